import { hashOf as wordHash } from '../lexicon/lexicon.ts';

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
 * What the rows of a model are made of: a number per name, written in place by whoever describes a candidate. What is
 * the same for all candidates of a choice is written once.
 */
export type Values = Int32Array;
export type Names<K extends string> = Readonly<Record<K, number>>;
type WordsOf<S extends string> = S extends `${infer A} ${infer B}` ? A | WordsOf<B> : S;

/** Gives each name its place among the values; place 0 stands in where a feature is one value alone. */
export function namesOf<S extends string>(...lists: readonly S[]): Names<WordsOf<S>> {
  const names = lists.flatMap((list) => list.split(' '));
  return Object.fromEntries(names.map((name, n) => [name, n + 1])) as Names<WordsOf<S>>;
}

const ALONE = -0x51ed;
export function valuesFor(names: Names<string>): Values {
  const values = new Int32Array(Object.keys(names).length + 1);
  values[0] = ALONE;
  return values;
}

/** The features of one kind of row, by the first of the two values that each crosses. */
export interface Crosses {
  readonly count: number;
  /** For each first value: its place, how many it is crossed with, and for each of those a salt and its place. */
  readonly codes: Int32Array;
}
/** By the name of one value, those that it is crossed with: `{ key: 'form tag' }`. */
type Plan<K extends string> = Readonly<Partial<Record<K | 'alone', string>>>;

/** Kinds of rows of one model share the weights of features that cross the same names. */
export function crossesOf<K extends string>(
  names: Names<K>,
  ...plans: readonly Plan<K>[]
): Crosses {
  const placeOf = (name: string): number => {
    const place = name === 'alone' ? 0 : names[name as K];
    if (place === undefined) throw new Error(`no value has the name ${name}`);
    return place;
  };
  const codes: number[] = [];
  let count = 0;
  for (const [a, list] of plans.flatMap((plan) => Object.entries<string | undefined>(plan))) {
    const others = list?.split(' ') ?? [];
    count += others.length;
    codes.push(placeOf(a), others.length);
    codes.push(...others.flatMap((b) => [wordHash(`${a} ${b}`), placeOf(b)]));
  }
  return { count, codes: Int32Array.from(codes) };
}

const spread = (a: number): number => Math.imul(a - ALONE, 0x1b873593);
const hashOf = (salt: number, spreadA: number, b: number): number =>
  Math.imul(salt ^ spreadA ^ b, 0x85ebca6b);

/** The score that a model gives a row. */
export function scoreOf({ entries, step }: Model, { codes }: Crosses, values: Values): number {
  let sum = 0;
  for (let i = 0; i < codes.length; ) {
    const a = spread(values[codes[i] as number] as number);
    const end = i + 2 + 2 * (codes[i + 1] as number);
    for (i += 2; i < end; i += 2) {
      const hash = hashOf(codes[i] as number, a, values[codes[i + 1] as number] as number);
      const entry = entries[hash >>> (32 - SLOT_BITS)] as number;
      const isOurs = (((entry ^ hash) & MARK) - 1) >> 31;
      sum = (sum + (((entry << 24) >> 24) & isOurs)) | 0;
    }
  }
  return sum * step;
}

/** The hashes of a row's features, for fitting. */
export function hashesOf({ codes, count }: Crosses, values: Values): Int32Array {
  const out = new Int32Array(count);
  let n = 0;
  for (let i = 0; i < codes.length; ) {
    const a = spread(values[codes[i] as number] as number);
    const end = i + 2 + 2 * (codes[i + 1] as number);
    for (i += 2; i < end; i += 2)
      out[n++] = hashOf(codes[i] as number, a, values[codes[i + 1] as number] as number);
  }
  return out;
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
