import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { tokensOf } from '#shared/search/tokens.ts';

/**
 * Makes shared/search/data/frequencies.generated.json: in how many of 1,000 news articles a common term stands,
 * counted in the PolNeAR training set. `npx node test/search/make-frequencies.ts ../shared/eval/quotes/polnear-train.jsonl.gz`
 */
const source = process.argv[2] ?? '';
const target = new URL('../../shared/search/data/frequencies.generated.json', import.meta.url);
const MOST = 1500;

if (!existsSync(source)) {
  console.log('Skipped: give the path of polnear-train.jsonl.gz.');
} else {
  const lines = gunzipSync(readFileSync(source)).toString('utf8').trim().split('\n');
  const counts = new Map<string, number>();
  for (const line of lines) {
    const { text } = JSON.parse(line) as { text: string };
    const terms = new Set(tokensOf(text).flatMap((token) => (token.stop ? [] : [token.term])));
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const common = [...counts]
    .filter(([term]) => /^[a-z]+$/.test(term))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([term, count]) => [term, Math.round((1000 * count) / lines.length)]);
  writeFileSync(target, `${JSON.stringify(Object.fromEntries(common))}\n`);
  console.log(`${common.length} terms of ${lines.length} articles.`);
}
