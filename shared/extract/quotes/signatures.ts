import { Tag } from '../lexicon/tags.ts';
import { MentionType } from './mentions.ts';
import type { Scene } from './scene.ts';

export const isDash = (unit: number): boolean =>
  unit === 0x2014 || unit === 0x2013 || unit === 0x2015 || unit === 0x2d || unit === 0x7e;
/** A signature is no longer than this many tokens: `Ann Lee, chair of the board`. */
const LONGEST_SIGNATURE = 14;

/** The mention in `Name, role` from a token to the end of the block or line; −1 if it is no signature. */
export function signerAt({ t, m, mentionAt }: Scene, from: number, end: number): number {
  const k = mentionAt[from] ?? m.count;
  if (k >= m.count || m.first[k] !== from) return -1;
  if ((m.type[k] ?? 0) !== MentionType.name && (m.type[k] ?? 0) !== MentionType.human) return -1;
  for (let i = from; i < end; i++) {
    // A line break ends the signature where the block holds several lines.
    if (i > from && t.text.slice(t.end[i - 1], t.start[i]).includes('\n')) return k;
    if (i - from > LONGEST_SIGNATURE || t.tag[i] === Tag.verb) return -1;
  }
  return k;
}

/** The signer in a block that is a signature, `— Ann Lee, chair of the board`; the dash may have made it a list item. */
export function signerOfBlock(scene: Scene, block: number): number {
  const { t, body } = scene;
  const end = t.blockStart[block + 1] ?? 0;
  let from = t.blockStart[block] ?? 0;
  const hasDash = isDash(t.unit[from] ?? 0);
  while (from < end && isDash(t.unit[from] ?? 0)) from++;
  if (from >= end) return -1;
  const start = body.blocks[block]?.start ?? 0;
  const before = body.blocks[block - 1]?.end ?? 0;
  return hasDash || hasDashIn(body.text, before, start) ? signerAt(scene, from, end) : -1;
}

function hasDashIn(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isDash(text.charCodeAt(i))) return true;
  return false;
}

/** Blocks without marks that are signed in the next: a block quote, or paragraphs where two are signed and more. */
export function signedBlocks(scene: Scene): Map<number, number> {
  const { t, body, spanOf } = scene;
  const signed = new Map<number, number>();
  body.blocks.forEach(({ kind }, block) => {
    if (kind !== 'paragraph' && kind !== 'blockquote') return;
    const first = t.blockStart[block] ?? 0;
    const end = t.blockStart[block + 1] ?? 0;
    if (end - first < 2 || (spanOf[first] ?? -1) >= 0 || signerOfBlock(scene, block) >= 0) return;
    let next = block + 1;
    while (body.blocks[next]?.kind === 'boilerplate') next++;
    const signer = signerOfBlock(scene, next);
    if (signer >= 0) signed.set(block, signer);
  });
  const paragraphs = [...signed.keys()].filter((b) => body.blocks[b]?.kind === 'paragraph');
  if (paragraphs.length < 2) for (const block of paragraphs) signed.delete(block);
  return signed;
}

/** Blocks that only name who is quoted in the one before, in an article that has two of them: `Ann Lee, cook`. */
export function bareSigners(scene: Scene): Map<number, number> {
  const { t, body, spans } = scene;
  const signers = new Map<number, number>();
  for (const span of spans) {
    const isWhole =
      span.firstToken - 1 === t.blockStart[span.block] &&
      span.endToken === t.blockStart[span.block + 1];
    const next = span.block + 1;
    if (!isWhole || next >= body.blocks.length) continue;
    const end = t.blockStart[next + 1] ?? 0;
    const signer = t.unit[end - 1] === 0 ? signerAt(scene, t.blockStart[next] ?? 0, end) : -1;
    if (signer >= 0) signers.set(next, signer);
  }
  if (signers.size < 2) signers.clear();
  return signers;
}
