import {
  ambiguous,
  classBits,
  FIRST_DICTIONARY_WORD,
  follows,
  isGivenName,
  isTrade,
  mainTag,
  shares,
  tailOf,
  WORD_COUNT,
  wordId,
} from '../lexicon/lexicon.ts';
import { Class, TAG_COUNT, Tag } from '../lexicon/tags.ts';
import { isCapital, mendedTag } from './tag-mends.ts';
import {
  isArabicName,
  isAside,
  isDoneTo,
  isFirstInitial,
  isInitial,
  isShort,
  isVan,
} from './tag-names.ts';
import { Flag, type Tokens } from './tokens.ts';

const POSSESSIVE = wordId("'s");
const NOT = wordId("n't");

/** Gives every token a part of speech: the lexicon's, the likelier by its left neighbour where there are several. */
export function tagTokens(t: Tokens): void {
  const seen = capitalsOf(t);
  const isTitled = titledTokens(t);
  let before: number = Tag.mark;
  for (let i = 0; i < t.count; i++) {
    if ((t.unit[i] ?? 0) !== 0) {
      t.tag[i] = Tag.mark;
      before = Tag.mark;
      continue;
    }
    const tag = mendedTag(t, i, tagOf(t, i, before, seen, isTitled[i] === 1), before);
    t.tag[i] = tag;
    before = tag;
    if (!isSaying(t, i)) continue;
    const isNamed = speaksHere(t, i, seen);
    if (!isNamed && !isBareSpeaker(t, i - 1)) continue;
    t.tag[i] = Tag.verb;
    t.tag[i - 1] = isNamed ? Tag.name : Tag.noun;
    before = Tag.verb;
  }
}

const SAYING = Class.say;
/** `says`, `notes`, `answered`: a form of a verb of saying that takes a subject. */
function isSaying(t: Tokens, i: number): boolean {
  if (((classBits[t.base[i] ?? 0] ?? 0) & SAYING) === 0) return false;
  if (((t.flags[i] ?? 0) & Flag.capital) !== 0) return false;
  const last = t.text.charCodeAt((t.end[i] ?? 1) - 1);
  return last === 0x73 || last === 0x64 || ((classBits[t.word[i] ?? 0] ?? 0) & Class.past) !== 0;
}

/**
 * Whether a word with a capital just before speaks, whatever it means elsewhere: after closing marks (`,” Field
 * notes.`), or a lone capital inside a sentence (`but Black said`), or at its head where it is a surname.
 */
function speaksHere(t: Tokens, i: number, seen: Uint8Array): boolean {
  const flags = t.flags[i - 1] ?? 0;
  if (i < 2 || (flags & Flag.capital) === 0 || t.unit[i - 1] !== 0) return false;
  let first = i - 1;
  while (first > 0 && t.unit[first - 1] === 0 && ((t.flags[first - 1] ?? 0) & Flag.capital) !== 0)
    first--;
  const isAfterMarks =
    (t.unit[first - 1] ?? 0) !== 0 &&
    ((t.flags[first - 1] ?? 0) & Flag.quoted) !== 0 &&
    ((t.flags[first] ?? 0) & Flag.quoted) === 0;
  if (isAfterMarks) return endsPhrase(t, i + 1) && !isPronoun(t, i - 1);
  if (t.tag[i] !== Tag.verb || isPronoun(t, i - 1)) return false;
  const isSurname = ((seen[t.word[i - 1] ?? 0] ?? 0) & Seen.behind) !== 0;
  return first === i - 1 && ((flags & Flag.first) === 0 || isSurname);
}

const ARTICLES = new Set(['the', 'a', 'an'].map(wordId));
/** `the forward said`, `the accused says`: between an article and a verb of saying stands who speaks. */
function isBareSpeaker(t: Tokens, i: number): boolean {
  const tag = t.tag[i];
  const isOther = tag === Tag.adverb || tag === Tag.adjective || tag === Tag.verb;
  return isOther && ARTICLES.has(t.word[i - 1] ?? 0);
}

