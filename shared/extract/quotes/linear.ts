/**
 * Linear models over hashed binary features: a row is a list of features, its score the sum of their weights. The top
 * bits of a feature's hash are its slot; an entry holds eight more bits of it, so that a feature never fitted finds
 * nothing there, and its weight as a signed byte.
 */
export const SLOT_BITS = 15;
export const SLOTS = 1 << SLOT_BITS;
const MARK = 0xff00;
export const slotOf = (hash: number): number => hash >>> (32 - SLOT_BITS);
export const entryOf = (hash: number, weight: number): number => (hash & MARK) | (weight & 0xff);

export interface Model {
  readonly entries: Uint16Array;
  /** What one step of a weight is worth, in logits. */
  readonly step: number;
}

/**
 * A row of features, kept as their hashes: `start` begins a row, `put` adds a feature by template and value, `pair` a
 * cross of two values.
 */
export class Row {
  readonly hashes = new Int32Array(160);
  length = 0;

  start(): void {
    this.length = 0;
  }

  put(template: number, value: number): void {
    this.hashes[this.length++] = Math.imul(Math.imul(template + 1, 0x9e3779b1) ^ value, 0x85ebca6b);
  }

  pair(template: number, a: number, b: number): void {
    this.put(template, Math.imul(a + 0x51ed, 0x1b873593) ^ b);
  }

  /** The score that a model gives it. */
  scoreBy({ entries, step }: Model): number {
    const { hashes, length } = this;
    let sum = 0;
    for (let i = 0; i < length; i++) {
      const hash = hashes[i] as number;
      const entry = entries[hash >>> (32 - SLOT_BITS)] as number;
      if (((entry ^ hash) & MARK) === 0) sum = (sum + ((entry << 24) >> 24)) | 0;
    }
    return sum * step;
  }
}

/** Logits to probabilities, in place, over the first `count` entries. */
export function softmax(logits: Float64Array, count: number): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) top = Math.max(top, logits[i] ?? 0);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const e = Math.exp((logits[i] ?? 0) - top);
    logits[i] = e;
    sum += e;
  }
  for (let i = 0; i < count; i++) logits[i] = (logits[i] ?? 0) / sum;
}

/** Coarse steps for counts and distances: 0 1 2 3 4 5–6 7–9 10–14 15–24 25+ */
const STEPS = Uint8Array.from({ length: 26 }, (_, n) =>
  n < 5 ? n : n < 7 ? 5 : n < 10 ? 6 : n < 15 ? 7 : n < 25 ? 8 : 9,
);
export const stepOf = (n: number): number => STEPS[n < 0 ? 0 : n > 25 ? 25 : n] ?? 9;
/** Steps of one logit, −6…6. */
export const logitStep = (logit: number): number =>
  Math.max(-6, Math.min(6, Math.round(logit))) + 6;
export const logitOf = (p: number): number => Math.log((p + 1e-4) / (1 - p + 1e-4));
