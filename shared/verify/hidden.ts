import type { Gap } from './claim.ts';
import { NEGATIONS } from './data/function-words.ts';
import type { Words } from './words.ts';

/** What makes of a `not` no denial: `not only a road`. */
const BUT_MORE = new Set(['only', 'just', 'merely', 'simply', 'least']);
/** Where one clause ends and another begins. */
const CLAUSE_END = /[.,;:!?…—–]/;

/** After these begins another clause, which may be left out with its denial. */
const CLAUSE_START = new Set('and but or so because that if when while as since though'.split(' '));

/**
 * Denials that a marked gap takes from beside what the claim keeps, by word index: `We will … sell` of `We will not
 * sell`. What is left out with its own denial denies nothing that stays; what brackets replace never may.
 */
export function hiddenNegations(quote: Words, from: number, to: number, gap: Gap): number[] {
  const { words, text } = quote;
  const denies = (index: number): boolean =>
    NEGATIONS.has(words[index]?.key ?? '') && !BUT_MORE.has(words[index + 1]?.key ?? '');
  const parted = (index: number): boolean =>
    CLAUSE_END.test(text.slice(words[index]?.end ?? 0, words[index + 1]?.start ?? text.length));
  if (from >= to) return [];
  if (gap === 'bracket')
    return Array.from({ length: to - from }, (_, n) => from + n).filter(denies);
  const last = to - 1;
  const begins = denies(from) && !parted(from - 1) && !CLAUSE_START.has(words[from - 1]?.key ?? '');
  const ends = denies(last) && !parted(last);
  return [...new Set([...(begins ? [from] : []), ...(ends ? [last] : [])])];
}
