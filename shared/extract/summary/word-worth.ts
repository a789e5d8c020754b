import commonness from './data/commonness.generated.json' with { type: 'json' };
import type { Story } from './read-sentences.ts';
import { KIND } from './words.ts';

/** Stem → 0 (in most articles) … 5; a stem in none of the lists is rarer still. */
const LEVEL_OF = new Map<string, number>();
for (const [level, stems] of commonness.levels.entries()) {
  for (const stem of stems.split(' ')) LEVEL_OF.set(stem, level);
}
export const RAREST = commonness.levels.length;

/** What is counted for each word (by number; furniture's have 0) or each pair of neighbours of an article. */
export interface Counts {
  /** How often. */
  readonly times: Int32Array;
  /** In how many sentences. */
  readonly sentences: Int32Array;
  /** Place of the first sentence it is in. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** How often with a capital inside a sentence. */
  readonly capitals: Int32Array;
}

export interface Pairs extends Counts {
  readonly left: number[];
  readonly right: number[];
  /** For each sentence, the numbers of its pairs, in order. */
  readonly ofSentence: number[][];
}

const newCounts = (size: number): Counts => ({
  times: new Int32Array(size),
  sentences: new Int32Array(size),
  first: new Int32Array(size),
  last: new Int32Array(size),
  capitals: new Int32Array(size),
});

function count(counts: Counts, number: number, place: number): void {
  const times = counts.times[number] ?? 0;
  counts.times[number] = times + 1;
  if (times === 0) counts.first[number] = place;
  if (times > 0 && counts.last[number] === place) return;
  counts.sentences[number] = (counts.sentences[number] ?? 0) + 1;
  counts.last[number] = place;
}

export function countWords(story: Story): Counts {
  const counts = newCounts(story.vocabulary.stems.length);
  for (const [place, { ids, shapes }] of story.sentences.entries()) {
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] ?? 0;
      count(counts, id, place);
      if (i > 0 && shapes[i] === 1) counts.capitals[id] = (counts.capitals[id] ?? 0) + 1;
    }
  }
  return counts;
}

export function countPairs(story: Story): Pairs {
  const numbers = new Map<number, number>();
  const most = story.sentences.reduce((sum, { ids }) => sum + ids.length, 0);
  const pairs: Pairs = { ...newCounts(most), left: [], right: [], ofSentence: [] };
  const base = story.vocabulary.stems.length;
  for (const [place, { ids }] of story.sentences.entries()) {
    const own: number[] = [];
    for (let i = 1; i < ids.length; i++) {
      const left = ids[i - 1] ?? 0;
      const right = ids[i] ?? 0;
      const key = left * base + right;
      let number = numbers.get(key);
      if (number === undefined) {
        number = pairs.left.length;
        numbers.set(key, number);
        pairs.left.push(left);
        pairs.right.push(right);
      }
      count(pairs, number, place);
      own.push(number);
    }
    pairs.ofSentence.push(own);
  }
  return pairs;
}

export const WORD_FEATURES = 18;
export const PAIR_FEATURES = 14;

/** How common each stem is, 0 (everywhere) to 1 (rare). */
export function rarities(story: Story): number[] {
  return story.vocabulary.stems.map((stem) => (LEVEL_OF.get(stem) ?? RAREST) / RAREST);
}

/** Writes the features of word `id` into `out`. `titled`: the stems of title and dek, by number. */
export function wordFeatures(
  counts: Counts,
  id: number,
  rarity: number,
  isFigure: boolean,
  total: number,
  out: Float64Array,
): void {
  const times = counts.times[id] ?? 0;
  const first = counts.first[id] ?? 0;
  const capital = (counts.capitals[id] ?? 0) / Math.max(1, times);
  const frequency = logOf(1 + times);
  out[0] = 1;
  out[1] = frequency;
  out[2] = rarity;
  out[3] = rarity * rarity;
  out[4] = first === 0 ? 1 : 0;
  out[5] = first === 1 ? 1 : 0;
  out[6] = first === 2 ? 1 : 0;
  out[7] = 1 / (1 + first);
  out[8] = isFigure ? 1 : 0;
  out[9] = capital;
  out[10] = logOf(1 + (counts.sentences[id] ?? 0));
  out[11] = frequency * rarity;
  out[12] = ((counts.last[id] ?? 0) - first) / Math.max(1, total);
  out[13] = capital * frequency;
  out[14] = (first === 0 ? 1 : 0) * rarity;
  out[15] = times / Math.max(10, total);
  out[16] = first === 0 ? frequency * rarity : 0;
  out[17] = first / Math.max(1, total);
}

