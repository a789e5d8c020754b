import { describe, expect, it } from 'vitest';
import { blocksOfText } from '#shared/extract/layout/blocks-of-text.ts';
import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';
import type { Body } from '#shared/model/body.ts';
import * as fc from '#test/support/fast-check.ts';
import { loadGold } from '../gold/quote-gold.ts';

const SNIPPETS = [
  '“',
  '”',
  '"',
  "'",
  "''",
  '‘',
  '’',
  '«',
  '»',
  '„',
  '``',
  '\n',
  '\n\n',
  ': ',
  ', ',
  '. ',
  '? ',
  '— ',
  '• ',
  'said ',
  'he said ',
  'she told ',
  'according to ',
  'Mark ',
  'Ada Quill ',
  'Mr ',
  'the mayor ',
  'that ',
  'Q: ',
  'A: ',
  'QUILL: ',
  'who ',
  '> ',
  '# ',
  '6" ',
  '’90s ',
  'U.S. ',
  '\u{1F600}',
  '\uD83D',
  '\u0000',
  'é',
  'İ',
];
const texts = loadGold().map(({ text }) => text);
const soup = fc
  .array(fc.constantFrom(...SNIPPETS), { maxLength: 80 })
  .map((parts) => parts.join(''));
const mangled = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.nat(), fc.nat(9), fc.constantFrom(...SNIPPETS)), { maxLength: 12 }),
  )
  .map(([text, cuts]) =>
    cuts.reduce((now, [at, length, put]) => {
      const from = at % (now.length + 1);
      return now.slice(0, from) + put + now.slice(from + length);
    }, text),
  );
const anyText = fc.oneof(soup, mangled, fc.string({ unit: 'binary', maxLength: 120 }));

function check(body: Body): void {
  const { quotes, speakers } = readQuotes(body);
  const size = body.text.length;
  let end = 0;
  for (const quote of quotes) {
    for (const span of [quote, quote.mention, quote.cue]) {
      if (span === null) continue;
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(size);
    }
    expect(quote.confidence).toBeGreaterThanOrEqual(0);
    expect(quote.confidence).toBeLessThanOrEqual(1);
    if (quote.speaker !== null) expect(speakers[quote.speaker]).toBeDefined();
    if (quote.type === 'indirect') continue;
    expect(quote.start).toBeGreaterThanOrEqual(end);
    end = quote.end;
  }
}

describe('whatever the text holds', () => {
  it('keeps to the outer quote where a torn mark leaves a second one in it', () => {
    const whole = texts.find((text) => text.includes('it was “merely old.”')) ?? '';
    const torn = whole.replace('it was “merely', "i'merely");
    expect(torn).not.toBe(whole);
    check(blocksOfText(torn));
  });

  it('gives spans that lie in it, and no two quotes in marks overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => check(blocksOfText(text))),
      { numRuns: 250 },
    );
  });

  it('reads the same twice, whatever was read between', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = readQuotes(blocksOfText(text));
        readQuotes(blocksOfText(other));

        expect(readQuotes(blocksOfText(text))).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('takes blocks that are empty or out of bounds', () => {
    const text = '“So,” Ada Quill said.';

    for (const [start, end] of [
      [0, 0],
      [5, 5],
      [0, 999],
      [18, 4],
    ] as const)
      expect(() => readQuotes({ text, blocks: [{ start, end, kind: 'paragraph' }] })).not.toThrow();
  });
});
