import { Tag } from '../../lexicon/tags.ts';
import type { MarkSpan } from '../marks.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { Flag } from '../tokens.ts';
import { familyOf, type Kinship } from './families.ts';
import { joinForeshadowed } from './foreshadow.ts';
import { evidenceAt, evidenceOfName, isPlaced, settleKind } from './kinds.ts';
import {
  type Directory,
  enlist,
  enlistAs,
  findMember,
  guessOf,
  type Member,
  nameWords,
  newDirectory,
  newMember,
  takeSurname,
} from './members.ts';
import {
  genderOfName,
  genderOfTitle,
  isAge,
  isCapital,
  type NameParts,
  namePartsOf,
  phraseText,
  printedName,
  type Stage,
  wordAt,
} from './names.ts';
import { otherNameOf } from './other-names.ts';
import { besideName, roleInFront } from './roles.ts';
import { Fact, genderOfNoun } from './word-facts.ts';

/** Everybody the article names, and who each mention is. */
export interface Cast {
  readonly members: Member[];
  /** Member of each mention, −1 = none (not a name). Pronouns are entered as they are resolved. */
  readonly of: Int32Array;
  readonly kinships: Kinship[];
}

/** Mentions count once a name has this many. */
const ENOUGH = 12;

export function castOf(stage: Stage): Cast {
  const { scene } = stage;
  const { m, s, body } = scene;
  const of = new Int32Array(m.count).fill(-1);
  const directory = newDirectory();
  const cast: Cast = { members: directory.members, of, kinships: [] };
  const late: number[] = [];
  for (let k = 0; k < m.count; k++) {
    if (of[k] !== -1 || isPeople(stage, k)) continue;
    if (m.type[k] !== MentionType.name) {
      of[k] = knownWithin(stage, directory, k);
      continue;
    }
    const kind = body.blocks[s.block[s.of[m.first[k] ?? 0] ?? 0] ?? 0]?.kind;
    if (kind === 'paragraph' || kind === 'blockquote' || kind === 'listItem')
      enter(stage, directory, cast, k);
    else late.push(k);
  }
  for (const k of late) findLate(stage, directory, of, k);
  for (const member of directory.members) settleKind(member);
  joinForeshadowed(stage, cast);
  markThey(stage, cast);
  return cast;
}

/** `Achebe-Wren switches`: a verb taken for a noun after a name that is known; −1 = no such. */
function knownWithin(stage: Stage, directory: Directory, k: number): number {
  const { m, t } = stage.scene;
  const type = m.type[k];
  if (type !== MentionType.plural && type !== MentionType.other) return -1;
  const first = m.first[k] ?? 0;
  let end = first;
  while (end < (m.end[k] ?? 0) && t.tag[end] === Tag.name) end++;
  if (end === first || end !== m.head[k]) return -1;
  return findMember(stage, directory, nameWords(stage, first, end), first, 0);
}

/** `the Argentine`, `the Ohio Republican`: a description, and no name. */
function isPeople({ scene, facts }: Stage, k: number): boolean {
  const { m } = scene;
  const head = m.head[k] ?? 0;
  const first = m.first[k] ?? 0;
  if (((facts[head] ?? 0) & Fact.people) === 0 || m.end[k] !== head + 1) return false;
  return head > first && head < first + 4 && ((facts[first] ?? 0) & Fact.article) !== 0;
}

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
  let index = findMember(stage, directory, words, parts.first, told);
  if (index < 0 && takeOtherName(stage, directory, cast, k, parts, words)) return;
  const isNew = index < 0;
  if (isNew) {
    index = directory.members.length;
    directory.members.push(newMember(stage, parts, words));
  }
  const member = directory.members[index];
  if (!member) return;
  const isLonger = words.length > member.words.length;
  if (isNew || isLonger) {
    if (isLonger) member.aliases.push({ first: member.at, end: member.at + member.words.length });
    member.name =
      nick && !nick.isWhole
        ? `${printedName(scene, parts.first, parts.end)} ${printedName(scene, nick.first, end)}`
        : printedName(scene, parts.first, end);
    member.words = words;
    member.at = parts.first;
    member.guess = guessOf(stage, parts.first, words);
    member.evidence +=
      evidenceOfName(stage, parts.first, nick?.isWhole ? end : parts.end) +
      (nick && !nick.isWhole ? 3 : 0);
    enlist(stage, directory, index);
  } else if (words.length !== member.words.length || words[0] !== member.words[0])
    member.aliases.push({ first: parts.first, end: parts.end });
  if (parts.isTitled) member.aliases.push({ first: parts.roleEnd, end: parts.end });
  if (member.gender === 0) member.gender = told;
  if (member.guess === 0) member.guess = gender;
  if (member.seen.length < ENOUGH) learn(stage, cast, directory, k, parts, nick, index);
  member.seen.push(m.first[k] ?? 0);
  cast.of[k] = index;
  if (nick) for (let n = k + 1; n <= nick.last; n++) cast.of[n] = index;
  joinNames(stage, directory, cast, k);
}

