import type { BlockKind } from '#shared/model/body.ts';
import { cleanText } from '../clean-text.ts';
import type { PagePiece } from './page-piece.ts';

/** What the page states of its article, cleaned; helps to tell the article's words from those about it. */
export interface About {
  readonly title: string | null;
  readonly dek: string | null;
  readonly byline: readonly string[];
}

/** A piece whose kind is still open; `share` of its words in links. */
export interface OpenPiece extends Omit<PagePiece, 'kind'> {
  kind: BlockKind;
  readonly words: number;
  readonly share: number;
}

/** A piece with its words cleaned and counted. */
export function openPiece(piece: PagePiece): OpenPiece {
  const text = cleanText(piece.text);
  const words = countWords(text);
  return {
    ...piece,
    text,
    words,
    share: text === '' ? 0 : Math.min(1, piece.linked / text.length),
  };
}

/** Words; two characters of a script without spaces count as one. */
function countWords(text: string): number {
  const dense = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  return text.split(' ').length + Math.floor(dense / 2);
}

export const isBody = (piece: OpenPiece): boolean =>
  piece.kind !== 'boilerplate' &&
  piece.kind !== 'byline' &&
  piece.kind !== 'title' &&
  piece.kind !== 'dek';

/** The markup of the paragraphs that hold most of the words. */
export function usualSignature(body: readonly OpenPiece[]): string {
  const words = new Map<string, number>();
  for (const piece of body) {
    if (piece.kind === 'paragraph')
      words.set(piece.signature, (words.get(piece.signature) ?? 0) + piece.words);
  }
  return [...words].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
