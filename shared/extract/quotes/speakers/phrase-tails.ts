import { classBits } from '../../lexicon/lexicon.ts';
import { Class, Tag } from '../../lexicon/tags.ts';
import { formOf } from '../cues.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { Flag } from '../tokens.ts';
import { anyOf } from './any-of.ts';
import { isOfOrFor } from './names.ts';
import { isCapital, type Stage, wordAt } from './stage.ts';
import { Fact, isGiven } from './word-facts.ts';

const LONGEST = 22;

/** `the Centre for Rural Health | , Research and Policy | at Hale`: names in a row that a body has for its own. */
export function pastListed({ scene, facts }: Stage, end: number, limit: number): number {
  const { t } = scene;
  let and = -1;
  let i = end;
  for (; i < limit && i - end < LONGEST; i++) {
    if (t.tag[i] === Tag.and && and < 0 && i > end + 1) and = i;
    else if (t.unit[i] === COMMA ? and >= 0 : !isCapital(scene, i) || t.unit[i] !== 0) break;
  }
  const isClosed = i >= limit || t.unit[i] !== 0 || ((facts[i] ?? 0) & Fact.joiner) !== 0;
  return t.unit[end] === COMMA && and > 0 && i > and + 1 && isClosed ? i : end;
}
const COMMA = 0x2c;

/** `of a fish | stall in the market`: a verb to the tagger, but one would not agree with the noun before it. */
export const isStrayNoun = ({ t }: Scene, i: number): boolean =>
  t.tag[i] === Tag.verb &&
  t.tag[i - 1] === Tag.noun &&
  formOf(t, i) === 0 &&
  !/s$/.test(t.text.slice(t.start[i - 1], t.end[i - 1])) &&
  (t.unit[i + 1] !== 0 || t.tag[i + 1] === Tag.preposition);

/** `was told by the judge to rest`, `states to adopt rules`: a bare noun after `to` is a verb. */
export const isInfinitive = (scene: Scene, to: number, k: number): boolean =>
  isTo(scene, to) &&
  (scene.t.tag[to + 1] === Tag.verb ||
    (scene.m.first[k] === scene.m.head[k] &&
      scene.t.tag[to + 1] === Tag.noun &&
      !/s$/.test(wordAt(scene, to + 1))));

const isTo = anyOf('to');

/** Past the stop of `Brandl Roofing Inc.` and past `(OTL)` behind what it is short for. */
export function pastLetters(scene: Scene, end: number, limit: number): number {
  const { t } = scene;
  if (end >= limit || !(isCapital(scene, end - 1) || isShortOf(scene, end))) return end;
  // `the A.F.L.-C.I.O.`
  const isTied =
    t.unit[end] === 0x2d && t.start[end] === t.end[end - 1] && isCapital(scene, end + 1);
  if (isTied && t.start[end + 1] === t.end[end]) return end + 2;
  if (t.unit[end] === 0x2e && SHORT.test(wordAt(scene, end - 1))) return end + 1;
  const isShort = t.unit[end] === 0x28 && t.unit[end + 2] === 0x29;
  return isShort && ((t.flags[end + 1] ?? 0) & Flag.allCapitals) !== 0 ? end + 3 : end;
}
/** `sub-inspector | (ASI)`: the last letter is that of the word before. */
function isShortOf(scene: Scene, end: number): boolean {
  if (scene.t.unit[end] !== 0x28) return false;
  const word = wordAt(scene, end - 1);
  const last = word.charAt(word.lastIndexOf('-') + 1).toUpperCase();
  return last !== '' && wordAt(scene, end + 1).endsWith(last);
}
const SHORT =
  /^(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Va|Vt|Wash|Wis|Wyo)$/;

/** `the University of California, Davis` */
const UNIVERSITY = /University of \p{Lu}\p{Ll}+$/u;

const COUNTRY = /^(?:U\.?K|U\.?S|USA|UAE|NSW|D\.?C\.?)$/;

