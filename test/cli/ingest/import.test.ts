import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ApiClient } from '#cli/ingest/api-client.ts';
import { exportArticles, lineOf } from '#cli/ingest/export-articles.ts';
import { importArticles } from '#cli/ingest/import-articles.ts';
import { Progress } from '#cli/ingest/progress.ts';
import { sampleArticles } from '#cli/local/samples.ts';
import { localApp } from '#cli/local/server.ts';
import { ArticleInput } from '#shared/model/article-input.ts';
import { readArticle } from '#shared/services/read-article.ts';
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

    const progress = quiet();
    const first = await importArticles(api, options({ atOnce: 1, signal: stop.signal }), progress);
    const taken = (await kept()).length;
    const second = await importArticles(api, options(), quiet());

    expect(first.interrupted).toBe(true);
    expect(taken).toBe(3);
    expect(progress.tally.share).toBeCloseTo(3 / 8, 2);
    expect(second).toMatchObject({ skipped: 3, interrupted: false });
    expect(await kept()).toHaveLength(8);
  });

  test('killed while it wrote down a line, takes that one again and no other for it', async () => {
    const { client: api } = await client();
    await write([...Array(12).keys()].map(article));
    await importArticles(api, options({ atOnce: 1, signal: AbortSignal.abort() }), quiet());
    await appendFile(`${file}.progress`, '1\n2\n1');

    const second = await importArticles(api, options({ atOnce: 1 }), quiet());

    expect(second).toMatchObject({ skipped: 2, failed: 0 });
  });

  test('reads lines as JSON has them: a mark at the head, U+2028 inside; what is not UTF-8 is said', async () => {
    const { client: api, kept } = await client();
    const odd = { ...article(1), title: 'One\u2028Two' };
    const latin = Buffer.from(JSON.stringify({ ...article(2), title: 'Caf\u00e9' }), 'latin1');
    const lines = [
      `\ufeff${JSON.stringify({ text: odd.text, url: odd.url })}`,
      JSON.stringify(odd),
    ];
    await writeFile(file, Buffer.concat([Buffer.from(`${lines.join('\r\n')}\n`), latin]));

    const { report } = await importArticles(api, options({ atOnce: 1 }), quiet());

    expect((await kept()).length).toBe(1);
    expect(await readFile(report ?? '', 'utf8')).toBe(
      '{"line":3,"code":"malformed-line","detail":"The line is not UTF-8."}\n',
    );
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

  test('says that there is no such file', async () => {
    const { client: api } = await client();

    await expect(importArticles(api, options({ file: folder }), quiet())).rejects.toThrow(
      `There is no file ${folder}.`,
    );
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

/** An article of many parts, and one of which nothing is known but its words. */
const manyParts = `<!doctype html><html lang="en-GB"><head><title>Harbour stays open</title>
<link rel="canonical" href="https://gazette.example/harbour">
<meta property="og:site_name" content="The Harbour Gazette">
<meta property="og:image" content="https://gazette.example/harbour.jpg">
<meta property="article:published_time" content="2026-03-01T09:30:00Z">
<meta property="article:modified_time" content="2026-03-02T10:00:00Z">
<meta name="author" content="Nell Okafor">
</head><body><article><h1>Harbour stays open</h1><h2 class="dek">The council voted at night, after ten years of debate</h2>
<p>The harbour of Calder stays open, the council decided on Monday evening after a long meeting in the town hall.</p>
<h2>What the mayor says</h2><p>Mayor Ada Marlowe spoke for an hour. She said:</p>
<blockquote><p>We will not close the harbour this winter, nor the next one.</p><p>Nobody asked us to.</p></blockquote>
<h3>The three conditions</h3><p>The council attached conditions to its decision, and will look at them again in the spring:</p>
<ul><li>the wall is repaired before the storms come;</li><li>the ferry pays its share of the costs;</li></ul>
<ol><li>the first of two votes is in April;</li><li># the second is in May.</li></ol>
<p>1. Not a list, said the clerk, who counts *everything* in _her_ minutes.</p>
<p>“It was high time,” said Ivo Brandt, a harbour pilot. The meeting ended at nine in the evening.</p>
</article></body></html>`;
const fewWords = 'Ein kurzer Satz ohne Titel.\n\n> Zitat\n> in zwei Zeilen';

test('what export writes, import reads the same', async () => {
  const from = await client();
  const html = { html: manyParts, url: 'https://gazette.example/harbour?utm_source=x' };
  await write([html, { markdown: fewWords }]);
  expect(await importArticles(from.client, options(), quiet())).toMatchObject({ failed: 0 });
  const lines: string[] = [];
  for await (const line of exportArticles(from.client)) lines.push(line);
  const to = await client();
  await write(lines);

  expect(await importArticles(to.client, options(), quiet())).toMatchObject({ failed: 0 });

  const reading = (articles: Awaited<ReturnType<typeof from.kept>>) =>
    articles.map(({ readAt, firstReadAt, ...read }) => read).sort((a, b) => (a.id < b.id ? -1 : 1));
  const read = reading(await from.kept());
  expect(reading(await to.kept())).toEqual(read);
  const known = read.find((article) => article.url?.includes('gazette.example/harbour'));
  expect(known).toMatchObject({
    byline: ['Nell Okafor'],
    source: 'The Harbour Gazette',
    dek: 'The council voted at night, after ten years of debate',
    image: 'https://gazette.example/harbour.jpg',
    updatedAt: '2026-03-02T10:00:00.000Z',
    language: 'en-GB',
  });
  expect(new Set(known?.blocks.map(({ kind }) => kind))).toEqual(
    new Set(['paragraph', 'heading', 'blockquote', 'listItem']),
  );
});

test('of every sample, the reading that is exported is the one that comes back', async () => {
  const now = new Date('2026-11-01T00:00:00Z');
  for (const sample of await sampleArticles()) {
    const { article: read, text } = readArticle(sample, now);

    const line: unknown = JSON.parse(lineOf({ ...read, text }));

    expect(readArticle(ArticleInput.parse(line), now)).toEqual({ article: read, text });
  }
});

test('an article that is deleted while export runs is left out', async () => {
  let listed = 0;
  const api = await client((n) => {
    if (n !== 4) return null;
    listed++;
    return new Response('{"code":"not-found","detail":"There is no such article."}', {
      status: 404,
    });
  });
  await write([article(1), article(2)]);
  await importArticles(api.client, options({ atOnce: 1 }), quiet());

  const lines: string[] = [];
  for await (const line of exportArticles(api.client)) lines.push(line);

  expect(listed).toBe(1);
  expect(lines).toHaveLength(1);
});
