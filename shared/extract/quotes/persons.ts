import { wordId } from '../lexicon/lexicon.ts';
import { Flag, type Tokens } from './tokens.ts';

const SELF = new Set(['i', 'we', 'my', 'our', 'me', 'us'].map(wordId));
const YOU = new Set(['you', 'your', 'yours', 'yourself'].map(wordId));

/** A word by which somebody speaks of himself. `US` is a country. */
export const isSelf = (t: Tokens, i: number): boolean =>
  SELF.has(t.word[i] ?? 0) && ((t.flags[i] ?? 0) & Flag.allCapitals) === 0;
export const isYou = (t: Tokens, i: number): boolean => YOU.has(t.word[i] ?? 0);
