import { route } from '#functions/http/route.ts';
import { Stats } from '#shared/model/stats.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { statsLine } from '#shared/services/source-text.ts';
import { readStats } from '#shared/services/stats.ts';

export const statsRoute = route({
  method: 'get',
  path: '/v1/stats',
  operationId: 'stats',
  summary: 'How many articles, quotes, speakers and sources there are',
  reply: Stats,
  cache: 'list',
  asText: statsLine,
  handle: async (_, deps: ReadDeps) => ({ body: await readStats(deps) }),
});
