import { handleBatch, type WorkerDeps } from '#functions/ingest/handle-batch.ts';
import { replayJobs } from '#shared/services/jobs.ts';
import { submitArticle } from '#shared/services/submit-article.ts';
import { writeStore } from '#shared/store/dynamo-store.ts';
import { jobStore } from '#shared/store/jobs.ts';
import { pageOf } from '#test/support/article-texts.ts';
import { sqsEvent } from '#test/support/sqs-event.ts';
import type { World } from './inject.ts';
import { type FakeQueue, NOW, ownName, type State, urlOf } from './scenarios.ts';

const now = () => NOW;

/** The page that says what a state says. */
export const pageOfState = (run: string, { said }: NonNullable<State>): string =>
  pageOf(
    'Council meets',
    said.map(({ by, words }) => ({ words, by: ownName(run, by ?? 'Nobody') })),
  );

export const workerIn = ({ table, queue }: World): WorkerDeps => ({
  store: writeStore(table),
  jobs: jobStore(table),
  queue,
  now,
  blobs: null,
  dropBucket: 'drop',
  fetchPage: async () => {
    throw new Error('nothing is fetched');
  },
  postpone: async () => {},
  random: () => 0,
  onFailed: () => {},
  log: { info: () => {}, error: () => {} },
});

/** The worker is called until nothing waits; then jobs whose message was lost are queued again. */
export async function workOff(worker: WorkerDeps, queue: FakeQueue): Promise<void> {
  let failed = 0;
  for (let next = queue.messages.shift(); next; next = queue.messages.shift()) {
    next.received++;
    const letter = { body: next.message, received: next.received };
    const reply = await handleBatch(worker, sqsEvent(letter));
    if (reply.batchItemFailures.length === 0) continue;
    queue.messages.push(next);
    if (++failed === 2) throw new Error('the worker is dead');
  }
  const { jobs, queue: sending } = worker;
  await replayJobs({ jobs, queue: sending, now }, new Date(worker.now().getTime() + 1000));
}

let ids = 0;

/** Puts a state in by way of a job, as often as it takes: a client sends, the worker works. */
export function byQueue(run: string, state: NonNullable<State>, queue: FakeQueue) {
  let accepted = false;
  return async (world: World): Promise<void> => {
    const content = pageOfState(run, state);
    const worker = {
      ...workerIn(world),
      fetchPage: async (url: string) => ({ url, form: 'html', content }) as const,
    };
    if (!accepted) {
      const deps = { ...worker, newId: () => `${run} ${++ids}` };
      await submitArticle(deps, { url: urlOf(run), source: `Gazette ${run}` });
      accepted = true;
    }
    await workOff(worker, queue);
  };
}

/** Puts a state in as one line of a JSONL file that is dropped, between lines that nobody can read. */
export function byFile(run: string, state: NonNullable<State>, queue: FakeQueue) {
  const html = pageOfState(run, state);
  const line = JSON.stringify({ html, url: urlOf(run), source: `Gazette ${run}` });
  const file = Buffer.from(`{"no\n${line}\n\n[]\n`);
  const object = { key: `${run}.jsonl`, eTag: 'e1' };
  const announcement = {
    Records: [{ eventName: 'ObjectCreated:Put', s3: { bucket: { name: 'drop' }, object } }],
  };
  let taken = false;
  return async (world: World): Promise<void> => {
    const readPart = async (_: string, { from, to }: { from: number; to: number }) => ({
      bytes: file.subarray(from, to),
      size: file.length,
      contentType: null,
      metadata: {},
    });
    const worker = { ...workerIn(world), blobs: { read: async () => null, readPart } };
    if (!taken) {
      const reply = await handleBatch(worker, sqsEvent({ body: announcement }));
      if (reply.batchItemFailures.length > 0) throw new Error('the worker is dead');
      taken = true;
    }
    await workOff(worker, queue);
  };
}
