import { classBits } from '../lexicon/lexicon.ts';
import { Class } from '../lexicon/tags.ts';
import { formOf, lemmaKey } from './cues.ts';
import { type Crosses, crossesOf, logitStep, namesOf, stepOf, valuesFor } from './linear.ts';
import { type Known, type Link, LinkKind } from './links.ts';
import type { MarkSpan } from './marks.ts';
import { kindAt, type Scene, tagAt, wordKey } from './scene.ts';
import { Flag } from './tokens.ts';

/** What is true of the stretch whatever its speaker. */
export interface SpanFacts {
  /** Its index among the stretches. */
  readonly n: number;
  readonly span: MarkSpan;
  readonly before: MarkSpan | undefined;
  readonly last: Link | undefined;
  readonly lastKind: number;
  readonly sameBlock: number;
  readonly edges: number;
  readonly words: number;
  readonly lastUnit: number;
  readonly startsBlock: number;
  readonly fillsBlock: number;
  readonly beforeKey: number;
  readonly capitals: number;
  readonly cueInSentence: number;
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
    n,
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
    beforeKey: wordKey(scene, span.firstToken - 2),
    capitals: words === 0 ? 0 : Math.round((4 * capitals) / words),
    cueInSentence: Math.min(2, (cueOfSentence[here + 1] ?? 0) - (cueOfSentence[here] ?? 0)),
  };
}

function lastUnitOf(scene: Scene, span: MarkSpan): number {
  const { text } = scene.t;
  const unit = text.charCodeAt(span.end - 1);
  return ',.?!—…:;'.includes(String.fromCharCode(unit)) ? unit : 0;
}

/** What rows are made of: the stretch, the candidate, the place between them, the cue, the mention. */
const IS = namesOf(
  'kind length lastUnit cuesLength blockLast fillsLast beforeKey capitalsEdges type',
  'gapBlocks openBlocks betweenGap sameEdges sameBefore',
  'key shape near spans phrases lastEdges beforeWord starts spansGap sentence',
  'keyClass keyEdges keyLogit keyOrder logit share word formClass',
  'sense who away gap same sameLogit sameBlock lastKindKey rival nextWord nextTags',
  'endWord previousTag keyType opens',
);
const ANY = {
  kind: 'length cuesLength blockLast fillsLast',
} as const;
/** Nobody’s words, or nobody named. */
const STRETCH = crossesOf(IS, ANY, {
  kind: 'lastUnit beforeKey capitalsEdges',
});
/** The speaker of the stretch before, or of the one before that. */
const GOES_ON = crossesOf(IS, ANY, {
  kind: 'type gapBlocks openBlocks betweenGap sameEdges sameBefore',
});
const PLACE = {
  kind: 'type sentence',
  shape: 'spans phrases type lastEdges beforeWord starts spansGap',
} as const;
const BY_CUE = crossesOf(IS, ANY, PLACE, {
  shape: 'share formClass',
  kind: 'word',
  key: 'nextWord nextTags',
  keyClass: 'near',
  keyLogit: 'gap rival',
  keyEdges: 'logit',
  keyOrder: 'away',
  who: 'sense',
  same: 'lastKindKey',
  sameLogit: 'sameBlock',
});
/** A mention without a cue. */
const BARE = crossesOf(IS, ANY, PLACE, {
  key: 'endWord opens',
  keyType: 'previousTag',
});
export const linkValues = valuesFor(IS);

