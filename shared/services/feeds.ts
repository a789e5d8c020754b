import { QuoinError } from '#shared/model/errors.ts';
import { Feed, type FeedInput, type StoredFeed } from '#shared/model/feed.ts';
import type { FeedStore } from '#shared/store/store.ts';
import { cursorsOf } from './cursor.ts';
import { feedId } from './ids.ts';
import type { List } from './list-quotes.ts';

export interface FeedDeps {
  readonly feeds: FeedStore;
  readonly now: () => Date;
}

/** A feed as it is shown. */
export const feedView = (feed: StoredFeed): Feed => Feed.parse(feed);

/** Watches a feed from now on. One that is watched already is given its new settings. */
export async function addFeed(
  { feeds, now }: FeedDeps,
  { url, source, everyMinutes }: FeedInput,
): Promise<{ feed: StoredFeed; created: boolean }> {
  const at = now().toISOString();
  const feed: StoredFeed = {
    id: feedId(url),
    url,
    source: source ?? null,
    everyMinutes,
    title: null,
    createdAt: at,
    polledAt: null,
    nextPollAt: at,
    failures: 0,
    error: null,
    etag: null,
    lastModified: null,
    seen: [],
  };
  if (await feeds.add(feed)) return { feed, created: true };
  const known = await feeds.change(feed.id, { source: feed.source, everyMinutes });
  if (!known) {
    throw new QuoinError('conflict', 'The feed was removed at the same time; try again.');
  }
  return { feed: known, created: false };
}

export async function listFeeds(
  { feeds }: FeedDeps,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<List<Feed>> {
  const cursors = cursorsOf('feeds');
  const after = cursors.start(cursor)?.key;
  const { items, next } = await feeds.list({ limit, after });
  return {
    items: items.map(feedView),
    page: { next: next && cursors.write(next.key) },
  };
}
