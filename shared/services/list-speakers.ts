import { fold } from '#shared/model/fold.ts';
import type { Speaker } from '#shared/model/speaker.ts';
import { cursorsOf } from './cursor.ts';
import type { List } from './list-quotes.ts';
import type { ReadDeps } from './read-deps.ts';

export interface SpeakerListQuery {
  readonly order: 'name' | 'most-quoted';
  readonly name?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export async function listSpeakers(
  { store }: ReadDeps,
  query: SpeakerListQuery,
): Promise<List<Speaker>> {
  const { limit, cursor, ...filters } = query;
  const cursors = cursorsOf('speakers', filters);
  const place = cursors.start(cursor);
  const page = await store.speakers({
    order: filters.order,
    prefix: filters.name === undefined ? undefined : fold(filters.name),
    limit,
    start: place && { key: place.key, inclusive: false },
  });
  return {
    items: page.items.map(({ speaker }) => speaker),
    page: { next: page.next && cursors.write(page.next.key) },
  };
}
