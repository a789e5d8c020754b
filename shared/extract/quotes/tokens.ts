import type { Body } from '#shared/model/body.ts';
import { baseOfUnknown, HASH_START, hashOf, hashStep, lemma, wordOf } from '../lexicon/lexicon.ts';
import { Columns } from './columns.ts';

/** Bits of `Tokens.flags`. */
export const Flag = {
  capital: 1,
  /** Two letters or more, all capitals. */
  allCapitals: 2,
  digit: 4,
  spaceBefore: 8,
  hyphen: 16,
  /** Inside a pair of quotation marks. */
  quoted: 32,
  /** Ends with a full stop of its own: `U.S.`, `Sen.` */
  dotted: 64,
  first: 128,
} as const;

/** The tokens of a body, block after block: words, clitics (`’s`, `n’t`) and single punctuation characters. */
export interface Tokens {
  readonly text: string;
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** Hash of the lower-case form (words) or 0. */
  hash: Int32Array;
  /** Hash of the last three letters of the lower-case form. */
  tail: Int32Array;
  /** Lexicon number, 0 for unknown words and punctuation. */
  word: Uint16Array;
  /** Lexicon number of the base form (`said` → `say`), for unknown forms of known words too; else 0. */
  base: Uint16Array;
  /** Punctuation: its UTF-16 unit, a straight double mark for `''`; words: 0. */
  unit: Uint16Array;
  flags: Uint8Array;
  tag: Uint8Array;
  /** First token of each block; one more entry at the end. */
  readonly blockStart: Int32Array;
}

const APOSTROPHE = 0x27;
const CURLY = 0x2019;
/** What a UTF-16 unit is: 0 other, 1 letter, 2 digit, 3 white space. */
const kinds = new Uint8Array(65536);
const lowers = new Uint16Array(65536);
for (let unit = 0; unit < 65536; unit++) {
  lowers[unit] = unit;
  if (unit >= 0xd800 && unit < 0xe000) {
    kinds[unit] = 1;
    continue;
  }
  const c = String.fromCharCode(unit);
  kinds[unit] = /[\p{L}\p{M}]/u.test(c) ? 1 : /\p{N}/u.test(c) ? 2 : /\s/u.test(c) ? 3 : 0;
  const lower = c.toLowerCase();
  if (lower.length === 1) lowers[unit] = lower.charCodeAt(0);
}
kinds[0xad] = 1;
// Handles: `@name`, `hedge_row`.
kinds[0x5f] = 1;
const AT = 0x40;
kinds[AT] = 1;
kinds[0x200b] = 3;
kinds[0xfeff] = 3;
const CLITICS = new Set(['s', 'll', 're', 've', 'd', 'm'].map(hashOf));
const T = hashOf('t');
/** With its apostrophe. */
const LONGEST_CLITIC = 3;

export const kindOf = (unit: number): number => kinds[unit] ?? 0;
/** The unit in lower case. */
export const lowerOf = (unit: number): number => lowers[unit] ?? unit;

/** Room for `size` tokens. */
function columnsOf(size: number) {
  const columns = new Columns(size, 4 * 4 + 3 * 2 + 2);
  return {
    start: columns.ints(),
    end: columns.ints(),
    hash: columns.ints(),
    tail: columns.ints(),
    word: columns.shorts(),
    base: columns.shorts(),
    unit: columns.shorts(),
    flags: columns.bytes(),
    tag: columns.bytes(),
  };
}

function grow(t: Tokens): void {
  const bigger = columnsOf(t.start.length * 2);
  bigger.start.set(t.start);
  bigger.end.set(t.end);
  bigger.hash.set(t.hash);
  bigger.tail.set(t.tail);
  bigger.word.set(t.word);
  bigger.base.set(t.base);
  bigger.unit.set(t.unit);
  bigger.flags.set(t.flags);
  Object.assign(t, bigger);
}

