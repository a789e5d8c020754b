import { expect, test } from 'vitest';
import { paragraphsAround } from '#functions/read/pages/paragraphs.ts';
import fc from '#test/support/fast-check.ts';

const none = { blocks: [] };
const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const shown = (text: string, ...words: string[]) =>
  paragraphsAround(
    none,
    text,
    words.map((one) => spanOf(text, one)),
  ).map((pieces) =>
    pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join(''),
  );

test('both halves of an utterance are marked, in one paragraph or in two', () => {
  expect(shown('a “b,” she said, “c.” d', 'b,', 'c.')).toEqual(['a “[b,]” she said, “[c.]” d']);
  expect(shown('x\n\na b\n\ny\n\nc d', 'b', 'c')).toEqual(['a [b]', '[c] d']);
});

test('words that go on over a break are marked in each paragraph', () => {
  expect(shown('a one\n\ntwo b\n\nc', 'one\n\ntwo')).toEqual(['a [one]', '[two] b']);
});

test('of a paragraph without end, what stands around the words is shown', () => {
  const text = `${'before '.repeat(1000)}NEEDLE ${'after '.repeat(1000)}`;

  const [paragraph = ''] = shown(text, 'NEEDLE');

  expect(paragraph.length).toBeLessThan(3_100);
  expect(paragraph).toMatch(/^before .*\[NEEDLE\].* after$/);
});

test('the layout that was read goes before what blank lines suggest, and headings are left out', () => {
  const text = 'HEAD\nfirst line\nsecond line';
  const blocks = [
    { kind: 'heading' as const, start: 0, end: 4 },
    { kind: 'paragraph' as const, start: 5, end: 15 },
    { kind: 'listItem' as const, start: 16, end: 27 },
  ];

  const paragraphs = paragraphsAround({ blocks }, text, [spanOf(text, 'second')]);

  expect(paragraphs).toEqual([
    [
      { text: 'second', marked: true },
      { text: ' line', marked: false },
    ],
  ]);
});

test('every word that is wanted is shown once, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % text.length, b % text.length].toSorted((x, y) => x - y);
      const span = { start: start ?? 0, end: (end ?? 0) + 1 };

      const pieces = paragraphsAround(none, text, [span]).flat();

      const marked = pieces.flatMap((piece) => (piece.marked ? [piece.text] : [])).join('');
      expect(marked.replace(/\n/g, '')).toBe(text.slice(span.start, span.end).replace(/\n/g, ''));
    }),
  );
});
