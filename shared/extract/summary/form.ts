import type { Span } from '#shared/model/span.ts';
import { STARTERS } from '../data/abbreviations.ts';
import {
  BACK_WITH_COMMA,
  CLAUSE_OPENERS,
  KNOWN_NOUNS,
  PERSON_NOUNS,
  PERSONAL,
  POINTING_PHRASES,
  POINTS_BACK,
  PRONOUN_SPEAKERS,
  SAYING,
  TELLS_WHICH,
  THIRD_PERSON,
} from './data/form-words.ts';

const OPENING_MARKS = /^["'“‘([]+/;

/**
 * Does the sentence lean on the one before it? It starts with a pronoun or a connective, or a pronoun comes before
 * anybody or anything that it could stand for.
 */
export function pointsBack(sentence: string): boolean {
  if (startsBack(sentence)) return true;
  const bare = bareOf(sentence);
  const lower = bare.toLowerCase();
  if (SOME_OF_THEM.test(lower) || SOME_WITHOUT_NOUN.test(lower)) return true;
  if (THAT_IS_HOW.test(lower)) return true;
  return pronounComesFirst(bare) || personIsMissing(bare);
}

/** Does it start with a pronoun or a connective? */
export function startsBack(sentence: string): boolean {
  const lower = bareOf(sentence).slice(0, 40).toLowerCase();
  const first = /^[\p{L}]+/u.exec(lower)?.[0] ?? '';
  if (POINTS_BACK.has(first)) {
    if (!BACK_WITH_COMMA.has(first)) return true;
    if (lower.charAt(first.length) === ',') return true;
  }
  return POINTING_PHRASES.some((phrase) => lower.startsWith(phrase));
}

const bareOf = (sentence: string): string => sentence.replace(OPENING_MARKS, '').slice(0, 160);

/** Does it speak of somebody or something as known, so that it cannot be the first that is shown? */
export function resumes(sentence: string): boolean {
  const lower = bareOf(sentence).toLowerCase();
  return ALSO.test(lower) || THE_KNOWN.test(lower) || isKnownNoun(lower);
}

/** `Inspectors also found …`: besides what? */
const ALSO = /^(?:[^\s,]+ ){1,5}also\b/;
/** `The 51-year-old …`, `The married father of one …`: who he is was said before. */
const THE_KNOWN =
  /^the (?:now |then )?(?:[a-z0-9]+-year-old|(?:former |married )?(?:mother|father)-?(?: of )?)/;

/** `The victim died`, `The video shows`: a noun that was introduced before, with nothing that tells which. */
function isKnownNoun(lower: string): boolean {
  const [, noun = '', next = ''] = /^the ([a-z]+) ([a-z’']+)/.exec(lower) ?? [];
  return KNOWN_NOUNS.has(noun) && !TELLS_WHICH.has(next);
}

/** `From an office that is how it looks.` */
const THAT_IS_HOW = /^.{0,40}\bthat(?:['’]s| is| was) (?:how|why|what|where|when|because)\b/;

/** `The first of them …`, `Two of those …`. */
const SOME_OF_THEM = /^(?:[a-z-]{1,12} ){1,3}of (?:them|these|those|it|which|whom)\b/;
/** `Several said …`, `Two were …`: of whom, the sentence before said. */
const SOME_WITHOUT_NOUN =
  /^(?:several|some|many|most|few|a few|all|none|each|half|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands) (?:said|say|says|told|were|was|are|is|have|has|had|will|would|could|can|did|do|also|later|even|came|went)\b/;

/** After the opening word: a pronoun or `this …` before any name it could stand for. */
function pronounComesFirst(bare: string): boolean {
  const opener = /^\p{L}*/u.exec(bare)?.[0] ?? '';
  if (!CLAUSE_OPENERS.has(opener.toLowerCase())) return false;
  const words = bare.split(/[\s—–]+/, 16).slice(1);
  let noun = false;
  for (const [i, word] of words.entries()) {
    const plain = word.replace(/['’](?:s|d|ll|ve|re)\b/, '').replace(/[^\p{L}\p{N}]/gu, '');
    const lower = plain.toLowerCase();
    if (PERSONAL.has(lower) || (!noun && THIRD_PERSON.has(lower))) return true;
    if (POINTING.has(lower) && !NOT_BACK.test(words[i + 1] ?? '')) return true;
    if (PERSON_NOUNS.has(plain) || PERSON_ENDS.test(plain)) return false;
    if (lower === 'the' || lower === 'a' || lower === 'an') noun = true;
    if (/^\p{Lu}/u.test(plain) && !DATES.test(plain)) return false;
  }
  return false;
}

/**
 * Is the first `he`, `her` … of a sentence said of nobody in it? A name counts, unless a preposition makes it a place
 * or a day (`The closure of Calder Bay in March kept her …`), and a word for a person.
 */
function personIsMissing(bare: string): boolean {
  if (!ANY_PERSONAL.test(bare)) return false;
  const words = bare.split(/[\s—–]+/);
  let before = '';
  for (const [i, word] of words.entries()) {
    if (/["“”‘]/.test(word)) return false;
    const plain = word
      .replace(/['’](?:s|d|ll|ve|re)?(?=[^\p{L}]|$).*$/u, '')
      .replace(/[^\p{L}\p{N}-]/gu, '');
    const lower = plain.toLowerCase();
    if (PERSONAL.has(lower) || lower === 'her') return true;
    const name = /^\p{Lu}/u.test(plain) && !DATES.test(plain);
    if (name && (i === 0 ? !STARTERS.has(plain) : !PLACE_WORDS.has(before))) return false;
    if (!name && (PERSON_NOUNS.has(lower) || PERSON_ENDS.test(lower))) return false;
    if (!name) before = lower;
  }
  return false;
}

const ANY_PERSONAL = /\b(?:he|she|him|hers?|his)\b/i;
const PLACE_WORDS: ReadonlySet<string> = new Set(
  'of in at from near to on into through'.split(' '),
);
/** `driver`, `spokeswoman`, `scientist`, `veterans`. */
const PERSON_ENDS =
  /^[\p{L}-]{2,}(?:man|men|woman|women|person|ist|ists|ian|ians|ier|eer|[^aeu]er|ers|[st]or|ors|ant|ants|ee|ess)$/u;

const POINTING: ReadonlySet<string> = new Set(['this', 'these', 'those']);
/** `this week`, `those who …` */
const NOT_BACK =
  /^(?:who|whose|with|in|of|week|month|year|morning|afternoon|evening|weekend|season|summer|winter|spring|autumn|fall|century|decade|time|term)/;
const DATES =
  /day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** `I`, `my`; `we`, `you` at the start: outside marks, somebody speaks whom the sentence does not name. */
export const isFirstPerson = (outside: string): boolean =>
  /^\W{0,3}(?:We|You|Our|Your|Us)\b/.test(outside) ||
  /(?:^|[^\p{L}\p{N}.])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Mm]yself)(?![\p{L}\p{N}.-])/u.test(
    outside,
  );

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
 * Outside its quotations, does the sentence name who speaks and a verb of saying? `he said` names nobody, which is
 * only good enough for `anyone`. `according to` counts as a verb with a name after it.
 */
export function saysWho(outside: string, speaker: 'named' | 'anyone' = 'named'): boolean {
  const words = outside.match(/[\p{L}]+(?:['’][\p{L}]+)?/gu) ?? [];
  let cue = /\baccording to\b/i.test(outside);
  let named = false;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (SAYING.has(lower)) cue = true;
    else if (speaker === 'anyone' && PRONOUN_SPEAKERS.has(lower)) named = true;
    else if (!PRONOUN_SPEAKERS.has(lower) && (word.length > 2 || /^\p{Lu}/u.test(word)))
      named = true;
  }
  if (!cue || !named) return false;
  return speaker === 'anyone' || !isPronounSpeaker(words);
}

/** The words beside the first verb of saying: `he said`, `said she`. */
function isPronounSpeaker(words: readonly string[]): boolean {
  const at = words.findIndex((word) => SAYING.has(word.toLowerCase()));
  if (at < 0) return false;
  const before = words[at - 1]?.toLowerCase() ?? '';
  const after = words[at + 1]?.toLowerCase() ?? '';
  return PRONOUN_SPEAKERS.has(before) || PRONOUN_SPEAKERS.has(after);
}
