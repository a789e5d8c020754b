import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { Feed } from '#shared/model/feed.ts';
import { FeedId } from '#shared/model/ids.ts';
import { feedView } from '#shared/services/feeds.ts';
import type { WriteDeps } from '../write-deps.ts';

export const getFeedRoute = route({
  method: 'get',
  path: '/v1/feeds/{feedId}',
  operationId: 'getFeed',
  summary: 'A feed, when it was last looked at and what went wrong',
  params: z.strictObject({ feedId: FeedId }),
  reply: Feed,
  problems: ['unauthorized', 'forbidden', 'not-found'],
  cache: 'never',
  scope: 'ingest',
  handle: async ({ params: { feedId } }, { feeds }: WriteDeps) => {
    const feed = await feeds.find(feedId);
    if (!feed) throw new QuoinError('not-found', `There is no feed ${feedId}.`);
    return { body: feedView(feed) };
  },
});
