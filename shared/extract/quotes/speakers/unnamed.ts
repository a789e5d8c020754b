import type { ReadSpeaker, SpeakerKind } from '#shared/model/reading.ts';
import { Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { anyCaseOf, anyOf, isNaming, isOf } from './any-of.ts';
import { bareFirst, isApposedRole, isHuman, isOffice, isPlural, phraseEnd } from './phrases.ts';
import { phraseText, type Stage, textOf, wordAt } from './stage.ts';
import { Fact } from './word-facts.ts';

const NO_NAME =
  /^(?:he|she|they|it|we|i|you|who|which|whom|that|this|these|those|one|him|her|them|his|their|its|me|us|myself)$/i;
/** `came a voice from inside`: a sound, and nobody known. */
const isSound = anyCaseOf('voice voices cry cries shout shouts whisper whispers murmur murmurs');

/** Somebody without a name: the fullest phrase less its article. Bare pronouns that mean nobody known give none. */
export function unnamed(stage: Stage, k: number, until: number): ReadSpeaker | undefined {
  const { scene } = stage;
  const { m, s } = scene;
  const first = m.first[k] ?? 0;
  const end = m.end[k] ?? 0;
  const isOneIn = isOne(scene, first) && isIn(scene, end);
  const isOneOf = isOneIn || (isOne(scene, first) && isOf(scene, end));
  if ((NO_NAME.test(textOf(scene, first, end)) && !isOneOf) || isSound(scene, m.head[k] ?? 0))
    return undefined;
  // `a user named PawnStar88`; but `leaders called it a day`
  const isHandle = isNaming(scene, end) && HANDLE.test(wordAt(scene, end + 1));
  const handle = isHandle ? wordAt(scene, end + 1) : '';
  if (handle !== '' && m.type[k] === MentionType.human)
    return { name: handle, kind: 'person', role: null, aliases: [] };
  const limit = s.first[(s.of[first] ?? 0) + 1] ?? end;
  const share = shareFirst(scene, first);
  const from = share < first ? share : bareFirst(stage, first, end);
  // `one of them`
  const of =
    isOneOf && scene.t.tag[end + 1] === Tag.pronoun ? end + 2 : phraseEnd(stage, end, limit);
  const isBare =
    of === end && (isHuman(stage, k) || ((stage.facts[m.head[k] ?? 0] ?? 0) & Fact.anyBody) !== 0);
  const to = isBare ? clauseEnd(scene, of, limit, until) : of;
  const name = phraseText(scene, from, to === end ? pastApposed(stage, k, from, end) : to);
  // `@lanebrain`, `hedge_row`: somebody’s handle
  const isHandled = /^@|^[^\s_]+_\S*$/.test(name);
  const kind = isHandled ? 'person' : isOneIn ? 'group' : kindOf(stage, k);
  return name === '' ? undefined : { name, kind, role: null, aliases: [] };
}

/** Where a share begins, of whom the mention tells: `four out of | 10 voters`, `two-thirds of | residents`. */
function shareFirst(scene: Scene, first: number): number {
  const { t } = scene;
  const isNumber = (i: number): boolean => t.tag[i] === Tag.number || isCount(scene, i);
  if (isOne(scene, first - 1)) return first - 1;
  if (isNumber(first) && isIn(scene, first - 1) && isNumber(first - 2)) return first - 2;
  if (!isOf(scene, first - 1)) return first;
  if (isNumber(first) && isOut(scene, first - 2) && isNumber(first - 3)) return first - 3;
  if (!isPortion(scene, first - 2)) return first;
  return isNumber(first - 3) || isArticle(scene, first - 3) ? first - 3 : first - 2;
}
const isCount = anyCaseOf('one two three four five six seven eight nine ten twenty hundred');
const isIn = anyOf('in');
const isOut = anyOf('out');
const isPortion = anyCaseOf(
  'percent cent half third quarter thirds quarters two-thirds three-quarters majority most many several dozens hundreds thousands',
);

/** `One resident, a mother of two,`: who is told of by nothing but what follows. */
function pastApposed(stage: Stage, k: number, from: number, end: number): number {
  const { m, t, mentionAt } = stage.scene;
  const next = mentionAt[end + 1] ?? m.count;
  const past = m.end[next] ?? 0;
  const isApposed = t.unit[end] === COMMA && m.first[next] === end + 1;
  const isTold = isApposed && isOne(stage.scene, from) && isArticle(stage.scene, end + 1);
  return isTold && next !== k && isHuman(stage, next) && t.unit[past] === COMMA ? past : end;
}
const COMMA = 0x2c;

const HANDLE = /^(?:@|\p{Lu})|[\d_]/u;
const LONGEST_CLAUSE = 12;

/**
 * Where a clause ends that tells which one is meant: `one animator who has worked at Northlight since 2014`, `a man
 * waiting for the bus`.
 */
function clauseEnd(scene: Scene, from: number, limit: number, until: number): number {
  const { t } = scene;
  const isWho = isWhoOrThat(scene, from);
  const verb = isWho ? from + 1 : from;
  const isSaying = isSaid(scene, verb);
  const isVerb = t.tag[verb] === Tag.verb || (isWho && t.tag[verb] === Tag.aux);
  // `a woman who said she had no shop`
  if (!isVerb || isSaying || (!isWho && !isParticiple(scene, from, until))) return from;
  let i = verb + 1;
  // `a neighbour who asked to be left alone | said:`
  const isCue = (n: number): boolean => isSaid(scene, n) && t.unit[n + 1] !== 0;
  const most = Math.min(limit, from + LONGEST_CLAUSE + 1);
  while (i < most && i !== until && t.unit[i] === 0 && t.tag[i] !== Tag.and && !isCue(i)) i++;
  const isShort = i > verb && i - from <= LONGEST_CLAUSE;
  // `The judge rubbed his chin and said`, `millions tuned in to see`
  if (!isWho && (i !== until || isTo(scene, until - 1))) return from;
  const isCut = (scene.spanOf[i] ?? -1) >= 0;
  return isShort &&
    !isCut &&
    (i === until || i >= limit || t.unit[i] !== 0 || t.tag[i] === Tag.and || isCue(i))
    ? i
    : from;
}

const isTo = anyOf('to');
const isOne = anyCaseOf('one');
const isArticle = anyOf('a an');
const isWhoOrThat = anyOf('who that');
const isSaid = anyOf('said says told tells added adds');

/** `waiting for the bus`, `arrested on Monday`, before what is said. */
const isParticiple = ({ t }: Scene, i: number, until: number): boolean =>
  until > i && /\p{Ll}(?:ing|ed)$/u.test(t.text.slice(t.start[i], t.end[i]));

/** `47 percent said`, `the two wrote` */
const isShare = anyCaseOf('percent cent half majority most two three four five six');
/** `the 43-year-old`, `the mother-of-two`, `a third` */
const BY_AGE =
  /-year-old$|^(?:second|third|fourth|fifth)$|^(?:mother|father|mum|mom|dad|grandmother|grandfather)-of-/i;

function kindOf(stage: Stage, k: number): SpeakerKind {
  const { scene, facts } = stage;
  const { m, t } = scene;
  const type = m.type[k] ?? 0;
  const head = m.head[k] ?? 0;
  if (type === MentionType.name && ((facts[head] ?? 0) & Fact.people) !== 0) return 'unknown';
  if (isOffice(stage, k) || BY_AGE.test(wordAt(scene, head))) return 'unknown';
  if (((facts[head] ?? 0) & Fact.crowd) !== 0 || isShare(scene, head)) return 'group';
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
