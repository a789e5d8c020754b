import type { BlockKind } from '#shared/model/body.ts';
import { isBoilerplate } from './boilerplate.ts';
import type { Chunk } from './chunks.ts';
import { cleanText } from './clean-text.ts';
import type { Piece } from './compose-body.ts';
import { headOfText } from './head-of-text.ts';
import { pullQuotesIn } from './pull-quotes.ts';
import { markRelated } from './related.ts';

/** Marks title, dek, bylines, furniture and pulled quotes among pieces whose headings are known. */
export function markPieces(pieces: readonly (Piece & { depth?: number })[]): Piece[] {
  const chunks = pieces.map((piece, index) => chunkOf(piece, index === 0));
  const kinds = pieces.map((piece, index): BlockKind | null => {
    if (piece.kind !== 'heading' && isBoilerplate(chunks[index]?.text ?? '')) return 'boilerplate';
    return piece.kind === 'paragraph' ? null : piece.kind;
  });
  headOfText(chunks, kinds, (index) => kinds[index] === 'heading');
  markRelated(chunks, kinds, (index) => kinds[index] === 'heading');
  for (const index of pullQuotesIn(chunks, kinds)) kinds[index] = 'pullQuote';
  return pieces.map((piece, index) => ({ ...piece, kind: kinds[index] ?? 'paragraph' }));
}

/** A first line that is a heading by its look alone, being bold, heads it all. */
function chunkOf(piece: Piece & { depth?: number }, opens: boolean): Chunk {
  const depth = piece.depth ?? (opens ? 1 : 2);
  const text = cleanText(piece.text);
  return {
    start: 0,
    end: text.length,
    text,
    lines: 1,
    indent: 0,
    inset: false,
    marker: piece.kind === 'heading' ? { kind: 'hash', length: 0, value: depth } : null,
    afterBlank: true,
    beforeBlank: true,
  };
}
