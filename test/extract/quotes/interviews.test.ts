import { describe, expect, it } from 'vitest';
import { blocksOfText } from '#shared/extract/layout/blocks-of-text.ts';
import { readQuotesUnder } from '#shared/extract/quotes/read-under-head.ts';
import { spokenIn } from './readings.ts';

const HEAD = [
  'A book about salt',
  'The novelist Ines Calder talks about her first book in nine years.',
  'By Tom Wade',
  'Calder lives above a chandlery in Port Orrin, and she makes tea before she answers.',
];
const TURNS = [
  ['Why did it take nine years?', 'I wrote it four times. The first three were of no use.'],
  ['Who was it about?', 'My father, mostly. He would have hated it.'],
  ['Did you ever think of giving up?', 'I gave up every spring. We all do.'],
] as const;
const answers = TURNS.map(([, answer]) => answer);
const interview = (turn: (question: string, answer: string) => string[]): string =>
  [...HEAD, ...TURNS.flatMap(([question, answer]) => turn(question, answer))].join('\n\n');

describe('interviews', () => {
  it.each([
    ['without labels', interview((q, a) => [q, a])],
    ['with answers in marks', interview((q, a) => [q, `“${a}”`])],
    ['labelled with stops', interview((q, a) => [`Q. ${q}`, `A. ${a}`])],
    ['labelled with colons', interview((q, a) => [`Q: ${q}`, `A: ${a}`])],
  ])('%s give the answers to whom the piece is about', (_, text) => {
    const quotes = spokenIn(text);

    expect(quotes.map((quote) => quote.text)).toEqual(answers);
    for (const quote of quotes)
      expect(quote).toMatchObject({ speaker: 'Ines Calder', role: 'novelist', kind: 'person' });
  });

  it('are not seen in a text that asks and explains', () => {
    const text = interview((q) => [q, 'The publisher has not said. It rarely does.']);

    expect(spokenIn(text)).toEqual([]);
  });
});

describe('a body without its head', () => {
  const text =
    '“I say good morning to them,” Achterberg said.\n\nOne more paragraph of the piece stands here.';
  const { blocks } = blocksOfText(text);
  const body = { text, blocks: blocks.map((block) => ({ ...block, kind: 'paragraph' as const })) };

  it('is read with the names that title and dek give, and spans of its own', () => {
    const head = {
      title: '“A harbour is a promise,” says its master',
      dek: 'Desmond Achterberg has run the port for nineteen years.',
    };

    const { quotes, speakers } = readQuotesUnder(head, body);

    expect(speakers.map(({ name }) => name)).toEqual(['Desmond Achterberg']);
    expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual([
      'I say good morning to them,',
    ]);
    expect(quotes[0]?.speaker).toBe(0);
  });

  it('is read as it is where there is none', () => {
    const { speakers } = readQuotesUnder({ title: null, dek: '' }, body);

    expect(speakers.map(({ name }) => name)).toEqual(['Achterberg']);
  });
});
