import type { Block, BlockKind, Body } from '#shared/model/body.ts';
import { cleanText, isVisible } from './clean-text.ts';

/** A block before it has a place: its words as found, its kind. */
export interface Piece {
  readonly text: string;
  readonly kind: BlockKind;
  /** Headings: 2–6. */
  readonly level?: number;
  /** List items: the same number for all items of one list. */
  readonly list?: number;
}

/**
 * Composes a body: pieces cleaned, empty ones left out, joined by a blank line (items of one list by a line
 * break). Lists are numbered anew from 0.
 */
export function composeBody(pieces: Iterable<Piece>): Body {
  const blocks: Block[] = [];
  const parts: string[] = [];
  const lists = new Map<number, number>();
  let length = 0;
  let previous: Piece | null = null;
  for (const piece of pieces) {
    const text = cleanText(piece.text);
    if (!isVisible(text)) continue;
    if (previous) {
      const sameList = piece.kind === 'listItem' && previous.kind === 'listItem';
      const gap = sameList && piece.list === previous.list ? '\n' : '\n\n';
      parts.push(gap);
      length += gap.length;
    }
    parts.push(text);
    blocks.push(blockAt(piece, length, text.length, lists));
    length += text.length;
    previous = piece;
  }
  return { text: parts.join(''), blocks };
}

function blockAt(piece: Piece, start: number, length: number, lists: Map<number, number>): Block {
  const span = { start, end: start + length, kind: piece.kind };
  if (piece.kind === 'heading') {
    return { ...span, level: Math.min(6, Math.max(2, piece.level ?? 2)) };
  }
  if (piece.kind !== 'listItem') return span;
  const list = lists.get(piece.list ?? 0) ?? lists.size;
  lists.set(piece.list ?? 0, list);
  return { ...span, list };
}
