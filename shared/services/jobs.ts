import { Job, type JobSource, type StoredJob } from '#shared/model/job.ts';
import type { Queue } from '#shared/queue/queue.ts';
import type { JobStore } from '#shared/store/store.ts';

export interface JobDeps {
  readonly jobs: JobStore;
  readonly queue: Queue;
  readonly now: () => Date;
}

export const newJob = (id: string, about: JobSource, now: Date): StoredJob => ({
  id,
  state: 'queued',
  url: about.url,
  file: about.file,
  attempts: 0,
  outcome: null,
  articleId: null,
  error: null,
  createdAt: now.toISOString(),
  finishedAt: null,
  about,
  replayable: false,
});

/** Adds jobs and queues them. One that is there and still waits is queued again: its message may never have been sent. */
export async function queueJobs(
  { jobs, queue, now }: JobDeps,
  wanted: readonly { id: string; about: JobSource }[],
): Promise<StoredJob[]> {
  const queued = await Promise.all(
    wanted.map(async ({ id, about }) => {
      const job = newJob(id, about, now());
      return (await jobs.add(job)) ? job : ((await jobs.find(id)) ?? job);
    }),
  );
  const waiting = queued.filter((job) => job.state === 'queued');
  if (waiting.length > 0) await queue.send(waiting.map(({ id }) => ({ jobId: id })));
  return queued;
}

/**
 * Queues again what waits since before `until` or was set aside: jobs whose message was lost with a process, or lies
 * in the dead-letter queue. A job that runs twice is done once. @returns how many.
 */
export async function replayJobs({ jobs, queue }: JobDeps, until: Date): Promise<number> {
  const open = await jobs.open(until.toISOString(), 1000);
  if (open.length > 0) await queue.send(open.map(({ id }) => ({ jobId: id })));
  return open.length;
}

/** A job as it is shown. */
export const jobView = (job: StoredJob): Job => Job.parse(job);
