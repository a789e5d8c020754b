import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { FeedId } from '#shared/model/ids.ts';
import type { WriteDeps } from '../write-deps.ts';

export const deleteFeedRoute = route({
  method: 'delete',
  path: '/v1/feeds/{feedId}',
  operationId: 'deleteFeed',
  summary: 'Watch a feed no longer; the articles that came by it stay',
  params: z.strictObject({ feedId: FeedId }),
  reply: z.object({ id: FeedId }).meta({ id: 'DeletedFeed' }),
  problems: ['unauthorized', 'forbidden', 'not-found'],
  cache: 'never',
  scope: 'ingest',
  idempotent: true,
  handle: async ({ params: { feedId } }, { feeds }: WriteDeps) => {
    if (!(await feeds.remove(feedId))) {
      throw new QuoinError('not-found', `There is no feed ${feedId}.`);
    }
    return { body: { id: feedId } };
  },
});