/** A name that the text gives as another of somebody’s; whether it did. */
function takeOtherName(
  stage: Stage,
  directory: Directory,
  cast: Cast,
  k: number,
  parts: NameParts,
  words: readonly number[],
): boolean {
  const other = otherNameOf(stage, cast, k);
  const member = directory.members[other?.member ?? -1];
  if (!other || !member) return false;
  cast.of[k] = other.member;
  member.evidence += 3;
  enlistAs(stage, directory, other.member, words, parts.first);
  if (!other.isReal) {
    member.aliases.push({ first: parts.first, end: parts.end });
    return true;
  }
  member.aliases.push({ first: member.at, end: member.at + member.words.length });
  member.name = printedName(stage.scene, parts.first, parts.end);
  member.words = words;
  member.at = parts.first;
  member.guess = guessOf(stage, parts.first, words);
  return true;
}

/** Role, kin, age and kind from how a name stands in its sentence. */
function learn(
  stage: Stage,
  cast: Cast,
  directory: Directory,
  k: number,
  parts: NameParts,
  nick: Nickname | undefined,
  index: number,
): void {
  const { scene, facts } = stage;
  const { m } = scene;
  const member = directory.members[index];
  if (!member) return;
  const last = nick ? nick.last : k;
  member.evidence += evidenceAt(stage, last, parts);
  member.isPlace ||= isPlaced(stage, k);
  if (parts.first > (m.first[k] ?? 0)) member.nouns.push(scene.t.hash[parts.first - 1] ?? 0);
  const age = ageAfter(scene, m.end[last] ?? 0);
  if (age > 0) member.age = age;
  const roles = [{ role: roleInFront(stage, parts), isOwned: isOwned(stage, k) }];
  if (parts.roleFirst > (m.first[k] ?? 0) || parts.roleEnd > parts.roleFirst)
    familyOf(stage, cast, k, k, parts.roleEnd - 1, index, directory);
  for (const beside of besideName(stage, last, member.evidence > 1)) {
    roles.push(beside);
    if (beside.isBody) {
      member.evidence -= 4;
      member.nouns.push(scene.t.hash[m.head[beside.mention] ?? 0] ?? 0);
      continue;
    }
    const head = m.head[beside.mention] ?? 0;
    const gender = genderOfNoun(facts[head] ?? 0, wordAt(scene, head));
    if (gender !== 0 && member.gender !== 0 && gender !== member.gender) continue;
    if (gender !== 0) member.gender = gender;
    cast.of[beside.mention] = index;
    member.evidence += beside.kin >= 0 ? 3 : 2;
    if (beside.kin >= 0) familyOf(stage, cast, k, beside.mention, beside.kin, index, directory);
  }
  for (const { role, isOwned } of roles) {
    if (role === null || member.isGroup) continue;
    member.evidence += 1.5;
    const isFuller =
      member.isRoleOwned === isOwned ? role.length > (member.role?.length ?? 0) : !isOwned;
    if (member.role !== null && !isFuller) continue;
    member.role = role;
    member.isRoleOwned = isOwned;
  }
}

/** `Tobias Varley, 52,` */
const ageAfter = (scene: Scene, end: number): number =>
  scene.t.unit[end] === 0x2c && isAge(scene, end + 1)
    ? Number.parseInt(wordAt(scene, end + 1), 10)
    : 0;

const isOwned = ({ scene, facts }: Stage, k: number): boolean =>
  ((facts[scene.m.first[k] ?? 0] ?? 0) & Fact.owner) !== 0;

/** `Norman and Edith Tully`: the first takes the surname of the second. */
function joinNames(stage: Stage, directory: Directory, cast: Cast, k: number): void {
  const { m, t } = stage.scene;
  const end = m.end[k - 1] ?? 0;
  if (m.first[k] !== end + 1 || (t.unit[end] !== 0x26 && t.tag[end] !== Tag.and)) return;
  const one = directory.members[cast.of[k - 1] ?? -1];
  const two = directory.members[cast.of[k] ?? -1];
  if (!one || !two || one === two || one.words.length !== 1 || two.words.length < 2) return;
  if (((stage.facts[one.at] ?? 0) & (Fact.femaleName | Fact.maleName)) === 0) return;
  one.gender ||= genderOfName(stage, namePartsOf(stage, k - 1));
  takeSurname(stage, directory, cast.of[k - 1] ?? -1, two);
}

