/** The one door to the benchmarks: `npm run -s bench -- NAME ARGS…`. Each NAME is a file beside this one. */
const benchmarks: Record<string, () => Promise<{ run: (args: string[]) => Promise<void> }>> = {
  quotes: () => import('./quotes.ts'),
  'quotes-fit': () => import('./quotes-fit.ts'),
  'quotes-speed': () => import('./quotes-speed.ts'),
  summaries: () => import('./summaries.ts'),
  'summaries-fit': () => import('./summaries-fit.ts'),
  'summaries-speed': () => import('./summaries-speed.ts'),
  pages: () => import('./pages.ts'),
  'pages-speed': () => import('./pages-speed.ts'),
  api: () => import('./api.ts'),
  bots: () => import('./bots.ts'),
  functions: () => import('./functions.ts'),
  burst: () => import('./burst.ts'),
  'write-units': () => import('./write-units.ts'),
  import: () => import('./import.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = benchmarks[name];
if (!load) {
  console.error(`usage: npm run -s bench -- ${Object.keys(benchmarks).join('|')} ARGS…`);
  process.exitCode = 2;
} else {
  const { run } = await load();
  await run(args);
}
