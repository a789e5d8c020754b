import { classBits } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import { formOf, lemmaKey } from './cues.ts';
import { logitStep, type Row, stepOf } from './linear.ts';
import { type Known, type Link, LinkKind } from './links.ts';
import type { MarkSpan } from './marks.ts';
import { kindAt, type Scene, tagAt, wordKey } from './scene.ts';
import { Flag } from './tokens.ts';

/** What is true of the stretch whatever its speaker. */
export interface SpanFacts {
  readonly span: MarkSpan;
  readonly before: MarkSpan | undefined;
  readonly last: Link | undefined;
  readonly lastKind: number;
  readonly sameBlock: number;
  readonly edges: number;
  words: number;
  lastUnit: number;
  startsBlock: number;
  fillsBlock: number;
  afterUnit: number;
  beforeKey: number;
  afterKey: number;
  capitals: number;
  cueInSentence: number;
}

export function factsOf(
  { scene, cueOfSentence }: Known,
  n: number,
  past: readonly Link[],
): SpanFacts | undefined {
  const { t, s, spans } = scene;
  const span = spans[n];
  if (!span) return undefined;
  const before = spans[n - 1];
  const last = past[n - 1];
  let words = 0;
  let capitals = 0;
  for (let i = span.firstToken; i < span.endToken; i++) {
    if ((t.unit[i] ?? 0) !== 0) continue;
    words++;
    if (((t.flags[i] ?? 0) & Flag.capital) !== 0) capitals++;
  }
  const block = span.block;
  const startsBlock = span.firstToken - 1 <= (t.blockStart[block] ?? 0) ? 1 : 0;
  const endsBlock = span.endToken >= (t.blockStart[block + 1] ?? 0) ? 1 : 0;
  const here = s.of[span.firstToken] ?? 0;
  const lastUnit = lastUnitOf(scene, span);
  const opensUpper = ((t.flags[span.firstToken] ?? 0) & Flag.capital) !== 0;
  return {
    span,
    before,
    last,
    lastKind: last ? last.kind : 9,
    sameBlock: before && before.block === block ? 1 : 0,
    edges: (opensUpper ? 1 : 0) + (lastUnit ? 2 : 0),
    words,
    lastUnit,
    startsBlock,
    fillsBlock: startsBlock & endsBlock,
    afterUnit: t.unit[span.endToken] ?? 0,
    beforeKey: wordKey(scene, span.firstToken - 2),
    afterKey: wordKey(scene, span.endToken),
    capitals: words === 0 ? 0 : Math.round((4 * capitals) / words),
    cueInSentence: Math.min(2, (cueOfSentence[here + 1] ?? 0) - (cueOfSentence[here] ?? 0)),
  };
}

function lastUnitOf(scene: Scene, span: MarkSpan): number {
  const { text } = scene.t;
  const unit = text.charCodeAt(span.end - 1);
  return ',.?!—…:;'.includes(String.fromCharCode(unit)) ? unit : 0;
}

/** The row of one candidate for the stretch that the facts tell of. */
export function linkRow(known: Known, facts: SpanFacts, link: Link, row: Row): void {
  const { kind, mention } = link;
  const { edges, lastKind } = facts;
  const length = stepOf(facts.words);
  row.start();
  row.put(0, kind);
  row.pair(1, kind, length);
  row.pair(2, kind, facts.lastUnit);
  row.pair(3, kind, edges * 4 + facts.startsBlock * 2 + facts.fillsBlock);
  row.pair(4, kind, facts.cueInSentence * 16 + length);
  row.pair(5, kind, facts.sameBlock * 16 + lastKind);
  row.pair(6, kind, facts.fillsBlock * 64 + edges * 16 + lastKind);
  if (kind <= LinkKind.nobody) {
    stretchFeatures(known, facts, kind, row);
    return;
  }
  row.pair(7, kind, mention < 0 ? 15 : (known.scene.m.type[mention] ?? 0));
  if (kind === LinkKind.goesOn || kind === LinkKind.turn) goingOnFeatures(known, facts, link, row);
  else {
    const place = placeOf(known, facts, link);
    placeFeatures(known, facts, link, place, row);
    if (link.cue >= 0) cueFeatures(known, facts, link, place, row);
    else bareFeatures(known, link, place, row);
  }
}

/** Nobody’s words, or nobody named. */
function stretchFeatures({ scene }: Known, facts: SpanFacts, kind: number, row: Row): void {
  const { span } = facts;
  const length = stepOf(facts.words);
  row.pair(10, kind, facts.beforeKey);
  row.pair(11, kind, facts.afterKey);
  row.pair(12, kind, tagAt(scene, span.firstToken - 2));
  row.pair(13, kind, tagAt(scene, span.endToken));
  row.pair(14, kind, facts.capitals * 16 + length);
  row.pair(15, kind, tagAt(scene, span.firstToken - 2) * 16 + length);
  row.pair(16, kind, facts.capitals * 4 + facts.edges);
  row.pair(17, kind, span.isClosed ? 1 : 0);
}