/** Most counts are small. */
const LOGS = Array.from({ length: 64 }, (_, n) => Math.log(n));
const logOf = (n: number): number => LOGS[n] ?? Math.log(n);

const logit = (p: number): number => Math.log(p / (1 - p));

/** Writes the features of pair `number` into `out`; `worth` and `logits` hold the chances of its two words. */
export function pairFeatures(
  pairs: Pairs,
  number: number,
  worth: Float64Array,
  logits: Float64Array,
  rarity: readonly number[],
  total: number,
  out: Float64Array,
): void {
  const left = pairs.left[number] ?? 0;
  const right = pairs.right[number] ?? 0;
  const a = logits[left] ?? 0;
  const b = logits[right] ?? 0;
  const first = pairs.first[number] ?? 0;
  const rarest = Math.max(rarity[left] ?? 0, rarity[right] ?? 0);
  const commonest = Math.min(rarity[left] ?? 0, rarity[right] ?? 0);
  const times = logOf(pairs.times[number] ?? 1);
  out[0] = 1;
  out[1] = a + b;
  out[2] = Math.min(a, b);
  out[3] = times;
  out[4] = times * commonest;
  out[5] = rarest;
  out[6] = commonest;
  out[7] = first === 0 ? 1 : 0;
  out[8] = first === 1 ? 1 : 0;
  out[9] = 1 / (1 + first);
  out[10] = first / Math.max(1, total);
  out[11] = times * rarest;
  out[12] = (first === 0 ? 1 : 0) * commonest;
  out[13] = (worth[left] ?? 0) * (worth[right] ?? 0);
}

export function chance(weights: readonly number[], features: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += (weights[i] ?? 0) * (features[i] ?? 0);
  const p = 1 / (1 + Math.exp(-sum));
  return Math.min(0.999, Math.max(0.001, p));
}

/** The chance, for each word and each pair of the article, that a person's summary of it has it. */
export interface Worth {
  readonly words: Float64Array;
  readonly logits: Float64Array;
  readonly pairs: Float64Array;
  readonly ofSentence: readonly (readonly number[])[];
  readonly rarity: readonly number[];
}

export interface WorthWeights {
  readonly words: readonly number[];
  readonly pairs: readonly number[];
}

/** `titled` holds the numbers of the words in title and dek: they are lifted by a fixed amount. */
export function worthOf(story: Story, weights: WorthWeights, titled: ReadonlySet<number>): Worth {
  const counts = countWords(story);
  const pairCounts = countPairs(story);
  const rarity = rarities(story);
  const total = story.sentences.length;
  const words = new Float64Array(story.vocabulary.stems.length);
  const features = new Float64Array(WORD_FEATURES);
  for (let id = 0; id < words.length; id++) {
    if (counts.times[id] === 0) continue;
    const isFigure = ((story.vocabulary.kinds[id] ?? 0) & KIND.figure) !== 0;
    wordFeatures(counts, id, rarity[id] ?? 1, isFigure, total, features);
    words[id] = chance(weights.words, features);
    if (titled.has(id)) words[id] = lifted(words[id] ?? 0, rarity[id] ?? 1);
  }
  const logits = words.map((p) => logit(p || 0.5));
  const pairs = new Float64Array(pairCounts.left.length);
  const pairRow = new Float64Array(PAIR_FEATURES);
  for (let number = 0; number < pairs.length; number++) {
    pairFeatures(pairCounts, number, words, logits, rarity, total, pairRow);
    pairs[number] = chance(weights.pairs, pairRow);
  }
  return { words, logits, pairs, ofSentence: pairCounts.ofSentence, rarity };
}

/** Set by hand, since the dev sets have no titles: what the title names, the summary should. */
const TITLE_LIFT = 1;

function lifted(p: number, rarity: number): number {
  return 1 / (1 + Math.exp(-(logit(Math.min(0.99, Math.max(0.01, p))) + TITLE_LIFT * rarity)));
}
