import { classBits, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import type { CueFrame } from './frames.ts';
import { type Row, stepOf } from './linear.ts';
import { isBreak, isQuoted, kindAt, type Scene, tagAt, wordKey } from './scene.ts';
import type { Tokens } from './tokens.ts';

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

export interface Start {
  kind: number;
  token: number;
}

export const START_LIMIT = 24;
/** Tokens that a content may be long. */
export const REACH = 250;
const THAT = wordId('that');

/** Nothing, the marks alone, what follows the cue, what stands before it: in this order. */
export function startCandidates(scene: Scene, f: CueFrame, out: Start[]): void {
  out.length = 0;
  out.push({ kind: StartKind.none, token: f.cue });
  if (f.linked > 0) out.push({ kind: StartKind.marks, token: f.cue });
  addStartsAfter(scene, f, out);
  addStartsBefore(scene, f, out);
}

function add(out: Start[], kind: number, token: number): void {
  const before = out[out.length - 1];
  if (out.length < START_LIMIT && (before?.token !== token || before.kind !== kind))
    out.push({ kind, token });
}

function addStartsAfter(scene: Scene, f: CueFrame, out: Start[]): void {
  const { t, m } = scene;
  let k = scene.mentionAt[f.cue + 1] ?? 0;
  let phraseEnd = -1;
  for (let j = f.cue + 1, count = 0; j < f.last && count < 5 && j - f.cue < 22; j++) {
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
    add(out, StartKind.after, j);
    count++;
  }
}

function addStartsBefore(scene: Scene, f: CueFrame, out: Start[]): void {
  const { t, m } = scene;
  const at = scene.mentionAt[f.cluster] ?? 0;
  const nearestPhrase = at > 0 ? (m.first[at - 1] ?? -1) : -1;
  const phraseBefore = at > 1 ? (m.first[at - 2] ?? -1) : -1;
  for (let j = f.cluster - 1, count = 0; j > f.first && f.cluster - j < REACH && count < 5; j--) {
    if (isQuoted(t, j) && scene.spanOf[j] === scene.spanOf[j - 1]) continue;
    const tag = t.tag[j - 1] ?? 0;
    const isBoundary =
      isBreak(t.unit[j - 1] ?? 0) ||
      tag === Tag.and ||
      tag === Tag.subordinator ||
      j === nearestPhrase ||
      j === phraseBefore ||
      t.word[j - 1] === THAT;
    if (!isBoundary) continue;
    add(out, StartKind.before, j);
    count++;
  }
  if (f.cluster > f.first) add(out, StartKind.before, f.first);
}

/** The row of a start; `rank` is its place among the candidates. */
export function startRow(scene: Scene, f: CueFrame, start: Start, rank: number, row: Row): void {
  row.start();
  if (start.kind <= StartKind.marks) cueRow(scene, f, start.kind, row);
  else placeRow(scene, f, start, rank, row);
}

/** Features that tell one kind of start from another. Starts after the cue go without: the others stand against them. */
function kindFeatures(f: CueFrame, kind: number, row: Row): void {
  row.put(0, kind);
  row.pair(1, kind, f.key);
  row.pair(2, kind, f.form * 16 + f.says * 4 + f.side);
  row.pair(3, kind, f.linked * 4 + f.others);
  row.pair(4, kind, f.key * 4 + f.linked);
}

/** Whether the cue attributes anything, or anything but marks. */
function cueRow(scene: Scene, f: CueFrame, kind: number, row: Row): void {
  const { t, s, m } = scene;
  const { cue, key, form, sense, says, logit, sourceType, sourceKind } = f;
  const shape = kind * 8 + form;
  const next = wordKey(scene, cue + 1);
  kindFeatures(f, kind, row);
  row.pair(5, kind, logit);
  row.pair(6, shape, logit);
  row.pair(8, kind, Math.floor(f.sourceShare * 5));
  row.pair(9, kind, Math.floor(f.sourceShare * 3) * 16 + logit);
  row.pair(10, kind, next);
  row.pair(11, kind, wordKey(scene, cue - 1));
  row.pair(12, kind, logit * 16 + f.linked * 4 + f.others);
  row.pair(13, key, next);
  row.pair(14, sourceType, logit);
  const head = f.source < 0 ? -1 : (m.head[f.source] ?? -1);
  const headKey = head < 0 ? -70 : t.tag[head] === Tag.name ? -50 : wordKey(scene, head);
  const who = head < 0 ? 0 : (classBits[t.word[head] ?? 0] ?? 0) & WHO;
  const mood = moodOf(t, cue, f.first);
  row.pair(15, kind, headKey);
  row.pair(16, who * 4 + says, sourceType * 8 + form);
  row.pair(17, key, who * 16 + sourceType);
  row.pair(19, mood * 8 + form, logit);
  row.pair(22, kind, wordKey(scene, (f.source < 0 ? 0 : (m.first[f.source] ?? 0)) - 1));
  row.pair(23, says * 4 + f.linked, wordKey(scene, cue - 2));
  row.pair(24, sense, shape);
  row.pair(25, sense, f.linked * 4 + f.others);
  row.pair(26, sense, logit);
  row.pair(30, sourceKind, logit);
  row.pair(32, sense, tagAt(scene, cue + 1) * 16 + tagAt(scene, cue + 2));
  const k = scene.mentionAt[cue + 1] ?? 0;
  const isHere = k < (m.ofSentence[(s.of[cue] ?? 0) + 1] ?? 0);
  const object = isHere ? kindAt(scene, m.head[k] ?? 0) : 1;
  row.pair(34, key, object);
  row.pair(35, object, shape);
  rivalFeatures(scene, f, shape, row);
  const n = s.of[cue] ?? 0;
  const high = s.first[n + 1] ?? 0;
  row.pair(39, kind, stepOf(cue - f.first) * 16 + stepOf(high - cue));
  row.pair(41, tagAt(scene, cue + 1) * 64 + tagAt(scene, cue + 2), shape);
  row.pair(42, tagAt(scene, cue - 1) * 64 + tagAt(scene, cue - 2), shape);
  row.pair(43, sourceType * 64 + sourceKind, sense);
}

/** Other likely cues of the sentence, left and right. */
function rivalFeatures(scene: Scene, f: CueFrame, shape: number, row: Row): void {
  let left = 0;
  let right = 0;
  let leftGap = 9;
  let rightGap = 9;
  const end = Math.min(f.last, f.cue + 40);
  for (let i = Math.max(f.first, f.cue - 40); i < end; i++) {
    const step = scene.cueSteps[i] ?? 0;
    if (step === 0 || i === f.cue) continue;
    if (i < f.cue) {
      left = Math.max(left, step);
      leftGap = stepOf(f.cue - i);
    } else {
      right = Math.max(right, step);
      if (rightGap === 9) rightGap = stepOf(i - f.cue);
    }
  }
  row.pair(36, f.logit, left * 16 + right);
  row.pair(37, left * 16 + leftGap, shape);
  row.pair(38, right * 16 + rightGap, shape);
}

/** Where what it attributes begins. */
function placeRow(scene: Scene, f: CueFrame, start: Start, rank: number, row: Row): void {
  const { t, m } = scene;
  const { key, form, sense, cue } = f;
  const { kind, token: j } = start;
  const isAfter = kind === StartKind.after;
  const shape = kind * 4 + f.side;
  if (!isAfter) {
    kindFeatures(f, kind, row);
    row.pair(50, shape, tagAt(scene, f.cluster - 1));
    row.pair(51, f.says * 8 + form, tagAt(scene, cue + 1));
    row.pair(52, key, wordKey(scene, cue + 1));
  }
  const away = isAfter ? j - cue - 1 : cue - j;
  const pastSource = f.side === 1 && isAfter ? (j >= (m.end[f.source] ?? 0) ? 1 : 2) : 0;
  const previous = wordKey(scene, j - 1);
  const previousTag = tagAt(scene, j - 1);
  const here = wordKey(scene, j);
  const from = isAfter ? cue + 1 : j;
  const to = isAfter ? j : cue;
  const breaks = (scene.breaks[to] ?? 0) - (scene.breaks[from] ?? 0);
  const verbs = (scene.verbs[to] ?? 0) - (scene.verbs[from] ?? 0);
  let that = 0;
  for (let i = from; i < to && i - from < 8; i++) if (t.word[i] === THAT) that = 1;
  row.pair(53, shape, stepOf(away));
  row.pair(54, shape, Math.min(rank, 12));
  row.pair(55, shape, previous);
  row.pair(56, shape, here);
  row.pair(57, key, previous * 4 + kind);
  row.pair(58, key * 4 + kind, Math.min(away, 6));
  row.pair(59, shape, previousTag * 64 + tagAt(scene, j));
  row.pair(61, shape, that * 8 + Math.min(verbs, 4));
  row.pair(62, form * 16 + shape, previous);
  row.pair(63, form * 16 + shape, Math.min(away, 8));
  row.pair(64, shape, (isQuoted(t, j) ? 4 : 0) + f.linked);
  row.pair(65, shape, (j === f.first ? 4 : 0) + Math.min(breaks, 3));
  row.pair(66, shape * 8 + form, tagAt(scene, j));
  row.pair(67, wordKey(scene, cue + 1) * 4 + kind, Math.min(away, 6));
  row.pair(69, pastSource * 16 + f.sourceType, stepOf(away));
  row.pair(70, sense * 16 + shape, previous);
  row.pair(71, sense * 16 + shape, Math.min(away, 6));
  const k = scene.mentionAt[j] ?? 0;
  const isMention = m.first[k] === j;
  const phrase = isMention ? (m.type[k] ?? 0) * 64 + tagAt(scene, m.end[k] ?? 0) : 0x3ff;
  row.pair(73, shape, phrase);
  row.pair(74, shape * 64 + previousTag, phrase);
  row.pair(75, kind * 8 + form, (scene.cueSteps[j] ?? 0) * 16 + Math.min(away, 6));
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
