import type { Span } from '#shared/model/span.ts';
import { foldWord } from '#shared/text/fold.ts';
import { STOPWORDS } from './data/stopwords.ts';

/** A word of a text as it is found by. */
export interface Token extends Span {
  /** Folded, without a possessive: `harbours`. What a prefix is compared with. */
  readonly word: string;
  /** Its term in the index: the word without a plural ending: `harbour`. */
  readonly term: string;
  readonly stop: boolean;
}

const LONGEST_WORD = 40;
const WORD =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|(?:\p{L}\.){2,}|\p{Nd}+(?:[.,]\p{Nd}+)+|[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`´\u00ad\u200b-\u200d]+[\p{L}\p{M}\p{N}]+)*/gu;
const POSSESSIVE = /['’‘ʼ`´]s$/iu;

/** The words of a text in order, `most` at the most. Linear. */
export function tokensOf(text: string, most = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found && tokens.length < most; found = WORD.exec(text)) {
    const raw = found[0];
    const word = shorten(foldWord(raw.replace(POSSESSIVE, '')));
    if (word.length === 0) continue;
    const stop = STOPWORDS.has(word);
    tokens.push({
      word,
      term: stop ? word : termOf(word),
      stop,
      start: found.index,
      end: found.index + raw.length,
    });
  }
  return tokens;
}

/** By whole characters: half a surrogate pair is no key. */
const shorten = (word: string): string =>
  word.length <= LONGEST_WORD ? word : [...word].slice(0, LONGEST_WORD).join('');

const ES = /(?:ss|sh|ch|x|z)es$/;
const NO_PLURAL = /(?:ss|us|is|ous|ics)$/;

/** Plurals meet their singular; nothing else is cut, so that a half-typed word is still the start of its term. */
export function termOf(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || NO_PLURAL.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, ES.test(word) ? -2 : -1);
}
