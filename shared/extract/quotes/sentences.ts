import { classBits, wordId } from '../lexicon/lexicon.ts';
import { Class } from '../lexicon/tags.ts';
import type { MarkSpan } from './marks.ts';
import { Flag, type Tokens } from './tokens.ts';

/**
 * The writer's sentences: what is said in marks is one piece of the sentence that quotes it, so that `“A. B,” he
 * said.` is one sentence. Entries are first tokens; one more entry ends the list.
 */
export interface Sentences {
  readonly first: Int32Array;
  readonly count: number;
  /** Sentence of each token. */
  readonly of: Int32Array;
  readonly block: Int32Array;
}

const STOP = 0x2e;
/** No sentence has more tokens outside marks: what works within sentences stays linear. */
const LONGEST = 250;
const isStop = (unit: number): boolean =>
  unit === STOP || unit === 0x3f || unit === 0x21 || unit === 0x2026;
const isCloser = (unit: number): boolean => unit === 0x29 || unit === 0x5d;
const I_WORD = wordId('i');

export function sentencesOfTokens(t: Tokens, spans: readonly MarkSpan[]): Sentences {
  const first: number[] = [];
  const block: number[] = [];
  const of = new Int32Array(t.count);
  const spanEnd = spanEnds(t, spans);
  let current = -1;
  const open = (i: number, b: number): void => {
    current++;
    first.push(i);
    block.push(b);
    t.flags[i] = (t.flags[i] ?? 0) | Flag.first;
  };
  for (let b = 0; b + 1 < t.blockStart.length; b++) {
    const end = t.blockStart[b + 1] ?? 0;
    let start = t.blockStart[b] ?? 0;
    if (start >= end) continue;
    open(start, b);
    let outside = 0;
    for (let i = start; i < end; i++) {
      of[i] = current;
      if (i + 1 >= end) break;
      const flags = t.flags[i] ?? 0;
      const unit = t.unit[i] ?? 0;
      const isWithin = (flags & Flag.quoted) !== 0;
      if (!isWithin) outside++;
      // Most tokens are words that end nothing.
      if (unit === 0 && (flags & (Flag.quoted | Flag.dotted)) === 0 && outside <= LONGEST) continue;
      if (outside > LONGEST || endsHere(t, i, end, spanEnd)) {
        outside = 0;
        start = i + 1;
        open(start, b);
      } else if (isWithin && isStop(unit)) {
        t.flags[i + 1] = (t.flags[i + 1] ?? 0) | Flag.first;
      }
      if (isMarkUnit(unit) && ((t.flags[i + 1] ?? 0) & Flag.quoted) !== 0)
        t.flags[i + 1] = (t.flags[i + 1] ?? 0) | Flag.first;
    }
  }
  first.push(t.count);
  return { first: Int32Array.from(first), count: block.length, of, block: Int32Array.from(block) };
}

const isMarkUnit = (unit: number): boolean =>
  unit === 0x22 || unit === 0x201c || unit === 0x2018 || unit === 0x201e || unit === 0xab;

/** 1 at the last token (the closing mark) of each span. */
function spanEnds(t: Tokens, spans: readonly MarkSpan[]): Uint8Array {
  const ends = new Uint8Array(t.count + 1);
  for (const span of spans) ends[span.endToken - 1] = 1;
  return ends;
}

function endsHere(t: Tokens, i: number, end: number, spanEnd: Uint8Array): boolean {
  const flags = t.flags[i] ?? 0;
  const next = i + 1;
  if ((flags & Flag.quoted) !== 0) {
    if (spanEnd[i] !== 1) return false;
    let last = i;
    while (last > 0 && !isStop(t.unit[last] ?? 0) && i - last < 3 && (t.unit[last] ?? 0) !== 0x2c)
      last--;
    const unit = t.unit[last] ?? 0;
    if (!isStop(unit) || unit === 0x2c) return false;
    if (!opensSentence(t, next)) return false;
    if (unit === STOP || unit === 0x2026) return true;
    return isToldBefore(t, i) || !saysSoon(t, next, end);
  }
  const unit = t.unit[i] ?? 0;
  if (unit === 0) {
    if ((flags & Flag.dotted) === 0 || !opensSentence(t, next)) return false;
    return ((classBits[t.word[next] ?? 0] ?? 0) & Class.opener) !== 0;
  }
  if (isCloser(unit) && i > 0 && isStop(t.unit[i - 1] ?? 0)) return opensSentence(t, next);
  if (!isStop(unit) || isCloser(t.unit[next] ?? 0)) return false;
  if (!opensSentence(t, next)) return false;
  if (unit !== STOP || i === 0) return true;
  const before = t.word[i - 1] ?? 0;
  const bits = classBits[before] ?? 0;
  const length = (t.end[i - 1] ?? 0) - (t.start[i - 1] ?? 0);
  const isCapital = ((t.flags[i - 1] ?? 0) & Flag.capital) !== 0;
  if (isCapital && length === 1 && before !== I_WORD && t.unit[i - 1] === 0) return false;
  if ((bits & Class.abbreviation) === 0 || !isCapital) return true;
  if ((bits & Class.title) !== 0) return false;
  return ((classBits[t.word[next] ?? 0] ?? 0) & Class.opener) !== 0;
}

/** A capital, a digit or an opening mark after white space. */
function opensSentence(t: Tokens, i: number): boolean {
  const flags = t.flags[i] ?? 0;
  if ((flags & Flag.spaceBefore) === 0) return false;
  if ((t.unit[i] ?? 0) === 0) return (flags & (Flag.capital | Flag.digit)) !== 0;
  return true;
}

/** `One wrote: “Poor coat!” Another said: …`: a colon before the stretch that ends here has told whose it is. */
function isToldBefore(t: Tokens, last: number): boolean {
  let open = last;
  while (open > 0 && ((t.flags[open] ?? 0) & Flag.quoted) !== 0) open--;
  return t.unit[open - 1] === COLON;
}
const COLON = 0x3a;

/** `“Really?” Smith asked.`, `“Really?” Ms. Smith asked.`: a verb of saying within five words. */
function saysSoon(t: Tokens, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 5); i++) {
    const isTitleStop =
      t.unit[i] === STOP && ((classBits[t.word[i - 1] ?? 0] ?? 0) & Class.abbreviation) !== 0;
    if (isTitleStop) continue;
    if ((t.unit[i] ?? 0) !== 0) return false;
    if (((classBits[t.word[i] ?? 0] ?? 0) & Class.say) !== 0) return true;
  }
  return false;
}
