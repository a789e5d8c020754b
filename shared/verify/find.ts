import { AMBIGUOUS_APOSTROPHES } from './data/contractions.ts';
import { HARD_BORDER, NO_BORDER, type Words } from './words.ts';

/** A run of whole words, by index; `end` exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Where the words of `claim[part]` stand in `quote` in one piece, by word index of `quote`. Linear; `most` are found. */
export function findRuns(claim: Words, part: Run, quote: Words, most: number): Run[] {
  const from = claim.offsets[part.start] ?? 0;
  const needle = claim.key.slice(from, claim.offsets[part.end]);
  const runs: Run[] = [];
  if (needle.length === 0 || needle.length > quote.key.length) return runs;
  for (const at of occurrences(needle, quote.key)) {
    const start = wordAt(quote.offsets, at);
    const end = wordAt(quote.offsets, at + needle.length);
    if (start === undefined || end === undefined) continue;
    if (!bordersAgree(claim, from, quote, at, needle.length)) continue;
    if (!apostrophesAgree(claim, part, quote, at - from)) continue;
    runs.push({ start, end });
    if (runs.length === most) break;
  }
  return runs;
}

/** Index of the word that begins at an offset into the key, or undefined inside a word. */
function wordAt(offsets: Uint32Array, offset: number): number | undefined {
  let low = 0;
  let high = offsets.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = offsets[middle] ?? 0;
    if (value === offset) return middle;
    if (value < offset) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Knuth, Morris and Pratt's search: no text makes it slow. */
function* occurrences(needle: string, hay: string): Generator<number> {
  const fallback = new Uint32Array(needle.length + 1);
  let k = 0;
  for (let i = 1; i < needle.length; i++) {
    while (k > 0 && needle.charCodeAt(i) !== needle.charCodeAt(k)) k = fallback[k] ?? 0;
    if (needle.charCodeAt(i) === needle.charCodeAt(k)) k++;
    fallback[i + 1] = k;
  }
  let matched = 0;
  for (let i = 0; i < hay.length; i++) {
    while (matched > 0 && hay.charCodeAt(i) !== needle.charCodeAt(matched))
      matched = fallback[matched] ?? 0;
    if (hay.charCodeAt(i) === needle.charCodeAt(matched)) matched++;
    if (matched === needle.length) {
      yield i - needle.length + 1;
      matched = fallback[matched] ?? 0;
    }
  }
}

/** A space in one text must not stand inside a word of the other: `a part` is not `apart`. */
function bordersAgree(claim: Words, from: number, quote: Words, at: number, length: number) {
  for (let i = 1; i < length; i++) {
    const a = claim.borders[from + i];
    const b = quote.borders[at + i];
    if (a !== b && (a === HARD_BORDER ? b === NO_BORDER : a === NO_BORDER && b === HARD_BORDER)) {
      return false;
    }
  }
  return true;
}

/** Leaving an apostrophe out is a way of typing; putting one into `its` or `were` makes another word. */
function apostrophesAgree(claim: Words, part: Run, quote: Words, shift: number): boolean {
  for (let index = part.start; index < part.end; index++) {
    const word = claim.words[index];
    if (!word?.apostrophe || !AMBIGUOUS_APOSTROPHES.has(word.key)) continue;
    const start = (claim.offsets[index] ?? 0) + shift;
    let marked = false;
    for (let i = start + 1; i < start + word.key.length; i++) {
      if (quote.borders[i] !== NO_BORDER) marked = true;
    }
    if (!marked) return false;
  }
  return true;
}
