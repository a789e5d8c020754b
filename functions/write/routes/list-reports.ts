import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { pageOf, paging } from '#shared/model/query.ts';
import { KeptReport } from '#shared/model/review.ts';
import { listReports } from '#shared/services/report-quote.ts';
import type { WriteDeps } from '../write-deps.ts';

export const listReportsRoute = route({
  method: 'get',
  path: '/v1/reports',
  operationId: 'listReports',
  summary: 'Reports about quotes, newest first',
  query: z.strictObject(paging),
  reply: pageOf(KeptReport),
  problems: ['unauthorized', 'forbidden'],
  cache: 'never',
  scope: 'review',
  handle: async ({ query }, deps: WriteDeps) => ({ body: await listReports(deps, query) }),
});
