import { type Known, type Link, LinkKind } from './links.ts';
import type { MarkSpan } from './marks.ts';
import { MentionType } from './mentions.ts';
import type { Sentences } from './sentences.ts';
import { Flag, type Tokens } from './tokens.ts';

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
  if (!isSpoken(t, s, span)) add(LinkKind.none, -1, -1);
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

const COMMA = 0x2c;
/** `“Mind the corner,” …` opens a sentence: titles end in a capital, and terms are shorter. */
function isSpoken(t: Tokens, s: Sentences, span: MarkSpan): boolean {
  const open = span.firstToken - 1;
  if (s.first[s.of[open] ?? 0] !== open) return false;
  const isLong = span.endToken - span.firstToken > 4;
  const opensUpper = ((t.flags[span.firstToken] ?? 0) & Flag.capital) !== 0;
  const last = span.endToken - 3;
  const endsLower = t.unit[last] === 0 && ((t.flags[last] ?? 0) & Flag.capital) === 0;
  return isLong && opensUpper && endsLower && t.text.charCodeAt(span.end - 1) === COMMA;
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
