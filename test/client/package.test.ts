import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const TSC = resolve('node_modules/typescript/bin/tsc');

/** A project of somebody else’s, outside this one, into which the packed package is unpacked. */
let consumer: string;
let within: string;

beforeAll(async () => {
  within = await mkdtemp(join(tmpdir(), 'quoin-client-'));
  consumer = join(within, 'consumer');
  const installed = join(consumer, 'node_modules', 'quoin');
  await mkdir(installed, { recursive: true });
  await run('npm', ['pack', '--silent', '--pack-destination', within]);
  const [tarball = ''] = (await readdir(within)).filter((name) => name.endsWith('.tgz'));
  await run('tar', ['-xzf', join(within, tarball), '-C', installed, '--strip-components=1']);
  await writeFile(join(consumer, 'package.json'), '{"type":"module"}');
}, 60_000);
afterAll(() => rm(within, { recursive: true, force: true }));

test('the packed package holds the client alone', async () => {
  const files = await readdir(join(consumer, 'node_modules', 'quoin'), { recursive: true });

  expect(files.filter((name) => /\.(?:js|ts)$/.test(name)).sort()).toEqual(
    ['api.generated.d.ts', 'api.generated.js', 'client.d.ts', 'client.js'].map((name) =>
      join('dist', 'client', name),
    ),
  );
});

test('plain JavaScript imports it and asks', async () => {
  const script = `
    import { QuoinProblem, quoinClient } from 'quoin/client';
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
    import { type Quote, quoinClient } from 'quoin/client';
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
