import type { Span } from '#shared/model/span.ts';
import {
  BACK_WITH_COMMA,
  CLAUSE_OPENERS,
  POINTING_PHRASES,
  POINTS_BACK,
  PRONOUN_SPEAKERS,
  SAYING,
  THIRD_PERSON,
} from './data/form-words.ts';

const OPENING_MARKS = /^["'“‘([]+/;

/**
 * Does the sentence lean on the one before it? It starts with a pronoun or a connective, or a pronoun comes before
 * any name after an opening such as `In 2014, she …`.
 */
export function pointsBack(sentence: string): boolean {
  const bare = sentence.replace(OPENING_MARKS, '').slice(0, 160);
  const lower = bare.toLowerCase();
  const first = /^[\p{L}]+/u.exec(lower)?.[0] ?? '';
  if (POINTS_BACK.has(first)) {
    if (!BACK_WITH_COMMA.has(first)) return true;
    if (lower.charAt(first.length) === ',') return true;
  }
  if (POINTING_PHRASES.some((phrase) => lower.startsWith(phrase))) return true;
  return CLAUSE_OPENERS.has(first) && pronounComesFirst(bare);
}

/** After the opening word: a third-person pronoun before any capitalised word or any noun of `the …`/`a …`. */
function pronounComesFirst(bare: string): boolean {
  const words = bare.split(/[\s—–]+/).slice(1, 16);
  for (const word of words) {
    const plain = word.replace(/[^\p{L}\p{N}]/gu, '');
    const lower = plain.toLowerCase();
    if (THIRD_PERSON.has(lower.replace(/[sd]$|ll$|ve$/, '')) || THIRD_PERSON.has(lower))
      return true;
    if (lower === 'the' || lower === 'a' || lower === 'an') return false;
    if (
      /^\p{Lu}/u.test(plain) &&
      !/day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
        plain,
      )
    )
      return false;
  }
  return false;
}

/** How the quotations of a text lie to one of its sentences. */
export interface QuotedPart {
  /** False where a quotation runs over the sentence's edge: its marks do not balance. */
  readonly whole: boolean;
  /** 0–1: the share of its characters between marks. */
  readonly share: number;
  /** The sentence starts with a quotation mark. */
  readonly opens: boolean;
}

/** `quotations` in order; `from` is the index of the first that may touch the sentence. */
export function quotedPart(quotations: readonly Span[], from: number, sentence: Span): QuotedPart {
  let covered = 0;
  let whole = true;
  let opens = false;
  for (let i = from; i < quotations.length; i++) {
    const quotation = quotations[i];
    if (!quotation || quotation.start >= sentence.end) break;
    if (quotation.end <= sentence.start) continue;
    if (quotation.start < sentence.start || quotation.end > sentence.end) whole = false;
    if (quotation.start === sentence.start) opens = true;
    covered += Math.min(quotation.end, sentence.end) - Math.max(quotation.start, sentence.start);
  }
  return { whole, share: covered / (sentence.end - sentence.start), opens };
}

/** Every kind of mark and bracket that opens in the sentence closes in it. */
export function isBalanced(sentence: string): boolean {
  let double = 0;
  let straight = 0;
  let round = 0;
  let square = 0;
  for (let at = 0; at < sentence.length; at++) {
    const c = sentence.charCodeAt(at);
    if (c === 0x201c) double++;
    else if (c === 0x201d) double--;
    else if (c === 0x22) straight++;
    else if (c === 0x28) round++;
    else if (c === 0x29) round--;
    else if (c === 0x5b) square++;
    else if (c === 0x5d) square--;
    if (double < 0 || double > 1 || round < 0 || square < 0) return false;
  }
  return double === 0 && straight % 2 === 0 && round === 0 && square === 0;
}

/**
 * Outside its quotations, does the sentence name who speaks and a verb of saying? `he said` names nobody.
 * `according to` counts as a verb with a name after it.
 */
export function saysWho(outside: string): boolean {
  const words = outside.match(/[\p{L}]+(?:['’][\p{L}]+)?/gu) ?? [];
  let cue = /\baccording to\b/i.test(outside);
  let named = false;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (SAYING.has(lower)) cue = true;
    else if (!PRONOUN_SPEAKERS.has(lower) && (word.length > 2 || /^\p{Lu}/u.test(word)))
      named = true;
  }
  if (!cue || !named) return false;
  return !isPronounSpeaker(words);
}

/** The words beside the first verb of saying: `he said`, `said she`. */
function isPronounSpeaker(words: readonly string[]): boolean {
  const at = words.findIndex((word) => SAYING.has(word.toLowerCase()));
  if (at < 0) return false;
  const before = words[at - 1]?.toLowerCase() ?? '';
  const after = words[at + 1]?.toLowerCase() ?? '';
  return PRONOUN_SPEAKERS.has(before) || PRONOUN_SPEAKERS.has(after);
}
