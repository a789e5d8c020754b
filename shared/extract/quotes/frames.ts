import type { CueFrame } from './contents.ts';
import type { Cues } from './cues.ts';
import { type Link, LinkKind } from './links.ts';
import type { Scene } from './scene.ts';
import type { Sources } from './sources.ts';

/** Linked stretches of each cue, in text order. */
export function spansByCue(links: readonly Link[], cueCount: number): number[][] {
  const out: number[][] = Array.from({ length: cueCount }, () => []);
  links.forEach((link, n) => {
    if (link.kind !== LinkKind.none && link.cue >= 0) out[link.cue]?.push(n);
  });
  return out;
}

/** What is known of each cue before its content is sought. The linked stretches settle the source. */
export function framesOf(
  scene: Scene,
  cues: Cues,
  sources: Sources,
  links: readonly Link[],
  linked: readonly number[][],
): CueFrame[] {
  const { s, spans } = scene;
  const perSentence = new Map<number, number>();
  linked.forEach((list, c) => {
    if (list.length === 0) return;
    const n = s.of[cues.token[c] ?? 0] ?? 0;
    perSentence.set(n, (perSentence.get(n) ?? 0) + 1);
  });
  return cues.token.map((cue, c) => {
    const list = linked[c] ?? [];
    const first = list[0];
    const link = first === undefined ? undefined : links[first];
    let where = 0;
    for (const n of list) where |= (spans[n]?.firstToken ?? 0) < cue ? 1 : 2;
    const inSentence = perSentence.get(s.of[cue] ?? 0) ?? 0;
    const bySpan = link && link.kind !== LinkKind.nobody && link.mention >= 0;
    return {
      cue,
      logit: cues.logit[c] ?? 0,
      source: bySpan ? link.mention : (sources.best[c] ?? -1),
      sourceShare: bySpan ? link.share : (sources.share[c] ?? 0),
      linked: where,
      others: inSentence - (list.length > 0 ? 1 : 0) > 0 ? 1 : 0,
    };
  });
}
