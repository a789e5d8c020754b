import type { ArticleInput } from '#shared/model/article-input.ts';
import { QuoinError } from '#shared/model/errors.ts';
import type { Extraction } from '#shared/model/extraction.ts';
import { readArticle } from './read-article.ts';

/** More than this is no article, and more than one reply holds. */
const MOST_QUOTES = 2000;

/** Reads an article and keeps nothing. @throws QuoinError `unreadable-article`, `too-large`, `reply-too-large` */
export function extractArticle(input: ArticleInput, now: Date): Extraction {
  const { article, text } = readArticle(input, now);
  const { summary: summaries, quotes, aliases: _, retracted: __, ...rest } = article;
  if (quotes.length > MOST_QUOTES) {
    const detail = `It has ${quotes.length} quotes; at most ${MOST_QUOTES} are given at once.`;
    throw new QuoinError('reply-too-large', detail);
  }
  return {
    ...rest,
    quoteCount: quotes.length,
    text,
    summaries,
    quotes: quotes.map(({ review: _, reviewedAt: __, reviewReason: ___, ...quote }) => quote),
  };
}
