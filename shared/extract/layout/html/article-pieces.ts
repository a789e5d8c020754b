import { readByline } from '../byline.ts';
import { cleanText } from '../clean-text.ts';
import { LIKELY_MARKS, SURE_MARKS } from '../data/page-marks.ts';
import { articleNode, documentOf } from './article-node.ts';
import type { PageNode } from './dom.ts';
import type { PagePiece } from './page-piece.ts';
import { numberedPieces, piecesOfNode } from './pieces-of-node.ts';
import type { ScannedPage } from './scan-page.ts';

/** Readability's cost grows faster than the page; the largest pages met have a fifth of this. */
const MOST_ELEMENTS = 6_000;
/** Words a paragraph has at least, to be taken back in though Readability left it out. */
const FEWEST_WORDS = 6;
/** Characters by which a block is known again; more of them lost than this share, and Readability's own blocks serve. */
const KEY = 60;
const MOST_LOST = 0.1;
/** Blocks at the head of an article among which its byline stands, and a byline's characters. */
const HEAD = 6;
const LONGEST_BYLINE = 200;

/** A page's blocks, and those of them that are its article's. */
export interface ArticlePieces {
  readonly all: readonly PagePiece[];
  readonly article: readonly PagePiece[];
}

/**
 * The blocks of a page's article. Readability says where the article is; blocks it dropped from the midst of it
 * come back where they look in markup just as the kept ones do, or are block quotes. Where it finds nothing, or the
 * page is too large for it, all of it is looked at.
 */
export function articlePieces(page: ScannedPage, title: string | null): ArticlePieces {
  const document = documentOf(page.body, title);
  const { pieces: all, others } = numberedPieces(document.body);
  const foreign = others.filter((node) => !holdsTitle(node));
  for (const node of foreign) node.remove();
  const node = page.tags <= MOST_ELEMENTS ? articleNode(document) : null;
  const found = node ? piecesOfNode(node) : [];
  if (found.length === 0) {
    const rest = foreign.length > 0 ? piecesOfNode(document.body) : all;
    return { all, article: rest.length > 0 ? rest : hiddenPieces(page) };
  }
  const kept = keptAmong(all, found);
  return { all, article: kept === null ? found : takeBack(all, kept) };
}

/** Whether a page's first heading stands in it: then the story is in it too. */
function holdsTitle(node: PageNode): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.localName === 'h1' || holdsTitle(child)) return true;
  }
  return false;
}

/** A page that hides all of its words until a script shows them. */
function hiddenPieces(page: ScannedPage): PagePiece[] {
  return piecesOfNode(documentOf(page.body, null).body, { hidden: true });
}

/** Which of a page's blocks Readability kept, by their numbers or words; null where too many are not known again. */
function keptAmong(all: readonly PagePiece[], found: readonly PagePiece[]): boolean[] | null {
  const byOwner = indexBy(all, (piece) => String(piece.owner));
  const byWords = indexBy(all, (piece) => keyOf(piece.text));
  const kept = all.map(() => false);
  let last = -1;
  let lost = 0;
  let length = 0;
  for (const piece of found) {
    length += piece.text.length;
    const same = byWords.get(keyOf(piece.text)) ?? byOwner.get(String(piece.owner)) ?? [];
    const place = same.find((index) => index > last);
    if (place === undefined) {
      if (same.length === 0) lost += piece.text.length;
      continue;
    }
    kept[place] = true;
    last = place;
  }
  return lost > length * MOST_LOST ? null : kept;
}

function keyOf(text: string): string {
  return text
    .slice(0, KEY * 8)
    .replace(/\s+/gu, '')
    .slice(0, KEY);
}

function indexBy(
  pieces: readonly PagePiece[],
  key: (piece: PagePiece) => string,
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, piece] of pieces.entries()) {
    const list = places.get(key(piece));
    if (list) list.push(index);
    else places.set(key(piece), [index]);
  }
  return places;
}

function takeBack(all: readonly PagePiece[], kept: readonly boolean[]): PagePiece[] {
  const looks = new Set(
    all.filter((piece, index) => kept[index] && isProse(piece)).map((piece) => piece.signature),
  );
  const back = (piece: PagePiece, index: number): boolean => {
    if (piece.kind === 'heading') return isHeadingOf(piece, all[index + 1], kept[index + 1]);
    if (!isProse(piece)) return false;
    return piece.kind === 'blockquote' || looks.has(piece.signature) || isSentence(piece);
  };
  const first = startAbove(all, kept.indexOf(true));
  const last = kept.lastIndexOf(true);
  return all.flatMap((piece, index) => {
    if (index < first || index > last) return [];
    if (kept[index] || back(piece, index)) return [piece];
    // Never the story's words, but they tell where its head ends.
    return index - first < HEAD && isBylineOf(piece) ? [{ ...piece, kind: 'byline' }] : [];
  });
}

function isBylineOf({ text }: PagePiece): boolean {
  return text.length < LONGEST_BYLINE && readByline(cleanText(text)) !== null;
}

/** Where the article starts: with the heading straight above the first block that was kept. */
function startAbove(all: readonly PagePiece[], first: number): number {
  const above = all[first - 1];
  const heads = above?.kind === 'heading' && above.linked === 0 && (above.level ?? 1) > 1;
  return heads ? first - 1 : first;
}

/** A heading comes back with the paragraph that it heads. */
function isHeadingOf(piece: PagePiece, next: PagePiece | undefined, nextKept = false): boolean {
  if (next === undefined || !nextKept || next.kind === 'heading' || piece.linked > 0) return false;
  return !isProse(piece) || piece.text.length < 120;
}

/** A paragraph of its own that ends like a sentence, in an element whose name says nothing against it. */
function isSentence(piece: PagePiece): boolean {
  if (piece.tag !== 'p' || piece.figure || !/[.!?…][”"’)]?\s*$/u.test(piece.text)) return false;
  return !SURE_MARKS.test(piece.marks) && !LIKELY_MARKS.test(piece.marks);
}

function isProse(piece: PagePiece): boolean {
  const text = piece.text.trim();
  return text.split(/\s+/u).length >= FEWEST_WORDS && piece.linked < text.length * 0.6;
}
