import { verbKind } from '../../lexicon/lexicon.ts';
import { Class, Tag } from '../../lexicon/tags.ts';
import { formOf, isIng } from '../cues.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { Flag } from '../tokens.ts';
import { anyCaseOf, anyOf, isOf } from './any-of.ts';
import { isCourtTitle, isOfOrFor, isPrefixed, type NameParts, namePartsOf } from './names.ts';
import { endsInS, isThing, looksLikeTrade } from './nouns.ts';
import { bareFirst, isApposedRole, isNominal, isRoleHead } from './phrases.ts';
import { isGrade, rankStart } from './ranks.ts';
import { bitsAt, isCapital, isQuoted, phraseText, type Stage, wordAt } from './stage.ts';
import { BEFORE_OFFICE, Fact, hasTrade } from './word-facts.ts';

/** What stands in front of a name: `chief of staff | Joe Kasper`, `actor and director | Mateo Brandl`. */
export interface Front {
  readonly role: string | null;
  /** First token of the whole phrase: before the mention where the phrase began in an earlier one. */
  readonly first: number;
}

/** The role in front of a name, and where it begins: `spokesman Toner`, `former England international Greaves`. */
export function frontOf(stage: Stage, k: number, parts: NameParts): Front {
  const { scene } = stage;
  const { roleFirst } = parts;
  let { roleEnd } = parts;
  const nothing = { role: null, first: scene.m.first[k] ?? 0 };
  const numbered = rankedBefore(scene, roleFirst, roleEnd);
  if (numbered >= 0) return { role: phraseText(scene, numbered, roleEnd), first: numbered };
  const parent = parentBefore(stage, k);
  if (parent) return parent;
  const rank = roleFirst === scene.m.first[k] ? rankStart(scene, roleFirst) : roleFirst;
  if (rank < roleFirst) return { role: phraseText(scene, rank, roleEnd), first: rank };
  if (roleEnd <= roleFirst || isCourtTitle(stage, parts)) return nothing;
  const title = scene.t.unit[roleEnd - 1] === 0x2e ? roleEnd - 2 : roleEnd - 1;
  if (isTitleBehind(stage, title, roleFirst)) roleEnd = title;
  const last = Math.min(title, roleEnd - 1);
  const isOffice = isOfficeAt(stage, parts, last, isFirstOfTwo(stage, k));
  const from = roleFirst === scene.m.first[k] ? goingOnFrom(stage, roleFirst, isOffice) : -1;
  if (from >= 0) {
    const first = bareFirst(stage, from, roleFirst);
    // `Mother of two Kylie Sandgate`
    const isKin = ((stage.facts[first] ?? 0) & Fact.kin) !== 0;
    return { role: isKin ? null : phraseText(scene, first, roleEnd), first };
  }
  if (!isOffice) return nothing;
  // `planning officer`, which is a verb and an officer to the tagger
  const doing = roleFirst - 1;
  const goesBack = isDoing(scene, doing) || isOpener(scene, doing, scene.m.end[k] ?? 0);
  const first = roleFirst === scene.m.first[k] && goesBack ? doing : roleFirst;
  return { role: phraseText(scene, bareFirst(stage, first, roleEnd), roleEnd), first };
}

/** `presidential candidate | Sen. Ada Pell`: the title goes with the name, and what she is stands before it. */
const isTitleBehind = ({ scene, facts }: Stage, title: number, roleFirst: number): boolean =>
  title > roleFirst + 1 &&
  isCapital(scene, title) &&
  (((facts[title] ?? 0) & Fact.rank) !== 0 || isBench(scene, title)) &&
  !isCapital(scene, title - 1) &&
  scene.t.tag[title - 1] === Tag.noun &&
  (bitsAt(scene, title - 1) & Class.human) !== 0 &&
  !BEFORE_OFFICE.has(wordAt(scene, title - 1));
const isBench = anyOf('Judge Justice Professor Pastor');

