import type { ArticleCard } from '#shared/model/article.ts';
import type { Quote } from '#shared/model/quote.ts';
import { quoteLine } from '../quote-text.ts';

/** A feed before it takes a form. All addresses are absolute; instants are ISO 8601 UTC. */
export interface Feed {
  readonly title: string;
  /** Where the feed itself is, and what it is a feed of. */
  readonly self: string;
  readonly home: string;
  readonly entries: readonly Entry[];
}

export interface Entry {
  /** The permalink: what makes the entry itself, in every feed. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The source's page, opening at the words. */
  readonly source: string | null;
  readonly published: string | null;
  readonly authors: readonly string[];
}

/** Longer titles are cut at a word, with an ellipsis. Characters. */
const MOST_TITLE = 90;

function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= MOST_TITLE) return line;
  const cut = line.slice(0, MOST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_TITLE / 2)).toWellFormed()}…`;
}

const absolute = (address: string, base: string): string =>
  address.startsWith('/') ? base + address : address;

export function quoteEntry(quote: Quote, base: string): Entry {
  const words = quote.type === 'indirect' ? quote.text : `“${quote.text}”`;
  const who = quote.speaker?.name;
  return {
    id: absolute(quote.permalink, base),
    title: short(who ? `${who}: ${words}` : words),
    text: quoteLine({ ...quote, permalink: absolute(quote.permalink, base) }),
    source: quote.sourceUrl,
    published: quote.publishedAt,
    authors: who ? [who] : [],
  };
}

export const articleEntry = (card: ArticleCard, base: string): Entry => ({
  id: absolute(card.permalink, base),
  title: short(card.title ?? card.summary[0]?.text ?? card.id),
  text: card.summary.map(({ text }) => text).join(' ') || (card.title ?? ''),
  source: card.url,
  published: card.publishedAt,
  authors: card.byline,
});
