import { Tag } from '../lexicon/tags.ts';
import { type Link, LinkKind } from './links.ts';
import type { MarkSpan } from './marks.ts';
import { MentionType } from './mentions.ts';
import type { Scene } from './scene.ts';
import { turnsOf } from './transcript.ts';

const isDash = (unit: number): boolean =>
  unit === 0x2014 || unit === 0x2013 || unit === 0x2015 || unit === 0x2d || unit === 0x7e;
/** A signature is no longer than this many tokens: `Ann Lee, chair of the board`. */
const LONGEST_SIGNATURE = 14;

/** Attributions that the layout settles by itself: turns of a transcript, and `“…” — Name`. By index of the stretch. */
export function fixedLinksOf(scene: Scene): Map<number, Link> {
  const { spans, mentionAt } = scene;
  const fixed = new Map<number, Link>();
  const turns = turnsOf(scene);
  spans.forEach((span, n) => {
    const turn = turns.get(span.block);
    if (turn) {
      const opens = span.firstToken <= turn.labelFirst || span.firstToken <= turn.bodyFirst + 1;
      const mention = mentionAt[turn.labelFirst] ?? -1;
      // An answer wholly in marks, in an interview without labels
      if (turn.labelFirst < 0 && opens && !turn.isQuestion)
        fixed.set(n, { kind: LinkKind.mention, cue: -1, mention: -1, share: 0.85 });
      else if (opens && mention >= 0)
        fixed.set(n, { kind: LinkKind.mention, cue: -1, mention, share: 0.95 });
      return;
    }
    const signed = signatureAfter(scene, span);
    if (signed >= 0)
      fixed.set(n, { kind: LinkKind.mention, cue: -1, mention: signed, share: 0.97 });
  });
  return fixed;
}

/** The mention in `“…” — Name, role` at the end of a block, or alone in the next one; −1 if there is none. */
function signatureAfter(scene: Scene, span: MarkSpan): number {
  const { t, m, mentionAt } = scene;
  const last = t.blockStart[span.block + 1] ?? 0;
  let dash = span.endToken;
  const isAtEnd = dash >= last;
  const end = isAtEnd ? (t.blockStart[span.block + 2] ?? last) : last;
  if (dash >= end || !isDash(t.unit[dash] ?? 0)) return -1;
  // `he called it “a gift.” — Reuters` is no signature: the words that it signs stand by themselves.
  if (span.firstToken - 1 > (t.blockStart[span.block] ?? 0)) return -1;
  while (dash < end && isDash(t.unit[dash] ?? 0)) dash++;
  const k = mentionAt[dash] ?? m.count;
  if (k >= m.count || m.first[k] !== dash) return -1;
  if ((m.type[k] ?? 0) !== MentionType.name && (m.type[k] ?? 0) !== MentionType.human) return -1;
  for (let i = dash; i < end; i++) {
    // A line break ends the signature where the block holds several lines.
    if (i > dash && t.text.slice(t.end[i - 1], t.start[i]).includes('\n')) return k;
    if (i - dash > LONGEST_SIGNATURE || t.tag[i] === Tag.verb) return -1;
  }
  return k;
}