/** `Nurse and | mother-of-two Jane Pell`: what she is stands before whose mother. */
function parentBefore(stage: Stage, k: number): Front | undefined {
  const { scene } = stage;
  const { m, t } = scene;
  const first = m.first[k] ?? 0;
  const isParent = t.tag[first - 1] === Tag.and && /-of-\p{L}+$/u.test(wordAt(scene, first));
  if (!isParent || m.end[k - 1] !== first - 1 || !isRoleHead(stage, m.head[k - 1] ?? 0))
    return undefined;
  const from = m.first[k - 1] ?? 0;
  return { role: phraseText(scene, bareFirst(stage, from, first - 1), first - 1), first: from };
}

const isDoing = (scene: Scene, i: number): boolean =>
  scene.t.unit[i] === 0 && BEFORE_OFFICE.has(wordAt(scene, i).toLowerCase());

/** `Rescue volunteer Tam Baird said`: a verb to the tagger, but the sentence has another. */
const isOpener = (scene: Scene, i: number, end: number): boolean =>
  ((scene.t.flags[i] ?? 0) & Flag.first) !== 0 &&
  scene.t.tag[i] === Tag.verb &&
  formOf(scene.t, i) === 0 &&
  scene.t.tag[end] === Tag.verb;

/** `biologists Ada Pell | and Mateo Brandl` */
function isFirstOfTwo({ scene }: Stage, k: number): boolean {
  const { m, t } = scene;
  const and = m.end[k] ?? 0;
  const isName = m.first[k + 1] === and + 1 && m.type[k + 1] === MentionType.name;
  return t.tag[and] === Tag.and && isName && m.isPossessive[k] !== 1;
}

/** The office that somebody has with the one named before: `biologists Ada Pell and | Mateo Brandl`. */
export function sharedRole(stage: Stage, k: number): string | null {
  if (k === 0 || !isFirstOfTwo(stage, k - 1) || stage.scene.m.type[k - 1] !== MentionType.name)
    return null;
  const { role } = frontOf(stage, k - 1, namePartsOf(stage, k - 1));
  return role !== null && isPlural(role) ? role : null;
}

const isPlural = (role: string): boolean => /[^s]s$/.test(role);

/** Whether the words that end with token `last`, in front of a name, are an office or a trade. */
function isOfficeAt(
  stage: Stage,
  { roleFirst, roleEnd, isNamedSo }: NameParts,
  last: number,
  isOfTwo: boolean,
): boolean {
  const { scene, facts } = stage;
  const { t } = scene;
  const fact = facts[last] ?? 0;
  if ((fact & Fact.kin) !== 0) return false;
  if (isOfficeOf(stage, roleFirst, last)) return true;
  // `convicted of wronging Pell`
  if (isIng(t, last) && !isCapital(scene, last) && verbKind[t.base[last] ?? 0] !== 0) return false;
  if (endsInS(scene, last) && (fact & Fact.rank) === 0) return isOfTwo && isRoleHead(stage, last);
  if (
    (isNamedSo && (fact & Fact.noRole) === 0) ||
    isRankEnd(scene, last - 1) ||
    isBoss(scene, last) ||
    isGrade(scene, last) ||
    isPrefixed(scene, last) ||
    isRoleHead(stage, last) ||
    (fact & Fact.rank) !== 0 ||
    isApposedRole(stage, last) ||
    (isCapital(scene, last) && looksLikeTrade(wordAt(scene, last)))
  )
    return true;
  // `Tennis great Mateo Brandl`
  if (roleEnd - roleFirst > 1 && isRenowned(scene, last)) return true;
  // A noun that no list has: `former England international Greaves`, but not `ridicule Trump`.
  return (
    roleEnd - roleFirst > 1 &&
    !isCapital(scene, last) &&
    (t.tag[last] === Tag.noun ||
      hasTrade(t.hash[last] ?? 0) ||
      looksLikeTrade(wordAt(scene, last))) &&
    (fact & (Fact.noRole | Fact.anyBody)) === 0 &&
    !isThing(scene, last) &&
    (bitsAt(scene, last) & (Class.time | Class.organization | Class.document | Class.place)) === 0
  );
}

