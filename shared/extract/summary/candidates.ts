import type { Flaw, Story, StorySentence } from './read-sentences.ts';
import { sentenceFeatures } from './sentence-features.ts';
import type { Worth } from './word-worth.ts';

/** A sentence that a summary may show. */
export interface Candidate {
  readonly sentence: StorySentence;
  /** Index in the story's sentences. */
  readonly at: number;
  readonly features: Float64Array;
  /** Numbers of its pairs of neighbouring words. */
  readonly pairs: readonly number[];
  /** A first guess at its worth, to keep the choice of sets small. */
  readonly guess: number;
}

/** The second, third … time a word is said adds less. */
const AGAIN = [1, 0.3, 0.1, 0.03];
const HARDLY = 0.01;
/** Words of a person's summary of an article, about. */
export const USUAL_WORDS = 42;

/** The expected matches of a set of sentences that grows and shrinks. */
export class Tally {
  words = 0;
  pairs = 0;
  length = 0;
  readonly #worth: Worth;
  readonly #saidWords: Uint16Array;
  readonly #saidPairs: Uint16Array;

  constructor(worth: Worth) {
    this.#worth = worth;
    this.#saidWords = new Uint16Array(worth.words.length);
    this.#saidPairs = new Uint16Array(worth.pairs.length);
  }

  add(ids: readonly number[], pairs: readonly number[]): void {
    for (const id of ids) {
      const said = this.#saidWords[id] ?? 0;
      this.words += (this.#worth.words[id] ?? 0) * (AGAIN[said] ?? HARDLY);
      this.#saidWords[id] = said + 1;
    }
    for (const pair of pairs) {
      const said = this.#saidPairs[pair] ?? 0;
      if (said === 0) this.pairs += this.#worth.pairs[pair] ?? 0;
      this.#saidPairs[pair] = said + 1;
    }
    this.length += ids.length;
  }

  remove(ids: readonly number[], pairs: readonly number[]): void {
    for (const id of ids) {
      const said = (this.#saidWords[id] ?? 1) - 1;
      this.words -= (this.#worth.words[id] ?? 0) * (AGAIN[said] ?? HARDLY);
      this.#saidWords[id] = said;
    }
    for (const pair of pairs) {
      const said = (this.#saidPairs[pair] ?? 1) - 1;
      if (said === 0) this.pairs -= this.#worth.pairs[pair] ?? 0;
      this.#saidPairs[pair] = said;
    }
    this.length -= ids.length;
  }
}

/** The sentences of `story.sentences[from, to)` without flaw, or with the forgiven one; places count from `from`. */
export function candidatesOf(
  story: Story,
  worth: Worth,
  tally: Tally,
  from = 0,
  to = story.sentences.length,
  forgiven: Flaw | null = null,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = from; at < to; at++) {
    const sentence = story.sentences[at];
    if (!sentence || (sentence.flaw && sentence.flaw !== forgiven)) continue;
    const place = at - from;
    const pairs = worth.ofSentence[at] ?? [];
    tally.add(sentence.ids, pairs);
    const matches = 2 * (tally.words + tally.pairs);
    tally.remove(sentence.ids, pairs);
    const guess = matches / (sentence.ids.length + USUAL_WORDS) + 0.1 / (1 + place);
    const features = sentenceFeatures(story, sentence, place, to - from, worth);
    candidates.push({ sentence, at, features, pairs, guess });
  }
  return candidates;
}

/** May `candidate` be shown, given that `before` is the one shown right before it (undefined: it is the first)? */
export function mayFollow(before: Candidate | undefined, candidate: Candidate): boolean {
  if (candidate.sentence.resumes && !before) return false;
  if (!candidate.sentence.pointsBack) return true;
  return candidate.sentence.adjoins && before?.at === candidate.at - 1;
}

/** The best `most` by the guess, the first few, and what those that point back need; in order. */
export function shortlist(candidates: readonly Candidate[], most: number): Candidate[] {
  const byGuess = candidates
    .map((candidate, index) => ({ index, guess: candidate.guess }))
    .sort((a, b) => b.guess - a.guess || a.index - b.index);
  const kept = new Set<number>([0, 1, 2]);
  for (const { index } of byGuess.slice(0, most)) {
    kept.add(index);
    if (candidates[index]?.sentence.pointsBack) kept.add(index - 1);
  }
  return candidates.filter((_, index) => kept.has(index));
}
