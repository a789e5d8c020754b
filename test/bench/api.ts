import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { bundleFunction } from '#test/support/bundle.ts';
import { gatewayEvent } from '#test/support/lambda.ts';
import { collection, endpoints, record } from './api/collection.ts';
import { usualHeaders } from './api/headers.ts';

/** Enough for the compiler to be done with both, and for a p99 that stands on a dozen requests. */
const WARM = 500;
const RUNS = 1200;

type Handler = (event: unknown, context: unknown) => Promise<{ statusCode: number }>;

async function load(entry: string, folder: string): Promise<Handler> {
  const file = await bundleFunction(entry, folder);
  const { handler } = (await import(pathToFileURL(file).href)) as { handler: Handler };
  return handler;
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? Number.NaN;

async function timed(handler: Handler, event: unknown): Promise<number> {
  const begun = performance.now();
  const { statusCode } = await handler(event, {});
  const took = performance.now() - begun;
  if (statusCode !== 200) throw new Error(`HTTP ${statusCode}`);
  return took;
}

/** Processor time of this process, ms. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Takes both in turn, the other one first each time, and gives their times and processor time; ms. */
async function compared(
  handlers: readonly [Handler, Handler],
  events: readonly [unknown, unknown],
) {
  const times: [number[], number[]] = [[], []];
  const used: [number, number] = [0, 0];
  for (let turn = -WARM; turn < RUNS; turn++) {
    for (const which of turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const before = cpu();
      const took = await timed(handlers[which], events[which]);
      if (turn < 0) continue;
      used[which] += (cpu() - before) / RUNS;
      times[which].push(took);
    }
  }
  return { times, used };
}

const HEADER = [
  'endpoint',
  'requests',
  'read units',
  'floor median, p99',
  'API median, p99',
  'ratio median, p99',
  'processor: floor, API',
  'engine',
];

/**
 * `api`: the most used endpoints through the bundled Lambda handler with API Gateway's events, warm, beside a floor
 * that sends the same requests to DynamoDB and writes the same JSON, turn by turn. Times in ms; the engine runs in a
 * process of its own, and its processor time for one turn stands last.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'quoin-bench-'));
  const { table, endpoint, stop, engineMs } = await collection();
  try {
    Object.assign(process.env, { TABLE_NAME: 'quoin', DYNAMODB_ENDPOINT: endpoint });
    const [api, floor] = await Promise.all([
      load('functions/read/main.ts', join(folder, 'read')),
      load('test/bench/api/floor.ts', join(folder, 'floor')),
    ]);
    console.log(`| ${HEADER.join(' | ')} |\n|${'---|'.repeat(HEADER.length)}`);
    for (const [name, path] of await endpoints(table)) {
      const { asked, units, reply } = await record(table, path);
      const event = gatewayEvent(
        new Request(`https://bench.example${path}`, { headers: usualHeaders }),
        null,
      );
      const engineBefore = await engineMs();
      const { times, used } = await compared([floor, api], [{ asked, reply }, event]);
      const engine = ((await engineMs()) - engineBefore) / (2 * (WARM + RUNS));
      const [low, high] = [0.5, 0.99].map((share) => times.map((each) => at(each, share)));
      const ratio = (pair: number[] | undefined) =>
        ((pair?.[1] ?? 0) / (pair?.[0] ?? 1)).toFixed(2);
      const ms = (which: 0 | 1) => [low, high].map((pair) => pair?.[which]?.toFixed(2)).join(', ');
      const columns = [
        name,
        asked.length,
        units,
        ms(0),
        ms(1),
        `${ratio(low)}, ${ratio(high)}`,
        used.map((each) => each.toFixed(2)).join(', '),
        engine.toFixed(2),
      ];
      console.log(`| ${columns.join(' | ')} |`);
    }
  } finally {
    stop();
    await rm(folder, { recursive: true, force: true });
  }
}
