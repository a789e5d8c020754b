import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { ApiClient } from '#cli/ingest/api-client.ts';
import { importArticles } from '#cli/ingest/import-articles.ts';
import { Progress } from '#cli/ingest/progress.ts';
import { articleNumber } from './import/generate.ts';

const PORT = 18_790;
const API = `http://127.0.0.1:${PORT}`;
const ROUNDS = 30;

const LOOK_UPS: Record<string, string> = {
  'newest articles': '/v1/articles?limit=20',
  'one article': '/v1/articles/{article}',
  'newest quotes': '/v1/quotes?limit=20',
  'a speaker’s quotes': '/v1/speakers/{speaker}/quotes?limit=20',
  'most quoted': '/v1/speakers?order=most-quoted&limit=20',
  'by source': '/v1/articles?source=The+Calder+Gazette&limit=20',
  'a random quote': '/v1/quotes/random',
};

async function startServer(folder: string): Promise<ChildProcess> {
  const server = spawn(
    process.execPath,
    ['cli/main.ts', 'start', '--no-samples', '--data', folder],
    {
      env: { ...process.env, PORT: String(PORT) },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  for (let tries = 0; tries < 300; tries++) {
    if (
      await fetch(`${API}/v1/health`).then(
        (reply) => reply.ok,
        () => false,
      )
    )
      return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not start');
}

/** Megabytes of memory that a process holds. */
const residentMb = (pid: number | undefined): number =>
  Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024);

async function median(path: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    const reply = await fetch(API + path);
    await reply.arrayBuffer();
    if (!reply.ok) throw new Error(`${path}: HTTP ${reply.status}`);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN;
}

async function firstId(path: string): Promise<string> {
  const { items } = (await (await fetch(API + path)).json()) as { items: { id: string }[] };
  return items[0]?.id ?? '';
}

async function lookUps(): Promise<string[]> {
  const article = await firstId('/v1/articles?limit=1');
  const speaker = await firstId('/v1/speakers?order=most-quoted&limit=1');
  const shown: string[] = [];
  for (const path of Object.values(LOOK_UPS)) {
    const ms = await median(path.replace('{article}', article).replace('{speaker}', speaker));
    shown.push(ms.toFixed(1));
  }
  return shown;
}

/** `import [ARTICLES=10000] [STEPS=10]`: sends generated articles to a local server, and times look-ups after each step. */
export async function run(args: string[]): Promise<void> {
  const [total, steps] = [Number(args[0] ?? 10_000), Number(args[1] ?? 10)];
  const folder = await mkdtemp(join(tmpdir(), 'quoin-bench-'));
  const server = await startServer(join(folder, 'data'));
  try {
    const client = new ApiClient({ api: API, token: undefined });
    console.log(
      `${total} articles, ${cpus().length} cores, Node ${process.version}, embedded DynamoDB on disk`,
    );
    console.log(
      [
        'articles',
        'articles/s',
        'server MB',
        'importer MB',
        ...Object.keys(LOOK_UPS).map((n) => `${n} ms`),
      ].join(' | '),
    );
    for (let step = 0; step < steps; step++) {
      const file = join(folder, `${step}.jsonl`);
      const out = createWriteStream(file);
      const size = Math.round(total / steps);
      for (let n = step * size; n < (step + 1) * size; n++)
        out.write(`${JSON.stringify(articleNumber(n))}\n`);
      out.end();
      await finished(out);
      const started = performance.now();
      const options = { file, atOnce: 8, fresh: true, signal: new AbortController().signal };
      const done = await importArticles(client, options, new Progress(process.stderr));
      if (done.failed > 0) throw new Error(`${done.failed} articles failed: ${done.report}`);
      const rate = (size * 1000) / (performance.now() - started);
      const own = Math.round(process.memoryUsage().rss / 1024 / 1024);
      console.log(
        [
          (step + 1) * size,
          rate.toFixed(1),
          residentMb(server.pid),
          own,
          ...(await lookUps()),
        ].join(' | '),
      );
    }
  } finally {
    server.kill();
    await new Promise((resolve) => server.once('exit', resolve));
    await rm(folder, { recursive: true, force: true });
  }
}
