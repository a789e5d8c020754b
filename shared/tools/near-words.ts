import type { Quote } from '#shared/model/quote.ts';
import { tokensOf } from '#shared/search/tokens.ts';
import type { Library } from './library.ts';
import { edits, slips } from './near.ts';

const MOST_ASKED = 3;
const MOST_NEAR = 5;
const READ = 40;
/** Shorter words have no slips, and a search finds no starts of them. */
const SHORTEST = 4;

/** What a word begins with, as far as it is believed: a slip is seldom among the first letters. */
const startOf = (word: string): string => word.slice(0, word.length < 8 ? 3 : 4);

/**
 * Words like those asked for that do stand in quotes, nearest first: misspelt ones put right, and of several words
 * those that are there alone. A search for each of the first three.
 */
export async function nearWords(
  library: Library,
  asked: string,
  fits: (quote: Quote) => boolean,
): Promise<string[]> {
  const telling = tokensOf(asked).filter(({ word, stop }) => !stop && word.length >= SHORTEST);
  const wanted = [...new Set(telling.map(({ word }) => word))].slice(0, MOST_ASKED);
  const found = await Promise.all(
    wanted.map(async (word) => {
      const q = startOf(word);
      const { items } = await library.search({ q, type: ['quote'], limit: READ });
      return (
        items
          .flatMap((find) => (find.type === 'quote' && fits(find.quote) ? [find.quote.text] : []))
          .flatMap((text) => tokensOf(text).filter(({ stop }) => !stop))
          // As it stands there, and as it is found: `ferries`, `ferry`.
          .flatMap((token) => [...new Set([token.word, token.term])])
          .map((there) => ({ word: there, away: edits(word, there) }))
          .filter(({ away }) => away <= slips(word))
      );
    }),
  );
  const nearest = found.flat().toSorted((a, b) => a.away - b.away);
  return [...new Set(nearest.map(({ word }) => word))].slice(0, MOST_NEAR);
}
