import { classBits } from '../lexicon/lexicon.ts';
import { Class } from '../lexicon/tags.ts';
import { Flag, type Tokens } from './tokens.ts';

const COMMA = 0x2c;
const ENDS = new Set([COMMA, 0x21, 0x3f]);
const SINGLE = new Set([0x27, 0x2019]);
/** How many tokens the writer’s `Ada Quill said` may have. */
const LONGEST = 6;

/**
 * Where a quotation ends that was never closed: `“It rained all day, Ada Quill said.` The token past it, or −1 where
 * nobody is said to say it.
 */
export function unclosedEnd(t: Tokens, from: number, last: number): number {
  for (let i = from + 1; i < last - 1; i++) {
    if (!ENDS.has(t.unit[i] ?? 0)) continue;
    let names = 0;
    let verbs = 0;
    // `"It rained,' Ada Quill said.`: closed by a mark of the other kind
    const isMixed = SINGLE.has(t.unit[i + 1] ?? 0);
    for (let j = isMixed ? i + 2 : i + 1; j < last && j <= i + LONGEST && t.unit[j] === 0; j++) {
      const bits = (classBits[t.word[j] ?? 0] ?? 0) | (classBits[t.base[j] ?? 0] ?? 0);
      const isCapital = ((t.flags[j] ?? 0) & Flag.capital) !== 0;
      if ((bits & Class.say) !== 0 && !isCapital) verbs++;
      else if (isCapital || isThird(t, j)) names++;
      else break;
      if (names > 0 && verbs > 0) return i + 1;
    }
  }
  return -1;
}

const isThird = (t: Tokens, i: number): boolean =>
  /^(?:he|she|they)$/.test(t.text.slice(t.start[i], t.end[i]));
