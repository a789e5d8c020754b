import { Class } from '../../lexicon/tags.ts';
import type { Scene } from '../scene.ts';
import { anyOf } from './any-of.ts';
import type { Beside } from './beside.ts';
import type { Cast } from './cast.ts';
import { hearDeed, hearJudge, hearTitle, hearWork } from './deeds.ts';
import { familyOf, kinWithHyphens } from './families.ts';
import { frontOf, sharedRole } from './front-roles.ts';
import { evidenceAt, hearPronoun, isPlaced } from './kinds.ts';

import type { NameRest } from './long-names.ts';
import { type Directory, hold, isPast, type Member, memberAt } from './members.ts';
import { isCourtTitle, type NameParts } from './names.ts';
import { besideName } from './roles.ts';
import { bitsAt, isAge, type Stage, wordAt } from './stage.ts';
import { Fact, genderOfNounAt, isPartisan, isPeopleWord } from './word-facts.ts';

/** Role, kin, age and kind from how a name stands in its sentence. */
export function learn(
  stage: Stage,
  cast: Cast,
  directory: Directory,
  k: number,
  parts: NameParts,
  nick: NameRest | undefined,
  index: number,
): void {
  const { scene, facts } = stage;
  const { m } = scene;
  const member = directory.members[index];
  if (!member) return;
  const last = nick ? nick.last : k;
  const front = frontOf(stage, k, parts);
  member.evidence += evidenceAt(stage, last, parts, front.role !== null);
  hearPronoun(stage, m.end[last] ?? 0, member);
  member.isPlace ||= isPlaced(stage, k);
  if (parts.first > (m.first[k] ?? 0)) member.nouns.push(scene.t.hash[parts.first - 1] ?? 0);
  hearDeed(stage, m.end[last] ?? 0, member);
  hearWork(stage, last, member);
  hearTitle(stage, k, parts.first, member);
  if (isCourtTitle(stage, parts)) hearJudge(member);
  member.isPart ||= stage.isOfScreen && plays(scene, (m.first[k] ?? 0) - 1);
  const age = ageAfter(scene, m.end[last] ?? 0);
  if (age > 0) member.age = age;
  const inFront = front.role ?? (parts.first === m.first[k] ? sharedRole(stage, k) : null);
  const roles = [{ role: inFront, isOwned: isOwned(stage, k), isSaid: false }];
  for (let c = k - 1; c >= 0 && (m.first[c] ?? 0) >= front.first; c--)
    if (m.isPossessive[c] !== 1) cast.of[c] = index;
  if (parts.roleFirst > (m.first[k] ?? 0) || parts.roleEnd > parts.roleFirst)
    familyOf(stage, cast, k, k, parts.roleEnd - 1, index, directory);
  kinWithHyphens(stage, cast, k, index, directory);
  for (const beside of besideName(stage, k, last, member.evidence > 1)) {
    // `Tilda Marsh, the coordinator, Prescott had …`: it says who the first is
    const taken = cast.of[beside.mention] ?? -1;
    if (taken >= 0 && taken !== index && beside.mention < k)
      if ((directory.members[taken]?.role ?? null) !== null && beside.role !== null) continue;
    // `Varley’s attorney, public defender Ines Brandl,`
    const owner = beside.mention - 1;
    const isHis =
      m.isPossessive[owner] === 1 &&
      m.first[owner] === m.first[beside.mention] &&
      (memberAt(cast, owner)?.evidence ?? 0) > 0;
    // `At a stop in Onawa, Iowa, the candidate said`
    if (beside.mention > k && (bitsAt(scene, m.head[last] ?? 0) & Class.place) !== 0 && !front.role)
      continue;
    roles.push(isHis ? { ...beside, isOwned: true } : beside);
    if (beside.isBody) {
      // `The operator, Sleeper Nord,`
      if (beside.mention < k && taken < 0) cast.of[beside.mention] = index;
      member.evidence -= 4;
      member.nouns.push(scene.t.hash[m.head[beside.mention] ?? 0] ?? 0);
      continue;
    }
    const head = m.head[beside.mention] ?? 0;
    const gender = genderOfNounAt(scene, facts, head);
    if (gender !== 0 && member.gender !== 0 && gender !== member.gender) continue;
    if (gender !== 0) member.gender = gender;
    member.isTold ||= gender !== 0;
    cast.of[beside.mention] = index;
    for (let c = beside.mention + 1; c < k; c++) cast.before[c] = k;
    if (beside.mention > k) holdWithin(stage, cast, k, beside);
    member.evidence += beside.kin >= 0 ? 3 : 2;
    if (beside.kin >= 0) familyOf(stage, cast, k, beside.mention, beside.kin, index, directory);
  }
  for (const { role, isOwned, isSaid } of roles) {
    if (role === null || member.isGroup || isOrigin(role)) continue;
    member.evidence += 1.5;
    hold(member, role);
    const worth =
      worthOf(role) - (isOwned ? OWNED : 0) - (isSaid && !isSame(member, role) ? SAID : 0);
    if (member.role !== null && (worth <= member.roleWorth || isWithin(role, member))) continue;
    member.role = role;
    member.roleWorth = worth;
  }
}

/** `Ada Pell, head of research at the firm Strand | told`: whatever stands in the phrase is not who speaks. */
function holdWithin({ scene }: Stage, cast: Cast, k: number, { mention, role }: Beside): void {
  const { m, t } = scene;
  if (role === null) return;
  const end = (t.start[m.first[mention] ?? 0] ?? 0) + role.length;
  for (let c = mention + 1; c < m.count && (t.start[m.first[c] ?? 0] ?? end) < end; c++)
    cast.before[c] = k;
}

const plays = anyOf('plays played playing portrays portrayed portraying');

/** What an office towards somebody loses, one that is past, one only said of him, and a bare `Sen.`. */
const OWNED = 400;
const PAST = 300;
const SAID = 200;
const SHORTENED = 250;
/** `unbeaten Ukrainian`: where somebody is from, and no office. */
function isOrigin(role: string): boolean {
  const last = role.slice(role.lastIndexOf(' ') + 1).toLowerCase();
  return isPeopleWord(last) && !isPartisan(last);
}
/** A bare `Republican` is less than a bare `Sen.` */
const PARTY = 100;
/** `a 30-year veteran of the force` is less than what he is there. */
const VETERAN = 150;
/** The longer role is the fuller. */
const worthOf = (role: string): number =>
  role.length -
  (isPartisan(role.toLowerCase()) ? PARTY : 0) -
  (isPast(role) ? PAST : 0) -
  (/\bveteran\b/.test(role) ? VETERAN : 0) -
  (/^\p{Lu}\p{L}{1,3}\.$/u.test(role) ? SHORTENED : 0);

/** `imam of the Castle Street mosque` for an `Imam`. */
const isSame = ({ role }: Member, other: string): boolean =>
  role !== null && other.toLowerCase().startsWith(role.toLowerCase());

/** A bare `Imam` for the imam of the Castle Street mosque. */
const isWithin = (other: string, { role }: Member): boolean =>
  role?.toLowerCase().startsWith(`${other.toLowerCase()} `) === true;

/** `Tobias Varley, 52,` */
const ageAfter = (scene: Scene, end: number): number =>
  scene.t.unit[end] === 0x2c && isAge(scene, end + 1)
    ? Number.parseInt(wordAt(scene, end + 1), 10)
    : 0;

const isOwned = ({ scene, facts }: Stage, k: number): boolean =>
  ((facts[scene.m.first[k] ?? 0] ?? 0) & Fact.owner) !== 0;
