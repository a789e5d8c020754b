import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { nameStart, pageOf, paging } from '#shared/model/query.ts';
import { Source } from '#shared/model/source.ts';
import { listSources } from '#shared/services/list-sources.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { sourceLines } from '#shared/services/source-text.ts';

export const listSourcesRoute = route({
  method: 'get',
  path: '/v1/sources',
  operationId: 'listSources',
  summary: 'Sources by name, with how much there is of each',
  query: z.strictObject({
    ...paging,
    name: nameStart('The start of the name', 'the har'),
  }),
  reply: pageOf(Source),
  sparse: Source,
  cache: 'list',
  asText: sourceLines,
  handle: async ({ query }, deps: ReadDeps) => ({ body: await listSources(deps, query) }),
});
