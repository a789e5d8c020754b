import type { ReadSpeaker, SpeakerKind } from '#shared/model/reading.ts';
import { Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import { NAMED, phraseText, type Stage, textOf, wordAt } from './names.ts';
import { bareFirst, isApposedRole, isHuman, isPlural, phraseEnd } from './phrases.ts';
import { Fact } from './word-facts.ts';

const NO_NAME =
  /^(?:he|she|they|it|we|i|you|who|which|whom|that|this|these|those|one|him|her|them|his|their|its|me|us|myself)$/i;
/** `came a voice from inside`: a sound, and nobody known. */
const SOUND = /^(?:voices?|cry|cries|shouts?|whispers?|murmurs?)$/i;

/** Somebody without a name: the fullest phrase less its article. Bare pronouns that mean nobody known give none. */
export function unnamed(stage: Stage, k: number): ReadSpeaker | undefined {
  const { scene } = stage;
  const { m, s } = scene;
  const first = m.first[k] ?? 0;
  const end = m.end[k] ?? 0;
  if (NO_NAME.test(textOf(scene, first, end)) || SOUND.test(wordAt(scene, m.head[k] ?? 0)))
    return undefined;
  const handle = NAMED.test(wordAt(scene, end)) ? wordAt(scene, end + 1) : '';
  if (handle !== '' && m.type[k] === MentionType.human)
    return { name: handle, kind: 'person', role: null, aliases: [] };
  const limit = s.first[(s.of[first] ?? 0) + 1] ?? end;
  const from = /^one$/i.test(wordAt(scene, first - 1)) ? first - 1 : bareFirst(stage, first, end);
  const name = phraseText(scene, from, phraseEnd(stage, end, limit));
  return name === '' ? undefined : { name, kind: kindOf(stage, k), role: null, aliases: [] };
}

function kindOf(stage: Stage, k: number): SpeakerKind {
  const { scene, facts } = stage;
  const { m, t } = scene;
  const type = m.type[k] ?? 0;
  const head = m.head[k] ?? 0;
  if (type === MentionType.name && ((facts[head] ?? 0) & Fact.people) !== 0) return 'unknown';
  if (
    type === MentionType.organization ||
    type === MentionType.document ||
    type === MentionType.name
  )
    return 'organization';
  if (isHuman(stage, k)) return isPlural(scene, k) ? 'group' : 'unknown';
  if (type === MentionType.otherPronoun)
    return /^(?:one|another|someone|somebody|anyone|each)$/i.test(wordAt(scene, head))
      ? 'unknown'
      : 'group';
  if (isPlural(scene, k) && t.tag[head] !== Tag.number) return 'group';
  return isHuman(stage, k) || isApposedRole(stage, head) ? 'unknown' : 'organization';
}
