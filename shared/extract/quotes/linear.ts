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

/** The features of one kind of row: each crosses two values. */
export interface Crosses {
  /** Tells a feature from one that crosses other values. */
  readonly salts: Int32Array;
  /** Places of the two values of each feature, eight bits each. */
  readonly places: Int32Array;
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
  const salts: number[] = [];
  const places: number[] = [];
  for (const [a, list] of plans.flatMap((plan) => Object.entries<string | undefined>(plan)))
    for (const b of list?.split(' ') ?? []) {
      salts.push(wordHash(`${a} ${b}`));
      places.push(placeOf(a) | (placeOf(b) << 8));
    }
  return { salts: Int32Array.from(salts), places: Int32Array.from(places) };
}

function hashOf({ salts, places }: Crosses, feature: number, values: Values): number {
  const at = places[feature] as number;
  const a = Math.imul((values[at & 0xff] as number) - ALONE, 0x1b873593);
  return Math.imul((salts[feature] as number) ^ a ^ (values[at >> 8] as number), 0x85ebca6b);
}

/** The score that a model gives a row. `hashOf` and `slotOf` are written out: a tenth of all reading is this loop. */
export function scoreOf(
  { entries, step }: Model,
  { salts, places }: Crosses,
  values: Values,
): number {
  let sum = 0;
  for (let i = 0; i < salts.length; i++) {
    const at = places[i] as number;
    const a = Math.imul((values[at & 0xff] as number) - ALONE, 0x1b873593);
    const hash = Math.imul((salts[i] as number) ^ a ^ (values[at >> 8] as number), 0x85ebca6b);
    const entry = entries[hash >>> (32 - SLOT_BITS)] as number;
    const isOurs = (((entry ^ hash) & MARK) - 1) >> 31;
    sum = (sum + (((entry << 24) >> 24) & isOurs)) | 0;
  }
  return sum * step;
}

/** The hashes of a row's features, for fitting. */
export const hashesOf = (features: Crosses, values: Values): Int32Array =>
  features.salts.map((_, i) => hashOf(features, i, values));

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
