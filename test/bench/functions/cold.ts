/** One life of a function, in a process of its own: `node cold.ts BUNDLE EVENT REPEATS`, a line of JSON on stdout. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [bundle = '', eventFile = '', repeats = '0'] = process.argv.slice(2);
const event: unknown = JSON.parse(readFileSync(eventFile, 'utf8'));
const started = performance.now();
const { handler } = (await import(pathToFileURL(bundle).href)) as {
  handler: (event: unknown, context: unknown) => Promise<{ statusCode: number } | undefined>;
};
const loaded = performance.now();
const context = { getRemainingTimeInMillis: () => 60_000 };
const first = await handler(event, context);
const replied = performance.now();
const cpu = process.cpuUsage();
const warm: number[] = [];
for (let n = 0; n < Number(repeats); n++) {
  const from = performance.now();
  await handler(event, context);
  warm.push(performance.now() - from);
}
const after = process.cpuUsage(cpu);
const spent = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
process.stdout.write(
  `${JSON.stringify({
    status: first?.statusCode,
    load: loaded - started,
    total: replied,
    cpu: spent(cpu),
    warm: warm.toSorted((a, b) => a - b)[Math.floor(warm.length / 2)] ?? 0,
    warmCpu: warm.length > 0 ? spent(after) / warm.length : 0,
    megabytes: process.resourceUsage().maxRSS / 1024,
  })}\n`,
);
process.exit(0);
