import { expect, test } from 'vitest';
import { readArticle } from '#shared/services/read-article.ts';

const quotesOf = (text: string) =>
  readArticle({ text }, new Date('2026-11-20T00:00:00Z')).article.quotes;

test('reported speech is a quote only where somebody is named for it', () => {
  const quotes = quotesOf(
    'Mayor Ada Quill said on Tuesday that the bridge would close in May.\n\n' +
      'Asked whether the ferry would sail again, the pilot looked at the sky.',
  );

  expect(quotes.map(({ type, speaker }) => [type, speaker?.name])).toEqual([
    ['indirect', 'Ada Quill'],
  ]);
});

test.each([
  'It rained all night. “It was the worst storm in a hundred years and we lost everything.” The village has no power.',
  'The queue grew.\n\n“Let us through, we have been here since five o’clock.”\n\nThe gate stayed shut.',
])('words in marks are quotes whoever spoke them: %s', (text) => {
  const quotes = quotesOf(text);

  expect(quotes).toHaveLength(1);
  expect(quotes[0]).toMatchObject({ type: 'direct', speaker: null });
});
