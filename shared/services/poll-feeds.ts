import { readFeed } from '#shared/feeds/read-feed.ts';
import type { FetchFeed } from '#shared/fetch/fetch-feed.ts';
import { problems, QuoinError } from '#shared/model/errors.ts';
import type { StoredFeed } from '#shared/model/feed.ts';
import type { FeedStore } from '#shared/store/store.ts';
import { jobId } from './ids.ts';
import { type JobDeps, queueJobs } from './jobs.ts';

export interface PollDeps extends JobDeps {
  readonly feeds: FeedStore;
  readonly fetchFeed: FetchFeed;
  /** False where no time is left for another feed; it is due still at the next call. */
  readonly goOn: () => boolean;
  /** Told of a feed that could not be looked at. */
  readonly onFailure: (feed: StoredFeed, error: unknown) => void;
}

const AT_ONCE = 4;
const MOST_WAIT_MINUTES = 1440;

const later = (now: Date, minutes: number): string =>
  new Date(now.getTime() + minutes * 60_000).toISOString();

/**
 * Queues a feed's new entries, then remembers them. Stopped between the two, the next look makes the same jobs again,
 * by the same ids, so nothing is lost and nothing is done twice. @returns how many entries were new.
 */
async function lookAt(deps: PollDeps, feed: StoredFeed): Promise<number> {
  const got = await deps.fetchFeed(feed.url, feed);
  const now = deps.now();
  const polled = {
    polledAt: now.toISOString(),
    nextPollAt: later(now, feed.everyMinutes),
    failures: 0,
    error: null,
  };
  if (!got.changed) {
    await deps.feeds.change(feed.id, polled);
    return 0;
  }
  const { title, entries } = readFeed(got.text, got.url);
  const keyed = new Map(
    entries.map((entry) => [jobId('feed', feed.id, entry.url, entry.mark), entry]),
  );
  const seen = new Set(feed.seen);
  const fresh = [...keyed].filter(([id]) => !seen.has(id));
  await queueJobs(
    deps,
    fresh.map(([id, { url }]) => ({
      id,
      about: { url, file: null, ...(feed.source === null ? {} : { source: feed.source }) },
    })),
  );
  const { etag, lastModified } = got;
  const kept = { ...polled, title, etag, lastModified, seen: [...keyed.keys()] };
  await deps.feeds.change(feed.id, kept);
  return fresh.length;
}

/** A look that failed is written down, and the next one waits twice as long as the one before. */
async function pollOne(deps: PollDeps, feed: StoredFeed): Promise<number> {
  try {
    return await lookAt(deps, feed);
  } catch (error) {
    deps.onFailure(feed, error);
    const now = deps.now();
    const failures = feed.failures + 1;
    const minutes = Math.min(MOST_WAIT_MINUTES, feed.everyMinutes * 2 ** Math.min(failures, 10));
    const { code, detail } =
      error instanceof QuoinError ? error : { code: 'internal', detail: problems.internal.title };
    await deps.feeds.change(feed.id, {
      polledAt: now.toISOString(),
      nextPollAt: later(now, minutes),
      failures,
      error: { code, detail },
    });
    return 0;
  }
}

/** Looks at every feed that is due. @returns how many entries were new. */
export async function pollFeeds(deps: PollDeps): Promise<number> {
  let [fresh, after] = [0, undefined as string | undefined];
  do {
    const page = await deps.feeds.list({ limit: 100, after });
    const at = deps.now().toISOString();
    const due = page.items.filter(({ nextPollAt }) => nextPollAt <= at);
    for (let n = 0; n < due.length && deps.goOn(); n += AT_ONCE) {
      const some = await Promise.all(due.slice(n, n + AT_ONCE).map((feed) => pollOne(deps, feed)));
      for (const count of some) fresh += count;
    }
    after = page.next?.key;
  } while (after !== undefined && deps.goOn());
  return fresh;
}
