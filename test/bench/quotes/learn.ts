import {
  type Crosses,
  entryOf,
  hashesOf,
  type Model,
  SLOTS,
  slotOf,
  type Values,
} from '#shared/extract/quotes/linear.ts';

/** Rows of hashed features in groups; one or more rows of a group are right. */
export class Examples {
  hashes = new Int32Array(1 << 20);
  used = 0;
  readonly rowEnd: number[] = [];
  readonly right: number[] = [];
  readonly groupEnd: number[] = [];

  add(features: Crosses, values: Values, isRight: boolean): void {
    const row = hashesOf(features, values);
    if (this.used + row.length > this.hashes.length) {
      const bigger = new Int32Array(this.hashes.length * 2);
      bigger.set(this.hashes);
      this.hashes = bigger;
    }
    this.hashes.set(row, this.used);
    this.used += row.length;
    this.rowEnd.push(this.used);
    this.right.push(isRight ? 1 : 0);
  }

  close(): void {
    this.groupEnd.push(this.rowEnd.length);
  }

  /** Takes back the rows since the last `close`. */
  drop(): void {
    const rows = this.groupEnd.at(-1) ?? 0;
    this.rowEnd.length = rows;
    this.right.length = rows;
    this.used = this.rowEnd.at(-1) ?? 0;
  }
}

export interface Recipe {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Features seen in fewer groups than this are left out: they only learn the train set by heart. */
  readonly least: number;
  /** Fits in different orders whose weights are averaged. */
  readonly runs: number;
  /** `binary`: each row by itself against 0; else the rows of a group against one another. */
  readonly binary?: boolean;
}

/** A fixed pseudo-random order, so that a fit can be repeated to the bit. */
function shuffled(n: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  let state = seed | 1;
  for (let i = n - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const j = (state >>> 0) % (i + 1);
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
  return order;
}

/** Share of the features hidden at each step, so that the common ones learn to do without the rare. */
const DROPPED = 0.3;
const isDropped = (slot: number, salt: number): boolean =>
  (Math.imul(slot ^ salt, 0x9e3779b1) >>> 8) / 0x1000000 < DROPPED;

/**
 * Fits by Adagrad, with L2 on touched weights, averaging the weights over the last two thirds of the epochs of several
 * runs, each in another order: no single order decides.
 */
export function learn(examples: Examples, recipe: Recipe): Model {
  const { features, terms, rowEnd } = compiled(examples, recipe.least);
  const { right, groupEnd } = examples;
  const count = features.length;
  const mean = new Float64Array(count);
  const p = new Float64Array(4096);
  let averaged = 0;
  let salt = 12345;
  for (let run = 0; run < recipe.runs; run++) {
    const w = new Float64Array(count);
    const g2 = new Float64Array(count).fill(1e-2);
    for (let epoch = 0; epoch < recipe.epochs; epoch++) {
      for (const group of shuffled(groupEnd.length, 77 + epoch + 1000 * run)) {
        const from = group === 0 ? 0 : (groupEnd[group - 1] as number);
        const to = groupEnd[group] as number;
        let top = Number.NEGATIVE_INFINITY;
        salt = Math.imul(salt, 1664525) + 1013904223;
        for (let r = from; r < to; r++) {
          let sum = 0;
          const end = rowEnd[r] as number;
          for (let i = r === 0 ? 0 : (rowEnd[r - 1] as number); i < end; i++) {
            const term = terms[i] as number;
            if (!isDropped(term, salt)) sum += w[term] as number;
          }
          sum /= 1 - DROPPED;
          p[r - from] = sum;
          top = Math.max(top, sum);
        }
        let total = 0;
        let good = 0;
        for (let r = from; r < to; r++) {
          const x = p[r - from] as number;
          const e = recipe.binary ? 1 / (1 + Math.exp(-x)) : Math.exp(x - top);
          p[r - from] = e;
          total += e;
          if (right[r]) good += e;
        }
        for (let r = from; r < to; r++) {
          const e = p[r - from] as number;
          const grad = recipe.binary
            ? e - (right[r] as number)
            : e / total - (right[r] ? e / Math.max(good, 1e-30) : 0);
          if (Math.abs(grad) < 1e-4) continue;
          const end = rowEnd[r] as number;
          for (let i = r === 0 ? 0 : (rowEnd[r - 1] as number); i < end; i++) {
            const term = terms[i] as number;
            if (isDropped(term, salt)) continue;
            const g = grad + recipe.decay * (w[term] as number);
            g2[term] = (g2[term] as number) + g * g;
            w[term] = (w[term] as number) - (recipe.rate * g) / Math.sqrt(g2[term] as number);
          }
        }
      }
      if (epoch * 3 >= recipe.epochs) {
        averaged++;
        for (let i = 0; i < count; i++) mean[i] = (mean[i] as number) + (w[i] as number);
      }
    }
  }
  return quantized(
    features,
    mean.map((x) => x / averaged),
  );
}

/** Examples with only the features worth a weight, numbered. */
interface Compiled {
  /** Hash of each feature. */
  readonly features: readonly number[];
  readonly terms: Int32Array;
  readonly rowEnd: Int32Array;
}

/** Keeps the features that occur in at least `least` groups; of several that share a slot, the most frequent. */
function compiled({ hashes, used, rowEnd, groupEnd }: Examples, least: number): Compiled {
  const groupsOf = new Map<number, number>();
  const lastGroup = new Map<number, number>();
  let row = 0;
  let i = 0;
  groupEnd.forEach((end, group) => {
    for (; row < end; row++)
      for (; i < (rowEnd[row] as number); i++) {
        const hash = hashes[i] as number;
        if (lastGroup.get(hash) === group) continue;
        lastGroup.set(hash, group);
        groupsOf.set(hash, (groupsOf.get(hash) ?? 0) + 1);
      }
  });
  const bySlot = new Map<number, number>();
  for (const [hash, groups] of groupsOf) {
    if (groups < least) continue;
    const rival = bySlot.get(slotOf(hash));
    if (rival === undefined || groups > (groupsOf.get(rival) ?? 0)) bySlot.set(slotOf(hash), hash);
  }
  const features = [...bySlot.values()];
  const termOf = new Map(features.map((hash, term) => [hash, term]));
  const terms = new Int32Array(used);
  const ends = new Int32Array(rowEnd.length);
  let n = 0;
  let at = 0;
  rowEnd.forEach((end, r) => {
    for (; at < end; at++) {
      const term = termOf.get(hashes[at] as number);
      if (term !== undefined) terms[n++] = term;
    }
    ends[r] = n;
  });
  return { features, terms: terms.subarray(0, n), rowEnd: ends };
}

function quantized(features: readonly number[], w: Float64Array): Model {
  let top = 0;
  for (const x of w) top = Math.max(top, Math.abs(x));
  const step = Math.min(top, 4) / 127 || 0.05;
  const entries = new Uint16Array(SLOTS);
  features.forEach((hash, term) => {
    const weight = Math.max(-127, Math.min(127, Math.round((w[term] ?? 0) / step)));
    if (weight !== 0) entries[slotOf(hash)] = entryOf(hash, weight);
  });
  return { entries, step };
}
