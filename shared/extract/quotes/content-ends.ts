import { wordId } from '../lexicon/lexicon.ts';
import { Tag } from '../lexicon/tags.ts';
import { REACH, type Start, StartKind } from './content-starts.ts';
import { formOf } from './cues.ts';
import type { CueFrame } from './frames.ts';
import { type Row, stepOf } from './linear.ts';
import { isBreak, isQuoted, type Scene, tagAt, wordKey } from './scene.ts';

export const END_LIMIT = 16;
const COMMA = 0x2c;
const THAT = wordId('that');

/** Ends (exclusive tokens) for content that begins at `start`; −1 stands for both sides of the cue. */
export function endCandidates(scene: Scene, f: CueFrame, start: Start, out: number[]): void {
  out.length = 0;
  if (start.kind === StartKind.before) addEndsBefore(scene, f, start, out);
  else addEndsAfter(scene, f, start, out);
}

function addEndsBefore({ t, m }: Scene, f: CueFrame, start: Start, out: number[]): void {
  out.push(f.cluster);
  const sourceEnd = f.source < 0 ? f.cue + 1 : (m.end[f.source] ?? 0);
  if (Math.max(sourceEnd, f.cue + 1) + 1 < f.last) out.push(-1);
  for (let j = f.cluster - 2, count = 0; j > start.token && count < 3; j--) {
    if (!isBreak(t.unit[j] ?? 0) || (isQuoted(t, j) && isQuoted(t, j - 1))) continue;
    out.push(j);
    count++;
  }
}

function addEndsAfter(scene: Scene, f: CueFrame, start: Start, out: number[]): void {
  const { t, m } = scene;
  let phraseEnd = -1;
  let k = scene.mentionAt[start.token] ?? 0;
  for (let j = start.token; j < f.last && out.length < END_LIMIT && j - start.token < REACH; j++) {
    while (k < m.count && (m.first[k] ?? 0) <= j) phraseEnd = Math.max(phraseEnd, m.end[k++] ?? 0);
    if (j === start.token) continue;
    const inside = isQuoted(t, j);
    if (inside && scene.spanOf[j] === scene.spanOf[j - 1]) continue;
    const unit = t.unit[j] ?? 0;
    const tag = t.tag[j] ?? 0;
    if (
      isBreak(unit) ||
      tag === Tag.and ||
      tag === Tag.subordinator ||
      isQuoted(t, j - 1) ||
      (j === phraseEnd && out.length < 8) ||
      (tag === Tag.pronoun && unit === 0 && !inside && j - start.token > 2)
    )
      out.push(j);
  }
  out.push(f.last);
}

/** The row of an end for content that begins at `start`. */
export function endRow(scene: Scene, f: CueFrame, start: Start, end: number, row: Row): void {
  row.start();
  if (end < 0) aroundRow(scene, f, row);
  else {
    const { kind, token } = start;
    const isLast = end === f.last ? 1 : 0;
    const verbs = (scene.verbs[end] ?? 0) - (scene.verbs[token] ?? 0);
    const range: Range = { kind, token, end, isLast, hasVerb: verbs > 0 ? 1 : 0 };
    if (isLast === 1) lastFeatures(scene, f, range, row);
    rangeFeatures(scene, f, range, verbs, row);
    nextFeatures(scene, f, range, row);
  }
}

interface Range {
  readonly kind: number;
  readonly token: number;
  readonly end: number;
  readonly isLast: number;
  readonly hasVerb: number;
}

/** Content on both sides of the cue. */
function aroundRow(scene: Scene, f: CueFrame, row: Row): void {
  const { t, m } = scene;
  const after = Math.max(f.cue + 1, f.source < 0 ? 0 : (m.end[f.source] ?? 0));
  const commas = (t.unit[after] === COMMA ? 2 : 0) + (t.unit[f.cluster - 1] === COMMA ? 1 : 0);
  row.put(0, 0);
  row.put(1, f.key);
  row.put(2, wordKey(scene, after));
  row.put(3, wordKey(scene, after + 1));
  row.put(4, wordKey(scene, f.cluster - 1));
  row.put(5, stepOf(f.last - after));
  row.put(6, f.form * 4 + f.says);
  row.put(7, f.linked);
  row.pair(8, commas, tagAt(scene, after + 1));
}

/** What tells the sentence's end from the ends before it, which go without. */
function lastFeatures(scene: Scene, f: CueFrame, { kind, token, hasVerb }: Range, row: Row): void {
  const shape = kind * 4 + f.side;
  row.put(10, shape);
  row.pair(11, shape, wordKey(scene, token - 1));
  row.pair(12, shape * 8 + f.form, f.says);
  row.pair(13, shape, f.key);
  row.pair(14, shape, tagAt(scene, token));
  row.pair(15, shape, f.linked);
  row.pair(16, shape, f.sense);
  row.pair(17, hasVerb, wordKey(scene, token));
}

