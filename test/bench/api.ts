import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { bundleFunction } from '#test/support/bundle.ts';
import { gatewayEvent } from '#test/support/lambda.ts';
import { collection, endpoints, record } from './api/collection.ts';

const WARM = 60;
const RUNS = 400;

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

/**
 * `api`: the ten most used endpoints through the bundled Lambda handler with API Gateway's events, warm, beside a
 * floor that sends the same requests to DynamoDB and writes the same JSON, turn by turn. Times in ms.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'quoin-bench-'));
  const { table, endpoint, stop } = await collection();
  try {
    Object.assign(process.env, { TABLE_NAME: 'quoin', DYNAMODB_ENDPOINT: endpoint });
    const [api, floor] = await Promise.all([
      load('functions/read/main.ts', join(folder, 'read')),
      load('test/bench/api/floor.ts', join(folder, 'floor')),
    ]);
    console.log(
      '| endpoint | requests | read units | floor median, p99 | API median, p99 | ratio median, p99 |',
    );
    console.log('|---|---|---|---|---|---|');
    for (const [name, path] of await endpoints(table)) {
      const { asked, units, reply } = await record(table, path);
      const event = gatewayEvent(new Request(`http://bench.example${path}`), null);
      const times: [number[], number[]] = [[], []];
      for (let turn = -WARM; turn < RUNS; turn++) {
        const took = [await timed(floor, { asked, reply }), await timed(api, event)] as const;
        if (turn < 0) continue;
        times[0].push(took[0]);
        times[1].push(took[1]);
      }
      const [low, high] = [0.5, 0.99].map((share) => times.map((each) => at(each, share)));
      const ratio = (pair: number[] | undefined) =>
        ((pair?.[1] ?? 0) / (pair?.[0] ?? 1)).toFixed(2);
      const ms = (which: 0 | 1) => [low, high].map((pair) => pair?.[which]?.toFixed(2)).join(', ');
      console.log(
        `| ${name} | ${asked.length} | ${units} | ${ms(0)} | ${ms(1)} | ${ratio(low)}, ${ratio(high)} |`,
      );
    }
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}
