import { fold } from '#shared/model/fold.ts';
import type { Quote } from '#shared/model/quote.ts';

/** Quotes that have each of these words, in themselves or in the sentence they stand in; parts of words count not. */
export function having(words: string): (quote: Quote) => boolean {
  const wanted = fold(words).split(' ');
  return ({ text, context }) => {
    const folded = ` ${fold(`${context.text} ${text}`)} `;
    return wanted.every((word) => folded.includes(` ${word} `));
  };
}
