import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readHtml } from '#shared/extract/layout/read-html.ts';
import { pagesIn } from '#test/bench/pages-in.ts';

const ROUNDS = 5;

/** CPU per page of `readHtml` beside Readability on linkedom alone, turn about on the same pages in one run. */
export async function run([directory]: string[]): Promise<void> {
  if (!directory) {
    console.error('usage: npm run -s bench -- pages-speed HTML_DIR');
    process.exitCode = 2;
    return;
  }
  const { ours, alone, pages } = measure(directory);
  console.log(`readHtml                      ${ours.toFixed(1)} ms CPU a page (${pages} pages)`);
  console.log(`Readability + linkedom alone  ${alone.toFixed(1)} ms CPU a page`);
  console.log(`ratio                         ${(ours / alone).toFixed(2)}`);
}

/** Median CPU milliseconds a page over the rounds; the first round warms up and does not count. */
export function measure(directory: string): { ours: number; alone: number; pages: number } {
  const pages = pagesIn(directory).map(({ html }) => html);
  const ours: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    ours.push(cpuOf(() => pages.forEach((html) => void readHtml(html))));
    alone.push(cpuOf(() => pages.forEach(readAlone)));
  }
  const each = (times: number[]) => median(times.slice(1)) / Math.max(1, pages.length);
  return { ours: each(ours), alone: each(alone), pages: pages.length };
}

function readAlone(html: string): void {
  const { document } = parseHTML(html);
  new Readability(document).parse();
}

function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
