import type { Log } from '#functions/http/log.ts';
import { pageFetcher } from '#shared/fetch/fetch-page.ts';
import { type LocalQueue, localQueue } from '#shared/queue/local-queue.ts';
import { replayJobs } from '#shared/services/jobs.ts';
import { runJob } from '#shared/services/run-job.ts';
import type { Table } from '#shared/store/client.ts';
import { writeStore } from '#shared/store/dynamo-store.ts';
import { jobStore } from '#shared/store/jobs.ts';

/** Pages fetched at one time on a machine that does other things too. */
const AT_ONCE = 4;

/** The worker inside the local server. Jobs that a former run left open are taken up again. */
export async function startIngestion(table: Table, log: Log): Promise<LocalQueue> {
  const jobs = jobStore(table);
  const now = () => new Date();
  const queue = localQueue({
    atOnce: AT_ONCE,
    random: Math.random,
    onFailure: ({ jobId }, error, last) => log.error('job failed', { jobId, last, error }),
  });
  const deps = {
    store: writeStore(table),
    jobs,
    fetchPage: pageFetcher({ contact: undefined }),
    blobs: null,
    now,
  };
  queue.work(({ jobId }, attempt) => runJob(deps, jobId, attempt));
  await replayJobs({ jobs, queue, now }, now());
  return queue;
}
