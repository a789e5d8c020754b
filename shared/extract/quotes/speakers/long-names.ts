import { classBits } from '../../lexicon/lexicon.ts';
import { Class, Tag } from '../../lexicon/tags.ts';
import { isField } from '../joined-names.ts';
import type { MarkSpan } from '../marks.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { Flag } from '../tokens.ts';
import { anyOf, isOf } from './any-of.ts';
import { FIRM_ENDS, PAIR_BODIES } from './data/pair-bodies.ts';
import { isOfOrFor } from './names.ts';
import { endsInBody } from './phrase-tails.ts';
import { isCapital, type Stage, wordAt } from './stage.ts';
import { Fact, isGiven } from './word-facts.ts';

/**
 * Where a name ends that stands within a phrase, −1 = there is none: before a verb that was taken for a noun
 * (`Achebe-Wren switches`), or before the noun it goes with (`the Hillary Denton emails`).
 */
export function nameWithin({ scene }: Stage, k: number): number {
  const { m, t } = scene;
  const head = m.head[k] ?? 0;
  const isWithin = head > (m.first[k] ?? 0) && t.tag[head] !== Tag.name && t.unit[head - 1] === 0;
  return isWithin && t.tag[head - 1] === Tag.name ? head : -1;
}

/** The rest of a name that several mentions make up. */
export interface NameRest {
  /** First token of the surname. */
  readonly first: number;
  /** Mention that ends with the surname. */
  readonly last: number;
  /** The words between belong to the name. */
  readonly isWhole: boolean;
}

/** `the Society | of Island Surveyors`: a body whose name goes on in the next phrase. */
export function bodyGoesOn(stage: Stage, k: number): NameRest | undefined {
  const { scene, facts } = stage;
  const { m, t } = scene;
  const end = m.end[k] ?? 0;
  const last = k + 1;
  // `Ministry of Food | and Fisheries`
  if (t.tag[end] === Tag.and && m.first[last] === end + 1 && m.isPossessive[k] !== 1)
    if (endsInBody(scene, k) && isField(t, end + 1) && m.isPossessive[last] !== 1)
      return { first: end, last, isWhole: true };
  if (t.tag[end] === Tag.and && (isTwinTown(stage, k, last) || isFirm(scene, k, last)))
    return { first: end, last, isWhole: true };
  // `Department for the Protection of Birds | of the Amber Region`
  // `Police Federation of England | and Wales`
  const isNext = t.tag[end] === Tag.and && m.first[last] === end + 1 && m.end[last] === end + 2;
  if (isNext && isPlace(scene, end - 1) && isPlace(scene, end + 1) && isOf(scene, end - 2))
    return { first: end, last, isWhole: true };
  const isRegion = m.first[last] === end + 1 && isRegionNoun(scene, m.head[last] ?? 0);
  if (isRegion && isOf(scene, end) && endsInBody(scene, k) && m.isPossessive[last] !== 1)
    return { first: end, last, isWhole: true };
  if (((facts[end - 1] ?? 0) & (Fact.bodyEnd | Fact.anyBody)) === 0 || m.isPossessive[k] === 1)
    return undefined;
  if (m.first[last] !== end + 1 || m.type[last] !== MentionType.name) return undefined;
  if (m.isPossessive[last] === 1 || !isCapital(scene, end + 1)) return undefined;
  return isOfOrFor(scene, end) ? { first: end, last, isWhole: true } : undefined;
}

const isPlace = ({ t }: Scene, i: number): boolean =>
  ((classBits[t.word[i] ?? 0] ?? 0) & Class.place) !== 0;
const isRegionNoun = anyOf('Region Republic State Province Territory County City Kingdom Islands');

/** `Brighton | and Hove City Council`: a council or the like of two places. */
function isTwinTown({ scene, facts }: Stage, k: number, last: number): boolean {
  const { m, t } = scene;
  const first = m.first[k] ?? 0;
  const end = m.end[k] ?? 0;
  const isOne = end === first + 1 && m.isPossessive[k] !== 1 && m.first[last] === end + 1;
  if (!isOne || m.type[last] !== MentionType.name || (m.end[last] ?? 0) < end + 3) return false;
  const isPlain = ((facts[first] ?? 0) & (Fact.knownBody | Fact.bodyEnd)) === 0;
  const isAfter = t.tag[first - 1] !== Tag.and && !saysBoth(scene, first - 1);
  return isPlain && isAfter && !isGiven(facts[first] ?? 0) && isOfPlaces(scene, m.head[last] ?? 0);
}
/** `Tranter | and Sons`, `Marks | and Spencer`. */
function isFirm(scene: Scene, k: number, last: number): boolean {
  const { m } = scene;
  const end = m.end[k] ?? 0;
  const isBeside = m.first[last] === end + 1 && m.end[last] === end + 2;
  if (!isBeside || m.isPossessive[k] === 1 || !isCapital(scene, end + 1)) return false;
  return (
    isFirmEnd(scene, end + 1) || PAIRS.has(`${wordAt(scene, end - 1)} ${wordAt(scene, end + 1)}`)
  );
}
const isFirmEnd = anyOf(FIRM_ENDS);
const PAIRS = new Set(PAIR_BODIES.split('|'));

const saysBoth = anyOf('both');
const isOfPlaces = anyOf('Council Constabulary Police Borough Hospital Hospitals Trust');

/** A word or three in capitals, in the midst of a sentence, without a stop. */
function isNickname({ t, s, body }: Scene, span: MarkSpan, end: number): boolean {
  if (((t.flags[end - 1] ?? 0) & Flag.quoted) !== 0 || span.endToken >= t.count) return false;
  if (s.of[end - 1] !== s.of[span.endToken]) return false;
  return /^(?:the )?\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,2}$/u.test(
    body.text.slice(span.start, Math.min(span.end, span.start + 40)),
  );
}

/** `Tadeo “Biscuit” Marsh`, `William (Bill) Trask`: the surname after a nickname. */
export function nicknameAfter({ scene }: Stage, k: number): NameRest | undefined {
  const { m, t, spans, mentionAt } = scene;
  const end = m.end[k] ?? 0;
  const n = scene.spanOf[end] ?? -1;
  const span = n < 0 ? undefined : spans[n];
  let after = -1;
  if (span && span.firstToken - 1 === end && span.isClosed && isNickname(scene, span, end))
    after = span.endToken;
  else if (t.unit[end] === 0x28 && t.unit[end + 2] === 0x29 && isCapital(scene, end + 1))
    after = end + 3;
  if (after < 0 || after - end > 6 || !isCapital(scene, after) || t.unit[after] !== 0) return;
  const last = mentionAt[after] ?? m.count;
  if (m.first[last] !== after || m.type[last] !== MentionType.name) return undefined;
  return { first: after, last, isWhole: false };
}

/** `the Argentine`, `the Ohio Republican`: a description, and no name. */
export function isPeople({ scene, facts }: Stage, k: number): boolean {
  const { m } = scene;
  const head = m.head[k] ?? 0;
  const first = m.first[k] ?? 0;
  if (((facts[head] ?? 0) & Fact.people) === 0 || m.end[k] !== head + 1) return false;
  const isLed =
    ((facts[first] ?? 0) & Fact.article) !== 0 ||
    /^(?:one|another|some)$/i.test(wordAt(scene, first));
  return head > first && head < first + 4 && isLed;
}
