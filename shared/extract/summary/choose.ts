import { type Candidate, candidatesOf, mayFollow, shortlist, Tally } from './candidates.ts';
import type { Flaw, Story } from './read-sentences.ts';
import { eachSet, type Limit, type Pool, poolOf, valuerOf } from './sets.ts';
import weights from './weights.generated.json' with { type: 'json' };
import { type Worth, worthOf } from './word-worth.ts';
import { wordsOf } from './words.ts';

/** A stretch of a story's sentences: `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What sentences of a story are worth, ready to choose from any stretch of it. */
export interface Valued {
  readonly story: Story;
  readonly worth: Worth;
  readonly tally: Tally;
}

export const SHORT: Limit = { sentences: 3, words: 120 };
export const HEADLINE: Limit = { sentences: 1, words: 60 };
export const MEDIUM: Limit = { sentences: 5, words: 100 };
/** A headline fits a post and a notification. */
export const HEADLINE_CHARACTERS = 200;
/** So many candidates are tried in all combinations. */
export const TRIED = { headline: 12, short: 10, medium: 8, part: 6 } as const;

/** A headline is rather told than said: at most so much of it is quotation. */
export const HEADLINE_QUOTED = 0.3;

export const fitsHeadline = ({ sentence }: Candidate): boolean =>
  sentence.end - sentence.start <= HEADLINE_CHARACTERS && !sentence.text.endsWith('?');

/** `titles`: title and dek, where there are any. */
export function value(story: Story, titles: readonly string[]): Valued {
  const titled = new Set<number>();
  const known = story.vocabulary.stems.length;
  for (const title of titles) {
    for (const id of wordsOf(title, story.vocabulary).ids) if (id < known) titled.add(id);
  }
  const worth = worthOf(story, weights, titled);
  return { story, worth, tally: new Tally(worth) };
}

export const candidatesIn = (
  { story, worth, tally }: Valued,
  { from, to }: Stretch,
  forgiven: Flaw | null = null,
): Candidate[] => candidatesOf(story, worth, tally, from, to, forgiven);

/** The sentences of the best set within the limit, in order; none where none can be shown. `told` came before. */
export function bestSet(
  valued: Valued,
  candidates: readonly Candidate[],
  limit: Limit,
  length: 'short' | 'medium',
  tried: number,
  told?: Candidate,
): Candidate[] {
  const pool: Pool = poolOf(shortlist(candidates, tried));
  const worthOfSet = valuerOf(pool, weights[length]);
  let best: readonly number[] = [];
  let highest = Number.NEGATIVE_INFINITY;
  const weigh = (set: readonly number[]): void => {
    const worth = worthOfSet(set, valued.tally);
    if (worth <= highest) return;
    highest = worth;
    best = [...set];
  };
  eachSet(pool, limit, valued.tally, weigh, told);
  return best.flatMap((index) => pool.candidates[index] ?? []);
}

/** The guess knows of the title, which the dev sets lack: it gets a say in the headline. */
const GUESS_PART = 0.5;
/** A lead that fits is the headline unless another sentence is clearly better. */
const LEAD_PART = 0.05;

/** The one sentence that tells most of the story: by what was fitted and by the words of title and story it has. */
export function bestOne(valued: Valued, candidates: readonly Candidate[]): Candidate[] {
  const { tally } = valued;
  const pool: Pool = { candidates, overlaps: new Float64Array(0) };
  const worthOfSet = valuerOf(pool, weights.headline);
  let best: Candidate | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const [index, candidate] of candidates.entries()) {
    if (!mayFollow(undefined, candidate)) continue;
    tally.add(candidate.sentence.ids, candidate.pairs);
    const lead = LEAD_PART * (candidate.features[3] ?? 0);
    const worth = worthOfSet([index], tally) + GUESS_PART * candidate.guess + lead;
    tally.remove(candidate.sentence.ids, candidate.pairs);
    if (worth <= highest) continue;
    highest = worth;
    best = candidate;
  }
  return best ? [best] : [];
}
