import { type Link, LinkKind } from './links.ts';
import type { MarkSpan } from './marks.ts';
import type { Scene } from './scene.ts';
import { bareSigners, isDash, signerAt, signerOfBlock } from './signatures.ts';
import { type Turn, turnsOf } from './transcript.ts';

/** Attributions that the layout settles by itself: turns of a transcript, and `“…” — Name`. By index of the stretch. */
export function fixedLinksOf(
  scene: Scene,
  turns: ReadonlyMap<number, Turn> = turnsOf(scene),
): Map<number, Link> {
  const { spans, mentionAt } = scene;
  const fixed = new Map<number, Link>();
  const bare = bareSigners(scene);
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
    const signed = signatureAfter(scene, span, bare);
    if (signed >= 0)
      fixed.set(n, { kind: LinkKind.mention, cue: -1, mention: signed, share: 0.97 });
  });
  return fixed;
}

/** The mention in `“…” — Name, role` at the end of a block, or alone in the next one; −1 if there is none. */
function signatureAfter(scene: Scene, span: MarkSpan, bare: ReadonlyMap<number, number>): number {
  const { t } = scene;
  const last = t.blockStart[span.block + 1] ?? 0;
  // `he called it “a gift.” — Reuters` is no signature: the words that it signs stand by themselves.
  if (span.firstToken - 1 > (t.blockStart[span.block] ?? 0)) return -1;
  if (span.endToken >= last) {
    const signer = signerOfBlock(scene, span.block + 1);
    return signer >= 0 ? signer : (bare.get(span.block + 1) ?? -1);
  }
  let dash = span.endToken;
  if (!isDash(t.unit[dash] ?? 0)) return -1;
  while (dash < last && isDash(t.unit[dash] ?? 0)) dash++;
  return dash < last ? signerAt(scene, dash, last) : -1;
}
