import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';
import { bodyOf } from './body-of.ts';
import type { Gold } from './gold.ts';
import { overlaps } from './labels.ts';

const BOUNDS = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];

/**
 * Of the quotes in marks that the annotators attribute to somebody, how many have the right speaker, by confidence.
 * A line: from, to, quotes, share right, mean confidence.
 */
export function calibrationOf(golds: readonly Gold[]): string {
  const rows = BOUNDS.slice(1).map(() => ({ count: 0, right: 0, sum: 0 }));
  for (const gold of golds) {
    const { quotes } = readQuotes(bodyOf(gold.text));
    for (const quote of quotes) {
      if (quote.type === 'indirect' || quote.type === 'block' || quote.mention === null) continue;
      const size = quote.end - quote.start;
      const truth = gold.attributions.find((a) => {
        let covered = 0;
        for (const c of a.content)
          covered += Math.max(0, Math.min(c.end, quote.end) - Math.max(c.start, quote.start));
        return covered >= 0.8 * size;
      });
      if (!truth || truth.source.length === 0) continue;
      const row = rows[BOUNDS.findIndex((bound) => quote.confidence < bound) - 1];
      if (!row) continue;
      row.count++;
      row.sum += quote.confidence;
      if (overlaps(truth.source, quote.mention.start, quote.mention.end)) row.right++;
    }
  }
  const lines = rows.map(
    ({ count, right, sum }, n) =>
      `${BOUNDS[n]}–${Math.min(1, BOUNDS[n + 1] ?? 1)}: ${count} quotes, ${((100 * right) / Math.max(1, count)).toFixed(1)} % right, mean confidence ${(sum / Math.max(1, count)).toFixed(3)}`,
  );
  const high = rows.slice(4);
  const total = high.reduce((n, { count }) => n + count, 0);
  const right = high.reduce((n, row) => n + row.right, 0);
  lines.push(`0.9 and more: ${total} quotes, ${((100 * right) / total).toFixed(1)} % right`);
  return lines.join('\n');
}
