import { type Model, type Row, SLOTS } from '#shared/extract/quotes/linear.ts';

/** Rows of hashed features in groups; one or more rows of a group are right. */
export class Examples {
  slots = new Int32Array(1 << 20);
  used = 0;
  readonly rowEnd: number[] = [];
  readonly right: number[] = [];
  readonly groupEnd: number[] = [];

  add(row: Row, isRight: boolean): void {
    if (this.used + row.length > this.slots.length) {
      const bigger = new Int32Array(this.slots.length * 2);
      bigger.set(this.slots);
      this.slots = bigger;
    }
    this.slots.set(row.slots.subarray(0, row.length), this.used);
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

/** Fits by Adagrad, with L2 on touched weights, averaging the weights over the last two thirds of the epochs. */
export function learn(examples: Examples, recipe: Recipe): Model {
  const w = new Float64Array(SLOTS);
  const g2 = new Float64Array(SLOTS).fill(1e-2);
  const mean = new Float64Array(SLOTS);
  const { slots, rowEnd, right, groupEnd } = examples;
  const p = new Float64Array(4096);
  const isKept = keptSlots(examples, recipe.least);
  let averaged = 0;
  let salt = 12345;
  for (let epoch = 0; epoch < recipe.epochs; epoch++) {
    for (const group of shuffled(groupEnd.length, 77 + epoch)) {
      const from = group === 0 ? 0 : (groupEnd[group - 1] as number);
      const to = groupEnd[group] as number;
      let top = Number.NEGATIVE_INFINITY;
      salt = Math.imul(salt, 1664525) + 1013904223;
      for (let r = from; r < to; r++) {
        let sum = 0;
        const end = rowEnd[r] as number;
        for (let i = r === 0 ? 0 : (rowEnd[r - 1] as number); i < end; i++) {
          const slot = slots[i] as number;
          if (isDropped(slot, salt)) continue;
          sum += w[slot] as number;
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
          const slot = slots[i] as number;
          if (isKept[slot] === 0 || isDropped(slot, salt)) continue;
          const g = grad + recipe.decay * (w[slot] as number);
          g2[slot] = (g2[slot] as number) + g * g;
          w[slot] = (w[slot] as number) - (recipe.rate * g) / Math.sqrt(g2[slot] as number);
        }
      }
    }
    if (epoch * 3 >= recipe.epochs) {
      averaged++;
      for (let i = 0; i < SLOTS; i++) mean[i] = (mean[i] as number) + (w[i] as number);
    }
  }
  return quantized(mean.map((x) => x / averaged));
}

/** 1 for slots that occur in at least `least` groups. */
function keptSlots({ slots, rowEnd, groupEnd }: Examples, least: number): Uint8Array {
  const seen = new Int32Array(SLOTS);
  const lastGroup = new Int32Array(SLOTS).fill(-1);
  let row = 0;
  let i = 0;
  groupEnd.forEach((end, group) => {
    for (; row < end; row++)
      for (; i < (rowEnd[row] as number); i++) {
        const slot = slots[i] as number;
        if (lastGroup[slot] === group) continue;
        lastGroup[slot] = group;
        seen[slot] = (seen[slot] as number) + 1;
      }
  });
  return Uint8Array.from(seen, (n) => (n >= least ? 1 : 0));
}

function quantized(w: Float64Array): Model {
  let top = 0;
  for (const x of w) top = Math.max(top, Math.abs(x));
  const step = Math.min(top, 4) / 127 || 0.05;
  return {
    step,
    weights: Int8Array.from(w, (x) => Math.max(-127, Math.min(127, Math.round(x / step)))),
  };
}
