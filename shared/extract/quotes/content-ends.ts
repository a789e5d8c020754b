import { wordId } from '../lexicon/lexicon.ts';
import { Tag } from '../lexicon/tags.ts';
import { REACH, type Start, StartKind } from './content-starts.ts';
import { formOf } from './cues.ts';
import type { CueFrame } from './frames.ts';
import { type Crosses, crossesOf, namesOf, stepOf, valuesFor } from './linear.ts';
import { isBreak, isQuoted, type Scene, tagAt, wordKey } from './scene.ts';

export const END_LIMIT = 16;
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

/** What rows are made of: the cue, the start, the stretch, what goes on after it. */
const IS = namesOf(
  'keyBoth afterBoth clusterBoth classBoth',
  'key sense side beforeStart startWord startTag linked',
  'shape flags length left content endTags rivals kindLast lastWord isLast subordinate',
  'here next nextTag phrase hereVerb verbAway forms hereCue isAtOnce cueAway',
  'place placeType verbForms tagBefore lengthCommas',
);
/** Content on both sides of the cue. */
const AROUND = crossesOf(IS, {
  alone: 'keyBoth afterBoth clusterBoth classBoth',
});
const RANGE = {
  shape: 'length left content cueAway',
  flags: 'beforeStart key endTags sense',
  rivals: 'kindLast',
  isLast: 'lastWord',
  here: 'subordinate next nextTag phrase forms place startWord tagBefore lengthCommas',
  hereVerb: 'verbAway',
  hereCue: 'isAtOnce',
  placeType: 'verbForms',
} as const;
const INNER = crossesOf(IS, RANGE);
/** What tells the sentence's end from the ends before it, which go without. */
const LAST = crossesOf(IS, RANGE, {
  side: 'startTag linked',
});
export const endValues = valuesFor(IS);

/** Writes what is known of a start to `endValues`. */
export function describeEndsOf(scene: Scene, f: CueFrame, { kind, token }: Start): void {
  const x = endValues;
  const side = kind * 4 + f.side;
  x[IS.key] = f.key;
  x[IS.sense] = f.sense;
  x[IS.side] = side;
  x[IS.linked] = f.linked;
  x[IS.beforeStart] = wordKey(scene, token - 1);
  x[IS.startWord] = wordKey(scene, token);
  x[IS.startTag] = tagAt(scene, token);
}

/** Adds an end for the start described before. Returns the features of its row. */
export function describeEnd(scene: Scene, f: CueFrame, start: Start, end: number): Crosses {
  if (end < 0) {
    describeAround(scene, f);
    return AROUND;
  }
  const verbs = (scene.verbs[end] ?? 0) - (scene.verbs[start.token] ?? 0);
  const isLast = end === f.last ? 1 : 0;
  const range = { kind: start.kind, token: start.token, end, isLast, hasVerb: verbs > 0 ? 1 : 0 };
  describeRange(scene, f, range, verbs);
  describeNext(scene, f, range);
  return isLast === 1 ? LAST : INNER;
}

interface Range {
  readonly kind: number;
  readonly token: number;
  readonly end: number;
  readonly isLast: number;
  readonly hasVerb: number;
}

function describeAround(scene: Scene, f: CueFrame): void {
  const x = endValues;
  const { m } = scene;
  const after = Math.max(f.cue + 1, f.source < 0 ? 0 : (m.end[f.source] ?? 0));
  x[IS.keyBoth] = f.key;
  x[IS.afterBoth] = wordKey(scene, after);
  x[IS.clusterBoth] = wordKey(scene, f.cluster - 1);
  x[IS.classBoth] = f.form * 4 + f.says;
}

/** The stretch itself: how long, with what in it. */
function describeRange(scene: Scene, f: CueFrame, range: Range, verbs: number): void {
  const x = endValues;
  const { t } = scene;
  const { kind, token, end, isLast, hasVerb } = range;
  const shape = kind * 8 + isLast * 4 + f.side;
  const length = stepOf(end - token);
  const commas = (scene.commas[end] ?? 0) - (scene.commas[token] ?? 0);
  const isSubordinate = t.tag[token - 1] === Tag.subordinator || t.word[token - 1] === THAT;
  let inner = 0;
  let top = 0;
  for (let i = token; i < end && i - token < 40; i++) {
    const step = scene.cueSteps[i] ?? 0;
    if (step === 0) continue;
    inner++;
    top = Math.max(top, step);
  }
  x[IS.isLast] = isLast;
  x[IS.shape] = shape;
  x[IS.flags] = hasVerb * 2 + isLast;
  x[IS.length] = length;
  x[IS.left] = stepOf(f.last - end);
  x[IS.content] = Math.min(verbs, 4) * 8 + Math.min(commas, 4);
  x[IS.endTags] = tagAt(scene, end - 1) * 64 + tagAt(scene, end);
  x[IS.rivals] = top;
  x[IS.kindLast] = Math.min(inner, 3) * 8 + kind * 2 + isLast;
  x[IS.lastWord] = wordKey(scene, end - 1);
  x[IS.tagBefore] = tagAt(scene, end - 1);
  x[IS.subordinate] = isSubordinate ? 1 : 0;
  x[IS.lengthCommas] = length * 4 + Math.min(commas, 3);
}

/** What goes on after it: a word, another clause with a subject of its own, another cue, the source. */
function describeNext(scene: Scene, f: CueFrame, range: Range): void {
  const x = endValues;
  const { t, m } = scene;
  const { end, hasVerb } = range;
  const here = wordKey(scene, end);
  const open = (t.unit[end] ?? 0) !== 0 || t.tag[end] === Tag.and ? end + 1 : end;
  const k = scene.mentionAt[open] ?? 0;
  const isMention = m.first[k] === open;
  const nextType = isMention ? (m.type[k] ?? 0) : 15;
  let verb = open;
  while (verb < f.last && verb - open < 10 && !isVerbal(t.tag[verb] ?? 0)) verb++;
  const isVerb = verb < f.last && verb - open < 10;
  const verbForm = isVerb ? (t.tag[verb] === Tag.aux ? 5 : formOf(t, verb)) : 6;
  const away = isVerb ? verb - open : 10;
  const cueStep = isVerb ? (scene.cueSteps[verb] ?? 0) : 0;
  const place = sourcePlace(scene, f, range);
  x[IS.here] = here;
  x[IS.next] = wordKey(scene, end + 1);
  x[IS.nextTag] = tagAt(scene, end + 1);
  x[IS.phrase] = nextType * 64 + (isMention ? tagAt(scene, m.end[k] ?? 0) : 15);
  x[IS.hereVerb] = here * 8 + verbForm;
  x[IS.verbAway] = Math.min(away, 4);
  x[IS.forms] = (verbForm * 8 + f.form) * 2 + hasVerb;
  x[IS.cueAway] = cueStep * 16 + Math.min(away, 6);
  x[IS.hereCue] = here * 16 + cueStep;
  x[IS.isAtOnce] = away === 0 ? 1 : 0;
  x[IS.place] = place;
  x[IS.placeType] = place * 16 + nextType;
  x[IS.verbForms] = verbForm * 8 + f.form;
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
