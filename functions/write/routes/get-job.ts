import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { JobId } from '#shared/model/ids.ts';
import { Job } from '#shared/model/job.ts';
import { jobView } from '#shared/services/jobs.ts';
import type { WriteDeps } from '../write-deps.ts';

export const getJobRoute = route({
  method: 'get',
  path: '/v1/jobs/{jobId}',
  operationId: 'getJob',
  summary: 'What became of an article that had to be fetched',
  description: 'A finished job can be asked for 30 days.',
  params: z.strictObject({ jobId: JobId }),
  reply: Job,
  problems: ['unauthorized', 'forbidden', 'not-found'],
  cache: 'never',
  scope: 'ingest',
  handle: async ({ params: { jobId } }, { jobs }: WriteDeps) => {
    const job = await jobs.find(jobId);
    if (!job) throw new QuoinError('not-found', `There is no job ${jobId}.`);
    return { body: jobView(job) };
  },
});
