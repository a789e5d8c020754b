import { classBits, lemma, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import { formOf, lemmaKey } from './cues.ts';
import { logitStep, type Model, Row, softmax, stepOf } from './linear.ts';
import { isBreak, type Scene, tagAt, wordKey } from './scene.ts';
import { Flag, type Tokens } from './tokens.ts';

/** Where the content of a cue may begin. */
export const StartKind = {
  /** The cue attributes nothing. */
  none: 0,
  /** Only the stretches in marks that were linked to it. */
  marks: 1,
  /** After the cue. */
  after: 2,
  /** Before the cue and its source. */
  before: 3,
} as const;

/** What a cue attributes, as tokens: `[first, end)` and, where the cue stands in the middle, `[first2, end2)`. */
export interface Content {
  kind: number;
  first: number;
  end: number;
  first2: number;
  end2: number;
  /** Likelihood that the cue attributes anything. */
  share: number;
  /** Likelihood that it attributes this, give or take half of it. */
  hit: number;
}

export interface Start {
  kind: number;
  token: number;
}
/** What the steps before say of a cue. */
export interface CueFrame {
  readonly cue: number;
  readonly logit: number;
  readonly source: number;
  readonly sourceShare: number;
  /** Linked stretches in marks: 0 none · 1 some in its sentence before it · 2 after it · 3 both. */
  readonly linked: number;
  /** Whether another cue of the sentence has linked stretches. */
  readonly others: number;
}

/** Tokens that a content may be long. */
const REACH = 250;
const START_LIMIT = 24;
const END_LIMIT = 16;
const THAT = wordId('that');
const COMMA = 0x2c;
const isQuoted = (t: Tokens, i: number): boolean => ((t.flags[i] ?? 0) & Flag.quoted) !== 0;

/** Past the last word of the sentence of a token. */
export function sentenceEnd(scene: Scene, token: number): number {
  const { s, t } = scene;
  let end = s.first[(s.of[token] ?? 0) + 1] ?? 0;
  while (end > token && (t.unit[end - 1] ?? 0) !== 0 && !isQuoted(t, end - 1)) end--;
  return end;
}

/** First token of the cue and its source where the source stands before it. */
export function clusterStart(scene: Scene, f: CueFrame): number {
  const first = f.source < 0 ? f.cue : (scene.m.first[f.source] ?? f.cue);
  let from = Math.min(first, f.cue);
  const { t } = scene;
  if (from === f.cue)
    while (from > 0 && (t.tag[from - 1] === Tag.aux || t.tag[from - 1] === Tag.adverb)) from--;
  return from;
}

export function startCandidates(scene: Scene, f: CueFrame, out: Start[]): void {
  const { t, s, m } = scene;
  out.length = 0;
  out.push({ kind: StartKind.none, token: f.cue });
  if (f.linked > 0) out.push({ kind: StartKind.marks, token: f.cue });
  const n = s.of[f.cue] ?? 0;
  const first = s.first[n] ?? 0;
  const last = sentenceEnd(scene, f.cue);
  const add = (kind: number, token: number): void => {
    const before = out[out.length - 1];
    if (out.length < START_LIMIT && (before?.token !== token || before.kind !== kind))
      out.push({ kind, token });
  };
  let k = scene.mentionAt[f.cue + 1] ?? 0;
  let phraseEnd = -1;
  for (let j = f.cue + 1, count = 0; j < last && count < 8 && j - f.cue < 22; j++) {
    if (isQuoted(t, j) && isQuoted(t, j - 1) && scene.spanOf[j] === scene.spanOf[j - 1]) continue;
    while (k < m.count && (m.first[k] ?? 0) <= j) phraseEnd = Math.max(phraseEnd, m.end[k++] ?? 0);
    const previous = t.tag[j - 1] ?? 0;
    const isBoundary =
      j === f.cue + 1 ||
      j === phraseEnd ||
      previous === Tag.preposition ||
      previous === Tag.subordinator ||
      previous === Tag.mark ||
      previous === Tag.particle ||
      t.word[j - 1] === THAT;
    if (!isBoundary) continue;
    add(StartKind.after, j);
    count++;
  }
  const cluster = clusterStart(scene, f);
  const at = scene.mentionAt[cluster] ?? 0;
  const nearestPhrase = at > 0 ? (m.first[at - 1] ?? -1) : -1;
  const phraseBefore = at > 1 ? (m.first[at - 2] ?? -1) : -1;
  for (let j = cluster - 1, count = 0; j > first && cluster - j < REACH && count < 5; j--) {
    if (isQuoted(t, j) && scene.spanOf[j] === scene.spanOf[j - 1]) continue;
    const unit = t.unit[j - 1] ?? 0;
    const tag = t.tag[j - 1] ?? 0;
    const isBoundary =
      isBreak(unit) ||
      tag === Tag.and ||
      tag === Tag.subordinator ||
      j === nearestPhrase ||
      j === phraseBefore ||
      t.word[j - 1] === THAT;
    if (!isBoundary) continue;
    add(StartKind.before, j);
    count++;
  }
  if (cluster > first) add(StartKind.before, first);
}

function cueFacts(scene: Scene, f: CueFrame): number[] {
  const { t, m } = scene;
  const bits = classBits[lemma[t.word[f.cue] ?? 0] ?? 0] ?? 0;
  const says = bits & Class.say ? 1 : bits & Class.think ? 2 : bits & Class.sayNoun ? 3 : 0;
  const form = formOf(t, f.cue);
  const side = f.source < 0 ? 2 : (m.first[f.source] ?? 0) < f.cue ? 0 : 1;
  return [lemmaKey(t, f.cue), form, says, side, clusterStart(scene, f), sentenceEnd(scene, f.cue)];
}

export function startRow(
  scene: Scene,
  f: CueFrame,
  facts: readonly number[],
  start: Start,
  rank: number,
  row: Row,
): void {
  const { t, s, m } = scene;
  const [key = 0, form = 0, says = 0, side = 0, cluster = 0] = facts;
  const kind = start.kind;
  const logit = logitStep(f.logit);
  const type = f.source < 0 ? 15 : (m.type[f.source] ?? 0);
  row.start();
  row.put(0, kind);
  row.pair(1, kind, key);
  row.pair(2, kind, form * 16 + says * 4 + side);
  row.pair(3, kind, f.linked * 4 + f.others);
  row.pair(4, kind, key * 4 + f.linked);
  if (kind <= StartKind.marks) {
    row.pair(5, kind, logit);
    row.pair(6, kind, logit * 8 + form);
    row.pair(7, kind, type);
    row.pair(8, kind, Math.floor(f.sourceShare * 5));
    row.pair(9, kind, Math.floor(f.sourceShare * 3) * 16 + logit);
    row.pair(10, kind, wordKey(scene, f.cue + 1));
    row.pair(11, kind, wordKey(scene, f.cue - 1));
    row.pair(12, kind, logit * 16 + f.linked * 4 + f.others);
    row.pair(13, key, wordKey(scene, f.cue + 1));
    row.pair(14, type, logit);
    const head = f.source < 0 ? -1 : (m.head[f.source] ?? -1);
    const headKey = head < 0 ? -70 : t.tag[head] === Tag.name ? -50 : wordKey(scene, head);
    const headBits = head < 0 ? 0 : (classBits[t.word[head] ?? 0] ?? 0) & WHO;
    row.pair(15, kind, headKey);
    row.pair(16, headBits * 4 + says, type * 8 + form);
    row.pair(17, key, headBits * 16 + type);
    const mood = moodOf(t, f.cue, s.first[s.of[f.cue] ?? 0] ?? 0);
    row.pair(18, kind * 8 + says, mood);
    row.pair(19, mood * 8 + form, logit);
    row.pair(50, headKey, says * 8 + form);
    row.pair(51, kind, f.source < 0 ? 0 : f.cue < head ? 1 : stepOf(f.cue - head) + 2);
    row.pair(52, kind, wordKey(scene, (f.source < 0 ? 0 : (m.first[f.source] ?? 0)) - 1));
    row.pair(53, says * 4 + f.linked, wordKey(scene, f.cue - 2));
    return;
  }
  const j = start.token;
  const isAfter = kind === StartKind.after;
  const away = isAfter ? j - f.cue - 1 : f.cue - j;
  const end = m.end[f.source] ?? 0;
  const pastSource = side === 1 && isAfter ? (j >= end ? 1 : 2) : 0;
  const previous = wordKey(scene, j - 1);
  const here = wordKey(scene, j);
  const shape = kind * 4 + side;
  const first = s.first[s.of[f.cue] ?? 0] ?? 0;
  const from = isAfter ? f.cue + 1 : j;
  const to = isAfter ? j : f.cue;
  const breaks = (scene.breaks[to] ?? 0) - (scene.breaks[from] ?? 0);
  const verbs = (scene.verbs[to] ?? 0) - (scene.verbs[from] ?? 0);
  let that = 0;
  for (let i = from; i < to && i - from < 8; i++) if (t.word[i] === THAT) that = 1;
  const opens = isQuoted(t, j) ? 1 : 0;
  row.pair(20, shape, stepOf(away));
  row.pair(21, shape, Math.min(rank, 12));
  row.pair(22, shape, previous);
  row.pair(23, shape, here);
  row.pair(24, key, previous * 4 + kind);
  row.pair(25, key * 4 + kind, Math.min(away, 6));
  row.pair(26, shape, tagAt(scene, j - 1) * 64 + tagAt(scene, j));
  row.pair(27, shape, pastSource * 8 + Math.min(breaks, 3));
  row.pair(28, shape, that * 8 + Math.min(verbs, 4));
  row.pair(29, says * 16 + shape, previous);
  row.pair(30, form * 16 + shape, previous);
  row.pair(31, form * 16 + shape, Math.min(away, 8));
  row.pair(32, shape, opens * 4 + f.linked);
  row.pair(33, shape, (j === first ? 1 : 0) * 4 + Math.min(breaks, 3));
  row.pair(34, says * 64 + form * 8 + kind, tagAt(scene, f.cue + 1));
  row.pair(35, key * 4 + kind, wordKey(scene, f.cue + 1));
  row.pair(36, shape * 8 + form, tagAt(scene, j));
  row.pair(37, wordKey(scene, f.cue + 1) * 4 + kind, Math.min(away, 6));
  row.pair(38, shape, tagAt(scene, cluster - 1));
  row.pair(39, key * 2 + that, kind);
  row.pair(40, pastSource * 16 + type, stepOf(away));
}

/** Ends (exclusive tokens) for content that begins at `start`; −1 stands for both sides of the cue. */
export function endCandidates(scene: Scene, f: CueFrame, start: Start, out: number[]): void {
  const { t, m } = scene;
  out.length = 0;
  const last = sentenceEnd(scene, f.cue);
  if (start.kind === StartKind.before) {
    const cluster = clusterStart(scene, f);
    out.push(cluster);
    const sourceEnd = f.source < 0 ? f.cue + 1 : (m.end[f.source] ?? 0);
    if (Math.max(sourceEnd, f.cue + 1) + 1 < last) out.push(-1);
    for (let j = cluster - 1, count = 0; j > start.token && count < 3; j--) {
      if (isQuoted(t, j) && isQuoted(t, j - 1)) continue;
      if (!isBreak(t.unit[j] ?? 0)) continue;
      if (j < cluster - 1) {
        out.push(j);
        count++;
      }
    }
    return;
  }
  let phraseEnd = -1;
  let k = scene.mentionAt[start.token] ?? 0;
  for (let j = start.token; j < last && out.length < END_LIMIT && j - start.token < REACH; j++) {
    while (k < m.count && (m.first[k] ?? 0) <= j) phraseEnd = Math.max(phraseEnd, m.end[k++] ?? 0);
    if (j === start.token) continue;
    const inside = isQuoted(t, j);
    if (inside && scene.spanOf[j] === scene.spanOf[j - 1]) continue;
    const unit = t.unit[j] ?? 0;
    const tag = t.tag[j] ?? 0;
    const wasInside = isQuoted(t, j - 1);
    if (
      isBreak(unit) ||
      tag === Tag.and ||
      tag === Tag.subordinator ||
      wasInside ||
      (j === phraseEnd && out.length < 8) ||
      (tag === Tag.pronoun && unit === 0 && !isQuoted(t, j) && j - start.token > 2)
    )
      out.push(j);
  }
  out.push(last);
}

export function endRow(
  scene: Scene,
  f: CueFrame,
  facts: readonly number[],
  start: Start,
  end: number,
  rank: number,
  count: number,
  row: Row,
): void {
  const { t, m } = scene;
  const [key = 0, form = 0, says = 0, side = 0, cluster = 0, last = 0] = facts;
  row.start();
  const isLast = end === last ? 1 : 0;
  const kind = start.kind;
  const shape = kind * 8 + isLast * 4 + side;
  row.put(0, shape);
  row.pair(1, kind, Math.min(rank, 12));
  if (end < 0) {
    row.pair(2, 0, key);
    const after = Math.max(f.cue + 1, f.source < 0 ? 0 : (m.end[f.source] ?? 0));
    row.pair(2, 1, wordKey(scene, after));
    row.pair(2, 2, wordKey(scene, after + 1));
    row.pair(2, 3, wordKey(scene, cluster - 1));
    row.pair(2, 4, stepOf(last - after));
    row.pair(2, 5, form * 4 + says);
    row.pair(2, 6, f.linked);
    row.pair(
      2,
      7,
      (t.unit[after] === COMMA ? 1 : 0) * 32 +
        (t.unit[cluster - 1] === COMMA ? 1 : 0) * 16 +
        tagAt(scene, after + 1),
    );
    return;
  }
  const length = end - start.token;
  const verbs = (scene.verbs[end] ?? 0) - (scene.verbs[start.token] ?? 0);
  const opens = (scene.commas[end] ?? 0) - (scene.commas[start.token] ?? 0);
  const here = wordKey(scene, end);
  const next = wordKey(scene, end + 1);
  const previous = wordKey(scene, start.token - 1);
  const nextForm = formOf(t, end + 1);
  const nextSays = (classBits[t.word[end + 1] ?? 0] ?? 0) & (Class.say | Class.think) ? 1 : 0;
  const hasVerb = verbs > 0 ? 1 : 0;
  row.pair(10, kind, here);
  row.pair(11, kind * 2 + hasVerb, here);
  row.pair(12, shape, previous);
  row.pair(13, here, next);
  row.pair(14, here, tagAt(scene, end + 1));
  row.pair(15, here * 2 + nextSays, nextForm);
  row.pair(16, shape, stepOf(length));
  row.pair(17, shape, stepOf(last - end));
  row.pair(18, shape, Math.min(verbs, 4) * 8 + Math.min(opens, 4));
  row.pair(19, shape * 8 + form, says);
  row.pair(20, shape, key);
  row.pair(21, shape, isQuoted(t, end - 1) ? 1 : 0);
  row.pair(22, previous, hasVerb * 2 + isLast);
  row.pair(23, key, hasVerb * 2 + isLast);
  row.pair(24, shape, tagAt(scene, start.token));
  row.pair(25, shape, Math.min(count, 14));
  row.pair(26, hasVerb * 2 + isLast, tagAt(scene, end - 1) * 64 + tagAt(scene, end));
  row.pair(27, says * 8 + form, hasVerb * 256 + (here & 255));
  row.pair(
    28,
    t.tag[start.token - 1] === Tag.subordinator || t.word[start.token - 1] === THAT ? 1 : 0,
    here,
  );
  row.pair(29, key, here);
  row.pair(30, tagAt(scene, start.token) * 2 + hasVerb, shape);
  row.pair(31, Math.min(f.linked, 3), shape);
  row.pair(32, shape * 2 + hasVerb, stepOf(length));
}

const WHO = Class.human | Class.organization | Class.document;
const IF = wordId('if');
const NOT = wordId('not');
const NT = wordId("n't");
const TO = wordId('to');
const MODALS = new Set(
  ['would', 'could', 'should', 'might', 'may', 'can', 'will', 'must'].map(wordId),
);

/** What stands between a cue and its clause’s start: 1 a modal · 2 not · 4 to · 8 if. */
function moodOf(t: Tokens, cue: number, first: number): number {
  let mood = 0;
  for (let i = cue - 1; i >= first && cue - i < 8; i--) {
    const word = t.word[i] ?? 0;
    if (isBreak(t.unit[i] ?? 0)) break;
    if (cue - i < 4) {
      if (MODALS.has(word)) mood |= 1;
      else if (word === NOT || word === NT) mood |= 2;
      else if (word === TO && cue - i === 1) mood |= 4;
    }
    if (word === IF) mood |= 8;
  }
  return mood;
}

const row = new Row();
const starts: Start[] = [];
const ends: number[] = [];
const logits = new Float64Array(START_LIMIT + END_LIMIT + 4);

export interface ContentModels {
  readonly start: Model;
  readonly end: Model;
}

/** What a cue attributes, by the start and end models. */
export function contentOf(scene: Scene, f: CueFrame, models: ContentModels): Content {
  const facts = cueFacts(scene, f);
  startCandidates(scene, f, starts);
  row.aim(models.start);
  for (let i = 0; i < starts.length; i++) {
    startRow(scene, f, facts, starts[i] ?? { kind: 0, token: 0 }, i, row);
    logits[i] = row.score();
  }
  softmax(logits, starts.length);
  const share = 1 - (logits[0] ?? 0);
  const nothing = { kind: StartKind.none, first: 0, end: 0, first2: 0, end2: 0, share, hit: 0 };
  if (starts.length < 2) return { ...nothing, share: 0 };
  let best = 1;
  for (let i = 2; i < starts.length; i++) if ((logits[i] ?? 0) > (logits[best] ?? 0)) best = i;
  const top = logits[best] ?? 0;
  if (starts[best]?.kind === StartKind.marks) return { ...nothing, kind: StartKind.marks };
  if (share < LEAST_SHARE) return nothing;
  likely.length = 0;
  for (let i = 1; i < starts.length; i++) {
    const p = logits[i] ?? 0;
    const start = starts[i];
    if (start && start.kind >= StartKind.after && p > 0.04 && p > top * 0.2)
      likely.push({ start, p });
  }
  ranges.length = 0;
  row.aim(models.end);
  for (const { start, p } of likely) addRanges(scene, f, facts, start, p, share);
  return middleOf(scene, nothing);
}

/** Starts that are likely enough to weigh. */
const likely: { start: Start; p: number }[] = [];
const ranges: { content: Content; p: number }[] = [];
/** Contents less likely than this are not sought: they would not be served. */
const LEAST_SHARE = 0.25;

function addRanges(
  scene: Scene,
  f: CueFrame,
  facts: readonly number[],
  start: Start,
  p: number,
  share: number,
): void {
  endCandidates(scene, f, start, ends);
  for (let i = 0; i < ends.length; i++) {
    endRow(scene, f, facts, start, ends[i] ?? 0, i, ends.length, row);
    logits[i] = row.score();
  }
  softmax(logits, ends.length);
  for (let i = 0; i < ends.length; i++) {
    const q = logits[i] ?? 0;
    if (q > 0.04)
      ranges.push({ content: rangeOf(scene, f, start, ends[i] ?? -1, share), p: p * q });
  }
}

/** The range that most likely shares more than half of its words with the true one: a middle way between rivals. */
function middleOf(scene: Scene, nothing: Content): Content {
  let best = nothing;
  let top = -1;
  for (const { content } of ranges) {
    let score = 0;
    let hit = 0;
    for (const rival of ranges) {
      const overlap = overlapOf(scene, content, rival.content);
      if (overlap >= 0.5) hit += rival.p;
      score += rival.p * (overlap >= 0.5 ? EXACT + (1 - EXACT) * overlap : 0);
    }
    if (score > top) {
      top = score;
      best = content;
      best.hit = hit;
    }
  }
  return best;
}
const EXACT = 0.5;

/** Intersection over union in characters. */
function overlapOf({ t }: Scene, a: Content, b: Content): number {
  if (a === b) return 1;
  const at = (i: number): number => t.start[i] ?? t.text.length;
  const common = (x1: number, y1: number, x2: number, y2: number): number =>
    Math.max(0, Math.min(at(y1), at(y2)) - Math.max(at(x1), at(x2)));
  const size = (c: Content): number => at(c.end) - at(c.first) + at(c.end2) - at(c.first2);
  const both =
    common(a.first, a.end, b.first, b.end) +
    common(a.first2, a.end2, b.first2, b.end2) +
    common(a.first2, a.end2, b.first, b.end) +
    common(a.first, a.end, b.first2, b.end2);
  return both / (size(a) + size(b) - both);
}

export { cueFacts };

/** The content from a start and an end; an end of −1 takes what stands before and after the cue. */
export function rangeOf(
  scene: Scene,
  f: CueFrame,
  start: Start,
  end: number,
  share: number,
): Content {
  if (end >= 0)
    return { kind: start.kind, first: start.token, end, first2: 0, end2: 0, share, hit: 0 };
  const sourceEnd = f.source < 0 ? 0 : (scene.m.end[f.source] ?? 0);
  return {
    kind: start.kind,
    first: start.token,
    end: clusterStart(scene, f),
    first2: Math.max(f.cue + 1, sourceEnd),
    end2: sentenceEnd(scene, f.cue),
    share,
    hit: share,
  };
}
