import { hashOf } from '../../lexicon/lexicon.ts';
import { MentionType } from '../mentions.ts';
import type { Cast } from './cast.ts';
import { type Directory, lendSurname, takeSurname } from './members.ts';
import { endsInS } from './nouns.ts';
import { isQuoted, type Stage, wordAt } from './stage.ts';
import { Fact, FEMALE, genderOfNoun, MALE } from './word-facts.ts';

/** `His wife, Geraldine`: who is what to whom. */
export interface Kinship {
  readonly owner: number;
  readonly relative: number;
  /** Hash of the noun: `wife`. */
  readonly noun: number;
}

const classes = [
  'wife husband widow widower spouse partner ex-wife ex-husband fiance fiancee fiancé fiancée girlfriend boyfriend',
  'brother sister twin sibling',
  'mother father mom mum dad parent',
  'son daughter child',
  'father-in-law mother-in-law',
  'son-in-law daughter-in-law',
  'grandfather grandmother grandparent grandpa grandma',
  'grandson granddaughter grandchild',
  'uncle aunt',
  'nephew niece',
].map((words) => new Set(words.split(' ').map(hashOf)));
/** `Bob and Claire Heald` */
export const COUPLE = hashOf('spouse');
/** Class of the other side: spouses and siblings are each other’s, parents have children. */
const OTHER_SIDE = [0, 1, 3, 2, 5, 4, 7, 6, 9, 8];
const classOf = (noun: number): number => classes.findIndex((words) => words.has(noun));

/** More kin than any article has; keeps the work in line with the text. */
export const MOST = 100;

/** Notes a kinship told beside or in front of a name, and has a relative without a surname looked for by the family’s. */
export function familyOf(
  stage: Stage,
  cast: Cast,
  k: number,
  mention: number,
  kin: number,
  relative: number,
  directory: Directory,
): void {
  const { scene, facts } = stage;
  const fact = facts[kin] ?? 0;
  if ((fact & Fact.kin) === 0 || endsInS(scene, kin)) return;
  const owner = ownerOf(stage, cast, mention, relative);
  const member = directory.members[relative];
  const head = directory.members[owner];
  if (!member || !head) return;
  member.isKin = true;
  const gender = genderOfNoun(fact, wordAt(scene, kin));
  member.gender ||= gender;
  member.isTold ||= gender !== 0;
  member.evidence += 2;
  if (cast.kinships.length < MOST)
    cast.kinships.push({ owner, relative, noun: scene.t.hash[kin] ?? 0 });
  if ((fact & Fact.namesake) !== 0 && k >= 0) lendSurname(stage, directory, relative, head);
}

/** `Lesley Bowen’s mother fell. Ruth Bowen, 84, …`: the relative just spoken of is named, with the surname of the other. */
export function kinJustTold(
  { scene, facts }: Stage,
  { members, kinships, of }: Cast,
  k: number,
  relative: number,
): void {
  const { m, s } = scene;
  const member = members[relative];
  if (!member || member.words.length < 2 || kinships.length >= MOST) return;
  const from = m.ofSentence[(s.of[m.first[k] ?? 0] ?? 0) - 1] ?? 0;
  for (let c = k - 1; c > Math.max(from, k - NEAR); c--) {
    const head = m.head[c] ?? 0;
    const noun = facts[head] ?? 0;
    if ((noun & Fact.kin) === 0 || m.isPossessive[c - 1] !== 1 || m.first[c - 1] !== m.first[c])
      continue;
    const owner = of[c - 1] ?? -1;
    if ((of[c] ?? -1) >= 0 || members[owner]?.words.at(-1) !== member.words.at(-1)) continue;
    const gender = genderOfNoun(noun, wordAt(scene, head));
    if (owner === relative || (gender !== 0 && member.gender !== 0 && gender !== member.gender))
      continue;
    of[c] = relative;
    member.isKin = true;
    kinships.push({ owner, relative, noun: scene.t.hash[head] ?? 0 });
    return;
  }
}
const NEAR = 12;

/** `Mrs Hallworth`: the wife without a surname of somebody called Hallworth, who takes it; −1 = nobody. */
export function kinNamedSo(
  stage: Stage,
  { kinships, members }: Cast,
  directory: Directory,
  words: readonly number[],
  gender: number,
): number {
  if (words.length !== 1 || gender === 0) return -1;
  for (const { owner, relative } of kinships) {
    const [head, member] = [members[owner], members[relative]];
    if (!head || member?.words.length !== 1 || head.words.at(-1) !== words[0]) continue;
    const known = member.gender !== 0 ? member.gender : member.guess;
    if (known !== 0 && known !== gender) continue;
    takeSurname(stage, directory, relative, head);
    return relative;
  }
  return -1;
}

