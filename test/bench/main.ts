/** The one door to the benchmarks: `npm run -s bench -- NAME ARGS…`. */
const benchmarks: Record<string, () => Promise<{ run: (args: string[]) => Promise<void> }>> = {};

const [name = '', ...args] = process.argv.slice(2);
const load = benchmarks[name];
if (!load) {
  console.error(`usage: npm run -s bench -- ${Object.keys(benchmarks).join('|')} ARGS…`);
  process.exitCode = 2;
} else {
  const { run } = await load();
  await run(args);
}