/** Cuts the blocks of a body into tokens. Linear in the length of the text. */
export function tokensOf(body: Body): Tokens {
  const t: Tokens = {
    text: body.text,
    count: 0,
    ...columnsOf((body.text.length >> 2) + 64),
    blockStart: new Int32Array(body.blocks.length + 1),
  };
  body.blocks.forEach((block, i) => {
    t.blockStart[i] = t.count;
    scan(t, Math.max(0, block.start), Math.min(body.text.length, block.end));
  });
  t.blockStart[body.blocks.length] = t.count;
  return t;
}

function scan(t: Tokens, from: number, to: number): void {
  const text = t.text;
  let i = from;
  let space = 0;
  while (i < to) {
    const unit = text.charCodeAt(i);
    const kind = kinds[unit] ?? 0;
    if (kind === 3) {
      space = Flag.spaceBefore;
      i++;
      continue;
    }
    if (t.count + 4 > t.start.length) grow(t);
    if (kind === 0) {
      const n = t.count++;
      const isDoubled = text.charCodeAt(i + 1) === unit && isDoubledAt(text, i, from, to);
      t.start[n] = i;
      i += isDoubled ? 2 : 1;
      t.end[n] = i;
      t.unit[n] = isDoubled ? STRAIGHT : unit;
      t.flags[n] = space;
    } else i = scanWord(t, i, to, space);
    space = 0;
  }
}

const SINGLE = new Set([APOSTROPHE, CURLY, 0x2018, 0x60]);
const STRAIGHT = 0x22;

/** `''It rained,''` and ``` ``it rained'' ```: two single marks are one double mark; of three that close, the last two. */
function isDoubledAt(text: string, at: number, from: number, to: number): boolean {
  const unit = text.charCodeAt(at);
  if (at + 1 >= to || !SINGLE.has(unit)) return false;
  const isTriple = at + 2 < to && text.charCodeAt(at + 2) === unit;
  return !isTriple || at === from || kinds[text.charCodeAt(at - 1)] === 3;
}

/** Reads a word from `at`: letters, digits, inner hyphens, apostrophes and dots. Returns where it ends. */
function scanWord(t: Tokens, at: number, to: number, space: number): number {
  const text = t.text;
  let hash = HASH_START;
  let a = 0;
  let b = 0;
  let c = 0;
  let flags = space;
  let capitals = 0;
  let letters = 0;
  let apostrophe = -1;
  let hashBefore = 0;
  let i = at;
  // A handle is a name, whatever its letters: `@hedge_row`.
  if (text.charCodeAt(at) === AT) flags |= Flag.capital;
  while (i < to) {
    const unit = text.charCodeAt(i);
    const kind = kinds[unit] ?? 0;
    if (kind === 1 || kind === 2) {
      const low = lowers[unit] ?? unit;
      if (kind === 2) flags |= Flag.digit;
      else {
        letters++;
        if (low !== unit) {
          capitals++;
          if (i === at) flags |= Flag.capital;
        }
      }
      hash = hashStep(hash, low);
      a = b;
      b = c;
      c = low;
      i++;
      continue;
    }
    if (kind === 3 || i + 1 > to) break;
    const next = i + 1 < to ? (kinds[text.charCodeAt(i + 1)] ?? 0) : 0;
    if (unit === APOSTROPHE || unit === CURLY) {
      if (next !== 1 && next !== 2) break;
      if (apostrophe < 0) {
        apostrophe = i;
        hashBefore = hash;
      }
      hash = hashStep(hash, APOSTROPHE);
      i++;
      continue;
    }
    const isDot = unit === 0x2e;
    const isHyphen = unit === 0x2d || unit === 0x2010 || unit === 0x2011;
    if (isHyphen && (next === 1 || next === 2)) {
      flags |= Flag.hyphen;
      hash = hashStep(hash, 0x2d);
    } else if (isDot && (flags & Flag.digit) !== 0 && next === 2) {
      hash = hashStep(hash, unit);
    } else if (isDot && i - at === 1 && letters === 1 && next === 1 && isDotAt(text, i + 2, to)) {
      return dotted(t, at, i, to, space);
    } else if (unit === 0x2c && (flags & Flag.digit) !== 0 && next === 2) {
      hash = hashStep(hash, unit);
    } else break;
    i++;
  }
  if (letters > 1 && capitals === letters) flags |= Flag.allCapitals;
  const n = t.count++;
  t.start[n] = at;
  t.end[n] = i;
  t.unit[n] = 0;
  t.flags[n] = flags;
  t.hash[n] = hash;
  t.tail[n] = tailHash(a, b, c);
  const word = wordOf(hash);
  t.word[n] = word;
  if (word !== 0) t.base[n] = lemma[word] ?? 0;
  else if ((flags & UNLIKE_WORDS) === 0 && letters > 4) t.base[n] = baseOfUnknown(text, at, i);
  if (apostrophe > 0 && apostrophe < i) cutClitic(t, n, apostrophe, hashBefore);
  return i;
}

