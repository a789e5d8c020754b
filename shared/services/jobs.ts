import { Job, type JobSource, type StoredJob } from '#shared/model/job.ts';
import type { Queue } from '#shared/queue/queue.ts';
import type { JobStore } from '#shared/store/store.ts';
import { cursorsOf } from './cursor.ts';
import type { List } from './list-quotes.ts';

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
  line: about.lines?.count === 1 ? about.lines.line : null,
  attempts: 0,
  outcome: null,
  articleId: null,
  error: null,
  createdAt: now.toISOString(),
  finishedAt: null,
  about,
  replayable: false,
});

/** Jobs added at one time. */
const AT_ONCE = 25;

/** Adds jobs and queues them. One that is there and still waits is queued again: its message may never have been sent. */
export async function queueJobs(
  { jobs, queue, now }: JobDeps,
  wanted: readonly { id: string; about: JobSource }[],
): Promise<StoredJob[]> {
  const all: StoredJob[] = [];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const some = await Promise.all(
      wanted.slice(at, at + AT_ONCE).map(async ({ id, about }) => {
        const job = newJob(id, about, now());
        return (await jobs.add(job)) ? job : ((await jobs.find(id)) ?? job);
      }),
    );
    const waiting = some.filter((job) => job.state === 'queued');
    if (waiting.length > 0) await queue.send(waiting.map(({ id }) => ({ jobId: id })));
    all.push(...some);
  }
  return all;
}

/**
 * Queues again what waits since before `until` or was set aside: jobs whose message was lost with a process, or lies
 * in the dead-letter queue. A job that runs twice is done once. @returns how many.
 */
export async function replayJobs({ jobs, queue }: JobDeps, until: Date): Promise<number> {
  let [count, after] = [0, undefined as string | undefined];
  do {
    const { items, next } = await jobs.open(until.toISOString(), { limit: 100, after });
    if (items.length > 0) await queue.send(items.map(({ id }) => ({ jobId: id })));
    count += items.length;
    after = next?.key;
  } while (after !== undefined);
  return count;
}

/** Jobs that wait, or that failed, newest first: a file of the drop folder is found by its name here. */
export async function listJobs(
  { jobs }: Pick<JobDeps, 'jobs'>,
  {
    state,
    limit,
    cursor,
  }: { state: 'queued' | 'failed'; limit: number; cursor?: string | undefined },
): Promise<List<Job>> {
  const filters = { jobs: state };
  const cursors = cursorsOf('jobs', filters);
  const after = cursors.start(cursor)?.key;
  const { items, next } = await jobs.list(state, { limit, after });
  return {
    items: items.map(jobView),
    page: { next: next && cursors.write(next.key) },
  };
}

/** A job as it is shown. */
export const jobView = (job: StoredJob): Job => Job.parse(job);
