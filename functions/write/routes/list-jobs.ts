import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { Job } from '#shared/model/job.ts';
import { pageOf, paging } from '#shared/model/query.ts';
import { listJobs } from '#shared/services/jobs.ts';
import type { WriteDeps } from '../write-deps.ts';

export const listJobsRoute = route({
  method: 'get',
  path: '/v1/jobs',
  operationId: 'listJobs',
  summary: 'Jobs that wait, or that failed, newest first',
  description:
    'What became of files in the drop bucket and of the lines of a JSONL file stands here, each with its reason.',
  query: z.strictObject({
    state: z
      .enum(['queued', 'failed'])
      .default('failed')
      .meta({ description: 'Which of them.', example: 'failed' }),
    ...paging,
  }),
  reply: pageOf(Job),
  problems: ['unauthorized', 'forbidden'],
  cache: 'never',
  scope: 'ingest',
  handle: async ({ query }, deps: WriteDeps) => ({ body: await listJobs(deps, query) }),
});