const isPronoun = (t: Tokens, i: number): boolean =>
  t.tag[i] === Tag.pronoun || t.tag[i] === Tag.number;
/** A word that is no noun: what stands before it is no part of a compound. */
const endsPhrase = (t: Tokens, i: number): boolean => {
  const main = mainTag[t.word[i] ?? 0] ?? 0;
  return (t.unit[i] ?? 1) !== 0 || (main !== Tag.noun && main !== Tag.verb && t.word[i] !== 0);
};

/** How this text writes a lexicon word with a capital, as bits. */
const Seen = {
  /** Alone inside a sentence: a name there (`Rose`, `Bush`). */
  inside: 1,
  /** Behind another capital: the last of a name (`Kate Long`). */
  behind: 2,
} as const;
const seen = new Uint8Array(WORD_COUNT);
function capitalsOf(t: Tokens): Uint8Array {
  seen.fill(0);
  for (let i = 1; i < t.count; i++) {
    const flags = t.flags[i] ?? 0;
    if ((flags & Flag.capital) === 0) continue;
    const word = t.word[i] ?? 0;
    if (word === 0) continue;
    const isAfterCapital = isCapital(t, i - 1);
    if (isAfterCapital) seen[word] = (seen[word] ?? 0) | Seen.behind;
    else if ((flags & Flag.first) === 0 && (t.unit[i - 1] ?? 0) === 0)
      seen[word] = (seen[word] ?? 0) | Seen.inside;
  }
  return seen;
}

/** 1 for the words of blocks that write almost every word with a capital: headlines, where capitals tell no names. */
function titledTokens(t: Tokens): Uint8Array {
  const out = new Uint8Array(t.count);
  for (let b = 0; b + 1 < t.blockStart.length; b++) {
    const from = t.blockStart[b] ?? 0;
    const to = t.blockStart[b + 1] ?? 0;
    if (to - from < 4 || to - from > 40) continue;
    let long = 0;
    let small = 0;
    // Of a sentence in prose the first words tell.
    for (let i = from; i < to && small <= MOST_SMALL * (to - from); i++) {
      if ((t.end[i] ?? 0) - (t.start[i] ?? 0) < 4 || (t.unit[i] ?? 0) !== 0) continue;
      long++;
      if (((t.flags[i] ?? 0) & Flag.capital) === 0) small++;
    }
    if (long >= 3 && long - small >= 0.8 * long) out.fill(1, from, to);
  }
  return out;
}

/** Of the long words of a headline so many have no capital at the most. */
const MOST_SMALL = 0.2;

/** In a headline: verbs, and what else is no likely name. */
function tagInTitle(t: Tokens, i: number, before: number): number {
  const word = t.word[i] ?? 0;
  const main = mainTag[t.base[i] ?? 0] ?? Tag.noun;
  const bits = classBits[word] ?? 0;
  if ((bits & (Class.male | Class.female | Class.place | Class.title)) !== 0) return Tag.name;
  const isSaying = ((bits | (classBits[t.base[i] ?? 0] ?? 0)) & (Class.say | Class.think)) !== 0;
  const isVerb = (shares[word * TAG_COUNT + Tag.verb] ?? 0) >= 3 || isSaying;
  const follows =
    before === Tag.name ||
    before === Tag.noun ||
    before === Tag.and ||
    before === Tag.particle ||
    before === Tag.aux ||
    before === Tag.mark;
  if (isVerb && follows && t.text.charCodeAt((t.end[i] ?? 1) - 1) === 0x73) return Tag.verb;
  if (isVerb && (before === Tag.particle || before === Tag.aux)) return Tag.verb;
  if (main === Tag.noun || main === Tag.verb || main === Tag.adjective) return Tag.name;
  return main;
}

const MAY = wordId('may');

