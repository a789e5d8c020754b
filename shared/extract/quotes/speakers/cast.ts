import { hashOf } from '../../lexicon/lexicon.ts';
import { Tag } from '../../lexicon/tags.ts';
import { Columns } from '../columns.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { Flag } from '../tokens.ts';
import { anyOf } from './any-of.ts';
import { beforeBracket } from './brackets.ts';
import { isDateline } from './datelines.ts';
import { COUPLE, type Kinship, kinJustTold, kinNamedSo, MOST } from './families.ts';
import { findMember } from './find-member.ts';
import { joinForeshadowed } from './foreshadow.ts';
import { joinHalfNames } from './half-names.ts';
import { evidenceOfName, hearSurname, settleGender, settleKind } from './kinds.ts';
import { enterWithin, findLate, takeOtherName } from './late-names.ts';
import { learn } from './learn.ts';
import { bodyGoesOn, isPeople, nameWithin, nicknameAfter } from './long-names.ts';
import {
  addAlias,
  type Directory,
  enlist,
  guessOf,
  type Member,
  memberAt,
  nameWords,
  newDirectory,
  newMember,
  printSurname,
  takeSurname,
} from './members.ts';
import { genderOfName, genderOfTitle, type NameParts, namePartsOf, printedName } from './names.ts';
import { isOffice } from './phrases.ts';
import { joinSelfNamed } from './self-names.ts';
import { markThey } from './singular-they.ts';
import type { Stage } from './stage.ts';
import { Fact, isGiven } from './word-facts.ts';

/** Everybody the article names, and who each mention is. */
export interface Cast {
  readonly members: Member[];
  /** Member of each mention, −1 = none (not a name). Pronouns are entered as they are resolved. */
  readonly of: Int32Array;
  /** For each mention inside what a name is called by before it (`The technician at Sellafield, Ada Pell,`): the name’s. */
  readonly before: Int32Array;
  readonly kinships: Kinship[];
}

/** Mentions count once a name has this many. */
const ENOUGH = 6;

export function castOf(stage: Stage): Cast {
  const { scene } = stage;
  const { m, s, body } = scene;
  const columns = new Columns(m.count, 2 * 4);
  const of = columns.ints().fill(-1);
  const directory = newDirectory();
  const before = columns.ints().fill(-1);
  const cast: Cast = { members: directory.members, of, before, kinships: [] };
  const late: number[] = [];
  for (let k = 0; k < m.count; k++) {
    if (of[k] !== -1) continue;
    if (m.type[k] !== MentionType.name) {
      of[k] = surnameAt(scene, directory, k);
      if (of[k] !== -1) continue;
      const end = nameWithin(stage, k);
      if (end > 0) enterWithin(stage, directory, cast, k, end);
      continue;
    }
    if (isAgain(stage, directory, cast, k) || isPeople(stage, k)) continue;
    if (isOffice(stage, k) && !isShortFor(scene, directory, k)) continue;
    if (isDateline(scene, k) || isLabel(scene, k) || isDay(scene, k)) continue;
    if (isMood(stage, k)) continue;
    if (isPersonBefore(cast, beforeBracket(scene, k))) continue;
    const block = s.block[s.of[m.first[k] ?? 0] ?? 0] ?? 0;
    const kind = body.blocks[block]?.kind;
    const isProse = kind === 'dek' && !isTitled(scene, block);
    if (isProse || kind === 'paragraph' || kind === 'blockquote' || kind === 'listItem')
      enter(stage, directory, cast, k);
    else late.push(k);
  }
  for (const k of late) findLate(stage, directory, of, k);
  for (const member of directory.members) {
    settleKind(member);
    settleGender(member);
  }
  joinHalfNames(stage, cast);
  joinForeshadowed(stage, cast);
  markThey(stage, cast);
  return cast;
}

/** `the DA`, whose initials it has, where there is such a body: no district attorney. */
const isShortFor = ({ m, t }: Scene, { byInitials }: Directory, k: number): boolean => {
  const last = (m.end[k] ?? 0) - 1;
  return ((t.flags[last] ?? 0) & Flag.allCapitals) !== 0 && byInitials.has(t.hash[last] ?? 0);
};

