import { type Candidate, mayFollow, type Tally, USUAL_WORDS } from './candidates.ts';
import { SENTENCE_FEATURES } from './sentence-features.ts';

export const SET_FEATURES = SENTENCE_FEATURES + 16;

/** Two sentences that share more of their words than this say the same. */
const SAME = 0.6;

/** Candidates to make sets of, and how much any two of them say the same. */
export interface Pool {
  readonly candidates: readonly Candidate[];
  /** `overlaps[i * candidates.length + j]`: the share of the shorter one's words that both have. */
  readonly overlaps: Float64Array;
}

export function poolOf(candidates: readonly Candidate[]): Pool {
  const size = candidates.length;
  const overlaps = new Float64Array(size * size);
  const unique = candidates.map(({ sentence }) => [...new Set(sentence.ids)]);
  const stamps = new Uint16Array(largest(unique) + 1);
  for (let i = 0; i < size; i++) {
    const own = unique[i] ?? [];
    for (const id of own) stamps[id] = i + 1;
    for (let j = i + 1; j < size; j++) {
      const other = unique[j] ?? [];
      let shared = 0;
      for (const id of other) if (stamps[id] === i + 1) shared++;
      const share = shared / Math.max(1, Math.min(own.length, other.length));
      overlaps[i * size + j] = share;
      overlaps[j * size + i] = share;
    }
  }
  return { candidates, overlaps };
}

const largest = (lists: readonly (readonly number[])[]): number =>
  lists.reduce((most, list) => list.reduce((a, b) => Math.max(a, b), most), 0);

/** Those of the candidates that do not say what a sentence already told says. */
export function freshAmong(
  candidates: readonly Candidate[],
  told: readonly Candidate[],
): Candidate[] {
  const known = told.map(({ sentence }) => new Set(sentence.ids));
  return candidates.filter(({ sentence }) => {
    if (known.length === 0) return true;
    const own = new Set(sentence.ids);
    return !known.some((words) => {
      let shared = 0;
      for (const id of own) if (words.has(id)) shared++;
      return shared > SAME * Math.min(own.size, words.size);
    });
  });
}

/** What a set is as a whole, beside what its sentences are. */
const WHOLE_FEATURES = SET_FEATURES - SENTENCE_FEATURES;

/** Writes the features of the whole set (indices into the pool, in order) from `offset`; `tally` holds it. */
function wholeFeatures(
  pool: Pool,
  set: readonly number[],
  tally: Tally,
  out: Float64Array,
  offset: number,
): void {
  const { candidates, overlaps } = pool;
  const total = Math.max(1, tally.length);
  const size = set.length;
  let runs = 0;
  let same = 0;
  for (let k = 1; k < size; k++) {
    const here = set[k] ?? 0;
    const before = candidates[set[k - 1] ?? 0];
    if (before && candidates[here]?.at === before.at + 1) runs++;
    for (let j = 0; j < k; j++) {
      same = Math.max(same, overlaps[(set[j] ?? 0) * candidates.length + here] ?? 0);
    }
  }
  const first = candidates[set[0] ?? 0];
  const last = candidates[set[size - 1] ?? 0];
  let o = offset;
  out[o++] = size === 1 ? 1 : 0;
  out[o++] = size === 2 ? 1 : 0;
  out[o++] = total / 50;
  out[o++] = (total / 50) ** 2;
  out[o++] = Math.max(0, total - 60) / 50;
  out[o++] = (2 * tally.words) / (total + USUAL_WORDS);
  out[o++] = (2 * tally.pairs) / (total + USUAL_WORDS);
  out[o++] = tally.words / USUAL_WORDS;
  out[o++] = tally.pairs / USUAL_WORDS;
  out[o++] = tally.words / total;
  out[o++] = tally.pairs / total;
  out[o++] = same;
  out[o++] = first?.features[0] ?? 0;
  out[o++] = first?.features[5] ?? 0;
  out[o++] = last?.features[5] ?? 0;
  out[o++] = runs;
}

/** All features of a set: its sentences' by their share of its words, then the whole's. */
export function setFeatures(pool: Pool, set: readonly number[], tally: Tally): Float64Array {
  const out = new Float64Array(SET_FEATURES);
  const total = Math.max(1, tally.length);
  for (const index of set) {
    const candidate = pool.candidates[index];
    if (!candidate) continue;
    const share = candidate.sentence.ids.length / total;
    for (let i = 0; i < SENTENCE_FEATURES; i++) {
      out[i] = (out[i] ?? 0) + share * (candidate.features[i] ?? 0);
    }
  }
  wholeFeatures(pool, set, tally, out, SENTENCE_FEATURES);
  return out;
}

/** Values sets by `weights` as if by their features, but sums each sentence's part only once. */
export function valuerOf(
  pool: Pool,
  weights: readonly number[],
): (set: readonly number[], tally: Tally) => number {
  const own = pool.candidates.map(({ features, sentence }) => {
    let sum = 0;
    for (let i = 0; i < SENTENCE_FEATURES; i++) sum += (weights[i] ?? 0) * (features[i] ?? 0);
    return sum * sentence.ids.length;
  });
  const row = new Float64Array(WHOLE_FEATURES);
  return (set, tally) => {
    let sum = 0;
    for (const index of set) sum += own[index] ?? 0;
    sum /= Math.max(1, tally.length);
    wholeFeatures(pool, set, tally, row, 0);
    for (let i = 0; i < WHOLE_FEATURES; i++)
      sum += (weights[SENTENCE_FEATURES + i] ?? 0) * (row[i] ?? 0);
    return sum;
  };
}

/** How many sentences a set may have, and how many white-space separated words. */
export interface Limit {
  readonly sentences: number;
  readonly words: number;
}

/**
 * Calls `visit` with every set of the pool's candidates, in order, within the limit and of sound form. `told` is what
 * was shown before. */
export function eachSet(
  pool: Pool,
  limit: Limit,
  tally: Tally,
  visit: (set: readonly number[]) => void,
  told?: Candidate,
): void {
  const { candidates, overlaps } = pool;
  const set: number[] = [];
  const repeats = (i: number): boolean => {
    for (const other of set) {
      if ((overlaps[other * candidates.length + i] ?? 0) > SAME) return true;
    }
    return false;
  };
  const grow = (from: number, words: number): void => {
    for (let i = from; i < candidates.length; i++) {
      const candidate = candidates[i];
      if (!candidate || !mayFollow(candidates[set.at(-1) ?? -1] ?? told, candidate)) continue;
      const length = words + candidate.sentence.length;
      if (length > limit.words) continue;
      if (repeats(i)) continue;
      set.push(i);
      tally.add(candidate.sentence.ids, candidate.pairs);
      visit(set);
      if (set.length < limit.sentences) grow(i + 1, length);
      tally.remove(candidate.sentence.ids, candidate.pairs);
      set.pop();
    }
  };
  grow(0, 0);
}