/** Writes what is known of the stretch whatever its speaker to `linkValues`. */
export function describeStretch(facts: SpanFacts): void {
  const x = linkValues;
  const { edges, lastKind, beforeKey } = facts;
  const length = stepOf(facts.words);
  x[IS.length] = length;
  x[IS.lastUnit] = facts.lastUnit;
  x[IS.cuesLength] = facts.cueInSentence * 16 + length;
  x[IS.blockLast] = facts.sameBlock * 16 + lastKind;
  x[IS.fillsLast] = facts.fillsBlock * 64 + edges * 16 + lastKind;
  x[IS.beforeKey] = beforeKey;
  x[IS.capitalsEdges] = facts.capitals * 4 + edges;
  x[IS.lastEdges] = facts.lastUnit * 4 + edges;
  x[IS.beforeWord] = beforeKey < 0 && beforeKey > -60 ? -9 : beforeKey;
  x[IS.starts] = facts.startsBlock * 2 + facts.fillsBlock;
  x[IS.sameBlock] = facts.sameBlock;
}
/** Adds a candidate for the stretch described before. Returns the features of its row. */
export function describeLink(known: Known, facts: SpanFacts, link: Link): Crosses {
  const x = linkValues;
  const { kind, mention } = link;
  x[IS.kind] = kind;
  if (kind <= LinkKind.nobody) return STRETCH;
  x[IS.type] = mention < 0 ? 15 : (known.scene.m.type[mention] ?? 0);
  if (kind === LinkKind.goesOn || kind === LinkKind.turn) {
    describeGoingOn(known, facts, link);
    return GOES_ON;
  }
  const place = placeOf(known, facts, link);
  describePlace(known, facts, kind, place);
  if (link.cue < 0) {
    describeBare(known, link, place);
    return BARE;
  }
  describeLinkCue(known, facts, link, place);
  return BY_CUE;
}

function describeGoingOn({ scene, cues }: Known, facts: SpanFacts, link: Link): void {
  const x = linkValues;
  const { s } = scene;
  const { span, before, edges } = facts;
  const gap = stepOf(before ? span.firstToken - before.endToken : 30);
  const blocks = before ? span.block - before.block : 2;
  const here = s.of[span.firstToken] ?? 0;
  const cueToken = link.cue >= 0 ? (cues.token[link.cue] ?? 0) : -1;
  const between = before && cueToken >= before.endToken && cueToken < span.firstToken ? 1 : 0;
  const sameSentence = before && s.of[before.firstToken] === here ? 1 : 0;
  x[IS.gapBlocks] = gap * 4 + blocks;
  x[IS.openBlocks] = (before && !before.isClosed ? 8 : 0) + blocks * 2 + facts.startsBlock;
  x[IS.betweenGap] = between * 64 + gap * 4 + blocks;
  x[IS.sameEdges] = sameSentence * 8 + edges * 2 + between;
  x[IS.sameBefore] = sameSentence * 512 + Math.max(-200, facts.beforeKey);
}

/** Where a cue or a mention stands to the stretch. */
interface Place {
  /** Token of the cue, or of the mention’s main word. */
  readonly anchor: number;
  readonly isBefore: boolean;
  /** Sentences from the stretch to it. */
  readonly sentence: number;
  readonly gap: number;
  /** Side, sentence and block in one. */
  readonly key: number;
  /** Tokens between them. */
  readonly from: number;
  readonly to: number;
}

function placeOf({ scene, cues }: Known, { span }: SpanFacts, { cue, mention }: Link): Place {
  const { s, m } = scene;
  const anchor = cue >= 0 ? (cues.token[cue] ?? 0) : (m.head[mention] ?? 0);
  const isBefore = anchor < span.firstToken;
  const from = isBefore ? anchor + 1 : span.endToken;
  const to = isBefore ? span.firstToken - 1 : anchor;
  const gap = isBefore ? span.firstToken - 2 - anchor : anchor - span.endToken;
  const sentence = (s.of[anchor] ?? 0) - (s.of[span.firstToken - 1] ?? 0);
  const blocks = span.block - (s.block[s.of[anchor] ?? 0] ?? 0);
  const key = (isBefore ? 0 : 1) + (sentence + 2) * 2 + blocks * 16;
  return { anchor, isBefore, sentence, gap, key, from, to };
}

const MOST_SPANS = 8;

