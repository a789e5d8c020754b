import { blocksOfText } from '#shared/extract/layout/blocks-of-text.ts';
import { readSections } from '#shared/extract/layout/read-sections.ts';
import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';
import { summarise } from '#shared/extract/summary/summarise.ts';
import { devSets, readArticles } from './summaries/files.ts';

const ROUNDS = 5;

/** Milliseconds of processor time that this process has used: other work on the machine does not count. */
const now = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** `summaries-speed [DATA.jsonl]`: articles a second on one core, layout, quotes and summaries, by processor time. */
export async function run(args: string[]): Promise<void> {
  const articles = args[0] ? readArticles(args[0]) : devSets()?.cnndm;
  if (!articles) return;
  const measured = measure(articles.map(({ text }) => text));
  for (const [part, milliseconds] of Object.entries(measured)) {
    console.log(`${part.padEnd(8)} ${(milliseconds / articles.length).toFixed(3)} ms an article`);
  }
  const rate = (1000 * articles.length) / measured.all;
  console.log(`${Math.round(rate)} articles a second on one core`);
}

/** Milliseconds for all texts, by part: the best of some rounds, since the first ones warm up. */
export function measure(
  texts: readonly string[],
): Record<'layout' | 'quotes' | 'summary' | 'all', number> {
  const best = { layout: Infinity, quotes: Infinity, summary: Infinity, all: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    const start = now();
    const bodies = texts.map((text) => blocksOfText(text));
    const laidOut = now();
    const quotes = bodies.map((body) => readQuotes(body));
    const quoted = now();
    for (const [i, body] of bodies.entries()) {
      summarise({ body, sections: readSections(body), quotes: quotes[i]!, title: null, dek: null });
    }
    const done = now();
    best.layout = Math.min(best.layout, laidOut - start);
    best.quotes = Math.min(best.quotes, quoted - laidOut);
    best.summary = Math.min(best.summary, done - quoted);
    best.all = Math.min(best.all, done - start);
  }
  return best;
}
