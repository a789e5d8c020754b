import type { Source } from '#shared/model/source.ts';
import type { Stats } from '#shared/model/stats.ts';
import type { List } from './list-quotes.ts';

const days = (first: string | null, last: string | null): string =>
  first && last ? `, ${first.slice(0, 10)} to ${last.slice(0, 10)}` : '';
const many = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** A line for each source: how much there is of it, and from when to when. */
export const sourceLines = ({ items }: Pick<List<Source>, 'items'>): string =>
  items.length === 0
    ? 'There is no such source.'
    : items
        .map(
          (source) =>
            `${source.name}: ${many(source.articleCount, 'article')}, ${many(source.quoteCount, 'quote')}${days(source.firstPublishedAt, source.lastPublishedAt)}`,
        )
        .join('\n');

/** What is kept, in a line. */
export const statsLine = (stats: Stats): string =>
  `${many(stats.articles, 'article')} with ${many(stats.quotes.total, 'quote')}, of about ${many(stats.speakers, 'speaker')} in about ${many(stats.sources, 'source')}${days(stats.firstPublishedAt, stats.lastPublishedAt)}`;
