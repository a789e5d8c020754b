import { describe, expect, it } from 'vitest';
import { decodeAsk, encodeAsk, encodeFurther } from '#shared/tools/ask.ts';
import { clean, cut, webLink } from '#shared/tools/clean.ts';
import { readCommand } from '#shared/tools/command.ts';
import { edits, likeness } from '#shared/tools/near.ts';
import type { Ask } from '#shared/tools/presentation.ts';
import fc from '#test/support/fast-check.ts';

describe('a question in a button', () => {
  const ask = fc.record({
    tool: fc.constantFrom('said', 'quote', 'verify'),
    input: fc.record(
      {
        speaker: fc.string(),
        about: fc.string({ unit: 'binary' }),
        page: fc.integer({ min: 1, max: 20 }),
        limit: fc.integer({ min: 1, max: 10 }),
      },
      { requiredKeys: [] },
    ),
  });

  it('comes back as it went', () => {
    fc.assert(
      fc.property(ask, (asked) => {
        expect(decodeAsk(encodeAsk(asked as Ask))).toEqual(asked);
      }),
    );
  });

  it('that asks another further may say only how, and comes back whole beside it', () => {
    const asked = { tool: 'said', input: { speaker: 'Ada Marlowe', about: 'x'.repeat(90) } };
    const further = { tool: 'said', input: { ...asked.input, speaker: 'sp_ada-marlowe', page: 3 } };

    const text = encodeFurther(further, asked);

    expect(text).toBe('~s=sp_ada-marlowe~p=3');
    expect(decodeAsk(text!, asked)).toEqual(further);
    expect(encodeFurther({ tool: 'said', input: { speaker: 'Ada' } }, asked)).toBeNull();
    expect(encodeFurther({ ...further, tool: 'quote' }, asked)).toBeNull();
  });

  it.each(['', 'SAID', 'said~z=1', 'said~s', '~s=x'])('is none in %j', (text) => {
    expect(decodeAsk(text)).toBeNull();
  });
});

describe('a command', () => {
  it.each([
    ['quote', '', {}],
    ['quote', ' harbour bridge ', { about: 'harbour bridge' }],
    ['quote', 'https://q.example/q/q_4f7k2m9q3x0ab7d1m2k9p', { id: 'q_4f7k2m9q3x0ab7d1m2k9p' }],
    ['said', 'Ada Marlowe', { speaker: 'Ada Marlowe' }],
    ['said', 'Ada Marlowe about the harbour', { speaker: 'Ada Marlowe', about: 'the harbour' }],
    ['said', 'Ada Marlowe: harbour', { speaker: 'Ada Marlowe', about: 'harbour' }],
    ['said', '', { speaker: '' }],
    ['verify', 'It will hold', { words: 'It will hold' }],
    ['verify', '“It will hold” — Ada Marlowe', { words: 'It will hold', speaker: 'Ada Marlowe' }],
    ['verify', '"It will hold" by Ada Marlowe', { words: 'It will hold', speaker: 'Ada Marlowe' }],
    [
      'verify',
      'It will surely hold – Ada Marlowe',
      { words: 'It will surely hold', speaker: 'Ada Marlowe' },
    ],
    ['verify', '“It will hold”', { words: 'It will hold' }],
    ['summary', 'bridge repairs LONG', { article: 'bridge repairs', length: 'long' }],
    ['summary', 'long', { length: 'long' }],
    ['summary', 'https://a.example/x', { article: 'https://a.example/x' }],
    ['speakers', 'Ada', { name: 'Ada' }],
    ['article', '', {}],
    ['verify', '“No” — Ada', { words: 'No', speaker: 'Ada' }],
  ])('/%s %s', (command, text, input) => {
    expect(readCommand(command, text)).toEqual({ tool: command, input });
  });

  it('that is none is none', () => {
    expect(readCommand('constructor', '')).toBeNull();
  });

  it.each([
    ['help', '', {}],
    ['said', ' Help ', { name: 'said' }],
    ['quote', '?', { name: 'quote' }],
  ])('/%s %s asks how to ask', (command, text, input) => {
    expect(readCommand(command, text)).toEqual({ tool: 'help', input });
  });

  it('reads the longest message at once', () => {
    const started = performance.now();

    readCommand('verify', `"${' - '.repeat(1300)}`);
    readCommand('said', ' about'.repeat(650));

    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('words in a chat', () => {
  it('have nothing in them that acts on what stands around them', () => {
    expect(clean(' a\u202e\u200bb\u0000 \t c \n\n\n d\u2067 ')).toBe('ab c\nd');
    expect(clean('👩‍🚀 naïve نمی‌خواهم')).toBe('👩‍🚀 naïve نمی‌خواهم');
    expect(clean('a\u{e0061}\u00adb\u3164c\ud800')).toBe('abc\ufffd');
    const flag = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';
    expect(clean(`${flag} 🇳🇱 ❤️ \u0605`)).toBe(`${flag} 🇳🇱 ❤️ \u0605`);
    expect(clean(`a\u061c o${'\u0300'.repeat(40)}h`)).toBe(`a o${'\u0300'.repeat(6)}h`);
  });

  it('are cut between words, and never through a character', () => {
    expect(cut('one two three', 13)).toBe('one two three');
    expect(cut('one two three four', 13)).toBe('one two […]');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 4, max: 50 }),
        (text, most) => {
          const short = cut(text.toWellFormed(), most);
          expect(short.length).toBeLessThanOrEqual(most);
          expect(short.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  it('link to pages only', () => {
    expect(webLink('https://a.example/x')).toBe('https://a.example/x');
    expect(webLink('https://a.example/?b=<c>&d="e"')).toBe(
      'https://a.example/?b=%3Cc%3E&d=%22e%22',
    );
    expect(webLink(`https://a.example/${'x'.repeat(2000)}`)).toBeNull();
    expect(webLink('https://a.example:port/')).toBeNull();
    expect(['/q/1', 'javascript:alert(1)', 'https://a b', null].map(webLink)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('nearness', () => {
  it.each([
    ['marlowe', 'marlowe', 0],
    ['marlow', 'marlowe', 1],
    ['marlwoe', 'marlowe', 1],
    ['', 'ada', 3],
    ['castell', 'marlowe', 6],
  ])('of %s to %s is %i', (a, b, count) => {
    expect(edits(a, b)).toBe(count);
    expect(edits(b, a)).toBe(count);
  });

  it('tells the same from a part from a slip from another', () => {
    const ranks = ['ada marlowe', 'Marlowe', 'Marlow', 'Castell'].map((asked) =>
      likeness(asked, 'Ada Marlowe'),
    );

    expect(ranks).toEqual([3, 2, 1, 0]);
  });
});
