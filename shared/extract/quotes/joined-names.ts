import { classBits, hashOf, mainTag, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import {
  BODY_WORDS,
  END_WORDS,
  FIELD_WORDS,
  FIELDED_WORDS,
  LAND_WORDS,
} from './data/body-words.ts';
import { isCall, isCapital } from './tag-mends.ts';
import type { Tokens } from './tokens.ts';

const wordSet = (words: string): Set<number> => new Set(words.split(/\s+/).map(hashOf));
const OF = wordId('of');
const FOR = wordId('for');
const THE = wordId('the');
/** What the Crown has joins its fields without an office: `HM Revenue and Customs`. */
const HM = new Set(['HM', 'Royal']);
const COMMA = 0x2c;
/** What goes on with `for`: `Department for Transport`. */
const BODIES = wordSet(BODY_WORDS);
/** What goes on with `of` and the name of a land: `Republic of Ireland`, `Isle of Man`. */
const LANDS = wordSet(LAND_WORDS);
/** What goes on with the names of several fields: `Ministry of Housing, Communities and Local Government`. */
const FIELDED = wordSet(FIELDED_WORDS);
/** What ends a name of several fields: `Work and Pensions Secretary`, `Public Accounts and Audit Committee`. */
const ENDS = wordSet(END_WORDS);
/** Fields of government and trade that are no plain nouns to the lexicon. */
const FIELDS = wordSet(FIELD_WORDS);
const MOST = 12;

/** `Bank of England`, `Department for Transport`, `Society for the Protection of Moths`, `Save the Children`. */
export function joinsNames(t: Tokens, i: number, last: number): boolean {
  if (t.word[i] === THE) return i + 1 < last && isCall(t, i - 1);
  const isFor = t.word[i] === FOR;
  if (!isFor && t.word[i] !== OF) return false;
  const next = t.word[i + 1] === THE ? i + 2 : i + 1;
  if (next >= last || !isCapital(t, next) || !isCapital(t, i - 1)) return false;
  if (isFor) return BODIES.has(t.hash[i - 1] ?? 0);
  if (next > i + 1) return false;
  const bits = classBits[t.word[i - 1] ?? 0] ?? 0;
  // `Society for the Protection | of Moths`
  const isWithin = t.word[i - 3] === FOR || t.word[i - 2] === FOR;
  return isWithin || LANDS.has(t.hash[i - 1] ?? 0) || (bits & NAMED_OF) !== 0;
}

const NAMED_OF = Class.organization | Class.title;

/** A common word with a capital that may be a field of an office: no person, place or name. */
export function isField(t: Tokens, i: number): boolean {
  if (!isCapital(t, i)) return false;
  if (FIELDS.has(t.hash[i] ?? 0)) return true;
  if (t.word[i] === 0) return false;
  const word = t.word[i] ?? 0;
  const main = mainTag[word] ?? 0;
  const isCommon = main === Tag.noun || main === Tag.adjective || main === Tag.verb;
  return isCommon && ((classBits[word] ?? 0) & NO_FIELD) === 0;
}
const NO_FIELD =
  Class.human | Class.title | Class.male | Class.female | Class.place | Class.time | Class.plural;

/**
 * Where a name goes on to that `and` joins with the words before token `i`: `Health | and Social Care Secretary`,
 * `the Ministry of Housing |, Communities and Local Government`; −1 where it does not.
 */
export function joinedNameEnd(t: Tokens, from: number, i: number, last: number): number {
  if ((t.tag[i] !== Tag.and && t.unit[i] !== COMMA) || !isField(t, i - 1)) return -1;
  let and = -1;
  let end = i;
  const limit = Math.min(last, i + MOST);
  for (; end < limit; end++) {
    const isJoint = t.tag[end] === Tag.and || t.unit[end] === COMMA;
    if (isJoint) {
      if (and >= 0 || !isField(t, end + 1)) break;
      if (t.tag[end] === Tag.and) and = end;
    } else if (!isField(t, end)) break;
  }
  if (and < 0) return -1;
  const isOffice = end < limit && ENDS.has(t.hash[end] ?? 0) && isCapital(t, end);
  const isBody = end - 1 > and && ENDS.has(t.hash[end - 1] ?? 0);
  // `the Department of Defense and the State Department` are two.
  if (isOffice || isBody) return hasFields(t, from, i) ? -1 : isOffice ? end + 1 : end;
  const first = t.tag[from] === Tag.determiner ? from + 1 : from;
  const isHm = HM.has(t.text.slice(t.start[first], t.end[first]));
  return isHm || hasFields(t, from, i) ? end : -1;
}

/** `Ministry of …`, `Department for …`. */
function hasFields(t: Tokens, from: number, i: number): boolean {
  for (let k = i - 2; k > from - 1 && i - k < MOST; k--)
    if ((t.word[k] === OF || t.word[k] === FOR) && FIELDED.has(t.hash[k - 1] ?? 0)) return true;
  return false;
}
