import { wordId } from '../lexicon/lexicon.ts';
import { Tag } from '../lexicon/tags.ts';
import type { CueFrame } from './frames.ts';
import { type Crosses, crossesOf, namesOf, stepOf, valuesFor } from './linear.ts';
import { isBreak, isQuoted, type Scene, tagAt, wordKey } from './scene.ts';

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

/** What rows are made of: the cue and its source (the same for all starts), then the place. */
const IS = namesOf(
  'kind key formClass linked logit sourceShare wordAfter',
  'cueLinked toMarks sourceType wordBefore2 classLinked',
  'previousTags stretch shape',
  'side clusterTag classForm nextTag keyKind formSide senseSide nextWordKind',
  'away reach rank previous here around thatVerbs quoted opens hereTag past phrase',
  'previousTagSide previousKind kindForm cueAway',
);
/** Tells one kind of start from another. Starts after the cue go without: the others stand against them. */
const KIND = {
  kind: 'formClass linked',
} as const;
/** Whether the cue attributes anything, or anything but marks. */
const CUE = crossesOf(IS, KIND, {
  kind: 'logit sourceShare wordAfter cueLinked toMarks stretch',
  shape: 'previousTags',
  logit: 'sourceType',
  classLinked: 'wordBefore2',
  key: 'wordAfter',
});
/** Where what it attributes begins. */
const PLACE = {
  side: 'rank previous here around thatVerbs quoted opens phrase',
  key: 'previousKind',
  keyKind: 'away',
  formSide: 'previous hereTag',
  nextWordKind: 'away',
  past: 'reach',
  senseSide: 'previous away',
  previousTagSide: 'phrase',
  kindForm: 'cueAway',
} as const;
const AFTER = crossesOf(IS, PLACE);
const BEFORE = crossesOf(IS, KIND, PLACE, {
  side: 'clusterTag',
  classForm: 'nextTag',
});
export const startValues = valuesFor(IS);

/** Writes what is known of the cue to `startValues`. */
export function describeFrame(scene: Scene, f: CueFrame): void {
  const x = startValues;
  const { s } = scene;
  const { cue, form, says, logit, sourceType } = f;
  const high = s.first[(s.of[cue] ?? 0) + 1] ?? 0;
  const linkedOthers = f.linked * 4 + f.others;
  x[IS.key] = f.key;
  x[IS.formClass] = form * 16 + says * 4 + f.side;
  x[IS.linked] = linkedOthers;
  x[IS.logit] = logit;
  x[IS.sourceShare] = Math.floor(f.sourceShare * 5);
  x[IS.wordAfter] = wordKey(scene, cue + 1);
  x[IS.wordBefore2] = wordKey(scene, cue - 2);
  x[IS.cueLinked] = logit * 16 + linkedOthers;
  x[IS.sourceType] = sourceType;
  x[IS.toMarks] = f.toMarks;
  x[IS.classLinked] = says * 4 + f.linked;
  x[IS.classForm] = says * 8 + form;
  x[IS.nextTag] = tagAt(scene, cue + 1);
  x[IS.previousTags] = tagAt(scene, cue - 1) * 64 + tagAt(scene, cue - 2);
  x[IS.stretch] = stepOf(cue - f.first) * 16 + stepOf(high - cue);
  x[IS.clusterTag] = tagAt(scene, f.cluster - 1);
}

/** Adds a start of the frame described before; `rank` is its place among the candidates. Returns its row’s features. */
export function describeStart(scene: Scene, f: CueFrame, start: Start, rank: number): Crosses {
  const x = startValues;
  const { kind, token: j } = start;
  const { form } = f;
  x[IS.kind] = kind;
  x[IS.shape] = kind * 8 + form;
  if (kind <= StartKind.marks) return CUE;
  const { t, m } = scene;
  const { cue } = f;
  const isAfter = kind === StartKind.after;
  const side = kind * 4 + f.side;
  const away = isAfter ? j - cue - 1 : cue - j;
  const near = Math.min(away, 6);
  const reach = stepOf(away);
  const pastSource = f.side === 1 && isAfter ? (j >= (m.end[f.source] ?? 0) ? 1 : 2) : 0;
  const from = isAfter ? cue + 1 : j;
  const to = isAfter ? j : cue;
  const breaks = (scene.breaks[to] ?? 0) - (scene.breaks[from] ?? 0);
  const verbs = (scene.verbs[to] ?? 0) - (scene.verbs[from] ?? 0);
  let that = 0;
  for (let i = from; i < to && i - from < 8; i++) if (t.word[i] === THAT) that = 1;
  const k = scene.mentionAt[j] ?? 0;
  const isMention = m.first[k] === j;
  const previous = wordKey(scene, j - 1);
  const previousTag = tagAt(scene, j - 1);
  const hereTag = tagAt(scene, j);
  x[IS.side] = side;
  x[IS.keyKind] = f.key * 4 + kind;
  x[IS.formSide] = form * 16 + side;
  x[IS.senseSide] = f.sense * 16 + side;
  x[IS.nextWordKind] = (x[IS.wordAfter] ?? 0) * 4 + kind;
  x[IS.kindForm] = kind * 8 + form;
  x[IS.away] = near;
  x[IS.reach] = reach;
  x[IS.rank] = Math.min(rank, 12);
  x[IS.previous] = previous;
  x[IS.previousKind] = previous * 4 + kind;
  x[IS.here] = wordKey(scene, j);
  x[IS.hereTag] = hereTag;
  x[IS.around] = previousTag * 64 + hereTag;
  x[IS.previousTagSide] = side * 64 + previousTag;
  x[IS.thatVerbs] = that * 8 + Math.min(verbs, 4);
  x[IS.quoted] = (isQuoted(t, j) ? 4 : 0) + f.linked;
  x[IS.opens] = (j === f.first ? 4 : 0) + Math.min(breaks, 3);
  x[IS.past] = pastSource * 16 + f.sourceType;
  x[IS.phrase] = isMention ? (m.type[k] ?? 0) * 64 + tagAt(scene, m.end[k] ?? 0) : 0x3ff;
  x[IS.cueAway] = (scene.cueSteps[j] ?? 0) * 16 + near;
  return isAfter ? AFTER : BEFORE;
}
