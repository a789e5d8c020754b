import { route } from '#functions/http/route.ts';
import { Feed, FeedInput } from '#shared/model/feed.ts';
import { addFeed, feedView } from '#shared/services/feeds.ts';
import type { WriteDeps } from '../write-deps.ts';

export const postFeedRoute = route({
  method: 'post',
  path: '/v1/feeds',
  operationId: 'postFeed',
  summary: 'Watch a feed: its new entries are fetched and kept',
  description: 'A feed that is watched already is given the new settings and answers 200.',
  body: FeedInput,
  reply: Feed,
  success: { 201: 'Watched from now on', 200: 'Watched already' },
  problems: ['unauthorized', 'forbidden', 'malformed-body', 'invalid-body', 'conflict'],
  cache: 'never',
  scope: 'ingest',
  idempotent: true,
  handle: async ({ body }, deps: WriteDeps) => {
    const { feed, created } = await addFeed(deps, body);
    return {
      status: created ? 201 : 200,
      body: feedView(feed),
      headers: { Location: `/v1/feeds/${feed.id}` },
    };
  },
});