/** The speaker of the stretch before, or of the one before that. */
function goingOnFeatures(
  { scene, cues, cueOfSentence }: Known,
  facts: SpanFacts,
  link: Link,
  row: Row,
): void {
  const { t, s } = scene;
  const { span, before, edges, lastKind } = facts;
  const { kind } = link;
  const gap = before ? span.firstToken - before.endToken : 30;
  const blocks = before ? span.block - before.block : 2;
  let cueBetween = 0;
  let best = -9;
  const from = before?.endToken ?? 0;
  const here = s.of[span.firstToken] ?? 0;
  const stop = s.first[here + 1] ?? t.count;
  for (let c = cueOfSentence[s.of[from] ?? 0] ?? 0; c < (cueOfSentence[here + 1] ?? 0); c++) {
    const at = cues.token[c] ?? 0;
    if (at < from || at >= stop || c === link.cue) continue;
    cueBetween |= at < span.firstToken ? 1 : 2;
    best = Math.max(best, cues.logit[c] ?? -9);
  }
  const cueToken = link.cue >= 0 ? (cues.token[link.cue] ?? 0) : -1;
  const between = before && cueToken >= before.endToken && cueToken < span.firstToken ? 1 : 0;
  const sameSentence = before && s.of[before.firstToken] === here ? 1 : 0;
  row.pair(20, kind, stepOf(gap) * 4 + blocks);
  row.pair(21, kind, (before && !before.isClosed ? 8 : 0) + blocks * 2 + facts.startsBlock);
  row.pair(22, kind, edges * 16 + lastKind + blocks * 128);
  row.pair(23, kind, cueBetween * 16 + logitStep(best));
  row.pair(24, kind, blocks * 32 + facts.fillsBlock * 16 + facts.cueInSentence);
  row.pair(25, kind, between * 64 + stepOf(gap) * 4 + blocks);
  row.pair(26, kind, sameSentence * 8 + edges * 2 + between);
  row.pair(27, kind, sameSentence * 512 + Math.max(-200, facts.beforeKey));
}

/** Where a cue or a mention stands to the stretch, and what lies between. */
interface Place {
  /** Token of the cue, or of the mention’s main word. */
  readonly anchor: number;
  readonly isBefore: boolean;
  /** Sentences from the stretch to it. */
  readonly sentence: number;
  readonly gap: number;
  /** Side, sentence and block in one. */
  readonly key: number;
  /** Between anchor and stretch: tokens, other stretches, phrases, commas, and the way through the tags. */
  readonly from: number;
  readonly to: number;
  readonly spans: number;
  readonly phrases: number;
  readonly commas: number;
  readonly path: number;
}

function placeOf({ scene, cues }: Known, { span }: SpanFacts, { cue, mention }: Link): Place {
  const { t, s, m } = scene;
  const anchor = cue >= 0 ? (cues.token[cue] ?? 0) : (m.head[mention] ?? 0);
  const isBefore = anchor < span.firstToken;
  const sentence = (s.of[anchor] ?? 0) - (s.of[span.firstToken - 1] ?? 0);
  const blocks = span.block - (s.block[s.of[anchor] ?? 0] ?? 0);
  const from = isBefore ? anchor + 1 : span.endToken;
  const to = isBefore ? span.firstToken - 1 : anchor;
  let spans = 0;
  let phrases = 0;
  let commas = 0;
  let path = 0;
  let lastSpan = -1;
  for (let i = from; i < to && i - from < 80; i++) {
    const inside = scene.spanOf[i] ?? -1;
    if (inside >= 0) {
      if (inside !== lastSpan) {
        spans++;
        path = Math.imul(path, 31) + 99;
      }
      lastSpan = inside;
      continue;
    }
    const tag = t.tag[i] ?? 0;
    if (tag === Tag.noun || tag === Tag.name) phrases++;
    if ((t.unit[i] ?? 0) === 0x2c) commas++;
    if (tag === Tag.determiner || tag === Tag.adjective || tag === Tag.number) continue;
    path = Math.imul(path, 31) + (tag === Tag.mark ? 32 + ((t.unit[i] ?? 0) & 31) : tag);
  }
  const gap = isBefore ? span.firstToken - 2 - anchor : anchor - span.endToken;
  const key = (isBefore ? 0 : 1) + (sentence + 2) * 2 + blocks * 16;
  return { anchor, isBefore, sentence, gap, key, from, to, spans, phrases, commas, path };
}