const isRankEnd = anyOf('of First pro Pro');
/** `Director of Government | Affairs` */
function isOfficeOf(stage: Stage, roleFirst: number, last: number): boolean {
  for (let i = last - 2; i > roleFirst; i--)
    if (isOf(stage.scene, i)) return isRoleHead(stage, i - 1);
  return false;
}
const isBoss = anyOf('boss');
const isRenowned = anyOf(
  'great legend icon ace hopeful sensation favorite favourite seed prospect',
);

/** How many words a role in front may have before the mention of the name. */
const LONGEST = 12;
const joins = (scene: Scene, i: number): boolean =>
  scene.t.unit[i] === AMPERSAND || isJoining(scene, i);
const isJoining = anyOf('of for and turned');
const AMPERSAND = 0x26;

/**
 * Where a role begins that a mention only ends: left over `of`, `for` and `and` to words that an office heads.
 * `actor and | director`, `chief of | staff`; −1 where the words before are none.
 */
function goingOnFrom(stage: Stage, roleFirst: number, isOffice: boolean): number {
  const { scene, facts } = stage;
  const { t, s } = scene;
  const opens = Math.max(s.first[s.of[roleFirst] ?? 0] ?? 0, roleFirst - LONGEST);
  let found = -1;
  let at = roleFirst;
  let isOf = false;
  while (at - 2 >= opens && joins(scene, at - 1)) {
    const isAnd = !isOfOrFor(scene, at - 1);
    const head = at - 2;
    if (isQuoted(scene, head) || t.unit[head] !== 0) break;
    const isKin = ((facts[head] ?? 0) & Fact.kin) !== 0 && !isAnd;
    const isRole = isKin || (isRoleHead(stage, head) && !endsInS(scene, head));
    if (!isRole && !isNominal(t.tag[head] ?? 0)) break;
    let first = head;
    while (first > opens && isOfPhrase(scene, first - 1)) first--;
    // `Town’s assistant manager and | former captain`
    const owned = (scene.mentionAt[first] ?? scene.m.count) - 1;
    if (t.tag[first - 1] === Tag.particle && scene.m.end[owned] === at - 1)
      first = scene.m.first[owned] ?? first;
    // Two offices, or a noun of the one office that is still to come: `head of sales and marketing …`
    if (isRole && (!isAnd || isOffice || isOf)) found = first;
    else if (isAnd && isOffice && isTeam(stage, first, at - 1, roleFirst)) found = first;
    // `Ada Pell and Sen. Mateo Brandl`: another person
    else if (isAnd && t.tag[head] === Tag.name) break;
    isOf = !isAnd;
    at = first;
    if (((facts[first - 1] ?? 0) & Fact.article) === 0) continue;
    if (!joins(scene, first - 2) || isRole) break;
    at = first - 1;
  }
  return found;
}

const isOfPhrase = (scene: Scene, i: number): boolean =>
  scene.t.unit[i] === 0 && (isNominal(scene.t.tag[i] ?? 0) || wordAt(scene, i) === 'US');

/** `Rovers and England striker Kyle Sandgate`: names on both sides, at the head of the phrase. */
function isTeam({ scene, facts }: Stage, first: number, and: number, roleFirst: number): boolean {
  const { t, s } = scene;
  // `Pell and | Rep. Hale`
  if (((facts[roleFirst] ?? 0) & Fact.rank) !== 0) return false;
  for (let i = first; i < and; i++) if (!isCapital(scene, i)) return false;
  if (!isCapital(scene, roleFirst) || isCapital(scene, roleFirst + 1)) return false;
  const before = first - 1;
  return (
    first === s.first[s.of[first] ?? 0] ||
    t.unit[before] !== 0 ||
    ((facts[before] ?? 0) & Fact.article) !== 0 ||
    t.tag[before] === Tag.verb
  );
}

/** `world No 4 Kyle Sandgate`, `world number one …`: its first token, else −1. */
function rankedBefore(scene: Scene, roleFirst: number, roleEnd: number): number {
  for (let i = Math.max(roleFirst, roleEnd - 1); i >= roleFirst - 2 && i > 0; i--)
    if (isNumber(scene, i) && isWorld(scene, i - 1)) return roleEnd > i ? i - 1 : -1;
  return -1;
}
const isNumber = anyCaseOf('no number');
const isWorld = anyCaseOf('world');
