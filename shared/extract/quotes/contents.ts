import {
  describeEnd,
  describeEndsOf,
  END_LIMIT,
  endCandidates,
  endValues,
} from './content-ends.ts';
import {
  describeFrame,
  describeStart,
  START_LIMIT,
  type Start,
  StartKind,
  startCandidates,
  startValues,
} from './content-starts.ts';
import type { CueFrame } from './frames.ts';
import { type Model, scoreOf, softmax } from './linear.ts';
import type { Scene } from './scene.ts';

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

export interface ContentModels {
  readonly start: Model;
  readonly end: Model;
}

/** A range as characters: what is compared. */
interface Rival {
  readonly content: Content;
  readonly p: number;
  readonly from: number;
  readonly to: number;
  readonly from2: number;
  readonly to2: number;
}

/** Contents less likely than this are not sought: they would not be served. */
const LEAST_SHARE = 0.25;
/** Starts and ends that are likely enough to weigh, and the most ranges that are weighed. */
const LEAST_START = 0.05;
const LEAST_OF_TOP = 0.2;
const LEAST_RANGE = 0.02;
const MOST_RIVALS = 12;

const starts: Start[] = [];
const ends: number[] = [];
const logits = new Float64Array(START_LIMIT + END_LIMIT + 4);
const endLogits = new Float64Array(END_LIMIT + 4);

/** What a cue attributes, by the start and end models. */
export function contentOf(scene: Scene, f: CueFrame, models: ContentModels): Content {
  startCandidates(scene, f, starts);
  describeFrame(scene, f);
  let best = 1;
  for (let i = 0; i < starts.length; i++) {
    const features = describeStart(scene, f, starts[i] ?? NO_START, i);
    logits[i] = scoreOf(models.start, features, startValues);
    if (i > 1 && (logits[i] ?? 0) > (logits[best] ?? 0)) best = i;
  }
  softmax(logits, starts.length);
  const share = starts.length < 2 ? 0 : 1 - (logits[0] ?? 0);
  const nothing = { kind: StartKind.none, first: 0, end: 0, first2: 0, end2: 0, share, hit: 0 };
  if (starts[best]?.kind === StartKind.marks) return { ...nothing, kind: StartKind.marks };
  if (share < LEAST_SHARE) return nothing;
  const least = Math.max(LEAST_START, (logits[best] ?? 0) * LEAST_OF_TOP);
  const rivals: Rival[] = [];
  starts.forEach((start, i) => {
    const p = logits[i] ?? 0;
    if (start.kind >= StartKind.after && p > least)
      addRivals(scene, f, models.end, start, p, share, rivals);
  });
  rivals.sort((a, b) => b.p - a.p);
  return middleOf(rivals.slice(0, MOST_RIVALS)) ?? nothing;
}

const NO_START: Start = { kind: StartKind.none, token: 0 };

function addRivals(
  scene: Scene,
  f: CueFrame,
  model: Model,
  start: Start,
  p: number,
  share: number,
  out: Rival[],
): void {
  endCandidates(scene, f, start, ends);
  describeEndsOf(scene, f, start);
  for (let i = 0; i < ends.length; i++) {
    const features = describeEnd(scene, f, start, ends[i] ?? 0);
    endLogits[i] = scoreOf(model, features, endValues);
  }
  softmax(endLogits, ends.length);
  const { t } = scene;
  const at = (i: number): number => t.start[i] ?? t.text.length;
  ends.forEach((end, i) => {
    const q = p * (endLogits[i] ?? 0);
    if (q < LEAST_RANGE) return;
    const content = rangeOf(scene, f, start, end, share);
    const { first, end: to, first2, end2 } = content;
    out.push({ content, p: q, from: at(first), to: at(to), from2: at(first2), to2: at(end2) });
  });
}

/** The range that most likely shares more than half of its words with the true one: a middle way between rivals. */
function middleOf(rivals: readonly Rival[]): Content | undefined {
  let best: Content | undefined;
  let top = -1;
  for (const range of rivals) {
    let score = 0;
    let hit = 0;
    for (const rival of rivals) {
      const overlap = overlapOf(range, rival);
      if (overlap < 0.5) continue;
      hit += rival.p;
      score += rival.p * (EXACT + (1 - EXACT) * overlap);
    }
    if (score <= top) continue;
    top = score;
    best = range.content;
    best.hit = hit;
  }
  return best;
}
const EXACT = 0.5;

const common = (x1: number, y1: number, x2: number, y2: number): number =>
  Math.max(0, Math.min(y1, y2) - Math.max(x1, x2));

/** Intersection over union in characters. */
function overlapOf(a: Rival, b: Rival): number {
  const both =
    common(a.from, a.to, b.from, b.to) +
    common(a.from2, a.to2, b.from2, b.to2) +
    common(a.from2, a.to2, b.from, b.to) +
    common(a.from, a.to, b.from2, b.to2);
  const size = a.to - a.from + a.to2 - a.from2 + b.to - b.from + b.to2 - b.from2;
  return size > both ? both / (size - both) : 1;
}

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
    end: f.cluster,
    first2: Math.max(f.cue + 1, sourceEnd),
    end2: f.last,
    share,
    hit: share,
  };
}
