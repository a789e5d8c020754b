import {
  describeEnd,
  describeEndsOf,
  endCandidates,
  endValues,
} from '#shared/extract/quotes/content-ends.ts';
import {
  describeFrame,
  describeStart,
  type Start,
  StartKind,
  startCandidates,
  startValues,
} from '#shared/extract/quotes/content-starts.ts';
import { type Content, rangeOf } from '#shared/extract/quotes/contents.ts';
import type { Cues } from '#shared/extract/quotes/cues.ts';
import { type CueFrame, framesOf, spansByCue } from '#shared/extract/quotes/frames.ts';
import type { Link } from '#shared/extract/quotes/links.ts';
import type { Scene } from '#shared/extract/quotes/scene.ts';
import type { Sources } from '#shared/extract/quotes/sources.ts';
import type { GoldAttribution } from './gold.ts';
import type { Labels } from './labels.ts';
import { tokenAt } from './labels.ts';
import type { Examples } from './learn.ts';

/** Adds, for every cue, which of its starts is right, and for the right start which end. */
export function addContentExamples(
  starts: Examples,
  ends: Examples,
  lesson: { scene: Scene; labels: Labels },
  cues: Cues,
  sources: Sources,
  links: readonly Link[],
): void {
  const { scene, labels } = lesson;
  const linked = spansByCue(links, cues.token.length);
  const frames = framesOf(scene, cues, sources, links, linked);
  const startList: Start[] = [];
  const endList: number[] = [];
  frames.forEach((frame, c) => {
    const gold = labels.byHead.get(frame.cue);
    if (!gold && labels.isInside[frame.cue] === 1) return;
    startCandidates(scene, frame, startList);
    const scores = gold ? startScores(scene, frame, startList, gold, linked[c] ?? [], endList) : [];
    const top = Math.max(0, ...scores);
    if (gold && top < 0.5) return;
    describeFrame(scene, frame);
    startList.forEach((start, i) => {
      const features = describeStart(scene, frame, start, i);
      const isRight = gold ? (scores[i] ?? 0) >= top * 0.97 : start.kind === StartKind.none;
      starts.add(features, startValues, isRight);
    });
    starts.close();
    if (!gold) return;
    startList.forEach((start, i) => {
      if ((scores[i] ?? 0) < top * 0.97 || start.kind <= StartKind.marks) return;
      const overlap = overlapOf(scene, gold, linked[c] ?? []);
      endCandidates(scene, frame, start, endList);
      const got = endList.map((end) => overlap(rangeOf(scene, frame, start, end, 1)));
      const best = Math.max(...got);
      describeEndsOf(scene, frame, start);
      endList.forEach((end, n) => {
        const features = describeEnd(scene, frame, start, end);
        ends.add(features, endValues, (got[n] ?? 0) >= best * 0.97);
      });
      ends.close();
    });
  });
}

/** Best overlap with the gold content that each start can reach. */
function startScores(
  scene: Scene,
  frame: CueFrame,
  list: readonly Start[],
  gold: GoldAttribution,
  linked: readonly number[],
  endList: number[],
): number[] {
  const overlap = overlapOf(scene, gold, linked);
  return list.map((start) => {
    if (start.kind === StartKind.none) return 0;
    if (start.kind === StartKind.marks) return overlap(undefined);
    endCandidates(scene, frame, start, endList);
    return Math.max(...endList.map((end) => overlap(rangeOf(scene, frame, start, end, 1))));
  });
}

/** Intersection over union, in letters, of the gold content with a range and the linked stretches. */
function overlapOf(
  scene: Scene,
  gold: GoldAttribution,
  linked: readonly number[],
): (content: Content | undefined) => number {
  const { t, spans } = scene;
  const size = (i: number): number => (t.unit[i] === 0 ? (t.end[i] ?? 0) - (t.start[i] ?? 0) : 0);
  const inGold = new Set<number>();
  let goldSize = 0;
  for (const span of gold.content)
    for (let i = tokenAt(scene, span.start); i < t.count && (t.start[i] ?? 0) < span.end; i++) {
      inGold.add(i);
      goldSize += size(i);
    }
  const inSpans = new Set<number>();
  let spanSize = 0;
  let spanHit = 0;
  for (const n of linked) {
    const span = spans[n];
    for (let i = span?.firstToken ?? 0; i < (span?.endToken ?? 0); i++) {
      inSpans.add(i);
      spanSize += size(i);
      if (inGold.has(i)) spanHit += size(i);
    }
  }
  return (content) => {
    let total = spanSize;
    let hit = spanHit;
    const take = (first: number, end: number): void => {
      for (let i = first; i < end; i++) {
        if (inSpans.has(i)) continue;
        total += size(i);
        if (inGold.has(i)) hit += size(i);
      }
    };
    if (content) {
      take(content.first, content.end);
      take(content.first2, content.end2);
    }
    return total === 0 ? 0 : hit / (total + goldSize - hit);
  };
}
