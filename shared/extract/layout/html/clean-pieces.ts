import type { PagePiece } from './pieces-of-node.ts';

export function cleanPieces(pieces: readonly PagePiece[]): PagePiece[] {
  return [...pieces];
}
