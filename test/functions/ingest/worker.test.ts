import { describe, expect, test } from 'vitest';
import { handleBatch, type WorkerDeps } from '#functions/ingest/handle-batch.ts';
import type { Blob } from '#shared/blob/blobs.ts';
import { type ProblemCode, QuoinError } from '#shared/model/errors.ts';
import type { StoredJob } from '#shared/model/job.ts';
import type { IngestMessage } from '#shared/queue/queue.ts';
import { queueJobs, replayJobs } from '#shared/services/jobs.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { jobStore } from '#shared/store/jobs.ts';
import { loadAll } from '#shared/store/store.ts';
import { pageOf, textOf } from '#test/support/article-texts.ts';
import { sqsEvent } from '#test/support/sqs-event.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
const said = [{ by: 'Ada Marlowe', words: 'We will not close the harbour this winter' }];
const page = pageOf('Council meets', said);
const NOW = new Date('2026-05-02T00:00:00.000Z');
const J1 = 'j_0000000000000001';
const J2 = 'j_0000000000000002';

async function worker(site: Record<string, string | QuoinError>, files: Record<string, Blob> = {}) {
  const table = await newTable();
  const sent: IngestMessage[] = [];
  const failed: StoredJob[] = [];
  const postponed: { receipt: string; seconds: number }[] = [];
  const jobs = jobStore(table);
  const queue = {
    send: async (messages: readonly IngestMessage[]) => void sent.push(...messages),
  };
  const deps: WorkerDeps = {
    store: writeStore(table),
    jobs,
    blobs: {
      read: async (key) => files[key] ?? null,
      readPart: async (key, { from, to }) => {
        const found = files[key];
        return found ? { ...found, bytes: found.bytes.subarray(from, to) } : null;
      },
    },
    queue,
    onFailed: (job) => void failed.push(job),
    dropBucket: 'drop',
    fetchPage: async (url) => {
      const content = site[url];
      if (typeof content === 'string') return { url, form: 'html', content };
      throw content ?? new QuoinError('fetch-refused', 'The site answered 404.');
    },
    now: () => NOW,
    postpone: async (receipt, seconds) => void postponed.push({ receipt, seconds }),
    random: () => 0.5,
    log: { info: () => {}, error: () => {} },
  };
  const jobDeps = { jobs, queue, now: () => NOW };
  return { deps, jobs, jobDeps, sent, postponed, failed, read: readStore(table) };
}

const event = (...bodies: (unknown | [unknown, number])[]) =>
  sqsEvent(
    ...bodies.map((each) =>
      Array.isArray(each) ? { body: each[0], received: Number(each[1]) } : { body: each },
    ),
  );

const about = (url: string) => ({ url, file: null });
const announced = (key: string, eTag = 'e1', bucket = 'drop') => ({
  Records: [
    { eventName: 'ObjectCreated:Put', s3: { bucket: { name: bucket }, object: { key, eTag } } },
  ],
});
const file = (text: string, metadata = {}): Blob => ({
  bytes: Buffer.from(text),
  size: Buffer.byteLength(text),
  contentType: null,
  metadata,
});

describe('a job', () => {
  test('is queued as a pointer, fetched, and says what became of it', async () => {
    const { deps, jobDeps, jobs, sent, read } = await worker({ 'https://a.example/1': page });
    await queueJobs(jobDeps, [{ id: J1, about: about('https://a.example/1') }]);
    expect(sent).toEqual([{ jobId: J1 }]);

    const reply = await handleBatch(deps, event(sent[0]));

    expect(reply).toEqual({ batchItemFailures: [] });
    const job = await jobs.find(J1);
    expect(job).toMatchObject({ state: 'done', outcome: 'created', attempts: 1, error: null });
    const kept = await read.article(job?.articleId ?? '');
    expect(kept).toMatchObject({ url: 'https://a.example/1', version: 1 });
  });

  test('delivered twice is done once', async () => {
    const { deps, jobDeps, jobs, read } = await worker({ 'https://a.example/1': page });
    await queueJobs(jobDeps, [{ id: J1, about: about('https://a.example/1') }]);

    await Promise.all([
      handleBatch(deps, event({ jobId: J1 })),
      handleBatch(deps, event({ jobId: J1 })),
    ]);
    await handleBatch(deps, event({ jobId: J1 }));

    expect(await jobs.find(J1)).toMatchObject({ state: 'done' });
    expect((await read.articles({ limit: 9 })).items).toHaveLength(1);
    expect(await read.speaker('sp_ada-marlowe')).toMatchObject({ quoteCount: 1 });
  });

  test('whose failure will not pass fails at once and is not tried again', async () => {
    const { deps, jobDeps, jobs, postponed } = await worker({});
    await queueJobs(jobDeps, [{ id: J1, about: about('https://a.example/none') }]);

    const reply = await handleBatch(deps, event({ jobId: J1 }));

    expect(reply).toEqual({ batchItemFailures: [] });
    expect(postponed).toEqual([]);
    expect(await jobs.find(J1)).toMatchObject({
      state: 'failed',
      replayable: false,
      error: { code: 'fetch-refused', detail: 'The site answered 404.' },
    });
  });

  test.for<ProblemCode>(['fetch-busy', 'fetch-too-slow', 'unavailable', 'conflict'])(
    'that meets %s comes again later, and is set aside after the fifth time',
    async (code) => {
      const url = 'https://a.example/1';
      const site: Record<string, string | QuoinError> = { [url]: new QuoinError(code, 'Busy.') };
      const { deps, jobDeps, jobs, postponed, sent } = await worker(site);
      await queueJobs(jobDeps, [{ id: J1, about: about(url) }]);

      const first = await handleBatch(deps, event([{ jobId: J1 }, 1]));
      expect(await jobs.find(J1)).toMatchObject({ state: 'queued', error: { code } });
      const last = await handleBatch(deps, event([{ jobId: J1 }, 5]));

      for (const reply of [first, last]) {
        expect(reply).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
      }
      expect(postponed.map(({ seconds }) => seconds)).toEqual([11, 180]);
      expect(await jobs.find(J1)).toMatchObject({ state: 'failed', replayable: true });

      site[url] = page;
      sent.length = 0;
      expect(await replayJobs(jobDeps, new Date(NOW.getTime() + 1000))).toBe(1);
      await handleBatch(deps, event(sent[0]));
      expect(await jobs.find(J1)).toMatchObject({ state: 'done', error: null });
    },
  );

  test('an unforeseen error is told to the log alone', async () => {
    const { deps, jobDeps, jobs } = await worker({});
    await queueJobs(jobDeps, [{ id: J1, about: about('https://a.example/1') }]);
    const broken = {
      ...deps,
      fetchPage: async () => {
        throw new Error('secret of the house');
      },
    };

    await handleBatch(broken, event([{ jobId: J1 }, 5]));

    const job = await jobs.find(J1);
    expect(job?.error?.code).toBe('internal');
    expect(JSON.stringify(job)).not.toContain('secret');
  });
});

