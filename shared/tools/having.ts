import type { Quote } from '#shared/model/quote.ts';
import { type Token, tokensOf } from '#shared/search/tokens.ts';
import { inflected } from '#shared/verify/kinship.ts';

/** Shorter words are too like others without their endings: `car` and `card`. Letters. */
const LEAST_INFLECTED = 4;

const isForm = (asked: Token, { word, term }: Token): boolean =>
  asked.term === term ||
  (Math.min(asked.word.length, word.length) >= LEAST_INFLECTED && inflected(asked.word, word));

/**
 * Quotes that have each of these words, or another form of it, in themselves or in the sentence they stand in. Small
 * words are passed over where there are others; parts of words do not count.
 */
export function having(words: string): (quote: Quote) => boolean {
  const all = tokensOf(words);
  const telling = all.filter(({ stop }) => !stop);
  const wanted = telling.length > 0 ? telling : all;
  return ({ text, context }) => {
    const there = tokensOf(`${context.text}\n${text}`);
    return wanted.every((asked) => there.some((token) => isForm(asked, token)));
  };
}
