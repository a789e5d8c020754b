import { expect, test } from 'vitest';
import { handleBatch, type WorkerDeps } from '#functions/ingest/handle-batch.ts';
import type { StoredJob } from '#shared/model/job.ts';
import { listJobs } from '#shared/services/jobs.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { jobStore } from '#shared/store/jobs.ts';
import { type JobStore, loadAll } from '#shared/store/store.ts';
import { pageOf, textOf } from '#test/support/article-texts.ts';
import { sqsEvent } from '#test/support/sqs-event.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
const NOW = new Date('2026-05-02T00:00:00.000Z');
const words = (n: number) => `We will not close harbour number ${n} before the winter`;
const line = (n: number) =>
  JSON.stringify({
    text: textOf([{ by: 'Ada Marlowe', words: words(n) }]),
    url: `https://a.example/${n}`,
  });

/** Jobs in memory, for files of many lines. */
function fewJobs(): JobStore {
  const kept = new Map<string, StoredJob>();
  const page = (items: StoredJob[]) => ({ items, next: null });
  return {
    add: async (job) => !kept.has(job.id) && !!kept.set(job.id, job),
    find: async (id) => kept.get(id) ?? null,
    save: async (job) => void kept.set(job.id, job),
    open: async () => page([]),
    list: async (state) => page([...kept.values()].filter((job) => job.state === state)),
  };
}

/** A worker over one dropped file, whose queue is worked off until it is empty. */
async function worker(content: () => Buffer, mark = 'e1', memory?: JobStore) {
  const table = await newTable();
  const waiting: unknown[] = [];
  const failed: StoredJob[] = [];
  let most = 0;
  const jobs = memory ?? jobStore(table);
  const deps: WorkerDeps = {
    store: writeStore(table),
    jobs,
    blobs: {
      read: async () => {
        throw new Error('a JSONL file is never read whole');
      },
      readPart: async (_, part) => {
        const bytes = content();
        if (part.mark !== mark) return null;
        most = Math.max(most, part.to - part.from);
        return {
          bytes: bytes.subarray(part.from, part.to),
          size: bytes.length,
          contentType: null,
          metadata: { source: 'The Gazette', url: 'https://a.example/all' },
        };
      },
    },
    dropBucket: 'drop',
    fetchPage: async (url) => ({
      url,
      form: 'html',
      content: pageOf('Fetched', [{ by: 'Ivo Brandt', words: words(99) }]),
    }),
    queue: { send: async (messages) => void waiting.push(...messages) },
    onFailed: (job) => void failed.push(job),
    now: () => NOW,
    postpone: async () => {},
    random: () => 0,
    log: { info: () => {}, error: () => {} },
  };
  const deliver = (body: unknown) => handleBatch(deps, sqsEvent({ body }));
  const drop = async (eTag = mark) => {
    const object = { key: 'bulk.jsonl', eTag };
    await deliver({
      Records: [{ eventName: 'ObjectCreated:Put', s3: { bucket: { name: 'drop' }, object } }],
    });
    let delivered = 0;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await deliver(next);
      delivered++;
    }
    return delivered;
  };
  return { jobs, failed, drop, read: readStore(table), most: () => most };
}

test('each line of a JSONL file is kept, also one that names an address alone', async () => {
  const file = `${line(1)}\r\n\n${line(2)}\n{"url":"https://a.example/3"}\n  \n${line(4)}`;
  const { drop, read, failed } = await worker(() => Buffer.from(`\ufeff${file}`));

  expect(await drop()).toBe(4);

  const articles = await loadAll((await read.articles({ limit: 9 })).items);
  expect(articles.map(({ url, source }) => [url, source]).sort()).toEqual([
    ['https://a.example/1', 'The Gazette'],
    ['https://a.example/2', 'The Gazette'],
    ['https://a.example/3', 'The Gazette'],
    ['https://a.example/4', 'The Gazette'],
  ]);
  expect(failed).toEqual([]);
});

test('lines that cannot be read fail alone, and say where they stand and why', async () => {
  const bad = ['{"text":', '{"title":"no text"}', '[]', `{"text":"${'x'.repeat(1_000_001)}"}`];
  const content = Buffer.concat([
    Buffer.from([line(1), ...bad, ''].join('\n')),
    Buffer.from([0x22, 0xff, 0x22, 0x0a]),
    Buffer.from(`${line(7)}\n{"text":"x","subject":"y"}`),
  ]);
  const { drop, read, jobs } = await worker(() => content);

  await drop();

  expect((await read.articles({ limit: 9 })).items).toHaveLength(2);
  const { items } = await listJobs({ jobs }, { state: 'failed', limit: 9 });
  const details = new Map(items.map((job) => [job.line, job.error?.detail]));
  expect(details.get(4)).toBe('Line 4 is not a JSON object.');
  expect(details.get(8)).toBe('subject is not known here.');
  expect(
    items.map((job) => [job.file, job.line, job.error?.code]).sort((a, b) => +a[1]! - +b[1]!),
  ).toEqual([
    ['bulk.jsonl', 2, 'malformed-body'],
    ['bulk.jsonl', 3, 'invalid-body'],
    ['bulk.jsonl', 4, 'invalid-body'],
    ['bulk.jsonl', 5, 'too-large'],
    ['bulk.jsonl', 6, 'malformed-body'],
    ['bulk.jsonl', 8, 'invalid-body'],
  ]);
});

test('a long file goes by stretches, a few bytes of it in memory, each line once and with its number', async () => {
  const last = 1203;
  const lines = Array.from({ length: last }, (_, n) => (n === 700 ? '' : `{"no":${n}}`));
  lines[30] = `{"text":"${'y'.repeat(4_100_000)}"}`;
  const file = Buffer.from(lines.join('\n'));
  const { drop, jobs, failed, most } = await worker(() => file, 'e1', fewJobs());

  await drop();

  expect(failed.map((job) => job.line).sort((a, b) => a! - b!)).toEqual(
    Array.from({ length: last }, (_, n) => n + 1).filter((n) => n !== 701),
  );
  expect(failed.find((job) => job.line === 31)?.error?.code).toBe('too-large');
  expect(most()).toBe(1_000_000);
  expect((await jobs.list('queued', { limit: 9 })).items).toEqual([]);
});

test('a file that is announced again makes no new jobs', async () => {
  const { drop, read } = await worker(() => Buffer.from(`${line(1)}\n${line(2)}`));
  await drop();

  expect(await drop()).toBe(0);

  expect((await read.articles({ limit: 9 })).items).toHaveLength(2);
});

test.for([
  ['nothing', '', 'invalid-body'],
  ['blank lines', '\n\n \n', 'invalid-body'],
] as const)('a file of %s fails as a whole', async ([, content, code]) => {
  const { drop, failed } = await worker(() => Buffer.from(content));

  await drop();

  expect(failed).toMatchObject([{ file: 'bulk.jsonl', line: null, error: { code } }]);
});

test('a file that was replaced while its lines waited is left to its next announcement', async () => {
  const { drop, failed } = await worker(() => Buffer.from(line(1)), 'e2');

  await drop('e1');

  expect(failed).toMatchObject([{ error: { code: 'not-found' } }]);
});
