/**
 * `npm start` as a newcomer types it: comes up, answers, says in a sentence that its port is taken, stops on Ctrl-C.
 * Run by `.ci/run`. Exits 1 with a line per fault.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const UP_WITHIN_MS = 60_000;
const DOWN_WITHIN_MS = 15_000;
/** Each of these must answer 200; lists must hold something, since samples are ingested on the first start. */
const ADDRESSES = [
  '/v1/health',
  '/v1/openapi.json',
  '/v1/articles',
  '/v1/quotes',
  '/v1/speakers',
  '/v1/quotes/random',
];

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: () => boolean;
}

function npmStart(port: number): Run {
  // A process group of its own, so that it can be sent what a terminal sends on Ctrl-C.
  const child = spawn('npm', ['start'], {
    env: { ...process.env, PORT: String(port) },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  child.once('close', () => {
    ended = true;
  });
  return { child, output: () => output, ended: () => ended };
}

function signal({ child }: Run, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port to be had.');
  return address.port;
}

async function endsWithin(run: Run, ms: number): Promise<boolean> {
  const until = Date.now() + ms;
  while (!run.ended() && Date.now() < until) await wait(50);
  return run.ended();
}

async function comesUp(run: Run, base: string): Promise<boolean> {
  const until = Date.now() + UP_WITHIN_MS;
  while (!run.ended() && Date.now() < until) {
    const items = await fetch(`${base}/v1/articles`).then(
      async (reply) => (reply.ok ? itemsOf(await reply.text()) : undefined),
      () => undefined,
    );
    if (items !== undefined && items > 0) return true;
    await wait(200);
  }
  return false;
}

/** How many items a list reply has; undefined for a reply of another form. */
function itemsOf(body: string): number | undefined {
  const reply: unknown = JSON.parse(body);
  if (typeof reply !== 'object' || reply === null || !('items' in reply)) return undefined;
  return Array.isArray(reply.items) ? reply.items.length : undefined;
}

async function faultsOfAddresses(base: string): Promise<string[]> {
  const faults: string[] = [];
  for (const path of ADDRESSES) {
    const reply = await fetch(base + path);
    const body = await reply.text();
    console.log(`  ${reply.status} ${path} (${body.length} characters)`);
    if (reply.status !== 200)
      faults.push(`${path} answered ${reply.status}: ${body.slice(0, 200)}`);
    else if (itemsOf(body) === 0) faults.push(`${path} is empty although there are samples.`);
  }
  const nowhere = await fetch(`${base}/v1/nowhere`);
  console.log(`  ${nowhere.status} /v1/nowhere`);
  if (nowhere.status !== 404) faults.push(`/v1/nowhere answered ${nowhere.status}, not 404.`);
  return faults;
}

async function faultsOfTakenPort(port: number): Promise<string[]> {
  const second = npmStart(port);
  const ended = await endsWithin(second, DOWN_WITHIN_MS);
  if (!ended) signal(second, 'SIGKILL');
  const said = second.output();
  const faults: string[] = [];
  if (!ended) faults.push('A second start on a taken port did not end.');
  else if (second.child.exitCode === 0) faults.push('A second start on a taken port ended with 0.');
  if (!said.includes(String(port))) faults.push(`A taken port is not named: ${said}`);
  if (/^\s+at .+:\d+/m.test(said)) faults.push(`A taken port shows a stack trace: ${said}`);
  return faults;
}

async function main(): Promise<string[]> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const run = npmStart(port);
  try {
    if (!(await comesUp(run, base))) {
      return [`npm start did not serve its samples at ${base}. It said:\n${run.output()}`];
    }
    const faults = await faultsOfAddresses(base);
    faults.push(...(await faultsOfTakenPort(port)));
    signal(run, 'SIGINT');
    if (!(await endsWithin(run, DOWN_WITHIN_MS))) faults.push('Ctrl-C did not stop the server.');
    const answers = await fetch(base).then(
      () => true,
      () => false,
    );
    if (answers) faults.push('Something still answers at the port after Ctrl-C.');
    return faults;
  } finally {
    if (!run.ended()) signal(run, 'SIGKILL');
  }
}

const faults = await main();
for (const fault of faults) console.error(`  ${fault}`);
console.log(
  faults.length === 0 ? '  started, answered and stopped' : '  npm start is not in order',
);
process.exitCode = faults.length === 0 ? 0 : 1;
