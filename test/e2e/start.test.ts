import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
let folder: string;
let running: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoin-start-'));
  running = [];
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
}

/** Runs the command line as `npm start` and `npm run quoin` do. */
function quoin(args: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['cli/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, DYNAMODB_ENDPOINT: undefined, ...environment },
  });
  running.push(child);
  let output = '';
  const until = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => output.includes(words) && resolve();
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      child.once('exit', () => (output.includes(words) ? resolve() : reject(new Error(output))));
    });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').prependListener('data', (text: string) => {
      output += text;
    });
  }
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, output }));
  return { child, until, ended };
}

test('it comes up with sample articles, takes one more, keeps all over a restart, and stops on Ctrl-C', async () => {
  const port = await freePort();
  const environment = { PORT: String(port) };
  const data = join(folder, 'data');
  const file = join(folder, 'article.txt');
  await writeFile(
    file,
    'The Wall Is Mended\n\n“It will hold,” said Ada Marlowe, the mayor.\n\nWork went on.',
  );

  const first = quoin(['start', '--data', data], environment);
  await first.until('Ctrl-C stops it.');
  const ingested = await quoin(['ingest', file, '--source', 'Gazette'], environment).ended;
  first.child.kill('SIGINT');
  const stopped = await first.ended;
  const second = quoin(['start', '--data', data], environment);
  await second.until('Ctrl-C stops it.');
  const reply = await fetch(`http://127.0.0.1:${port}/v1/articles?limit=100`);
  const { items } = (await reply.json()) as { items: { title: string; source: string }[] };

  expect(ingested).toMatchObject({
    code: 0,
    output: expect.stringContaining('The Wall Is Mended'),
  });
  expect(stopped.code).toBe(0);
  expect(stopped.output).toContain(`curl 'http://127.0.0.1:${port}/v1/quotes/q_`);
  expect(items).toHaveLength(7);
  expect(items).toContainEqual(
    expect.objectContaining({ title: 'The Wall Is Mended', source: 'Gazette' }),
  );
});

test('a taken port is a sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;

  const { code, output } = await quoin(['start', '--no-samples'], { PORT: String(port) }).ended;
  taken.close();

  expect(code).toBe(1);
  expect(output).toContain(`Port ${port} is taken.`);
  expect(output).not.toContain('    at ');
});

test.for([
  [{ PORT: 'eighty' }, 'PORT must be a port number'],
  [{ DYNAMODB_ENDPOINT: 'nowhere' }, 'DYNAMODB_ENDPOINT must be an http(s) address'],
] as const)('an environment that is wrong is a sentence: %o', async ([environment, sentence]) => {
  const { code, output } = await quoin(['start'], environment).ended;

  expect(code).toBe(1);
  expect(output).toContain(sentence);
  expect(output).not.toContain('    at ');
});
