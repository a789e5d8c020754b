import { type Known, type Link, LinkKind } from './links.ts';
import { MentionType } from './mentions.ts';
import { opensWithSpeech } from './spoken.ts';
import { Flag } from './tokens.ts';

export const LINK_LIMIT = 40;

/** The candidates for one stretch: nothing, nobody, cues around, going on, bare mentions. */
export function linkCandidates(
  { scene, sources, cueOfSentence }: Known,
  n: number,
  past: readonly Link[],
  out: Link[],
): void {
  const { s, m, t, spans } = scene;
  const span = spans[n];
  if (!span) return;
  out.length = 0;
  const add = (kind: number, cue: number, mention: number): void => {
    if (out.length < LINK_LIMIT) out.push({ kind, cue, mention, share: 0 });
  };
  if (!opensWithSpeech(scene, span)) add(LinkKind.none, -1, -1);
  add(LinkKind.nobody, -1, -1);
  const here = s.of[span.firstToken - 1] ?? s.of[span.firstToken] ?? 0;
  const low = Math.max(0, here - 2);
  const high = Math.min(s.count - 1, here + 1);
  for (let k = low; k <= high; k++) {
    if (k !== here && (s.block[k] ?? 0) < span.block - 1) continue;
    if (k === high && k !== here && s.block[k] !== span.block) continue;
    for (let c = cueOfSentence[k] ?? 0; c < (cueOfSentence[k + 1] ?? 0); c++) {
      add(LinkKind.cue, c, sources.best[c] ?? -1);
      if ((sources.secondShare[c] ?? 0) > 0.08 && k === here)
        add(LinkKind.second, c, sources.second[c] ?? -1);
    }
  }
  const last = past[n - 1];
  const before = spans[n - 1];
  if (last && before && before.block >= span.block - 1 && last.kind !== LinkKind.none) {
    add(LinkKind.goesOn, last.cue, last.mention);
    const other = turnBefore(past, n, last);
    if (other >= 0) add(LinkKind.turn, -1, other);
  }
  // Mentions: before a colon or mark in this sentence, after a closing dash, subjects of the sentence before.
  const at = scene.mentionAt[span.firstToken] ?? 0;
  const sentenceLow = m.ofSentence[here] ?? 0;
  for (let k = at - 1, count = 0; k >= sentenceLow && count < 3; k--) {
    if (((t.flags[m.head[k] ?? 0] ?? 0) & Flag.quoted) !== 0) continue;
    if (isSpeaker(m.type[k] ?? 0)) {
      add(LinkKind.mention, -1, k);
      count++;
    }
  }
  const after = scene.mentionAt[span.endToken] ?? 0;
  if (after < m.count && (m.first[after] ?? 0) - span.endToken < 3 && isSpeaker(m.type[after] ?? 0))
    if ((s.block[s.of[m.first[after] ?? 0] ?? 0] ?? 0) <= span.block + 1)
      add(LinkKind.mention, -1, after);
  const previous = here - 1;
  if (previous >= 0 && (s.block[previous] ?? 0) >= span.block - 1) {
    let count = 0;
    for (
      let k = m.ofSentence[previous] ?? 0;
      k < (m.ofSentence[previous + 1] ?? 0) && count < 2;
      k++
    ) {
      if (((t.flags[m.head[k] ?? 0] ?? 0) & Flag.quoted) !== 0 || !isSpeaker(m.type[k] ?? 0))
        continue;
      add(LinkKind.mention, -1, k);
      count++;
    }
  }
}

const isSpeaker = (type: number): boolean =>
  type <= MentionType.document && type !== MentionType.otherPronoun;

function turnBefore(past: readonly Link[], n: number, last: Link): number {
  for (let i = n - 2, count = 0; i >= 0 && count < 6; i--, count++) {
    const link = past[i];
    if (link && link.mention >= 0 && link.mention !== last.mention) return link.mention;
  }
  return -1;
}