/** `Baker wrote`, once James Baker is known: a common word to the tagger where it opens a sentence; −1 = nobody. */
function surnameAt({ m, t }: Scene, { members, byLast }: Directory, k: number): number {
  const first = m.first[k] ?? 0;
  const isWord = m.end[k] === first + 1 && ((t.flags[first] ?? 0) & Flag.capital) !== 0;
  const named = isWord ? byLast.get(t.hash[first] ?? 0) : undefined;
  const member = named?.length === 1 ? members[named[0] ?? -1] : undefined;
  if (!member || member.words.length < 2 || member.evidence <= 0) return -1;
  member.seen.push(first);
  return named?.[0] ?? -1;
}

const ENOUGH_WORDS = 60;
/** Every other word or more has a capital: no prose. */
function isTitled({ t }: Scene, block: number): boolean {
  let words = 0;
  let capitals = 0;
  const first = t.blockStart[block] ?? 0;
  for (let i = first; i < Math.min(first + ENOUGH_WORDS, t.blockStart[block + 1] ?? 0); i++) {
    if (t.unit[i] !== 0) continue;
    words++;
    if (((t.flags[i] ?? 0) & Flag.capital) !== 0) capitals++;
  }
  return 2 * capitals > words;
}

/** `Rep. Denise Hatch (R-Tex.)`: party and place of a person, and nobody else. */
const isPersonBefore = (cast: Cast, k: number): boolean => (memberAt(cast, k)?.evidence ?? 0) > 0;

/** `on Sundays` */
const isDay = ({ m, t }: Scene, k: number): boolean =>
  m.end[k] === (m.first[k] ?? 0) + 1 && DAYS.has(t.hash[m.first[k] ?? 0] ?? 0);
const DAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .flatMap((day) => [hashOf(day), hashOf(`${day}s`)]),
);

/** `Enraged, the family …`: how somebody was, and nobody’s name. */
const isMood = ({ scene, facts }: Stage, k: number): boolean => {
  const { m, t, s } = scene;
  const first = m.first[k] ?? 0;
  const opens = first === s.first[s.of[first] ?? 0] && m.end[k] === first + 1;
  if (!opens || t.unit[first + 1] !== COMMA || t.base[first] === 0) return false;
  return t.text.startsWith('ed', (t.end[first] ?? 0) - 2) && !isGiven(facts[first] ?? 0);
};
const COMMA = 0x2c;

/** The `A` of `A: …`. */
const isLabel = ({ m, t }: Scene, k: number): boolean =>
  t.unit[m.end[k] ?? 0] === COLON &&
  (t.end[m.first[k] ?? 0] ?? 0) === (t.start[m.first[k] ?? 0] ?? 0) + 1;
const COLON = 0x3a;

/** One word that has meant the same member often enough: there is nothing more to learn of it. */
function isAgain(
  { scene }: Stage,
  { members, byLast, byFirst }: Directory,
  cast: Cast,
  k: number,
): boolean {
  const { m, t, s } = scene;
  const first = m.first[k] ?? 0;
  const end = first + 1;
  if (m.end[k] !== end || t.unit[end] === OPEN || (scene.spanOf[end] ?? -1) >= 0) return false;
  const hash = t.hash[first] ?? 0;
  const named = byLast.get(hash);
  const member = named?.length === 1 ? members[named[0] ?? -1] : undefined;
  if (!member || member.seen.length < ENOUGH || member.aliasKeys.length === 0 || byFirst.has(hash))
    return false;
  const kind = scene.body.blocks[s.block[s.of[first] ?? 0] ?? 0]?.kind;
  if (kind !== 'paragraph') return false;
  member.seen.push(first);
  cast.of[k] = named?.[0] ?? -1;
  return true;
}
const OPEN = 0x28;

