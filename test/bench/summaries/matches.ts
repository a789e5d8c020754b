import { type Vocabulary, wordsOf } from '#shared/extract/summary/words.ts';

/** Counts of words and of pairs of a reference, in an article's numbers. */
interface Reference {
  readonly words: Map<number, number>;
  readonly pairs: Map<number, number>;
  readonly size: number;
}

const BASE = 1 << 20;

/** Clipped matches with people's summaries (the best of them), as ROUGE-1 and ROUGE-2 count them. */
export class Matches {
  readonly references: Reference[];

  constructor(references: readonly string[], vocabulary: Vocabulary) {
    this.references = references.map((text) => {
      const { ids } = wordsOf(text, vocabulary);
      return { words: tally(ids), pairs: tally(pairsOf(ids)), size: ids.length };
    });
  }

  has(id: number): boolean {
    return this.references.some((reference) => reference.words.has(id));
  }

  /** 0–1: the share of references that have it. */
  share(id: number): number {
    const having = this.references.filter((reference) => reference.words.has(id)).length;
    return having / Math.max(1, this.references.length);
  }

  sharePair(left: number, right: number): number {
    const key = left * BASE + right;
    const having = this.references.filter((reference) => reference.pairs.has(key)).length;
    return having / Math.max(1, this.references.length);
  }

  /** F1 and recall of words and of pairs, 0–1, for a summary's words in order. */
  score(ids: readonly number[]): { r1: number; r2: number; recall1: number; recall2: number } {
    const words = tally(ids);
    const pairs = tally(pairsOf(ids));
    let r1 = 0;
    let r2 = 0;
    let recall1 = 0;
    let recall2 = 0;
    for (const reference of this.references) {
      const one = hits(words, reference.words);
      const two = hits(pairs, reference.pairs);
      r1 = Math.max(r1, (2 * one) / Math.max(1, ids.length + reference.size));
      r2 = Math.max(r2, (2 * two) / Math.max(1, ids.length + reference.size - 2));
      recall1 = Math.max(recall1, one / Math.max(1, reference.size));
      recall2 = Math.max(recall2, two / Math.max(1, reference.size - 1));
    }
    return { r1, r2, recall1, recall2 };
  }
}

function tally(keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const pairsOf = (ids: readonly number[]): number[] =>
  ids.slice(1).map((right, i) => ids[i]! * BASE + right);

function hits(own: Map<number, number>, reference: Map<number, number>): number {
  let sum = 0;
  for (const [key, count] of reference) sum += Math.min(count, own.get(key) ?? 0);
  return sum;
}