/** What lies between: other stretches, phrases, commas. */
function describePlace(
  { scene }: Known,
  { n, cueInSentence }: SpanFacts,
  kind: number,
  { sentence, key, gap, from, to }: Place,
): void {
  const x = linkValues;
  const { spans, nouns, commas } = scene;
  const way = from > (spans[n]?.firstToken ?? 0) ? 1 : -1;
  const isBetween = (token: number): boolean => from <= token && token < to;
  let between = 0;
  while (between < MOST_SPANS && isBetween(spans[n + way * (between + 1)]?.firstToken ?? -1))
    between++;
  const phrases = (nouns[to] ?? 0) - (nouns[from] ?? 0);
  const steps = stepOf((commas[to] ?? 0) - (commas[from] ?? 0));
  x[IS.key] = key;
  x[IS.shape] = kind * 64 + key;
  x[IS.near] = Math.min(gap, 12);
  x[IS.spans] = between;
  x[IS.phrases] = stepOf(phrases);
  x[IS.spansGap] = between * 64 + steps * 8 + Math.min(gap, 4);
  x[IS.sentence] = sentence * 8 + cueInSentence;
}

function describeLinkCue(known: Known, facts: SpanFacts, link: Link, place: Place): void {
  const x = linkValues;
  const { scene, cues, sources } = known;
  const { t, m } = scene;
  const { kind, cue, mention } = link;
  const { edges, last, lastKind } = facts;
  const { anchor, key, gap } = place;
  const logit = logitStep(cues.logit[cue] ?? 0);
  const shares = kind === LinkKind.second ? sources.secondShare : sources.share;
  const share = Math.floor((shares[cue] ?? 0) * 5);
  const form = formOf(t, anchor);
  const bits = classBits[t.word[anchor] ?? 0] ?? 0;
  const says = bits & Class.say ? 1 : bits & Class.think ? 2 : 0;
  const first = m.first[mention] ?? 0;
  const order = mention < 0 ? 2 : first > anchor ? 1 : 0;
  const away = order === 1 ? first - anchor - 1 : anchor - (m.end[mention] ?? 0);
  const same = last && last.cue === cue ? 2 : last && last.mention === mention ? 1 : 0;
  let rival = 0;
  for (let i = place.from; i < place.to && i - place.from < 40; i++)
    rival = Math.max(rival, scene.cueSteps[i] ?? 0);
  x[IS.word] = lemmaKey(t, anchor);
  x[IS.sense] = kindAt(scene, anchor);
  x[IS.logit] = logit;
  x[IS.share] = share;
  x[IS.formClass] = form * 4 + says;
  x[IS.keyClass] = key * 4 + says;
  x[IS.keyEdges] = key * 4 + edges;
  x[IS.keyLogit] = key * 16 + logit;
  x[IS.keyOrder] = key * 4 + order;
  x[IS.gap] = Math.min(gap, 6);
  x[IS.who] = mention < 0 ? 1 : kindAt(scene, m.head[mention] ?? 0);
  x[IS.away] = mention < 0 ? 9 : Math.min(9, away);
  x[IS.same] = same;
  x[IS.sameLogit] = same * 16 + logit;
  x[IS.lastKindKey] = lastKind * 16 + key;
  x[IS.rival] = rival;
  x[IS.nextWord] = wordKey(scene, anchor + 1);
  x[IS.nextTags] = tagAt(scene, anchor + 1) * 64 + tagAt(scene, anchor - 1);
}

function describeBare({ scene }: Known, { mention }: Link, { key }: Place): void {
  const x = linkValues;
  const { s, m } = scene;
  const first = m.first[mention] ?? 0;
  const end = m.end[mention] ?? 0;
  x[IS.keyType] = key * 32 + (m.type[mention] ?? 0);
  x[IS.endWord] = wordKey(scene, end);
  x[IS.previousTag] = tagAt(scene, first - 1);
  x[IS.opens] = first === (s.first[s.of[first] ?? 0] ?? 0) ? 1 : 0;
}
