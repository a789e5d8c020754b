import { FUNCTION_WORDS } from './data/function-words.ts';
import type { Run } from './find.ts';
import { inflected, misspelt } from './kinship.ts';

/** A pair of an alignment, by word index: both for words that meet, one where a word has no partner. */
export interface Pair {
  readonly claim: number | null;
  readonly quote: number | null;
}

/** Cells of the comparison table, at the most: what bounds the time for one candidate. */
const MOST_CELLS = 2_000_000;

const SAME = 0;
const KIN = 0.5;
const OTHER = 1.2;
const ALONE = 1;
/** A word passed over where the claim marks a gap. */
const PASSED = 0.01;

export const weightOf = (word: string): number => (FUNCTION_WORDS.has(word) ? 0.4 : 1);

/** How well a word does for another, as a cost. */
function costs(
  claim: readonly string[],
  quote: readonly string[],
): (i: number, j: number) => number {
  const ids = new Map<string, number>();
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, ids.size);
    return ids.size - 1;
  };
  const rows = claim.map(idOf);
  const columns = quote.map(idOf);
  const known = new Map<number, number>();
  return (i, j) => {
    const row = rows[i] ?? 0;
    const column = columns[j] ?? 0;
    if (row === column) return SAME;
    if (`${claim[i]}'` === quote[j]) return SAME;
    const pair = row * ids.size + column;
    let cost = known.get(pair);
    if (cost === undefined) {
      const a = claim[i] ?? '';
      const b = quote[j] ?? '';
      cost = inflected(a, b) || misspelt(a, b) ? KIN : OTHER;
      known.set(pair, cost);
    }
    return cost;
  };
}

/** The stretch of a long text that shares most with the claim, with room around it. Linear. */
export function windowFor(claim: readonly string[], quote: readonly string[]): Run {
  const width = Math.min(
    Math.max(2 * claim.length, claim.length + 120),
    Math.floor(MOST_CELLS / Math.max(1, claim.length)),
  );
  if (quote.length <= width) return { start: 0, end: quote.length };
  const wanted = new Set(claim);
  const worth = quote.map((word) => (wanted.has(word) ? weightOf(word) : 0));
  const reach = Math.min(width, claim.length + 10);
  let sum = 0;
  let best = 0;
  let at = 0;
  for (let end = 0; end < quote.length; end++) {
    sum += worth[end] ?? 0;
    if (end >= reach) sum -= worth[end - reach] ?? 0;
    if (sum > best + 1e-9) {
      best = sum;
      at = end + 1 - reach;
    }
  }
  const start = Math.max(0, Math.min(quote.length - width, at - ((width - reach) >> 1)));
  return { start, end: start + width };
}

/**
 * Aligns all words of a claim with a stretch of a quote, whose ends are free. `open(i)` says whether the claim
 * marks a gap before its word `i`: there the quote's words may be passed over.
 */
export function align(
  claim: readonly string[],
  quote: readonly string[],
  open: (i: number) => boolean,
): Pair[] {
  const width = quote.length + 1;
  const cost = costs(claim, quote);
  const moves = new Uint8Array((claim.length + 1) * width);
  let row = new Float32Array(width);
  for (let i = 1; i <= claim.length; i++) {
    const next = new Float32Array(width);
    next[0] = i * ALONE;
    moves[i * width] = 2;
    const skip = i === claim.length ? 0 : open(i) ? PASSED : ALONE;
    for (let j = 1; j < width; j++) {
      const met = (row[j - 1] ?? 0) + cost(i - 1, j - 1);
      const added = (row[j] ?? 0) + ALONE;
      const passed = (next[j - 1] ?? 0) + skip;
      let move = 1;
      let least = met;
      if (passed < least) [least, move] = [passed, 3];
      if (added < least) [least, move] = [added, 2];
      next[j] = least;
      moves[i * width + j] = move;
    }
    row = next;
  }
  return trace(moves, width, claim.length, quote.length);
}

function trace(moves: Uint8Array, width: number, rows: number, columns: number): Pair[] {
  const pairs: Pair[] = [];
  let i = rows;
  let j = columns;
  while (i > 0) {
    const move = moves[i * width + j];
    if (move === 1) pairs.push({ claim: --i, quote: --j });
    else if (move === 2) pairs.push({ claim: --i, quote: null });
    else pairs.push({ claim: null, quote: --j });
  }
  pairs.reverse();
  let last = pairs.length;
  while (last > 0 && pairs[last - 1]?.claim === null) last--;
  return pairs.slice(0, last);
}
