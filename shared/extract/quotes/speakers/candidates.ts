import { wordId } from '../../lexicon/lexicon.ts';
import { Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { memberAt } from './members.ts';
import { isHuman, isPlural } from './phrases.ts';
import { isQuoted, type Stage } from './stage.ts';
import type { Trail } from './trail.ts';
import { Fact, genderOfNounAt } from './word-facts.ts';

/** Whom a mention of the trail may stand for. */

export function isPersonOf({ stage, cast }: Trail, c: number, gender: number): boolean {
  const member = memberAt(cast, c);
  if (member)
    return (
      member.kind === 'person' &&
      !member.isThey &&
      !member.isPart &&
      (member.gender === 0 || gender === 0 || member.gender === gender)
    );
  if (!isHuman(stage, c) || isPlural(stage.scene, c)) return false;
  const byWord = genderOf(stage, c);
  return byWord === 0 || gender === 0 || byWord === gender;
}

/** Gender that the noun of a mention shows. */
export function genderOf({ scene, facts }: Stage, c: number): number {
  const head = scene.m.head[c] ?? 0;
  return genderOfNounAt(scene, facts, head);
}

export function isSeveral({ stage, cast }: Trail, c: number): boolean {
  const member = memberAt(cast, c);
  if (member)
    return member.kind === 'person' ? member.isThey || member.gender === 0 : !member.isPlace;
  const type = stage.scene.m.type[c] ?? 0;
  if (type === MentionType.organization) return true;
  return type === MentionType.human && isPlural(stage.scene, c);
}

export function isBody({ stage, cast }: Trail, c: number): boolean {
  const member = memberAt(cast, c);
  if (member) return member.kind === 'organization' && !member.isPlace;
  const type = stage.scene.m.type[c] ?? 0;
  const isAny =
    type === MentionType.organization ||
    type === MentionType.document ||
    ((stage.facts[stage.scene.m.head[c] ?? 0] ?? 0) & Fact.anyBody) !== 0;
  return isAny && !isPlural(stage.scene, c);
}

/** Whether a mention may be meant by a pronoun further on: it stands outside quotes and in the running text. */
export function mayBeMeant({ stage, cast }: Trail, k: number): boolean {
  const { scene } = stage;
  const { m, s, body } = scene;
  const type = m.type[k] ?? 0;
  const isKnown =
    (cast.of[k] ?? -1) >= 0 ||
    isHuman(stage, k) ||
    type === MentionType.organization ||
    type === MentionType.document ||
    ((stage.facts[m.head[k] ?? 0] ?? 0) & Fact.anyBody) !== 0;
  if (!isKnown || isQuoted(scene, m.head[k] ?? 0)) return false;
  if (isCompared(scene, k) || isDeed(scene, k)) return false;
  const subject = cast.of[k] === -1 ? subjectOf(scene, k) : -1;
  const isMeant = (cast.of[subject] ?? -1) >= 0 || m.type[subject] === MentionType.relative;
  if (subject >= 0 && (isMeant || isHuman(stage, subject))) return false;
  const kind = body.blocks[s.block[s.of[m.first[k] ?? 0] ?? 0] ?? 0]?.kind;
  return kind !== 'heading' && kind !== 'boilerplate' && kind !== 'byline';
}

const NOT = wordId('not');
const A = new Set(['a', 'an'].map(wordId));
const LIKE = new Set(['like', 'as', 'than', 'way'].map(wordId));
/** `like a docker`, `the way a jeweller would`: nobody of the story. */
const isCompared = ({ t, m }: Scene, k: number): boolean => {
  const first = m.first[k] ?? 0;
  return A.has(t.word[first] ?? 0) && LIKE.has(t.word[first - 1] ?? 0);
};

/** `those who volunteer`: a verb. */
const isDeed = ({ t, m }: Scene, k: number): boolean =>
  t.word[(m.first[k] ?? 0) - 1] === WHO && t.tag[m.first[k] ?? 0] === Tag.noun;
const WHO = wordId('who');

/** `The examiner was | a young woman`: the mention that a phrase after `was` says something of, −1 = none. */
function subjectOf({ t, m }: Scene, k: number): number {
  const first = m.first[k] ?? 0;
  const be = t.word[first - 1] === NOT ? first - 2 : first - 1;
  const isBe = t.tag[be] === Tag.aux && A.has(t.word[first] ?? 0);
  return isBe && m.end[k - 1] === be && m.isPossessive[k - 1] !== 1 ? k - 1 : -1;
}
