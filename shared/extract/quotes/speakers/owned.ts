import { MentionType } from '../mentions.ts';
import { isKeptUnnamed } from './earlier.ts';
import { relativeOf } from './families.ts';
import { soleVoice } from './just-named.ts';
import { memberByRole } from './known-roles.ts';
import { isRoleHead, phraseEnd } from './phrases.ts';
import { phraseText, wordAt } from './stage.ts';
import type { Referent, Trail } from './trail.ts';
import { Fact, genderOfNoun } from './word-facts.ts';

/** The mention that owns a phrase: `Pruett` in `Pruett’s mother`, `his` in `his wife`; −1 = none. */
export function ownerBefore({ stage }: Trail, k: number): number {
  const { m } = stage.scene;
  return m.isPossessive[k - 1] === 1 && m.first[k - 1] === m.first[k] ? k - 1 : -1;
}

/** `his wife`, `Pruett’s mother`, `her lawyer`: by kinship told, else whoever has the role. */
export function owned(trail: Trail, k: number): Referent {
  const { stage, cast } = trail;
  const { scene, facts } = stage;
  const { m, t } = scene;
  const head = m.head[k] ?? 0;
  const fact = facts[head] ?? 0;
  const word = wordAt(scene, head);
  const gender = genderOfNoun(fact, word);
  const owner = ownerBefore(trail, k);
  const index = owner < 0 ? -1 : (cast.of[owner] ?? -1);
  const isKin = (fact & Fact.kin) !== 0;
  let member = -1;
  if (isKin && index >= 0) member = relativeOf(cast, index, t.hash[head] ?? 0, gender);
  else if (!isKin && isRoleHead(stage, head) && !isKeptUnnamed(word))
    member = memberByRole(trail, k, gender, m.end[k] ?? 0);
  if (member < 0 && !isKin && isOfBody(trail, index, head)) member = takeOffice(trail, k);
  return { member, mention: member >= 0 ? k : printedWith(trail, k, owner, index) };
}

/** `Rovers’ head of coaching` */
const isOfBody = ({ stage, cast }: Trail, owner: number, head: number): boolean =>
  cast.members[owner]?.kind === 'organization' && isRoleHead(stage, head);

/** Gives the office to whom the piece is about, where he alone has spoken; −1 = nobody. */
function takeOffice(trail: Trail, k: number): number {
  const { stage, cast } = trail;
  const { m, s } = stage.scene;
  const index = soleVoice(trail, k);
  const member = cast.members[index];
  if (!member) return -1;
  const first = m.first[k] ?? 0;
  const limit = s.first[(s.of[first] ?? 0) + 1] ?? 0;
  member.role = phraseText(stage.scene, first, phraseEnd(stage, m.end[k] ?? 0, limit));
  return index;
}

/** How many mentions away another such phrase is looked for. */
const REACH = 200;

/** `her family … Quarles’ family`: the phrase that names whose it is, else the mention itself. */
function printedWith({ stage, cast }: Trail, k: number, owner: number, index: number): number {
  const { m, t } = stage.scene;
  if (index < 0 || m.type[owner] === MentionType.name) return k;
  const hash = t.hash[m.head[k] ?? 0] ?? 0;
  for (let c = Math.max(0, k - REACH); c < Math.min(m.count - 1, k + REACH); c++)
    if (cast.of[c] === index && m.isPossessive[c] === 1 && m.type[c] === MentionType.name)
      if (m.first[c + 1] === m.first[c] && t.hash[m.head[c + 1] ?? 0] === hash) return c + 1;
  return k;
}
