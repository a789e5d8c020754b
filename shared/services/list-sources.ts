import { fold } from '#shared/model/fold.ts';
import type { Source } from '#shared/model/source.ts';
import type { Tallied } from '#shared/store/store.ts';
import { cursorsOf } from './cursor.ts';
import type { List } from './list-quotes.ts';
import type { ReadDeps } from './read-deps.ts';

export interface SourceListQuery {
  readonly name?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export const quotesIn = ({ quotes }: Tallied): number =>
  Object.values(quotes).reduce((sum, count) => sum + count, 0);

/** By name. */
export async function listSources(
  { store }: ReadDeps,
  query: SourceListQuery,
): Promise<List<Source>> {
  const { limit, cursor, ...filters } = query;
  const cursors = cursorsOf('sources', filters);
  const place = cursors.start(cursor);
  const page = await store.sources({
    prefix: filters.name === undefined ? undefined : fold(filters.name),
    limit,
    start: place && { key: place.key, inclusive: false },
  });
  const items = page.items.map((tally) => ({
    name: tally.name,
    articleCount: tally.articles,
    quoteCount: quotesIn(tally),
    firstPublishedAt: tally.oldest,
    lastPublishedAt: tally.newest,
  }));
  return { items, page: { next: page.next && cursors.write(page.next.key) } };
}
