import type { Span } from '#shared/model/span.ts';
import { foldWord } from '#shared/text/fold.ts';

/** A word of a text as it is compared. Hyphenated words are several; `don’t`, `U.S.` and `1,000` are one. */
export interface Word extends Span {
  /** Folded: `dont`, `us`, `1000`. Signs of money and per cent are words; `&` is `and`. */
  readonly key: string;
  /** An apostrophe stands inside. */
  readonly apostrophe: boolean;
}

/** How sure a place between two letters of `key` is a border: none, where a hyphen or apostrophe stands, a space. */
export const NO_BORDER = 0;
export const SOFT_BORDER = 1;
export const HARD_BORDER = 2;

/** A text read for comparison. */
export interface Words {
  readonly text: string;
  readonly words: readonly Word[];
  /** All words' keys joined. */
  readonly key: string;
  /** For each offset into `key`, and its end: what border stands before it. */
  readonly borders: Uint8Array;
  /** For each word, its offset in `key`; one more entry for the end. */
  readonly offsets: Uint32Array;
}

const LETTERS =
  '(?!\\p{Script=Han}|\\p{Script=Hiragana}|\\p{Script=Katakana})[\\p{L}\\p{M}\\p{Nd}\\p{Nl}]';
/** Scripts without spaces are compared letter by letter. */
const WORD = new RegExp(
  [
    '\\p{Script=Han}|\\p{Script=Hiragana}|\\p{Script=Katakana}',
    '(?:\\p{L}\\.){2,}',
    '\\p{Nd}+(?:[.,]\\p{Nd}+)+',
    `(?:${LETTERS})+(?:['’‘ʼ\`´\\u00ad\\u200b-\\u200d]+(?:${LETTERS})+)*`,
    '\\p{No}',
    '(?<![\\p{L}\\p{N}.,])[-−](?=\\p{Nd})',
    '[\\p{Sc}%&]',
  ].join('|'),
  'gu',
);
const APOSTROPHE = /['’‘ʼ`´]/;
const INNER = /['’‘ʼ`´.]/;
/** A bracket inside a word, as in `[W]e`, is no more of a border than a hyphen. */
const HYPHENS = /^[-‐‑[\]]$/;
const SIC = /^sic$/;

/** Prefixes that make another word with and without their hyphen: `re-sign`, `resign`. */
const PARTING = new Set(['re', 'un', 'pre', 'co', 'ex']);

/** Signs that are words: a minus before a number, a fraction, which folding would make `12` of. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['&', 'and'],
  ['-', 'minus'],
  ['−', 'minus'],
]);
const FRACTION = /^[¼-¾⅐-⅞↉]$/;

const keyOf = (raw: string): string =>
  SIGNS.get(raw) ?? (FRACTION.test(raw) ? raw : foldWord(raw) || raw);

/** Reads a text, or a stretch of it; offsets stay those of the whole text. Linear. `most` words are read. */
export function readWords(text: string, span?: Span, most = Number.POSITIVE_INFINITY): Words {
  const end = span?.end ?? text.length;
  const words: Word[] = [];
  const stretch = text.slice(0, end);
  WORD.lastIndex = span?.start ?? 0;
  for (let found = WORD.exec(stretch); found && words.length < most; found = WORD.exec(stretch)) {
    const raw = found[0];
    const start = found.index;
    const key = keyOf(raw);
    if (SIC.test(key) && text[start - 1] === '[' && text[start + raw.length] === ']') continue;
    words.push({ key, start, end: start + raw.length, apostrophe: APOSTROPHE.test(raw) });
  }
  return assemble(text, words);
}

/** The same text with only some of its words. */
export function assemble(text: string, words: readonly Word[]): Words {
  const key = words.map((word) => word.key).join('');
  const borders = new Uint8Array(key.length + 1);
  const offsets = new Uint32Array(words.length + 1);
  let at = 0;
  for (const [index, word] of words.entries()) {
    offsets[index] = at;
    const previous = words[index - 1];
    borders[at] = previous && hyphenated(text, previous, word) ? SOFT_BORDER : HARD_BORDER;
    markInner(text.slice(word.start, word.end), at, word.key.length, borders);
    at += word.key.length;
  }
  offsets[words.length] = at;
  borders[at] = HARD_BORDER;
  return { text, words, key, borders, offsets };
}

const DIGIT = /\p{Nd}/u;
const SMALL = /^\p{No}$/u;

/** What a hyphen joins may be written as one: but for prefixes, and but for `1-0`, which is not `10`. */
function hyphenated(text: string, previous: Word, word: Word): boolean {
  const between = text.slice(previous.end, word.start);
  const numbers = DIGIT.test(text[previous.end - 1] ?? '') && DIGIT.test(text[word.start] ?? '');
  if (between === '')
    return (
      SMALL.test(text.slice(word.start, word.end)) && !DIGIT.test(text[previous.end - 1] ?? '')
    );
  return HYPHENS.test(between) && !PARTING.has(previous.key) && !numbers;
}

/** `don’t` may be typed `don t`, `U.S.` as `U S`: a soft border inside the word. */
function markInner(raw: string, at: number, length: number, borders: Uint8Array): void {
  if (!INNER.test(raw) || /^\p{Nd}/u.test(raw)) return;
  let folded = 0;
  for (const letter of raw) {
    if (INNER.test(letter)) {
      if (folded > 0 && folded < length) borders[at + folded] = SOFT_BORDER;
    } else folded += foldWord(letter).length;
  }
}

/** Whether the words `[from, to)` of one text are, sounded together, the words `[start, end)` of another. */
export const keyBetween = (read: Words, from: number, to: number): string =>
  read.key.slice(read.offsets[from], read.offsets[to]);