function placeFeatures(
  { scene: { t, m } }: Known,
  facts: SpanFacts,
  { kind, mention }: Link,
  place: Place,
  row: Row,
): void {
  const { span, edges, beforeKey } = facts;
  const { anchor, key, gap } = place;
  const shape = kind * 64 + key;
  const first = mention < 0 ? anchor : (m.first[mention] ?? 0);
  const end = mention < 0 ? anchor : (m.end[mention] ?? 0);
  const type = mention < 0 ? 15 : (m.type[mention] ?? 0);
  const past = first > span.firstToken ? first - span.endToken : span.firstToken - 1 - end;
  row.pair(30, shape, Math.min(gap, 12));
  row.pair(31, shape, place.spans);
  row.pair(32, shape, stepOf(place.phrases));
  row.pair(33, shape, place.path);
  row.pair(34, shape, type);
  row.pair(35, shape, facts.lastUnit * 4 + edges);
  row.pair(36, shape, stepOf(facts.words));
  row.pair(37, key, mention < 0 ? 0 : Math.min(past, 12));
  row.pair(38, shape, beforeKey < 0 && beforeKey > -60 ? -9 : beforeKey);
  row.pair(39, shape, facts.startsBlock * 2 + facts.fillsBlock);
  row.pair(40, shape, place.spans * 64 + stepOf(place.commas) * 8 + Math.min(gap, 4));
  row.pair(41, shape, (t.unit[span.firstToken - 2] ?? 0) === COLON ? 1 : 0);
  row.pair(42, kind, place.sentence * 8 + facts.cueInSentence);
}
const COLON = 0x3a;

function cueFeatures(known: Known, facts: SpanFacts, link: Link, place: Place, row: Row): void {
  const { scene, cues, sources } = known;
  const { t, m } = scene;
  const { kind, cue, mention } = link;
  const { edges, last, lastKind } = facts;
  const { anchor, key, gap } = place;
  const shape = kind * 64 + key;
  const logit = logitStep(cues.logit[cue] ?? 0);
  const shares = kind === LinkKind.second ? sources.secondShare : sources.share;
  const share = Math.floor((shares[cue] ?? 0) * 5);
  const word = lemmaKey(t, anchor);
  const form = formOf(t, anchor);
  const bits = classBits[t.word[anchor] ?? 0] ?? 0;
  const says = bits & Class.say ? 1 : bits & Class.think ? 2 : 0;
  row.pair(50, shape, logit);
  row.pair(51, shape, share);
  row.pair(52, kind, word);
  row.pair(53, key, word);
  row.pair(54, shape, form * 4 + says);
  row.pair(55, key * 4 + says, Math.min(gap, 12));
  row.pair(56, key * 16 + logit, Math.min(gap, 6));
  row.pair(57, key * 4 + says, facts.lastUnit);
  row.pair(58, key * 4 + edges, logit);
  row.pair(59, word, (place.isBefore ? 0 : 16) + Math.min(gap, 6));
  row.pair(60, key * 8 + form, place.path);
  const sense = kindAt(scene, anchor);
  const who = mention < 0 ? 1 : kindAt(scene, m.head[mention] ?? 0);
  const first = m.first[mention] ?? 0;
  const order = mention < 0 ? 2 : first > anchor ? 1 : 0;
  const away = order === 1 ? first - anchor - 1 : anchor - (m.end[mention] ?? 0);
  row.pair(61, key, sense);
  row.pair(62, key * 4 + order, mention < 0 ? 9 : Math.min(9, away));
  row.pair(63, kind * 4 + order, sense);
  row.pair(64, who, kind * 16 + share);
  row.pair(65, who, sense);
  row.pair(66, key * 4 + order, mention < 0 ? 15 : (m.type[mention] ?? 0));
  row.pair(67, sense, facts.lastUnit);
  row.pair(68, key * 16 + logit, share);
  const same = last && last.cue === cue ? 2 : last && last.mention === mention ? 1 : 0;
  row.pair(69, same, lastKind * 16 + key);
  row.pair(70, same * 16 + logit, facts.sameBlock);
  let rival = 0;
  for (let i = place.from; i < place.to && i - place.from < 40; i++)
    rival = Math.max(rival, scene.cueSteps[i] ?? 0);
  row.pair(71, key * 16 + rival, logit);
  row.pair(72, wordKey(scene, anchor + 1), key);
  row.pair(73, tagAt(scene, anchor + 1) * 64 + tagAt(scene, anchor - 1), key);
}

/** A mention without a cue. */
function bareFeatures({ scene }: Known, { mention }: Link, { key }: Place, row: Row): void {
  const { s, m } = scene;
  const first = m.first[mention] ?? 0;
  const end = m.end[mention] ?? 0;
  const type = m.type[mention] ?? 0;
  row.pair(80, key, wordKey(scene, end));
  row.pair(81, key * 32 + type, tagAt(scene, first - 1));
  row.pair(82, key, first === (s.first[s.of[first] ?? 0] ?? 0) ? 1 : 0);
  row.pair(83, key * 32 + type, tagAt(scene, end));
}
