import { Tag } from '../../lexicon/tags.ts';
import type { Attribution } from '../attributions.ts';
import { MentionType } from '../mentions.ts';
import { anyCaseOf, anyOf } from './any-of.ts';
import type { Cast } from './cast.ts';
import { relativeOf } from './families.ts';
import { type Conjunct, conjunctsFrom, isSubject } from './joint-phrases.ts';
import { type Member, newGroup } from './members.ts';
import { namePartsOf } from './names.ts';
import { bareFirst, isHuman, isPlural } from './phrases.ts';
import { phraseText, type Stage, wordAt } from './stage.ts';
import { Fact, genderOfNounAt, isGiven } from './word-facts.ts';

/** People who speak as one: `Lindqvist and Holm said in a joint statement`. */
export interface Joint {
  /** Tokens `[first, end)`. */
  readonly first: number;
  readonly end: number;
  /** The group in the cast. */
  readonly member: number;
}

/** The joint subjects of the text in order, and which of them a mention is part of (−1 = none). */
export interface Joints {
  readonly list: readonly Joint[];
  readonly of: Int32Array;
}

/** Finds who is joined to whom, and enters them in the cast as groups. */
export function jointsOf(stage: Stage, cast: Cast): Joints {
  const { m } = stage.scene;
  const list: Joint[] = [];
  const of = new Int32Array(m.count).fill(-1);
  const byName = new Map<string, number>();
  const enter = (k: number, name: string, first: number, end: number): void => {
    const member = byName.get(name) ?? cast.members.length;
    if (!byName.has(name)) cast.members.push(newGroup(stage, namePartsOf(stage, k), name));
    byName.set(name, member);
    list.push({ first, end, member });
  };
  for (let k = 0; k < m.count; k++) {
    const couple = coupleAt(stage, k);
    if (couple >= 0) {
      const end = m.end[k] ?? 0;
      of[k] = list.length;
      enter(k, phraseText(stage.scene, couple, end), couple, end);
      continue;
    }
    const conjuncts = conjunctsFrom(stage, cast, k);
    const last = conjuncts?.at(-1);
    if (!conjuncts || !last) continue;
    const name = isSubject(stage, conjuncts) ? nameOf(stage, cast, conjuncts) : '';
    let past = k;
    while (past < m.count && (m.first[past] ?? 0) < last.end) past++;
    if (name !== '') {
      of.fill(list.length, apposedTo(stage, k), past);
      enter(k, name, m.first[k] ?? 0, m.end[last.mention] ?? last.end);
    }
    k = past - 1;
  }
  return { list, of };
}

/** `Mr and | Mrs Orr`: where the two begin, −1 = there is one. */
function coupleAt({ scene }: Stage, k: number): number {
  const { m, t } = scene;
  const first = m.first[k] ?? 0;
  const isMrs =
    m.type[k] === MentionType.name && m.isPossessive[k] !== 1 && isMrsWord(scene, first);
  if (!isMrs || t.tag[first - 1] !== Tag.and) return -1;
  const mr = t.unit[first - 2] === STOP ? first - 3 : first - 2;
  return isMr(scene, mr) ? mr : -1;
}
const isMr = anyOf('Mr Dr');
const isMrsWord = anyOf('Mrs Dr');
const STOP = 0x2e;

/** `Two analysts, | Pell and Hale,`: the mention before that says what they are, else the first of them. */
function apposedTo(stage: Stage, k: number): number {
  const { m, t } = stage.scene;
  const comma = (m.first[k] ?? 0) - 1;
  const isBeside = t.unit[comma] === COMMA && m.end[k - 1] === comma;
  const isSome = isHuman(stage, k - 1) || m.type[k - 1] === MentionType.plural;
  return isBeside && isSome && isPlural(stage.scene, k - 1) ? k - 1 : k;
}
const COMMA = 0x2c;

/** The joint subject that an attribution’s mention is part of, where its cue stands outside; undefined = none. */
export function jointAt({ list, of }: Joints, { mention, cue }: Attribution): Joint | undefined {
  const n = of[mention] ?? -1;
  const joint = n < 0 ? undefined : list[n];
  return joint && (cue < joint.first || cue >= joint.end) ? joint : undefined;
}

/** The last joint subject before a token, in its sentence or a few before; undefined = none. */
export function jointBefore(
  { scene }: Stage,
  { list }: Joints,
  at: number,
  sentences: number,
): Joint | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const joint = list[low - 1];
  const isNear = joint && (scene.s.of[at] ?? 0) - (scene.s.of[joint.first] ?? 0) <= sentences;
  return isNear ? joint : undefined;
}