interface Nickname {
  /** First token of the surname. */
  readonly first: number;
  /** Mention that ends with the surname. */
  readonly last: number;
  /** The words between belong to the name. */
  readonly isWhole: boolean;
}

/** `the Society | of Island Surveyors`: a body whose name goes on in the next phrase. */
function bodyGoesOn({ scene, facts }: Stage, k: number): Nickname | undefined {
  const { m } = scene;
  const end = m.end[k] ?? 0;
  const last = k + 1;
  if (((facts[end - 1] ?? 0) & (Fact.bodyEnd | Fact.anyBody)) === 0 || m.isPossessive[k] === 1)
    return undefined;
  if (m.first[last] !== end + 1 || m.type[last] !== MentionType.name) return undefined;
  if (m.isPossessive[last] === 1 || !isCapital(scene, end + 1)) return undefined;
  return /^(?:of|for)$/.test(wordAt(scene, end)) ? { first: end, last, isWhole: true } : undefined;
}

/** A word or three in capitals, in the midst of a sentence, without a stop. */
function isNickname({ t, s, body }: Scene, span: MarkSpan, end: number): boolean {
  if (((t.flags[end - 1] ?? 0) & Flag.quoted) !== 0 || span.endToken >= t.count) return false;
  if (s.of[end - 1] !== s.of[span.endToken]) return false;
  return /^(?:the )?\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,2}$/u.test(
    body.text.slice(span.start, Math.min(span.end, span.start + 40)),
  );
}

/** `Tadeo “Biscuit” Marsh`, `William (Bill) Trask`: the surname after a nickname. */
function nicknameAfter({ scene }: Stage, k: number): Nickname | undefined {
  const { m, t, spanOf, spans, mentionAt } = scene;
  const end = m.end[k] ?? 0;
  const span = spans[spanOf[end] ?? -1];
  let after = -1;
  if (span && span.firstToken - 1 === end && span.isClosed && isNickname(scene, span, end))
    after = span.endToken;
  else if (t.unit[end] === 0x28 && t.unit[end + 2] === 0x29 && isCapital(scene, end + 1))
    after = end + 3;
  if (after < 0 || after - end > 6 || !isCapital(scene, after) || t.unit[after] !== 0) return;
  const last = mentionAt[after] ?? m.count;
  if (m.first[last] !== after || m.type[last] !== MentionType.name) return undefined;
  return { first: after, last, isWhole: false };
}

/** Names of the title and headings mean whom the text names; a fuller form there is taken over. */
function findLate(stage: Stage, directory: Directory, of: Int32Array, k: number): void {
  const { scene } = stage;
  const parts = namePartsOf(stage, k);
  const words = nameWords(stage, parts.first, parts.end);
  if (words.length === 0) return;
  const index = findMember(stage, directory, words, parts.first, genderOfTitle(stage, parts));
  const member = directory.members[index];
  if (!member) return;
  of[k] = index;
  const isPlain = (stage.facts[parts.first] ?? 0) & (Fact.femaleName | Fact.maleName);
  if (member.words.length > 1 || words.length !== 2 || !isPlain) return;
  member.name = printedName(scene, parts.first, parts.end);
  member.words = words;
  member.at = parts.first;
  member.evidence += 3;
  enlist(stage, directory, index);
}

const THEY = /\b(?:uses? (?:the pronouns? )?they|they\/them|non-?binary)\b/i;
/** Those of whom the text says that they go by `they`. */
function markThey({ scene }: Stage, { members, of }: Cast): void {
  const { t, m, s, mentionAt } = scene;
  if (!THEY.test(t.text)) return;
  for (let n = 0; n < s.count; n++) {
    const first = s.first[n] ?? 0;
    const end = s.first[n + 1] ?? first;
    if (end <= first || !THEY.test(phraseText(scene, first, end))) continue;
    for (let k = mentionAt[first] ?? m.count; k < m.count && (m.first[k] ?? end) < end; k++) {
      const member = members[of[k] ?? -1];
      if (member?.kind !== 'person') continue;
      member.isThey = true;
      break;
    }
  }
}
