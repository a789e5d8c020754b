import type { Pair } from './align.ts';
import type { ClaimReading } from './claim.ts';
import { FUNCTION_WORDS } from './data/function-words.ts';
import { findRuns } from './find.ts';
import type { Words } from './words.ts';

/** Longer claims are like the quote by what they have; in longer quotes any two scraps may be found. Words. */
const LONGEST_CLAIM = 40;
const LONGEST_QUOTE = 500;
const MOST_CUT = 40;
/** What both ends must have, and what they must have together that is not found in every sentence. Words. */
const LEAST_END = 2;
const LEAST_CONTENT = 3;
const MOST_RUNS = 20;

/**
 * `The company changed nothing` of `The company paid $3 million in fines and changed nothing`: two pieces of the
 * quote, in order, put together without a mark between. Null where a claim is not that. Bounded.
 */
export function cutOut({ words: claim, parts }: ClaimReading, quote: Words): Pair[] | null {
  const count = claim.words.length;
  if (parts.length > 1 || count > LONGEST_CLAIM || quote.words.length > LONGEST_QUOTE) return null;
  if (claim.words.filter(({ key }) => !FUNCTION_WORDS.has(key)).length < LEAST_CONTENT) return null;
  for (let split = count - LEAST_END; split >= LEAST_END; split--) {
    const heads = findRuns(claim, { start: 0, end: split }, quote, MOST_RUNS);
    if (heads.length === 0) continue;
    const tails = findRuns(claim, { start: split, end: count }, quote, MOST_RUNS);
    for (const head of heads) {
      const tail = tails.find(({ start }) => start >= head.end && start - head.end <= MOST_CUT);
      const asPrinted =
        tail && head.end - head.start === split && tail.end - tail.start === count - split;
      if (!asPrinted) continue;
      return [
        ...Array.from({ length: split }, (_, n) => ({ claim: n, quote: head.start + n })),
        ...Array.from({ length: tail.start - head.end }, (_, n) => ({
          claim: null,
          quote: head.end + n,
        })),
        ...Array.from({ length: count - split }, (_, n) => ({
          claim: split + n,
          quote: tail.start + n,
        })),
      ];
    }
  }
  return null;
}