/** The fullest phrase: `Anna Lindqvist and Per Holm`, `Bob and Claire Heald`, `Tom Pell and his wife`; '' = they are not one. */
function nameOf(stage: Stage, cast: Cast, conjuncts: readonly Conjunct[]): string {
  const { m } = stage.scene;
  const members = conjuncts.map(({ member }) => member).filter((member) => member >= 0);
  if (new Set(members).size < members.length) return '';
  const people = members.filter((member) => cast.members[member]?.kind === 'person');
  if (people.length === 0 && members.length === 0) return unnamed(stage, conjuncts);
  // `Marks and Spencer` is one, `Oxfam and Shelter` are two where they say so together.
  const mayBeBodies = people.length === 0 && saysJoint(stage, conjuncts);
  const names = conjuncts.map(({ member, mention, first }, n) => {
    const relative =
      member < 0 ? relativeAt(stage, cast, mention, conjuncts[n - 1]?.member ?? -1) : -1;
    const known = cast.members[member < 0 ? relative : member];
    if (known?.kind === 'person') return isNamed(stage, known) ? known.name : '';
    if (known && mayBeBodies) return known.name;
    if (member >= 0 && m.type[mention] === MentionType.name) return '';
    if (isPlural(stage.scene, mention)) return '';
    return phraseText(stage.scene, first, m.end[mention] ?? first);
  });
  if (names.includes('')) return '';
  const short = names.map((name, n) => withoutSurname(stage, conjuncts[n], name, names[n + 1]));
  return `${short.slice(0, -1).join(', ')} and ${short.at(-1) ?? ''}`;
}

/** `Pell and his wife`: the wife of Pell, −1 = unknown. */
function relativeAt({ scene, facts }: Stage, cast: Cast, k: number, owner: number): number {
  const head = scene.m.head[k] ?? 0;
  if (owner < 0 || ((facts[head] ?? 0) & Fact.kin) === 0) return -1;
  return relativeOf(cast, owner, scene.t.hash[head] ?? 0, genderOfNounAt(scene, facts, head));
}

/** By more than a bare surname, which a firm’s name may be made of: not `Marks and Spencer`. */
const isNamed = ({ facts }: Stage, { words, at }: Member): boolean =>
  words.length > 1 || isGiven(facts[at] ?? 0);

/** `residents and shop owners`, `police and fire crews`. */
function unnamed(stage: Stage, conjuncts: readonly Conjunct[]): string {
  const { scene } = stage;
  const isSome = conjuncts.some(
    ({ mention }) => isHuman(stage, mention) || isCrowd(scene, scene.m.head[mention] ?? 0),
  );
  if (!isSome || !conjuncts.every(({ mention }) => isSeveral(stage, mention))) return '';
  const { first = 0, last = 0 } = conjuncts[0] ?? {};
  const end = scene.m.end[conjuncts.at(-1)?.mention ?? last] ?? first;
  return phraseText(scene, bareFirst(stage, first, scene.m.end[last] ?? end), end);
}

const isSeveral = ({ scene }: Stage, k: number): boolean =>
  isPlural(scene, k) || isCrowd(scene, scene.m.head[k] ?? 0);
const isCrowd = anyCaseOf('police family staff management');

/** `in a joint statement`, `jointly`: in the sentence. */
function saysJoint({ scene }: Stage, conjuncts: readonly Conjunct[]): boolean {
  const { s } = scene;
  const end = conjuncts.at(-1)?.end ?? 0;
  const limit = s.first[(s.of[end - 1] ?? 0) + 1] ?? end;
  for (let i = end; i < Math.min(limit, end + CLAUSE); i++) if (isTogether(scene, i)) return true;
  return false;
}
const isTogether = anyOf('joint jointly together both');
const CLAUSE = 8;

/** `Bob` of `Bob and Claire Heald` as it is printed. */
function withoutSurname(
  { scene }: Stage,
  conjunct: Conjunct | undefined,
  name: string,
  next: string | undefined,
): string {
  const { m } = scene;
  const at = name.lastIndexOf(' ');
  const k = conjunct?.mention ?? 0;
  const given = m.end[k] === (m.first[k] ?? 0) + 1 ? wordAt(scene, m.first[k] ?? 0) : '';
  return at > 0 && given === name.slice(0, at) && next?.endsWith(name.slice(at)) ? given : name;
}
