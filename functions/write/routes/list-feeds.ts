import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { Feed } from '#shared/model/feed.ts';
import { pageOf, paging } from '#shared/model/query.ts';
import { listFeeds } from '#shared/services/feeds.ts';
import type { WriteDeps } from '../write-deps.ts';

export const listFeedsRoute = route({
  method: 'get',
  path: '/v1/feeds',
  operationId: 'listFeeds',
  summary: 'The feeds that are watched',
  query: z.strictObject(paging),
  reply: pageOf(Feed),
  problems: ['unauthorized', 'forbidden'],
  cache: 'never',
  scope: 'ingest',
  handle: async ({ query }, deps: WriteDeps) => ({ body: await listFeeds(deps, query) }),
});
