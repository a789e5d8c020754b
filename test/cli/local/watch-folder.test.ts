import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderWatcher } from '#cli/local/watch-folder.ts';
import { folderBlobs } from '#shared/blob/folder-blobs.ts';
import type { IngestMessage } from '#shared/queue/queue.ts';
import { runJob } from '#shared/services/run-job.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { jobStore } from '#shared/store/jobs.ts';
import { textOf } from '#test/support/article-texts.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoin-drop-'));
});
afterEach(() => rm(folder, { recursive: true }));

const article = (n: number) =>
  textOf([{ by: 'Ada Marlowe', words: `We will not close harbour number ${n} this winter` }]);

async function watched() {
  const table = await newTable();
  const jobs = jobStore(table);
  const waiting: IngestMessage[] = [];
  const queue = { send: async (sent: readonly IngestMessage[]) => void waiting.push(...sent) };
  const now = () => new Date('2026-05-02T00:00:00.000Z');
  const failed: (string | undefined)[] = [];
  const worker = {
    store: writeStore(table),
    jobs,
    queue,
    now,
    blobs: folderBlobs(folder),
    fetchPage: async () => {
      throw new Error('nothing is fetched');
    },
    onFailed: (job: { file: string | null; error: { code: string } | null }) =>
      void failed.push(`${job.file} ${job.error?.code}`),
  };
  const look = folderWatcher(folder, { jobs, queue, now });
  /** Looks so often, then works off what was found. @returns how many jobs that was. */
  const looks = async (times: number) => {
    for (let n = 0; n < times; n++) await look();
    let done = 0;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await runJob(worker, next.jobId, 1);
      done++;
    }
    return done;
  };
  return { looks, failed, read: readStore(table) };
}

test('what is put into the folder is read, once it is written whole', async () => {
  const { looks, read, failed } = await watched();
  await mkdir(join(folder, 'today'));
  await writeFile(join(folder, 'today', 'a b.txt'), article(1));
  await writeFile(join(folder, '.hidden.txt'), article(2));
  const lines = [3, 4].map((n) => JSON.stringify({ text: article(n) }));
  await writeFile(join(folder, 'bulk.jsonl'), lines.join('\n'));

  expect(await looks(1)).toBe(0);
  expect(await looks(1)).toBe(4);
  expect(await looks(2)).toBe(0);

  expect((await read.articles({ limit: 9 })).items).toHaveLength(3);
  expect(failed).toEqual([]);
});

test('a file that changes is read again, one that cannot be read is reported', async () => {
  const { looks, read, failed } = await watched();
  await writeFile(join(folder, 'a.txt'), article(1));
  await writeFile(join(folder, 'b.pdf'), 'x');
  await looks(2);
  await writeFile(join(folder, 'new'), `${article(1)}\n\n${article(2)}`);
  await rename(join(folder, 'new'), join(folder, 'a.txt'));

  expect(await looks(2)).toBe(1);

  expect((await read.articles({ limit: 9 })).items).toHaveLength(2);
  expect(failed).toEqual(['b.pdf unsupported-media-type']);
});

test('no key leads out of the folder', async () => {
  await writeFile(`${folder}-secret.txt`, 'secret');
  try {
    const blobs = folderBlobs(folder);

    expect(await blobs.read('../secret.txt', 100)).toBeNull();
    expect(await blobs.read(`../${folder.split('/').at(-1)}-secret.txt`, 100)).toBeNull();
    expect(await blobs.read(`${folder}-secret.txt`, 100)).toBeNull();
  } finally {
    await rm(`${folder}-secret.txt`);
  }
});
