import { hashOf } from '../../lexicon/lexicon.ts';
import { Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { anyCaseOf, anyOf } from './any-of.ts';
import type { Cast } from './cast.ts';
import { isDoer } from './deeds.ts';
import { isPast, type Member, memberAt } from './members.ts';
import { bareFirst, isHeld, isHuman, isPlural, isRoleHead, phraseEnd } from './phrases.ts';
import { isQuoted, phraseText, type Stage, wordAt } from './stage.ts';
import { Fact, genderOfNounAt, isRankWord, isSameOffice } from './word-facts.ts';

/** Sentences of the lede in which people are described before they are named, and how far on they are named. */
const LEDE = 3;
const NAMED_WITHIN = 3;
const ROLE_WITHIN = 14;
/** And within so many mentions: keeps the work in line with the text. */
const MOST = 150;

/** `A former bookkeeper … was sentenced by a judge. Tobias Varley, 52, …`: joins descriptions of the lede to the names. */
export function joinForeshadowed(stage: Stage, cast: Cast): void {
  const { m, s, body } = stage.scene;
  const lede = body.blocks.findIndex(({ kind }) => kind === 'paragraph');
  let opens = 0;
  while (opens < s.count && (s.block[opens] ?? 0) < lede) opens++;
  const from = m.ofSentence[opens] ?? 0;
  joinInHead(stage, cast, from);
  const to = m.ofSentence[Math.min(s.count, opens + LEDE)] ?? m.count;
  for (let k = from; k < to; k++) {
    if ((cast.of[k] ?? -1) >= 0) continue;
    const kin = kinNamed(stage, cast, k);
    if (kin !== undefined) cast.of[k] = kin;
    if (kin !== undefined || !isDescription(stage, k)) continue;
    const index =
      ownerNamed(stage, cast, k) ??
      withRole(stage, cast, k, true) ??
      nextNamed(stage, cast, k) ??
      withRole(stage, cast, k, false);
    if (index !== undefined) take(stage, cast, k, index);
  }
}

function take(stage: Stage, cast: Cast, k: number, index: number): void {
  const member = cast.members[index];
  if (!member) return;
  cast.of[k] = index;
  if (
    member.role === null ||
    isRank(member.role) ||
    isPast(member.role) ||
    isBare(stage, k, member) ||
    isPartOf(member.role, roleText(stage, k))
  )
    member.role = roleText(stage, k);
}

/** `Navy veteran`, who came in as `a photographer and Navy veteran`. */
const isPartOf = (role: string, whole: string): boolean =>
  whole.toLowerCase().endsWith(` and ${role.toLowerCase()}`);

/** `the actor` of the dek is the one person whom title and dek name. */
function joinInHead(stage: Stage, cast: Cast, to: number): void {
  let one = -1;
  for (let k = 0; k < to; k++) {
    const index = cast.of[k] ?? -1;
    if (cast.members[index]?.kind !== 'person' || index === one) continue;
    if (one >= 0) return;
    one = index;
  }
  const member = cast.members[one];
  if (member?.role !== null) return;
  for (let k = 0; k < to; k++)
    if ((cast.of[k] ?? -1) < 0 && isTheOne(stage, k) && fits(stage, k, member))
      take(stage, cast, k, one);
}

const isTheOne = (stage: Stage, k: number): boolean =>
  /^the$/i.test(wordAt(stage.scene, stage.scene.m.first[k] ?? 0)) && isDescription(stage, k);

/** `minister`, who came in as `the minister of inland waters`. */
const isBare = ({ scene }: Stage, k: number, { role }: Member): boolean =>
  role?.toLowerCase() === wordAt(scene, scene.m.head[k] ?? 0).toLowerCase();

/** `Cllr`, `Sgt.`: only a rank. */
const isRank = (role: string): boolean => isRankWord(role.replace(/\.$/, ''));

function isDescription(stage: Stage, k: number): boolean {
  const { scene, facts } = stage;
  const { m } = scene;
  if (!isHuman(stage, k) || m.isPossessive[k] === 1 || isPlural(scene, k)) return false;
  const head = m.head[k] ?? 0;
  if (!isRoleHead(stage, head) || isQuoted(scene, head)) return false;
  // `have seen a star swallow a planet`
  if (head === (m.first[k] ?? 0) + 1 && isStar(scene, head)) return false;
  const isOpen = opensSentence(scene, m.first[k] ?? 0) && isHeldOrActs(scene, m.end[k] ?? 0);
  if (!isOpen && ((facts[m.first[k] ?? 0] ?? 0) & (Fact.article | Fact.owner)) === 0) return false;
  // `since the pilot`: a thing as well
  const isSubject = scene.t.tag[m.end[k] ?? 0] === Tag.verb;
  return isSubject || !places(scene, (m.first[k] ?? 0) - 1);
}
/** Also behind a dateline: `VARN -- Strand minister of inland waters said`. */
const opensSentence = ({ t, s }: Scene, first: number): boolean =>
  first === s.first[s.of[first] ?? 0] || isDashed(t.unit[first - 1] ?? 0);
const isDashed = (unit: number): boolean => unit === 0x2d || unit === 0x2013 || unit === 0x2014;
/** `minister of …`, `minister said` */
const isHeldOrActs = (scene: Scene, end: number): boolean =>
  scene.t.tag[end] === Tag.verb || isHeld(scene, end);
const isStar = anyOf('star');
const places = anyCaseOf('since in at on like than until before during after');

function roleText(stage: Stage, k: number): string {
  const { m, s } = stage.scene;
  const first = m.first[k] ?? 0;
  const end = m.end[k] ?? 0;
  const limit = s.first[(s.of[first] ?? 0) + 1] ?? end;
  const stop = isHeld(stage.scene, end) ? phraseEnd(stage, end, limit) : secondEnd(stage, k);
  return phraseText(stage.scene, bareFirst(stage, first, end), stop);
}

/** `A photographer | and Navy veteran`: where the second of two offices ends. */
function secondEnd(stage: Stage, k: number): number {
  const { m, t } = stage.scene;
  const end = m.end[k] ?? 0;
  const head = m.head[k + 1] ?? 0;
  const isSecond = t.tag[end] === Tag.and && m.first[k + 1] === end + 1 && t.tag[head] === Tag.noun;
  const isBare = isSecond && ((stage.facts[end + 1] ?? 0) & (Fact.article | Fact.owner)) === 0;
  return isBare && isRoleHead(stage, head) && !isPlural(stage.scene, k + 1)
    ? (m.end[k + 1] ?? end)
    : end;
}

function fits({ scene, facts }: Stage, k: number, member: Member | undefined): boolean {
  if (member?.kind !== 'person') return false;
  const head = scene.m.head[k] ?? 0;
  const gender = genderOfNounAt(scene, facts, head);
  return gender === 0 || member.gender === 0 || gender === member.gender;
}

/** Somebody named further on with this very office: `a judge … Judge Okonjo-Reyes`. */
function withRole(stage: Stage, cast: Cast, k: number, isFirst: boolean): number | undefined {
  const { m, s, t } = stage.scene;
  const first = m.first[k] ?? 0;
  const hash = t.hash[m.head[k] ?? 0] ?? 0;
  const noun = wordAt(stage.scene, m.head[k] ?? 0).toLowerCase();
  const limit = s.first[Math.min(s.count, (s.of[first] ?? 0) + ROLE_WITHIN)] ?? t.count;
  for (let index = 0; index < cast.members.length; index++) {
    const member = cast.members[index];
    const seen = member?.seen[0] ?? limit;
    if (seen >= limit) return undefined;
    if (!member || seen < first || isQuoted(stage.scene, seen)) continue;
    if (!fits(stage, k, member)) continue;
    if (member.role === null && !isDoer(member, noun)) continue;
    if (member.role === null) return index;
    const words = member.role
      .toLowerCase()
      .split(/[^\p{L}’'-]+/u)
      .map(hashOf);
    const isHis = (word: number | undefined): boolean =>
      word !== undefined && isSameOffice(word, hash);
    if (isFirst ? isHis(words[0]) : words.some(isHis)) return index;
  }
  return undefined;
}

/** `Ferreira-Holt’s first film opened, and its director …`: the one person of the sentence. */
function ownerNamed(stage: Stage, cast: Cast, k: number): number | undefined {
  const { m, s } = stage.scene;
  const first = m.first[k] ?? 0;
  if (!/^(?:its|their)$/i.test(wordAt(stage.scene, first))) return undefined;
  let found: number | undefined;
  for (let c = m.ofSentence[s.of[first] ?? 0] ?? 0; c < k; c++) {
    const index = cast.of[c] ?? -1;
    const member = cast.members[index];
    if (!member || member.role !== null || !fits(stage, k, member) || member.evidence < 2.5)
      continue;
    if (found !== undefined && found !== index) return undefined;
    found = index;
  }
  return found;
}

/** The first person to be named in the sentences after, with no role of his own. */
function nextNamed(stage: Stage, cast: Cast, k: number): number | undefined {
  const { m, s, t } = stage.scene;
  const first = m.first[k] ?? 0;
  if (isKnownAlready(stage, cast, k)) return undefined;
  // `A father whose son was killed by a drunk driver`
  if (t.tag[first - 1] === Tag.preposition) return undefined;
  const here = s.of[first] ?? 0;
  const to = m.ofSentence[Math.min(s.count, here + NAMED_WITHIN + 1)] ?? m.count;
  for (let c = k + 1; c < Math.min(to, k + MOST); c++) {
    // `The publicist has a stopwatch. … she whispers, and opens the door on …`: taken up already
    if ((m.first[c] ?? 0) < (s.first[here + 1] ?? 0)) continue;
    if (isTakenUp(stage, c)) return undefined;
    const index = cast.of[c] ?? -1;
    const member = cast.members[index];
    if (!member || m.type[c] !== MentionType.name || member.kind !== 'person') continue;
    if (isQuoted(stage.scene, m.first[c] ?? 0)) continue;
    const isNew = member.seen[0] === m.first[c] && member.words.length > 1 && !member.isKin;
    const { role } = member;
    const isFree =
      role === null || isRank(role) || isPast(role) || isPartOf(role, roleText(stage, k));
    if (isOfAnother(stage, c)) return undefined;
    return isNew && isFree && fits(stage, k, member) ? index : undefined;
  }
  return undefined;
}

/** `Ada Pell said so. The Commons leader called …`: who was named just before, and not who comes next. */
function isKnownAlready(stage: Stage, cast: Cast, k: number): boolean {
  const { m, s } = stage.scene;
  const first = m.first[k] ?? 0;
  if (!isTheOne(stage, k)) return false;
  for (let c = k - 1; c >= 0 && k - c < MOST; c--) {
    if ((s.of[first] ?? 0) - (s.of[m.first[c] ?? 0] ?? 0) > 1) return false;
    const isOne = m.type[c] === MentionType.name && fits(stage, k, memberAt(cast, c));
    if (isOne && m.isPossessive[c] !== 1 && !isQuoted(stage.scene, m.first[c] ?? 0)) return true;
  }
  return false;
}

/** `tweeted Ada Pell of the firm Strand`: whoever is introduced so was not told of before. */
function isOfAnother({ scene }: Stage, c: number): boolean {
  const { m, t, mentionAt } = scene;
  const of = m.end[c] ?? 0;
  const body = mentionAt[of + 1] ?? m.count;
  const isOf = wordAt(scene, of) === 'of' && m.first[body] === of + 1;
  return isOf && t.tag[m.head[body] ?? 0] === Tag.name;
}

/** `The mother of a woman who died … her mother, Ada,`: the first kinswoman so called. */
function kinNamed({ scene, facts }: Stage, cast: Cast, k: number): number | undefined {
  const { m, s, t } = scene;
  const first = m.first[k] ?? 0;
  const head = m.head[k] ?? 0;
  if (((facts[head] ?? 0) & Fact.kin) === 0 || wordAt(scene, head + 1) !== 'of') return undefined;
  if (((facts[first] ?? 0) & Fact.article) === 0 || isPlural(scene, k)) return undefined;
  const limit = s.first[Math.min(s.count, (s.of[first] ?? 0) + ROLE_WITHIN)] ?? t.count;
  const kin = cast.kinships.find(({ noun }) => noun === t.hash[head]);
  const seen = cast.members[kin?.relative ?? -1]?.seen[0] ?? limit;
  return seen > first && seen < limit ? kin?.relative : undefined;
}

function isTakenUp({ scene }: Stage, c: number): boolean {
  const first = scene.m.first[c] ?? 0;
  const isSubject = scene.m.type[c] === MentionType.subjectPronoun && !isQuoted(scene, first);
  return isSubject && /^(?:he|she)$/i.test(wordAt(scene, first));
}
