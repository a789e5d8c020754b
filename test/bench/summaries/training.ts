import { candidatesOf, shortlist, Tally } from '#shared/extract/summary/candidates.ts';
import { fitsHeadline, HEADLINE, MEDIUM, SHORT, TRIED } from '#shared/extract/summary/choose.ts';
import { mend } from '#shared/extract/summary/mend.ts';
import { readStory, type Story } from '#shared/extract/summary/read-sentences.ts';
import { eachSet, poolOf, setFeatures } from '#shared/extract/summary/sets.ts';
import {
  countPairs,
  countWords,
  PAIR_FEATURES,
  pairFeatures,
  rarities,
  WORD_FEATURES,
  type WorthWeights,
  wordFeatures,
  worthOf,
} from '#shared/extract/summary/word-worth.ts';
import { KIND } from '#shared/extract/summary/words.ts';
import type { Article } from './files.ts';
import { Matches } from './matches.ts';
import { readRaw } from './read-raw.ts';
import { type Choices, fitLogistic, fitWithin } from './regression.ts';

export interface Example {
  readonly article: Article;
  readonly story: Story;
  readonly matches: Matches;
}

export interface Weights extends WorthWeights {
  readonly headline: number[];
  readonly short: number[];
  readonly medium: number[];
}

export function exampleOf(article: Article): Example {
  const { body, quotes } = readRaw(article.text);
  const story = mend(readStory(body, quotes));
  // The references are numbered last: their numbers beyond the story's are words it does not have.
  const size = story.vocabulary.stems.length;
  const matches = new Matches(article.references, story.vocabulary);
  story.vocabulary.stems.length = size;
  return { article, story, matches };
}

export function fitWorth(examples: readonly Example[]): WorthWeights {
  const rows: Float64Array[] = [];
  const targets: number[] = [];
  for (const { story, matches } of examples) {
    const counts = countWords(story);
    const rarity = rarities(story);
    for (let id = 0; id < rarity.length; id++) {
      if (!counts.times[id]) continue;
      const row = new Float64Array(WORD_FEATURES);
      const isFigure = (story.vocabulary.kinds[id]! & KIND.figure) !== 0;
      wordFeatures(counts, id, rarity[id]!, isFigure, story.sentences.length, row);
      rows.push(row);
      targets.push(matches.share(id));
    }
  }
  const words = fitLogistic(rows, targets, 3);
  const pairRows: Float64Array[] = [];
  const pairTargets: number[] = [];
  for (const { story, matches } of examples) {
    const worth = worthOf(story, { words, pairs: [] }, new Set());
    const pairs = countPairs(story);
    for (let number = 0; number < pairs.left.length; number++) {
      const row = new Float64Array(PAIR_FEATURES);
      pairFeatures(
        pairs,
        number,
        worth.words,
        worth.logits,
        worth.rarity,
        story.sentences.length,
        row,
      );
      pairRows.push(row);
      pairTargets.push(matches.sharePair(pairs.left[number]!, pairs.right[number]!));
    }
  }
  return { words, pairs: fitLogistic(pairRows, pairTargets, 3) };
}

type Length = 'headline' | 'short' | 'medium';
const LIMITS = { headline: HEADLINE, short: SHORT, medium: MEDIUM } as const;

/** What a set of an article would score: F1 for short; for medium recall counts too, as it has room. */
function scoreOf({ matches }: Example, ids: readonly number[], length: Length): number {
  const { r1, r2, recall1, recall2 } = matches.score(ids);
  return length !== 'medium' ? r1 + r2 : (r1 + r2 + recall1 + recall2) / 2;
}

/** Every set that the engine would weigh for an article, with its features and its score. */
export function choicesOf(example: Example, weights: WorthWeights, length: Length): Choices {
  const { story } = example;
  const worth = worthOf(story, weights, new Set());
  const tally = new Tally(worth);
  const candidates = candidatesOf(story, worth, tally);
  const fitting = length === 'headline' ? candidates.filter(fitsHeadline) : candidates;
  const pool = poolOf(shortlist(fitting, TRIED[length]));
  const features: Float64Array[] = [];
  const scores: number[] = [];
  const sets: number[][] = [];
  eachSet(pool, LIMITS[length], tally, (set) => {
    features.push(setFeatures(pool, set, tally));
    const ids = set.flatMap((i) => pool.candidates[i]!.sentence.ids);
    scores.push(scoreOf(example, ids, length));
    sets.push(set.map((i) => pool.candidates[i]!.at));
  });
  return { features, scores, sets };
}

export function fitAll(examples: readonly Example[]): Weights {
  const worth = fitWorth(examples);
  const fitted = (length: Length): number[] =>
    fitWithin(
      examples.map((example) => choicesOf(example, worth, length)),
      0.03,
    );
  return {
    ...worth,
    headline: fitted('headline'),
    short: fitted('short'),
    medium: fitted('medium'),
  };
}

/** The sentences that weights choose for an article they were not fitted on. */
export function choose(example: Example, weights: Weights, length: Length): string[] {
  const { features, sets } = choicesOf(example, weights, length);
  let top: number[] = [];
  let value = Number.NEGATIVE_INFINITY;
  for (const [k, row] of features.entries()) {
    const sum = row.reduce((total, x, i) => total + weights[length][i]! * x, 0);
    if (sum <= value) continue;
    value = sum;
    top = sets[k]!;
  }
  return top.map((at) => example.story.sentences[at]!.text);
}
