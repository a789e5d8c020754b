import type { Stats } from '#shared/model/stats.ts';
import { quotesIn } from './list-sources.ts';
import type { ReadDeps } from './read-deps.ts';

/** What is kept in all, in one request however much that is. */
export async function readStats({ store }: ReadDeps): Promise<Stats> {
  const totals = await store.totals();
  return {
    articles: totals.articles,
    quotes: { total: quotesIn(totals), ...totals.quotes },
    speakers: totals.speakers,
    sources: totals.sources,
    firstPublishedAt: totals.oldest,
    lastPublishedAt: totals.newest,
    lastIngestedAt: totals.lastReadAt,
  };
}
