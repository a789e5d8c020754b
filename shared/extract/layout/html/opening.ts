import { isBylineAbroad, readByline } from '../byline.ts';
import { DEK_MARKS } from '../data/page-marks.ts';
import { type About, isBody, type OpenPiece, usualSignature } from './open-piece.ts';

/** How many blocks of a page can belong to its head. */
const DEEPEST = 14;
const PROSE = 18;

/** Of the words, what may stand above the title again and be no part of the story: forms, messages, share bars. */
const MOST_ABOVE_TITLE = 0.3;

/** Marks what stands above the story: the title again, the dek, rubric, bylines, dates, buttons. */
export function markOpening(pieces: readonly OpenPiece[], about: About): void {
  markAboveTitle(pieces, about.title);
  const body = pieces.filter(isBody);
  const usual = usualSignature(body);
  let prose = 0;
  for (const [index, piece] of body.slice(0, DEEPEST).entries()) {
    if (isSame(piece.text, about.title) || (prose === 0 && isTitlePart(piece, about.title)))
      piece.kind = 'title';
    else if (isByline(piece, about)) piece.kind = 'byline';
    else if (prose === 0 && isDek(piece, usual, body[index + 1], bylineFollows(pieces, piece)))
      piece.kind = 'dek';
    else if (prose === 0 && isHeadingAsDek(piece, body, bylineFollows(pieces, piece)))
      piece.kind = 'dek';
    else if (prose === 0 && isRubric(piece, body[index + 1])) piece.kind = 'boilerplate';
    else if (piece.words >= PROSE || (piece.words > 5 && piece.kind !== 'heading')) prose++;
    if (prose > 1) return;
  }
}

/** A story begins with its title: what stands above a heading that is the title is the page's. */
function markAboveTitle(pieces: readonly OpenPiece[], title: string | null): void {
  const place = pieces.findIndex(
    (piece) => piece.kind === 'heading' && (piece.level ?? 2) <= 2 && isSame(piece.text, title),
  );
  if (place < 1) return;
  const wordsOf = (some: readonly OpenPiece[]) =>
    some.filter(isBody).reduce((sum, piece) => sum + piece.words, 0);
  const above = pieces.slice(0, place);
  if (wordsOf(above) > wordsOf(pieces) * MOST_ABOVE_TITLE) return;
  for (const piece of above) if (isBody(piece)) piece.kind = 'boilerplate';
}

function isByline(piece: OpenPiece, about: About): boolean {
  if (piece.words > PROSE || piece.kind === 'blockquote') return false;
  if (piece.kind === 'heading' && isBylineAbroad(piece.text)) return false;
  if (readByline(piece.text)) return true;
  const bare = fold(piece.text).replace(/^by /u, '');
  return about.byline.some((name) => name !== '' && bare === fold(name));
}

/** What the markup calls a dek, apart from the paragraphs; or a heading that is a sentence. */
function isDek(
  piece: OpenPiece,
  usual: string,
  next: OpenPiece | undefined,
  beforeByline: boolean,
): boolean {
  if (piece.kind === 'heading')
    return piece.words >= 9 && next !== undefined && next.kind !== 'listItem';
  if (piece.kind !== 'paragraph' || piece.signature === usual || piece.words > 70) return false;
  if (beforeByline) return true;
  return DEK_MARKS.test(piece.marks);
}

/** A heading between title and byline, or one that is called a dek as no other heading is. */
function isHeadingAsDek(
  piece: OpenPiece,
  body: readonly OpenPiece[],
  beforeByline: boolean,
): boolean {
  if (piece.kind !== 'heading' || piece.words < 4) return false;
  if (beforeByline) return true;
  const own = piece.marks.split(' / ')[0] ?? '';
  return (
    DEK_MARKS.test(own) &&
    !body.some((other) => other !== piece && other.signature === piece.signature)
  );
}

/** Whether a byline or a date stands between a block and the next of the story. */
function bylineFollows(pieces: readonly OpenPiece[], piece: OpenPiece): boolean {
  for (let index = pieces.indexOf(piece) + 1; index < pieces.length; index++) {
    const next = pieces[index];
    if (!next) return false;
    if (isBody(next) && !readByline(next.text)) return false;
    if (isBody(next) || next.kind === 'byline' || BYLINE_MARKS.test(next.marks)) return true;
  }
  return false;
}

const BYLINE_MARKS = /byline|author|\bdate|time-?stamp|publish/u;

/** A word or two above the story: its rubric, a place in the site, a button. */
function isRubric(piece: OpenPiece, next: OpenPiece | undefined): boolean {
  const heads = next?.kind === 'paragraph' || (next?.kind === 'listItem' && next.share < 0.5);
  if (piece.kind === 'heading' && piece.share < 0.5 && heads) return false;
  if (piece.kind === 'blockquote' || (piece.kind === 'listItem' && piece.share < 0.5)) return false;
  if (/[.!?…:]["”’)]?$/u.test(piece.text)) return false;
  return piece.words <= 4 || (piece.words <= 12 && piece.share > 0.6);
}

function isSame(text: string, other: string | null): boolean {
  if (other === null) return false;
  const a = fold(text);
  const b = fold(other);
  if (a === '' || b === '') return false;
  return (
    a === b ||
    (a.length > 40 && b.startsWith(a.slice(0, -1))) ||
    (b.length > 20 && a.length < b.length * 1.5 && a.startsWith(b))
  );
}

/** A heading that the title holds, with the rubric or the site's name before or behind it. */
function isTitlePart({ kind, text, words }: OpenPiece, title: string | null): boolean {
  if (kind !== 'heading' || title === null || words < 3) return false;
  const [heading, whole] = [fold(text), fold(title)];
  return whole.endsWith(` ${heading}`) || whole.startsWith(`${heading} `);
}

function fold(text: string): string {
  return text
    .slice(0, 600)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
