import type { ReadSpeaker, SpeakerKind } from '#shared/model/reading.ts';
import { Class, Tag } from '../../lexicon/tags.ts';
import type { Attribution } from '../attributions.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import type { Turn } from '../transcript.ts';
import { type Cast, castOf } from './cast.ts';
import { bitsAt, textOf, wordAt } from './names.ts';
import { bareFirst, phraseEnd, phraseText } from './phrases.ts';
import { isPlural, type Referent, referentOf, type Spoken } from './referents.ts';

/** Speakers of the attributions, in order of first quote; `of[i]` is the speaker of attribution i, −1 = none. */
export interface Speakers {
  readonly list: ReadSpeaker[];
  readonly of: number[];
}

/** Resolves who each attribution’s mention is, and gives everyone the fullest name, role and kind in the text. */
export function speakersOf(
  scene: Scene,
  attributions: readonly Attribution[],
  turns: ReadonlyMap<number, Turn>,
): Speakers {
  const cast = castOf(scene);
  const list: ReadSpeaker[] = [];
  const byKey = new Map<string, number>();
  const of: number[] = attributions.map(() => -1);
  const spoken: Spoken[] = [];
  const order = attributions
    .map((a, i) => ({ i, at: a.mention >= 0 ? (scene.m.first[a.mention] ?? 0) : 0 }))
    .sort((a, b) => a.at - b.at || a.i - b.i);
  for (const { i, at } of order) {
    const attribution = attributions[i];
    if (!attribution || attribution.mention < 0) continue;
    const who = whoIs(scene, cast, attribution.mention, spoken, turns);
    if (who.member < 0 && who.mention < 0) continue;
    const isMarked = attribution.spans.length > 0 || attribution.share > 0.5;
    if (isMarked) spoken.push({ at, who });
    const speaker = who.member >= 0 ? named(cast, who.member) : unnamed(scene, who.mention);
    if (!speaker) continue;
    const key = `${speaker.kind} ${speaker.name.toLowerCase()} ${who.member}`;
    let index = byKey.get(key);
    if (index === undefined) {
      index = list.length;
      list.push(speaker);
      byKey.set(key, index);
    }
    of[i] = index;
  }
  return { list, of };
}

function whoIs(
  scene: Scene,
  cast: Cast,
  k: number,
  spoken: readonly Spoken[],
  turns: ReadonlyMap<number, Turn>,
): Referent {
  const { m, s } = scene;
  const first = m.first[k] ?? 0;
  const turn = turns.get(s.block[s.of[first] ?? 0] ?? 0);
  if (turn && turn.labelFirst === first && /^[QA]$/.test(wordAt(scene, first)))
    return turn.isQuestion ? { member: -1, mention: -1 } : guest(cast, first);
  return referentOf(scene, cast, k, spoken);
}

/** Whoever answers in an interview: the person most named before its first turn. */
function guest(cast: Cast, before: number): Referent {
  let best = -1;
  let most = 0;
  cast.members.forEach((member, index) => {
    if (member.kind !== 'person' || (member.seen[0] ?? 0) >= before) return;
    const weight =
      member.seen.length +
      (member.role === null ? 0 : 1) +
      (member.words.length > 1 ? 1 : 0) -
      index * 0.5;
    if (weight > most) {
      most = weight;
      best = index;
    }
  });
  return { member: best, mention: -1 };
}

function named(cast: Cast, index: number): ReadSpeaker | undefined {
  const member = cast.members[index];
  if (!member) return undefined;
  const aliases = [...member.aliases].filter((alias) => alias !== member.name).slice(0, 12);
  return { name: member.name, kind: member.kind, role: member.role, aliases };
}

const NO_NAME =
  /^(?:he|she|they|it|we|i|you|who|which|whom|that|this|these|those|one|him|her|them)$/i;

/** Somebody without a name: the fullest phrase less its article. Bare pronouns that mean nobody known give none. */
function unnamed(scene: Scene, k: number): ReadSpeaker | undefined {
  const { m, s } = scene;
  const first = m.first[k] ?? 0;
  const end = m.end[k] ?? 0;
  if (NO_NAME.test(textOf(scene, first, end))) return undefined;
  const limit = s.first[(s.of[first] ?? 0) + 1] ?? end;
  const name = phraseText(scene, bareFirst(scene, first, end), phraseEnd(scene, end, limit));
  return name === '' ? undefined : { name, kind: kindOf(scene, k), role: null, aliases: [] };
}

function kindOf(scene: Scene, k: number): SpeakerKind {
  const { m, t } = scene;
  const type = m.type[k] ?? 0;
  const head = m.head[k] ?? 0;
  if (
    type === MentionType.organization ||
    type === MentionType.document ||
    type === MentionType.name
  )
    return 'organization';
  if (type === MentionType.human) return isPlural(scene, k) ? 'group' : 'unknown';
  if (type === MentionType.otherPronoun)
    return /^(?:one|another|someone|somebody|anyone|each)$/i.test(wordAt(scene, head))
      ? 'unknown'
      : 'group';
  if (isPlural(scene, k) && t.tag[head] !== Tag.number) return 'group';
  return (bitsAt(scene, head) & (Class.title | Class.human)) !== 0 ? 'unknown' : 'organization';
}