/** The stretch itself: how long, with what in it. */
function rangeFeatures(
  scene: Scene,
  f: CueFrame,
  { kind, token, end, isLast, hasVerb }: Range,
  verbs: number,
  row: Row,
): void {
  const { t } = scene;
  const shape = kind * 8 + isLast * 4 + f.side;
  const flags = hasVerb * 2 + isLast;
  const length = end - token;
  const commas = (scene.commas[end] ?? 0) - (scene.commas[token] ?? 0);
  const before = t.tag[token - 1];
  let inner = 0;
  let top = 0;
  for (let i = token; i < end && i - token < 40; i++) {
    const step = scene.cueSteps[i] ?? 0;
    if (step === 0) continue;
    inner++;
    top = Math.max(top, step);
  }
  row.pair(21, shape, stepOf(length));
  row.pair(22, shape, stepOf(f.last - end));
  row.pair(23, shape, Math.min(verbs, 4) * 8 + Math.min(commas, 4));
  row.pair(25, wordKey(scene, token - 1), flags);
  row.pair(26, f.key, flags);
  row.pair(27, flags, tagAt(scene, end - 1) * 64 + tagAt(scene, end));
  row.pair(28, shape * 2 + hasVerb, stepOf(length));
  row.pair(29, f.sense, flags);
  row.pair(30, top, Math.min(inner, 3) * 8 + kind * 2 + isLast);
  row.pair(31, wordKey(scene, end - 1), isLast);
  row.pair(
    32,
    before === Tag.subordinator || t.word[token - 1] === THAT ? 1 : 0,
    wordKey(scene, end),
  );
}

/** What goes on after it: a word, another clause with a subject of its own, another cue, the source. */
function nextFeatures(scene: Scene, f: CueFrame, range: Range, row: Row): void {
  const { t, m } = scene;
  const { kind, token, end, isLast, hasVerb } = range;
  const shape = kind * 8 + isLast * 4 + f.side;
  const here = wordKey(scene, end);
  const open = (t.unit[end] ?? 0) !== 0 || t.tag[end] === Tag.and ? end + 1 : end;
  const k = scene.mentionAt[open] ?? 0;
  const isMention = m.first[k] === open;
  const nextType = isMention ? (m.type[k] ?? 0) : 15;
  const phrase = nextType * 64 + (isMention ? tagAt(scene, m.end[k] ?? 0) : 15);
  let verb = open;
  while (verb < f.last && verb - open < 10 && !isVerbal(t.tag[verb] ?? 0)) verb++;
  const isVerb = verb < f.last && verb - open < 10;
  const verbForm = isVerb ? (t.tag[verb] === Tag.aux ? 5 : formOf(t, verb)) : 6;
  const away = isVerb ? verb - open : 10;
  const cueStep = isVerb ? (scene.cueSteps[verb] ?? 0) : 0;
  const commas = (scene.commas[end] ?? 0) - (scene.commas[token] ?? 0);
  const place = sourcePlace(scene, f, range);
  row.pair(40, kind, here);
  row.pair(41, kind * 2 + hasVerb, here);
  row.pair(42, here, wordKey(scene, end + 1));
  row.pair(43, here, tagAt(scene, end + 1));
  row.pair(45, f.sense, here);
  row.pair(46, here, phrase);
  row.pair(47, here * 8 + verbForm, Math.min(away, 4));
  row.pair(48, here, (verbForm * 8 + f.form) * 2 + hasVerb);
  row.pair(49, here * 16 + cueStep, away === 0 ? 1 : 0);
  row.pair(50, cueStep * 16 + Math.min(away, 6), shape);
  row.pair(52, place, here);
  row.pair(53, place * 16 + nextType, verbForm * 8 + f.form);
  row.pair(54, wordKey(scene, token), here);
  row.pair(55, tagAt(scene, end - 1), here);
  row.pair(56, stepOf(end - token) * 4 + Math.min(commas, 3), here);
}

const isVerbal = (tag: number): boolean => tag === Tag.verb || tag === Tag.aux;

/** Source: 0 none · 1 before the cue · 2 between cue and content · 3 in the content · 4 just after · 5 further on. */
function sourcePlace({ m }: Scene, f: CueFrame, { token, end }: Range): number {
  if (f.source < 0) return 0;
  const at = m.first[f.source] ?? 0;
  if (at < token) return at < f.cue ? 1 : 2;
  if (at < end) return 3;
  return at - end < 3 ? 4 : 5;
}