/** Past the state or country behind a place: `Chester | , Pennsylvania`. */
export function pastState({ scene, facts }: Stage, k: number, end: number, limit: number): number {
  const { t, m, mentionAt } = scene;
  const state = mentionAt[end + 1] ?? m.count;
  const past = m.end[state] ?? limit;
  if (t.unit[end] !== 0x2c || m.first[state] !== end + 1 || past > limit) return end;
  const isOf = UNIVERSITY.test(t.text.slice(t.start[m.first[k] ?? 0], t.end[(m.end[k] ?? 1) - 1]));
  // `St Mary’s Hospital, Leeds`, `Queen Mary, University of London`
  const isSeat =
    ((facts[end - 1] ?? 0) & Fact.bodyEnd) !== 0 &&
    m.end[state] === end + 2 &&
    isCapital(scene, end + 1) &&
    !isGiven(facts[end + 1] ?? 0);
  const isPlace =
    isOf ||
    isSeat ||
    (wordAt(scene, end + 1) === 'University' && wordAt(scene, end + 2) === 'of') ||
    COUNTRY.test(wordAt(scene, end + 1)) ||
    ((classBits[t.word[m.head[state] ?? 0] ?? 0] ?? 0) & Class.place) !== 0;
  const isClosed = t.unit[past] !== 0 || t.tag[past] === Tag.verb || past >= limit;
  return isPlace && isClosed && t.tag[m.head[k] ?? 0] === Tag.name && m.isPossessive[state] !== 1
    ? past
    : end;
}
/** `the Vess | and District Allotment Society`: names on both sides, and the second ends as bodies do. */
export const isTwin = ({ t, m }: Scene, facts: Int32Array, and: number, k: number): boolean =>
  t.tag[and - 1] === Tag.name &&
  m.first[k] === and + 1 &&
  m.type[k] === MentionType.name &&
  ((facts[m.head[k] ?? 0] ?? 0) & Fact.bodyEnd) !== 0;

/** `on Monday`, `for years`; but `organiser of the march`, `head of year`. */
export function isTime(scene: Scene, i: number): boolean {
  const { t } = scene;
  const bits = (classBits[t.word[i] ?? 0] ?? 0) | (classBits[t.base[i] ?? 0] ?? 0);
  if ((bits & Class.time) === 0 || t.tag[i - 1] === Tag.name) return false;
  const word = wordAt(scene, i);
  return word !== 'march' && !(word === 'year' && wordAt(scene, i - 1) === 'of');
}

/** `bishop of Hale | and Varn,`, `Slater | and Gordon`: two bare names, and the phrase ends or goes on. */
export function isPair({ scene, facts }: Stage, and: number, k: number, limit: number): boolean {
  const { t, m } = scene;
  const end = m.end[k] ?? 0;
  const isName = t.tag[and - 1] === Tag.name && t.tag[m.head[k] ?? 0] === Tag.name;
  const isBare = m.first[k] === and + 1 && isCapital(scene, and + 1) && m.isPossessive[k] !== 1;
  const isClosed =
    end >= limit ||
    t.unit[end] !== 0 ||
    t.tag[end] === Tag.verb ||
    ((facts[end] ?? 0) & Fact.joiner) !== 0;
  const isLand = ((classBits[t.word[end - 1] ?? 0] ?? 0) & Class.place) !== 0;
  const isPerson = isGiven(facts[and + 1] ?? 0) && end > and + 2 && !isLand;
  return isName && isBare && isClosed && !isPerson;
}

/** `Ministry of Food`, `Department for Health`: its name may go on with `and`. */
export function endsInBody(scene: Scene, k: number): boolean {
  const { m } = scene;
  const head = m.head[k] ?? 0;
  const from = Math.max(m.first[k] ?? 0, head - LONGEST);
  for (let i = head - 1; i > from; i--)
    if (isOfOrFor(scene, i) && isBodyNoun(scene, i - 1)) return true;
  return false;
}
/** `the Centre | for Rural Health`: the same, with the field a phrase of its own. */
export const isBodyOf = (scene: Scene, of: number): boolean =>
  isOfOrFor(scene, of) && isBodyNoun(scene, of - 1) && isCapital(scene, of + 1);
const isBodyNoun = anyOf(
  'Ministry Department Institute School College Faculty Office Board Bureau Centre Center',
);

/** `of sales | and marketing at Wexmart`: a bare noun, and the phrase goes on or ends. */
export function isSecondField({ t, m }: Scene, facts: Int32Array, and: number, k: number): boolean {
  const end = m.end[k] ?? 0;
  const isField = m.type[k] === MentionType.other || m.type[k] === MentionType.plural;
  const isBare =
    m.first[k] === and + 1 && ((facts[and + 1] ?? 0) & (Fact.article | Fact.owner)) === 0;
  const goesOn = t.unit[end] !== 0 || ((facts[end] ?? 0) & Fact.joiner) !== 0;
  return isField && isBare && goesOn && t.tag[and - 1] === Tag.noun;
}