const UNLIKE_WORDS = Flag.capital | Flag.digit | Flag.hyphen;
const tailHash = (a: number, b: number, c: number): number =>
  hashStep(hashStep(hashStep(HASH_START, a), b), c);
const isDotAt = (text: string, at: number, to: number): boolean =>
  at < to && text.charCodeAt(at) === 0x2e;

/** `U.S.`, `a.m.`, `D-N.J.`: single letters each with a dot. */
function dotted(t: Tokens, at: number, firstDot: number, to: number, space: number): number {
  const text = t.text;
  let i = at;
  let hash = HASH_START;
  while (i + 1 < to && kinds[text.charCodeAt(i)] === 1 && isDotAt(text, i + 1, to)) {
    hash = hashStep(hashStep(hash, lowers[text.charCodeAt(i)] ?? 0), 0x2e);
    i += 2;
  }
  const n = t.count++;
  const first = text.charCodeAt(at);
  const isCapital = lowers[first] !== first;
  t.start[n] = at;
  t.end[n] = Math.max(i, firstDot + 1);
  t.unit[n] = 0;
  t.flags[n] = space | Flag.dotted | (isCapital ? Flag.capital | Flag.allCapitals : 0);
  t.hash[n] = hash;
  t.tail[n] = 0;
  t.word[n] = wordOf(hash);
  return t.end[n] ?? to;
}

/** Splits `Rutte’s`, `he’d`, `don’t` in two tokens. */
function cutClitic(t: Tokens, n: number, apostrophe: number, hashBefore: number): void {
  const text = t.text;
  const end = t.end[n] ?? 0;
  if (end - apostrophe > LONGEST_CLITIC) return;
  let tail = HASH_START;
  for (let i = apostrophe + 1; i < end; i++) tail = hashStep(tail, lowers[text.charCodeAt(i)] ?? 0);
  let cut = -1;
  if (CLITICS.has(tail)) cut = apostrophe;
  else if (tail === T && (text.charCodeAt(apostrophe - 1) | 32) === 0x6e) cut = apostrophe - 1;
  if (cut <= (t.start[n] ?? 0)) return;
  const flags = t.flags[n] ?? 0;
  const m = t.count++;
  t.start[m] = cut;
  t.end[m] = end;
  t.end[n] = cut;
  t.unit[m] = 0;
  t.flags[m] = 0;
  t.flags[n] = flags;
  let head = hashBefore;
  if (cut === apostrophe - 1) {
    head = HASH_START;
    for (let i = t.start[n] ?? 0; i < cut; i++)
      head = hashStep(head, lowers[text.charCodeAt(i)] ?? 0);
  }
  t.hash[n] = head;
  t.word[n] = wordOf(head);
  t.base[n] = lemma[t.word[n] ?? 0] ?? 0;
  t.tail[n] = 0;
  let hash = HASH_START;
  for (let i = cut; i < end; i++) {
    const unit = text.charCodeAt(i);
    hash = hashStep(hash, unit === CURLY ? APOSTROPHE : (lowers[unit] ?? unit));
  }
  t.hash[m] = hash;
  t.word[m] = wordOf(hash);
  t.base[m] = lemma[t.word[m] ?? 0] ?? 0;
}
