import { isBoilerplate } from '../boilerplate.ts';
import { isVisible } from '../clean-text.ts';
import { LIKELY_MARKS, SURE_MARKS } from '../data/page-marks.ts';
import { pullQuotesIn } from '../pull-quotes.ts';
import { markClosing } from './closing.ts';
import { markForeign } from './foreign.ts';
import { type About, isBody, type OpenPiece, openPiece, usualSignature } from './open-piece.ts';
import { markOpening } from './opening.ts';
import type { PagePiece } from './page-piece.ts';

/** Marks that would take more than this share of the words are the article's own. */
const MOST_MARKED = 0.25;
const SHORT = 25;
/** A time of day and nothing else: when something was posted. */
const CLOCK = /^\d{1,2}[.:h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$/iu;

/** Tells the article's blocks from what stands among them; kinds outside the body (`boilerplate`, `byline` …) are marked. */
export function cleanPieces(pieces: readonly PagePiece[], about: About): OpenPiece[] {
  const open = pieces.map(openPiece).filter((piece) => isVisible(piece.text));
  const kinds = open.map((piece) => piece.kind);
  markByText(open);
  markByMarks(open, SURE_MARKS, () => true);
  markByMarks(open, LIKELY_MARKS, isSlight);
  markCaptions(open);
  markForeign(open);
  markOpening(open, about);
  markClosing(open, about);
  markRepeated(open);
  markEmptyHeadings(open);
  markPulled(open);
  // A page so short that all of it looks like furniture is kept as it stands.
  if (!open.some(isBody))
    return open.map((piece, index) => ({ ...piece, kind: kinds[index] ?? piece.kind }));
  return open;
}

function markByText(pieces: readonly OpenPiece[]): void {
  for (const piece of pieces) {
    if (!isBody(piece)) continue;
    const inFigure =
      piece.figure &&
      piece.kind !== 'blockquote' &&
      piece.kind !== 'listItem' &&
      piece.tag !== 'tr';
    if (inFigure || isBoilerplate(piece.text) || CLOCK.test(piece.text)) piece.kind = 'boilerplate';
  }
}

/** Drops what stands in elements with such names, save names that hold much of the text. */
function markByMarks(
  pieces: readonly OpenPiece[],
  marks: RegExp,
  goes: (piece: OpenPiece) => boolean,
): void {
  const length = (list: readonly OpenPiece[]) =>
    list.reduce((sum, piece) => sum + piece.text.length, 0);
  const body = pieces.filter(isBody);
  const held = new Map<string, OpenPiece[]>();
  for (const piece of body) {
    for (const name of piece.marks.split(' / ')) {
      if (!marks.test(name)) continue;
      const list = held.get(name);
      if (list) list.push(piece);
      else held.set(name, [piece]);
    }
  }
  const most = length(body) * MOST_MARKED;
  for (const list of held.values()) {
    if (length(list) > most) continue;
    for (const piece of list) if (goes(piece)) piece.kind = 'boilerplate';
  }
}

/** Too little to be the writer's: short, no heading, and no sentence in a paragraph of its own. */
function isSlight(piece: OpenPiece): boolean {
  if (piece.words > SHORT || piece.kind === 'heading') return false;
  return piece.tag !== 'p' || piece.words < 10 || piece.share > 0.3 || !STOP.test(piece.text);
}

const STOP = /[.!?…][”"’)]?$/u;
const CREDIT =
  /\([^()]{3,60}(?:\/|\bvia\b|credit|photo|image|courtesy)[^()]{2,60}\)\.?$|[.|]\s(?:credits?|photos?|pictures?|images?|foto|crédits?)(?:\s(?:by|credit))?\s?[:/]\s?[^.:]{3,60}$/iu;

/** A line straight under a picture that looks unlike the paragraphs, or ends in a credit, is its caption. */
function markCaptions(pieces: readonly OpenPiece[]): void {
  const usual = usualSignature(pieces.filter(isBody));
  for (const piece of pieces) {
    if (!piece.afterImage || piece.kind !== 'paragraph' || piece.words > 60) continue;
    const unlike = piece.signature !== usual && piece.tag !== 'p' && piece.words <= 40;
    if (unlike || CREDIT.test(piece.text)) piece.kind = 'boilerplate';
  }
}

/** The same words again are a caption or a teaser, not the story; headings of one letter are a page's signs. */
function markRepeated(pieces: readonly OpenPiece[]): void {
  const seen = new Map<string, OpenPiece>();
  let again = false;
  for (const piece of pieces) {
    if (!isBody(piece)) continue;
    const words = piece.text.toLowerCase();
    const first = seen.get(words);
    if (LETTER.test(words) && piece.kind === 'heading') {
      if (first) first.kind = piece.kind = 'boilerplate';
    } else if (piece.words < 6) continue;
    else if (first && (again || !isSaidAgain(piece, first))) piece.kind = 'boilerplate';
    again = first !== undefined;
    seen.set(words, first ?? piece);
  }
}

const LETTER = /^\p{Ll}$/u;

/** A sentence by itself that looks as it did the first time: in a hearing, somebody gives the same answer twice. */
const isSaidAgain = (piece: OpenPiece, first: OpenPiece): boolean =>
  piece.signature === first.signature && piece.share === 0 && STOP.test(piece.text);

/** What a page pulls out of its own paragraphs stays, but is no quote of its own. */
function markPulled(pieces: readonly OpenPiece[]): void {
  const body = pieces.filter(isBody);
  const kinds = body.map(({ kind }) => (kind === 'paragraph' ? null : kind));
  const usual = usualSignature(body);
  const isApart = (index: number) =>
    body[index]?.kind !== 'heading' && body[index]?.signature !== usual;
  for (const index of pullQuotesIn(body, kinds, isApart)) {
    const piece = body[index];
    // What markup makes a heading may shorten a quote, and heads what follows all the same.
    if (piece && piece.kind !== 'heading') piece.kind = 'pullQuote';
  }
}

/** A heading with nothing left under it goes. */
function markEmptyHeadings(pieces: readonly OpenPiece[]): void {
  let under = false;
  let lastLevel = 0;
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (!piece || !isBody(piece)) continue;
    if (piece.kind !== 'heading') {
      under = true;
      lastLevel = 0;
      continue;
    }
    const level = piece.level ?? 2;
    if (!under || (lastLevel !== 0 && level > lastLevel))
      piece.kind = under ? piece.kind : 'boilerplate';
    lastLevel = level;
  }
}