function enter(stage: Stage, directory: Directory, cast: Cast, k: number): void {
  const { scene } = stage;
  const { m } = scene;
  const parts = namePartsOf(stage, k);
  const nick = nicknameAfter(stage, k) ?? bodyGoesOn(stage, k);
  const end = nick ? (m.end[nick.last] ?? parts.end) : parts.end;
  const words = nick
    ? [...nameWords(stage, parts.first, parts.end), ...nameWords(stage, nick.first, end)]
    : nameWords(stage, parts.first, parts.end);
  if (words.length === 0) return;
  const gender = genderOfName(stage, parts);
  // `Morris` alone may be a surname: the word tells no gender.
  const told = words.length === 1 ? genderOfTitle(stage, parts) : gender;
  const title = titleOf(stage, parts);
  let index = findMember(stage, directory, words, parts.first, told, parts.isHonoured, title);
  if (index < 0 && parts.isHonoured) index = kinNamedSo(stage, cast, directory, words, told);
  if (index < 0 && takeOtherName(stage, directory, cast, k, parts, words)) return;
  const isNew = index < 0;
  if (isNew) {
    index = directory.members.length;
    directory.members.push(newMember(stage, parts, words));
  }
  const member = directory.members[index];
  if (!member) return;
  const isLonger =
    words.length > member.words.length ||
    (member.lent !== '' && words.length > 1) ||
    isFullerKin(stage, member, parts, words);
  if (isNew || isLonger) {
    if (isLonger) addOwn(member);
    member.name =
      nick && !nick.isWhole
        ? `${printedName(scene, parts.first, parts.end)} ${printedName(scene, nick.first, end)}`
        : printedName(scene, parts.first, end);
    member.words = words;
    member.lent = '';
    member.at = parts.first;
    member.guess = guessOf(stage, parts.first, words);
    member.evidence +=
      evidenceOfName(stage, parts.first, nick?.isWhole ? end : parts.end) +
      (nick && !nick.isWhole ? 3 : 0);
    enlist(stage, directory, index);
  } else if (words.length !== member.words.length || words[0] !== member.words[0]) {
    hearSurname(stage, member, words, parts.first);
    addAlias(stage, member, parts.first, parts.end);
  }
  // `Mrs Varley` for Geraldine
  if (parts.isHonoured && words.length === 1 && words[0] === member.words.at(-1))
    printSurname(member);
  if (parts.isTitled) addAlias(stage, member, parts.roleEnd, parts.end);
  const isTold = genderOfTitle(stage, parts) !== 0;
  if (member.gender === 0 || (isTold && !member.isTold)) member.gender = told;
  member.isTold ||= isTold;
  if (member.guess === 0) member.guess = gender;
  if (member.seen.length < ENOUGH) learn(stage, cast, directory, k, parts, nick, index);
  member.seen.push(m.first[k] ?? 0);
  cast.of[k] = index;
  if (title !== 0) member.title = title;
  if (isNew) {
    kinJustTold(stage, cast, k, index);
    joinSelfNamed(stage, cast, k, index);
  }
  if (nick) for (let n = k + 1; n <= nick.last; n++) cast.of[n] = index;
  joinNames(stage, directory, cast, k);
}

/** Hash of the `Ms` or `Mrs` of a name, 0 = none. */
function titleOf({ scene }: Stage, { first, isHonoured }: NameParts): number {
  const at = scene.t.unit[first - 1] === STOP ? first - 2 : first - 1;
  return isHonoured && isMsOrMrs(scene, at) ? (scene.t.hash[at] ?? 0) : 0;
}
const isMsOrMrs = anyOf('Ms Mrs');
const STOP = 0x2e;

/** Keeps the name so far, a lent surname left out, as another form. */
function addOwn({ aliases, at, words, lent }: Member): void {
  aliases.push({ first: at, end: at + words.length - (lent === '' ? 0 : 1) });
}

/** Lucille Tolliver-Banks, who was taken for Lucille Tolliver. */
const isFullerKin = (
  { scene }: Stage,
  member: Member,
  parts: NameParts,
  words: readonly number[],
): boolean =>
  member.isKin &&
  words.length === member.words.length &&
  words.at(-1) !== member.words.at(-1) &&
  printedName(scene, parts.first, parts.end).startsWith(`${member.name}-`);

/** `Norman and Edith Tully`: the first takes the surname of the second. */
function joinNames(stage: Stage, directory: Directory, cast: Cast, k: number): void {
  const { m, t } = stage.scene;
  const end = m.end[k - 1] ?? 0;
  if (m.first[k] !== end + 1 || (t.unit[end] !== 0x26 && t.tag[end] !== Tag.and)) return;
  const one = memberAt(cast, k - 1);
  const two = memberAt(cast, k);
  if (!one || !two || one === two || one.words.length !== 1 || two.words.length < 2) return;
  if (((stage.facts[one.at] ?? 0) & (Fact.femaleName | Fact.maleName)) === 0) return;
  one.gender ||= genderOfName(stage, namePartsOf(stage, k - 1));
  takeSurname(stage, directory, cast.of[k - 1] ?? -1, two);
  if (cast.kinships.length >= MOST) return;
  if (one.gender !== 0 && two.gender !== 0 && one.gender !== two.gender)
    cast.kinships.push({ owner: cast.of[k] ?? -1, relative: cast.of[k - 1] ?? -1, noun: COUPLE });
}