test('of a batch only what failed comes again', async () => {
  const { deps, jobDeps } = await worker({
    'https://a.example/1': page,
    'https://a.example/2': new QuoinError('fetch-busy', 'The site answered 503.'),
  });
  await queueJobs(jobDeps, [
    { id: J1, about: about('https://a.example/1') },
    { id: J2, about: about('https://a.example/2') },
  ]);

  const reply = await handleBatch(
    deps,
    event({ jobId: J1 }, { jobId: J2 }, 'not json', { jobId: 'j_?' }, { Event: 's3:TestEvent' }),
  );

  expect(reply.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
    'm1',
    'm2',
    'm3',
  ]);
});

describe('a file in the drop folder', () => {
  test('is read once however often it is announced, and again when it changed', async () => {
    const files = {
      'new/council meets+1.txt': file(textOf(said), {
        url: 'https://a.example/1',
        source: 'Gazette',
      }),
    };
    const { deps, read } = await worker({}, files);

    await handleBatch(deps, event(announced('new/council+meets%2B1.txt')));
    await handleBatch(deps, event(announced('new/council+meets%2B1.txt')));
    const [first] = await loadAll((await read.articles({ limit: 9 })).items);
    files['new/council meets+1.txt'] = file(textOf([...said, ...said]), {
      url: 'https://a.example/1',
      source: 'Gazette',
    });
    await handleBatch(deps, event(announced('new/council+meets%2B1.txt', 'e2')));

    expect(first).toMatchObject({ source: 'Gazette', version: 1 });
    expect(await read.article(first?.id ?? '')).toMatchObject({ version: 2 });
  });

  test('that is a page is read in the character set that it declares', async () => {
    const declared = '<html><head><meta charset="iso-8859-1">';
    const html = pageOf('Caf\u00e9 meets', said).replace('<html lang="en"><head>', declared);
    const files = { 'a.html': { ...file(''), bytes: Buffer.from(html, 'latin1') } };
    const { deps, read } = await worker({}, files);

    await handleBatch(deps, event(announced('a.html')));

    const [kept] = await loadAll((await read.articles({ limit: 9 })).items);
    expect(kept?.title).toBe('Café meets');
  });

  test.for([
    ['a.pdf', file('x'), 'unsupported-media-type'],
    ['a.json', file('{'), 'malformed-body'],
    ['a.json', file('{"text":"x","html":"y"}'), 'invalid-body'],
    ['a.json', file('[1]'), 'invalid-body'],
    ['a.txt', { ...file(''), bytes: Buffer.from([0xff, 0xfe, 0xfd]) }, 'malformed-body'],
    ['gone.txt', null, 'not-found'],
  ] as const)('%s that cannot be read says why on its job', async ([key, blob, code]) => {
    const { deps, jobs } = await worker({}, blob ? { [key]: blob } : {});
    const seen: string[] = [];
    const spied = {
      ...deps,
      jobs: {
        ...jobs,
        add: (job: Parameters<typeof jobs.add>[0]) => {
          seen.push(job.id);
          return jobs.add(job);
        },
      },
    };

    const reply = await handleBatch(spied, event(announced(key)));

    expect(reply).toEqual({ batchItemFailures: [] });
    expect(await jobs.find(seen[0] ?? '')).toMatchObject({ state: 'failed', error: { code } });
  });

  test('of another bucket is not read', async () => {
    const { deps } = await worker({}, { 'a.txt': file(textOf(said)) });

    const reply = await handleBatch(deps, event(announced('a.txt', 'e1', 'elsewhere')));

    expect(reply.batchItemFailures).toHaveLength(1);
  });
});