function tagOf(t: Tokens, i: number, before: number, seen: Uint8Array, isTitled: boolean): number {
  const word = t.word[i] ?? 0;
  const flags = t.flags[i] ?? 0;
  if ((flags & Flag.digit) !== 0) {
    if ((flags & Flag.hyphen) === 0) return Tag.number;
    return isAgeNoun(t, i) ? Tag.noun : Tag.adjective;
  }
  const isCapital = (flags & Flag.capital) !== 0;
  if (isVan(t, i)) return Tag.name;
  if (word === 0) {
    if (isCapital) return isAside(t, i) ? Tag.adverb : isDoneTo(t, i) ? Tag.verb : Tag.name;
    if (isTrade(t.hash[i] ?? 0)) return Tag.noun;
    if ((flags & Flag.hyphen) !== 0) return isArabicName(t, i) ? Tag.name : Tag.adjective;
    const tail = tailOf(t.tail[i] ?? 0);
    return tail ? best(tail, 0, before, -1) : Tag.noun;
  }
  if (word === POSSESSIVE || word === NOT) return Tag.particle;
  if (before === Tag.name && isInitial(t, i)) return Tag.name;
  if (isCapital && isShort(t, i)) return Tag.name;
  if (isCapital && isFirstInitial(t, i)) return Tag.name;
  const bits = classBits[word] ?? 0;
  const main = mainTag[word] ?? Tag.noun;
  if (isCapital && isTitled) return tagInTitle(t, i, before);
  if (isCapital && word >= FIRST_DICTIONARY_WORD)
    return isAside(t, i) ? Tag.adverb : isDoneTo(t, i) ? Tag.verb : Tag.name;
  if (isCapital) {
    const isOpen =
      main === Tag.noun || main === Tag.verb || main === Tag.adjective || main === Tag.name;
    const isFirst = (flags & Flag.first) !== 0;
    // `Joan May was late`
    if (!isFirst && before === Tag.name && word === MAY) return Tag.name;
    if (!isFirst && (isOpen || (bits & (Class.male | Class.female)) !== 0)) return Tag.name;
    const next = i + 1 < t.count && ((t.flags[i + 1] ?? 0) & Flag.capital) !== 0;
    if (isFirst && (bits & Class.opener) === 0) {
      if ((bits & (Class.male | Class.female | Class.place)) !== 0 && (next || main === Tag.name))
        return Tag.name;
      if (next && isOpen && isGivenName(t.hash[i] ?? 0)) return Tag.name;
      if (((seen[word] ?? 0) & Seen.inside) !== 0 && isOpen) return Tag.name;
    }
  }
  if ((ambiguous[word] ?? 0) === 0) return main;
  const nextTag =
    i + 1 < t.count && (t.word[i + 1] ?? 0) !== 0 ? (mainTag[t.word[i + 1] ?? 0] ?? 0) : -1;
  return best(shares, word * TAG_COUNT, before, nextTag);
}

function best(row: Uint8Array, at: number, before: number, next: number): number {
  let tag: number = Tag.noun;
  let top = 0;
  for (let k = 1; k < TAG_COUNT; k++) {
    const share = row[at + k] ?? 0;
    if (share === 0) continue;
    let score = share * (follows[before * TAG_COUNT + k] ?? 0);
    if (next >= 0) score *= follows[k * TAG_COUNT + next] ?? 0;
    if (score > top) {
      top = score;
      tag = k;
    }
  }
  return tag;
}

/** `the 43-year-old asked`: an age that no noun follows is a person. */
function isAgeNoun(t: Tokens, i: number): boolean {
  const end = t.end[i] ?? 0;
  if (!t.text.startsWith('-old', end - 4)) return false;
  const next = t.word[i + 1] ?? 0;
  const main = mainTag[next] ?? 0;
  return next !== 0 && main !== Tag.noun && main !== Tag.adjective;
}
