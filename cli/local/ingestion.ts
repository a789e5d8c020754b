import type { Log } from '#functions/http/log.ts';
import { jobFailed } from '#functions/ingest/handle-batch.ts';
import { folderBlobs } from '#shared/blob/folder-blobs.ts';
import { feedFetcher } from '#shared/fetch/fetch-feed.ts';
import { pageFetcher } from '#shared/fetch/fetch-page.ts';
import { localQueue } from '#shared/queue/local-queue.ts';
import type { Queue } from '#shared/queue/queue.ts';
import { finishWrites } from '#shared/services/finish-writes.ts';
import { replayJobs } from '#shared/services/jobs.ts';
import { pollFeeds } from '#shared/services/poll-feeds.ts';
import { runJob } from '#shared/services/run-job.ts';
import type { Table } from '#shared/store/client.ts';
import { writeStore } from '#shared/store/dynamo-store.ts';
import { feedStore } from '#shared/store/feeds.ts';
import { jobStore } from '#shared/store/jobs.ts';
import { watchFolder } from './watch-folder.ts';

/** Pages fetched at one time on a machine that does other things too. */
const AT_ONCE = 4;
/** How often feeds are looked through for one that is due: as often as the Scheduler calls in AWS. */
const POLL_MS = 60_000;

export interface LocalIngestion {
  readonly queue: Queue;
  /** Waits for what runs. Jobs that are left are taken up by the next start. */
  stop(): Promise<void>;
}

/**
 * The worker and the poller inside the local server, and with `drop` a folder that stands for the drop bucket. Jobs
 * that a former run left open are taken up again.
 */
export async function startIngestion(
  table: Table,
  log: Log,
  drop?: string,
): Promise<LocalIngestion> {
  const jobs = jobStore(table);
  const now = () => new Date();
  const queue = localQueue({
    atOnce: AT_ONCE,
    random: Math.random,
    onFailure: ({ jobId }, error, last) => log.error('job failed', { jobId, last, error }),
  });
  const worker = {
    store: writeStore(table),
    jobs,
    fetchPage: pageFetcher({ contact: undefined }),
    blobs: drop === undefined ? null : folderBlobs(drop),
    queue,
    onFailed: jobFailed(log),
    now,
  };
  queue.work(({ jobId }, attempt) => runJob(worker, jobId, attempt));
  await replayJobs({ jobs, queue, now }, now());

  const watching = drop === undefined ? null : watchFolder(drop, { jobs, queue, now }, log);
  let stopped = false;
  const poller = {
    feeds: feedStore(table),
    jobs,
    queue,
    fetchFeed: feedFetcher({ contact: undefined }),
    now,
    goOn: () => !stopped,
    onFailure: ({ url }: { url: string }, error: unknown) =>
      log.error('feed failed', { url, error }),
  };
  let polling: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    polling = polling
      .then(() => pollFeeds(poller))
      .then(() => finishWrites(worker.store, now()))
      .catch((error: unknown) => log.error('feeds were not polled', { error }));
  }, POLL_MS);
  return {
    queue,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await watching?.stop();
      await polling;
      await queue.stop();
    },
  };
}
