import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const TSC = resolve('node_modules/typescript/bin/tsc');

/** A project of somebody else’s, outside this one, into which the packed package is installed. */
let consumer: string;
let within: string;
let installed: string;

beforeAll(async () => {
  within = await mkdtemp(join(tmpdir(), 'quoin-client-'));
  consumer = join(within, 'consumer');
  installed = join(consumer, 'node_modules', 'quoin-client');
  await mkdir(consumer);
  await run('npm', [
    'run',
    '--silent',
    'pack:client',
    '--',
    '--silent',
    '--pack-destination',
    within,
  ]);
  const [tarball = ''] = (await readdir(within)).filter((name) => name.endsWith('.tgz'));
  await writeFile(join(consumer, 'package.json'), '{"type":"module"}');
  await run('npm', ['install', '--offline', '--no-audit', join(within, tarball)], {
    cwd: consumer,
  });
}, 60_000);
afterAll(() => rm(within, { recursive: true, force: true }));

test('who installs the packed client gets it alone: nothing of the server, and no other package', async () => {
  const packages = await readdir(join(consumer, 'node_modules'));
  const files = await readdir(installed, { recursive: true, withFileTypes: true });

  expect(packages.filter((name) => !name.startsWith('.'))).toEqual(['quoin-client']);
  expect(files.flatMap((file) => (file.isFile() ? file.name : [])).sort()).toEqual([
    'README.md',
    'api.generated.d.ts',
    'api.generated.js',
    'client.d.ts',
    'client.js',
    'package.json',
  ]);
});

test('it has the version of the API that it is packed with', async () => {
  const [client, api] = await Promise.all(
    [join(installed, 'package.json'), 'package.json'].map((file) => readFile(file, 'utf8')),
  );

  expect(JSON.parse(client!).version).toBe(JSON.parse(api!).version);
});

test('plain JavaScript imports it and asks', async () => {
  const script = `
    import { QuoinProblem, quoinClient } from 'quoin-client';
    const answers = [Response.json({ items: [{ text: 'It will hold' }], page: { next: null } }),
      Response.json({ code: 'not-found', detail: 'There is none.' }, { status: 404 })];
    const quoin = quoinClient({ url: 'https://quoin.example', fetch: async () => answers.shift() });
    for await (const quote of quoin.each('GET /v1/quotes', {})) console.log(quote.text);
    try { await quoin.call('GET /v1/health', {}) } catch (error) {
      console.log(error instanceof QuoinProblem, error.code);
    }`;
  await writeFile(join(consumer, 'app.js'), script);

  const { stdout } = await run(process.execPath, ['app.js'], { cwd: consumer });

  expect(stdout.trim().split('\n')).toEqual(['It will hold', 'true not-found']);
});

test.for([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('TypeScript knows its types, with modules as %s', async ([module, moduleResolution]) => {
  const source = `
    import { type Quote, quoinClient } from 'quoin-client';
    const quoin = quoinClient({ url: 'https://quoin.example' });
    const page = await quoin.call('GET /v1/quotes', { query: { type: ['direct'], limit: 3 } });
    const quotes: readonly Quote[] = page.items;
    const { items } = await quoin.call('GET /v1/quotes', { query: { fields: ['text'] } });
    const words: string[] = items.map(({ text }) => text);
    // @ts-expect-error: was not asked for
    items.map(({ speaker }) => speaker);
    // @ts-expect-error: no such parameter
    await quoin.call('GET /v1/quotes', { query: { limit: 3, author: 'x' } });
    // @ts-expect-error: a number, not text
    const start: string = quotes[0]!.start;
    export { start, words };`;
  const options = { module, moduleResolution, target: 'es2022', lib: ['es2022', 'dom'] };
  const config = { compilerOptions: { ...options, strict: true, noEmit: true, types: [] } };
  await writeFile(join(consumer, 'app.ts'), source);
  await writeFile(
    join(consumer, 'tsconfig.json'),
    JSON.stringify({ ...config, files: ['app.ts'] }),
  );

  const { stdout } = await run(process.execPath, [TSC, '-p', consumer]);

  expect(stdout).toBe('');
});
