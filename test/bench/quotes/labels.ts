import { Tag } from '#shared/extract/lexicon/tags.ts';
import type { Scene } from '#shared/extract/quotes/scene.ts';
import type { Gold, GoldAttribution, GoldSpan } from './gold.ts';

/** What the annotators say of one article, in the engine's own terms. */
export interface Labels {
  /** Attribution whose cue has its main word at a token. */
  readonly byHead: ReadonlyMap<number, GoldAttribution>;
  /** 1 for tokens inside what somebody is said to say: no cue there is annotated, whatever it looks like. */
  readonly isInside: Uint8Array;
  /** Attribution that holds at least 80 % of each stretch in marks. */
  readonly bySpan: readonly (GoldAttribution | undefined)[];
}

export function labelsOf(scene: Scene, gold: Gold): Labels {
  const byHead = new Map<number, GoldAttribution>();
  for (const attribution of gold.attributions) {
    const head = headOf(scene, attribution.cue);
    if (head >= 0 && !byHead.has(head)) byHead.set(head, attribution);
  }
  const bySpan = scene.spans.map((span) =>
    gold.attributions.find((a) => {
      let covered = 0;
      for (const c of a.content)
        covered += Math.max(0, Math.min(c.end, span.end) - Math.max(c.start, span.start));
      return covered >= 0.8 * (span.end - span.start);
    }),
  );
  const isInside = new Uint8Array(scene.t.count);
  for (const { content } of gold.attributions)
    for (const span of content)
      for (let i = tokenAt(scene, span.start); i < isInside.length; i++) {
        if ((scene.t.start[i] ?? 0) >= span.end) break;
        isInside[i] = 1;
      }
  return { byHead, bySpan, isInside };
}

/** First token at or after an offset. */
export function tokenAt(scene: Scene, offset: number): number {
  const { start, count } = scene.t;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((start[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The main word of a cue: its first verb that is no auxiliary, else its last noun, else its first word. */
function headOf(scene: Scene, cue: readonly GoldSpan[]): number {
  const { t } = scene;
  let noun = -1;
  let any = -1;
  for (const span of cue) {
    for (let i = tokenAt(scene, span.start); i < t.count && (t.start[i] ?? 0) < span.end; i++) {
      if (t.unit[i] !== 0) continue;
      const tag = t.tag[i];
      if (tag === Tag.verb) return i;
      if (any < 0 || t.tag[any] === Tag.aux || t.tag[any] === Tag.determiner) any = i;
      if (tag === Tag.noun) noun = i;
    }
  }
  return noun >= 0 ? noun : any;
}

export function overlaps(spans: readonly GoldSpan[], start: number, end: number): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

export function mentionOverlaps(scene: Scene, k: number, spans: readonly GoldSpan[]): boolean {
  const { t, m } = scene;
  return overlaps(spans, t.start[m.first[k] ?? 0] ?? 0, t.end[(m.end[k] ?? 1) - 1] ?? 0);
}

/** The mention that is the head of a gold source: the first to begin in it, the longest of those. */
export function bestMention(
  scene: Scene,
  candidates: readonly number[],
  source: readonly GoldSpan[],
): number {
  const { m, t } = scene;
  let best = -1;
  for (const k of candidates) {
    if (k < 0 || !overlaps(source, t.start[m.head[k] ?? 0] ?? 0, t.end[m.head[k] ?? 0] ?? 0))
      continue;
    const earlier = best < 0 || (m.first[k] ?? 0) < (m.first[best] ?? 0);
    const longer = m.first[k] === m.first[best] && (m.end[k] ?? 0) > (m.end[best] ?? 0);
    if (earlier || longer) best = k;
  }
  return best;
}
