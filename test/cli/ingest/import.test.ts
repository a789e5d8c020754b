import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ApiClient } from '#cli/ingest/api-client.ts';
import { exportArticles } from '#cli/ingest/export-articles.ts';
import { importArticles } from '#cli/ingest/import-articles.ts';
import { Progress } from '#cli/ingest/progress.ts';
import { sampleArticles } from '#cli/local/samples.ts';
import { localApp } from '#cli/local/server.ts';
import { readStore } from '#shared/store/dynamo-store.ts';
import { loadAll } from '#shared/store/store.ts';
import { textOf } from '#test/support/article-texts.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoin-import-'));
  file = join(folder, 'articles.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

const article = (n: number) => ({
  text: textOf([{ by: 'Ada Marlowe', words: `We will not close harbour number ${n} this winter` }]),
  url: `https://gazette.example/${n}`,
});
const quiet = () => new Progress({ isTTY: false, write: () => true } as never);
const options = (more = {}) => ({
  file,
  atOnce: 4,
  fresh: false,
  signal: new AbortController().signal,
  ...more,
});

/** A client of a new local API; `before` may answer in its place. */
async function client(before: (n: number) => Response | null = () => null) {
  const table = await newTable();
  const app = localApp(table, 'http://127.0.0.1:8787');
  const waits: number[] = [];
  let calls = 0;
  let now = 0;
  const made = new ApiClient({
    api: 'http://127.0.0.1:8787',
    token: undefined,
    fetch: async (input, init) => {
      const answer = before(++calls);
      if (answer) return answer;
      const headers = { ...(init?.headers as Record<string, string>), Host: '127.0.0.1:8787' };
      return app.fetch(new Request(String(input), { ...init, headers }));
    },
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
    random: () => 1,
    now: () => now,
  });
  const kept = async () => loadAll((await readStore(table).articles({ limit: 100 })).items);
  return { client: made, waits, kept, calls: () => calls };
}

const write = (lines: readonly unknown[]) =>
  writeFile(file, lines.map((l) => (typeof l === 'string' ? l : JSON.stringify(l))).join('\n'));

describe('import', () => {
  test('sends every line, and leaves nothing behind', async () => {
    const { client: api, kept } = await client();
    await write([...Array(9).keys()].map(article));

    const done = await importArticles(api, options(), quiet());

    expect(done).toEqual({ failed: 0, skipped: 0, interrupted: false, report: null });
    expect(await kept()).toHaveLength(9);
    expect(await readdir(folder)).toEqual(['articles.jsonl']);
  });

  test('reports what failed and why, and takes only that the next time', async () => {
    const { client: api, kept, calls } = await client();
    await write([article(1), '{"text":', { title: 'no text' }, '', article(2)]);

    const first = await importArticles(api, options(), quiet());

    expect(first.failed).toBe(2);
    const report = (await readFile(first.report ?? '', 'utf8')).trim().split('\n');
    expect(report.map((line) => JSON.parse(line)).sort((a, b) => a.line - b.line)).toEqual([
      { line: 2, code: 'malformed-line', detail: 'The line is not JSON.' },
      { line: 3, code: 'invalid-body', detail: expect.stringContaining('exactly one') },
    ]);
    const before = calls();
    const second = await importArticles(api, options(), quiet());
    expect(second).toMatchObject({ failed: 2, skipped: 2 });
    expect(calls() - before).toBe(1);
    expect(await kept()).toHaveLength(2);
  });

  test('stopped, it goes on where it was; a file that changed is begun anew', async () => {
    const stop = new AbortController();
    const { client: api, kept } = await client((n) => {
      if (n === 3) stop.abort();
      return null;
    });
    await write([...Array(8).keys()].map(article));

    const first = await importArticles(api, options({ atOnce: 1, signal: stop.signal }), quiet());
    const taken = (await kept()).length;
    const second = await importArticles(api, options(), quiet());

    expect(first.interrupted).toBe(true);
    expect(taken).toBe(3);
    expect(second).toMatchObject({ skipped: 3, interrupted: false });
    expect(await kept()).toHaveLength(8);
  });

  test('waits where it is asked to, doubles where it is not, and goes on', async () => {
    const {
      client: api,
      waits,
      kept,
    } = await client((n) => {
      if (n === 1) return new Response('{}', { status: 429, headers: { 'Retry-After': '7' } });
      if (n <= 3) return new Response('{}', { status: 503 });
      return null;
    });
    await write([article(1)]);

    expect(await importArticles(api, options(), quiet())).toMatchObject({ failed: 0 });
    expect(waits).toEqual([7250, 500, 1000]);
    expect(await kept()).toHaveLength(1);
  });

  test('gives up at once where the API takes nothing from us', async () => {
    const { client: api, calls } = await client(
      () => new Response('{"code":"unauthorized","detail":"A token is needed."}', { status: 401 }),
    );
    await write([...Array(50).keys()].map(article));

    await expect(importArticles(api, options(), quiet())).rejects.toMatchObject({
      code: 'unauthorized',
    });
    expect(calls()).toBeLessThan(10);
  });
});

test('what export writes, import reads the same', async () => {
  const from = await client();
  await write(await sampleArticles());
  await importArticles(from.client, options(), quiet());
  const lines: string[] = [];
  for await (const line of exportArticles(from.client)) lines.push(line);
  const to = await client();
  await write(lines);

  expect(await importArticles(to.client, options(), quiet())).toMatchObject({ failed: 0 });

  const shape = (articles: Awaited<ReturnType<typeof from.kept>>) =>
    articles.map(({ id, title, url, source, publishedAt, wordCount, sections, quotes }) => ({
      ...{ id, title, url, source, publishedAt, wordCount },
      sections: sections.map((section) => [section.id, section.start, section.end]),
      quotes: quotes.map((quote) => [quote.id, quote.text, quote.start, quote.speaker?.id]),
    }));
  expect(shape(await to.kept())).toEqual(shape(await from.kept()));
});
