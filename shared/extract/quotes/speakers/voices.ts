import { wordId } from '../../lexicon/lexicon.ts';
import { Class } from '../../lexicon/tags.ts';
import type { Attribution } from '../attributions.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import type { Cast } from './cast.ts';
import { settleKind } from './kinds.ts';
import { memberAt } from './members.ts';
import { bitsAt, type Stage, wordAt } from './stage.ts';
import { Fact, guessOfGiven } from './word-facts.ts';

const I = wordId('i');
const LOOKED_AT = 60;
/** Whose name speaks against a person by more than this is none. */
const LEAST = -2.5;
const SAYS_I = 3;

/** `“I know I am biased,” Woolf said`: who says `I` is a person, though nothing about the name tells it. */
export function hearVoices(stage: Stage, cast: Cast, attributions: readonly Attribution[]): void {
  const { scene } = stage;
  for (const { mention, cue, spans } of attributions) {
    const member = mention < 0 ? undefined : memberAt(cast, mention);
    if (cue < 0 || member?.kind !== 'organization' || member.isGroup) continue;
    if (member.evidence < LEAST || scene.m.type[mention] !== MentionType.name) continue;
    if (member.isPlace || hasBodyWord(stage, mention) || !saysI(scene, spans[0] ?? -1)) continue;
    member.evidence += SAYS_I;
    if (member.guess === 0 && member.words.length === 1)
      member.guess = guessOfGiven(wordAt(scene, scene.m.head[mention] ?? 0));
    settleKind(member);
  }
}

function hasBodyWord(stage: Stage, mention: number): boolean {
  const { m } = stage.scene;
  for (let i = m.first[mention] ?? 0; i < (m.end[mention] ?? 0); i++)
    if (isBodyWord(stage, i)) return true;
  return false;
}

const isBodyWord = ({ scene, facts }: Stage, head: number): boolean =>
  ((facts[head] ?? 0) & (Fact.bodyEnd | Fact.knownBody | Fact.anyBody)) !== 0 ||
  (bitsAt(scene, head) & (Class.organization | Class.document | Class.place)) !== 0;

/** `“I think so.”` under a sentence about a team: not the team’s words, but whoever spoke last. */
export function isNoVoice(
  { scene }: Stage,
  cast: Cast,
  attribution: Attribution,
  member: number,
): boolean {
  const span = scene.spans[attribution.spans[0] ?? -1];
  if (!span) return false;
  const { cue } = attribution;
  const isOfLayout = cue < 0 || scene.s.block[scene.s.of[cue] ?? 0] !== span.block;
  return (
    isOfLayout &&
    cast.members[member]?.kind === 'organization' &&
    saysI(scene, attribution.spans[0] ?? -1)
  );
}

function saysI({ t, spans }: Scene, span: number): boolean {
  const { firstToken = 0, endToken = 0 } = spans[span] ?? {};
  for (let i = firstToken; i < Math.min(endToken, firstToken + LOOKED_AT); i++)
    if (t.word[i] === I && t.unit[i] === 0) return true;
  return false;
}
