import { addFeed } from '#shared/services/feeds.ts';
import { pollFeeds } from '#shared/services/poll-feeds.ts';
import { feedStore } from '#shared/store/feeds.ts';
import { pageOfState, workerIn, workOff } from './by-queue.ts';
import type { World } from './inject.ts';
import { type FakeQueue, NOW, type State, urlOf } from './scenarios.ts';

const DAY_MS = 86_400_000;

/**
 * Puts a state in as a feed that is watched from now on, looked at each day; it is watched no longer after a look that
 * went well.
 */
export function byFeed(run: string, state: NonNullable<State>, queue: FakeQueue) {
  const content = pageOfState(run, state);
  const text = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Gazette',
    items: [{ id: '1', url: urlOf(run), date_modified: content }],
  });
  let day = 0;
  return async (world: World): Promise<void> => {
    const at = new Date(NOW.getTime() + ++day * DAY_MS);
    const deps = { ...workerIn(world), feeds: feedStore(world.table), now: () => at };
    let failed = false;
    const url = `${urlOf(run)}.json`;
    const { feed } = await addFeed(deps, { url, source: `Gazette ${run}`, everyMinutes: 15 });
    await pollFeeds({
      ...deps,
      fetchFeed: async () => ({ changed: true, url, text, etag: null, lastModified: null }),
      goOn: () => true,
      onFailure: () => {
        failed = true;
      },
    });
    const fetchPage = async (page: string) => ({ url: page, form: 'html', content }) as const;
    await workOff({ ...deps, fetchPage }, queue);
    if (!failed) await deps.feeds.remove(feed.id);
  };
}