/** Whose the phrase is: the possessor in it, else for `his` the person last named of that gender. */
function ownerOf({ scene, facts }: Stage, cast: Cast, mention: number, not: number): number {
  const { m } = scene;
  const first = m.first[mention] ?? 0;
  for (let k = mention - 1; k >= 0 && (m.first[k] ?? 0) >= first; k--)
    if (m.isPossessive[k] === 1 && m.type[k] === MentionType.name) return cast.of[k] ?? -1;
    else if (m.isPossessive[k] === 1 && m.type[k] === MentionType.human)
      return withRole(cast, wordAt(scene, m.head[k] ?? 0).toLowerCase());
  if (((facts[first] ?? 0) & Fact.owner) === 0) return -1;
  const word = wordAt(scene, first).toLowerCase();
  // The writer’s own
  if (/^(?:my|our|your)$/.test(word)) return -1;
  const gender = word === 'his' ? MALE : word === 'her' ? FEMALE : 0;
  let unsure = -1;
  for (let k = mention - 1, steps = 0; k >= 0 && steps < 60; k--, steps++) {
    const index = cast.of[k] ?? -1;
    const member = cast.members[index];
    if (!member || index === not || member.evidence <= 0 || isQuoted(scene, m.first[k] ?? 0))
      continue;
    const known = member.gender !== 0 ? member.gender : member.guess;
    if (gender === 0 || known === gender) return index;
    if (known === 0 && unsure < 0) unsure = index;
  }
  return unsure;
}

/** `The writer’s sister`: the person last named with the office. */
function withRole({ members }: Cast, word: string): number {
  for (let index = members.length - 1; index >= Math.max(0, members.length - MOST); index--)
    if (members[index]?.role?.toLowerCase().includes(word)) return index;
  return -1;
}

/** Who `his wife` is: told so, the other side of a kinship told, or the one other person of that name and gender. */
export function relativeOf(cast: Cast, owner: number, noun: number, gender: number): number {
  const side = classOf(noun);
  for (const kinship of cast.kinships)
    if (kinship.owner === owner && (kinship.noun === noun || side === classOf(kinship.noun)))
      if (fits(cast, kinship.relative, gender)) return kinship.relative;
  for (const kinship of cast.kinships)
    if (kinship.relative === owner && side >= 0 && OTHER_SIDE[side] === classOf(kinship.noun))
      if (fits(cast, kinship.owner, gender)) return kinship.owner;
  const surname = cast.members[owner]?.words.at(-1);
  let found = -1;
  for (let index = 0; index < Math.min(300, cast.members.length); index++) {
    const member = cast.members[index];
    if (index === owner || !member || member.words.length < 2) continue;
    if (member.words.at(-1) !== surname || !fits(cast, index, gender)) continue;
    if (found >= 0) return -1;
    found = index;
  }
  return found;
}

function fits({ members }: Cast, index: number, gender: number): boolean {
  const member = members[index];
  const known = member ? (member.gender !== 0 ? member.gender : member.guess) : 0;
  return gender === 0 || known === 0 || known === gender;
}

/** `he told his son-in-law`: the hash of the noun for kin that a pronoun’s clause has as its own, 0 = none. */
export function kinSpokenTo({ scene, facts }: Stage, k: number): number {
  const { m, t } = scene;
  const end = m.end[k] ?? 0;
  for (let i = end + 1; i < end + CLAUSE && t.unit[i] === 0; i++)
    if (((facts[i - 1] ?? 0) & Fact.owner) !== 0 && ((facts[i] ?? 0) & Fact.kin) !== 0)
      return t.hash[i] ?? 0;
  return 0;
}
const CLAUSE = 6;

/** `by his father-in-law, Mr. Guillot,`: kin with hyphens, which are no noun phrase to the tagger. */
export function kinWithHyphens(
  stage: Stage,
  cast: Cast,
  k: number,
  relative: number,
  directory: Directory,
): void {
  const { m, t, mentionAt } = stage.scene;
  const kin = (m.first[k] ?? 0) - 2;
  const isKin = t.unit[kin + 1] === 0x2c && /-/.test(wordAt(stage.scene, kin));
  if (isKin && ((stage.facts[kin - 1] ?? 0) & Fact.owner) !== 0)
    familyOf(stage, cast, k, mentionAt[kin - 1] ?? k, kin, relative, directory);
}

/** Whether somebody is told to stand on the other side of such kin: the father-in-law of a son-in-law. */
export function hasSuchKin({ kinships }: Cast, index: number, noun: number): boolean {
  const side = OTHER_SIDE[classOf(noun)] ?? -1;
  return (
    side >= 0 &&
    kinships.some(
      ({ owner, relative, noun: told }) =>
        (relative === index && classOf(told) === side) || (owner === index && told === noun),
    )
  );
}
