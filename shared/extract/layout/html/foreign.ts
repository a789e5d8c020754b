import { ASIDE_LABEL, LINKS_LABEL } from '../data/page-marks.ts';
import { isBody, type OpenPiece, usualSignature } from './open-piece.ts';

/** From this share on, a block is a link. */
const LINK = 0.8;
const LONGEST_TEASER = 220;
/** Words of a foreign section at most, and of what may stand under a label that is no heading. */
const LONGEST_SECTION = 220;
/** Blocks looked at under one label: a page of labels must not cost the square of them. */
const MOST_UNDER = 80;
/** Words of a teaser under its link. */
const TEASER = 30;
/** Words of a paragraph that is the story's. */
const FEWEST_OF_STORY = 10;
/** From here on in a page, prose under an aside's label is not the story. */
const LATE = 0.6;

/** Marks what leads elsewhere: sections under "Related", runs of links, single links that are no sentences. */
export function markForeign(pieces: readonly OpenPiece[]): void {
  for (const piece of pieces) if (isLabelledLink(piece)) piece.kind = 'boilerplate';
  markSections(pieces);
  markLinkRuns(pieces);
}

/** A label takes along what stands under it: links and lists, or under "About the author" and its like the prose too. */
function markSections(pieces: readonly OpenPiece[]): void {
  const usual = usualSignature(pieces.filter(isBody));
  for (const [index, piece] of pieces.entries()) {
    if (piece.words > 9) continue;
    const aside = ASIDE_LABEL.test(piece.text);
    if (!aside && !LINKS_LABEL.test(piece.text)) continue;
    const next = pieces.slice(index + 1, index + 6).find(isBody);
    const labels = piece.level !== undefined || /:$/u.test(piece.text) || next?.kind === 'listItem';
    if (!labels && aside) continue;
    if (next && piece.level !== undefined && index < pieces.length * LATE && isStory(next, usual))
      continue;
    piece.kind = 'boilerplate';
    dropUnder(pieces, index, { aside, labels, usual });
  }
}

/** Under a heading of the writer's own stands the story, as it stands elsewhere. */
function isStory({ kind, signature, share, words }: OpenPiece, usual: string): boolean {
  return kind === 'paragraph' && signature === usual && share < 0.3 && words >= FEWEST_OF_STORY;
}

interface Label {
  /** "About the author", "Comments" and their like: prose goes too. */
  readonly aside: boolean;
  /** It heads what follows, by its element, its colon or a list. */
  readonly labels: boolean;
  readonly usual: string;
}

function dropUnder(pieces: readonly OpenPiece[], index: number, label: Label): void {
  const late = index > pieces.length * LATE;
  let words = 0;
  for (const below of pieces.slice(index + 1, index + MOST_UNDER)) {
    if (!isBody(below)) continue;
    words += below.words;
    if (!goesWith(below, label, late) || words > LONGEST_SECTION) return;
    below.kind = 'boilerplate';
  }
}

/** Links and list items go with their label; other blocks where they look unlike the paragraphs of the story. */
function goesWith(piece: OpenPiece, label: Label, late: boolean): boolean {
  if (piece.share >= 0.5 || (label.labels && piece.kind === 'listItem')) return true;
  if (piece.kind === 'heading') return false;
  const unlike = piece.signature !== label.usual;
  return label.aside ? unlike || late : unlike && label.labels && piece.words <= TEASER;
}

/** Blocks that are links: two in a row, or one without a final stop, unless a colon announces them. */
function markLinkRuns(pieces: readonly OpenPiece[]): void {
  const body = pieces.filter(isBody);
  let from = 0;
  while (from < body.length) {
    let to = from;
    while (to < body.length && isLink(body[to]) && !headsProse(body[to], body[to + 1])) to++;
    if (to > from && !isAnnounced(body[from - 1])) {
      const run = body.slice(from, to);
      const only = run[0];
      const sentence =
        run.length === 1 && only !== undefined && /[.!?:”"]$/u.test(only.text) && only.words > 5;
      if (!sentence) for (const piece of run) piece.kind = 'boilerplate';
    }
    from = Math.max(to, from + 1);
  }
}

/** "More on this: another story", where the other story is a link. */
function isLabelledLink({ text, share, kind }: OpenPiece): boolean {
  if (share < 0.3 || text.length > LONGEST_TEASER || kind === 'heading') return false;
  const colon = text.indexOf(':');
  if (colon < 0 || !LINKS_LABEL.test(text.slice(0, colon))) return false;
  return share * text.length >= (text.length - colon - 2) * LINK;
}

function isLink(piece: OpenPiece | undefined): boolean {
  return (
    piece !== undefined &&
    piece.share >= LINK &&
    piece.text.length <= LONGEST_TEASER &&
    piece.kind !== 'blockquote' &&
    piece.tag !== 'tr' &&
    !/^https?:/u.test(piece.text)
  );
}

/** A heading may be a link and still head the paragraph under it. */
function headsProse(piece: OpenPiece | undefined, next: OpenPiece | undefined): boolean {
  if (piece?.kind !== 'heading' || next === undefined) return false;
  return next.kind !== 'heading' && next.words > 15 && next.share < 0.5;
}

function isAnnounced(before: OpenPiece | undefined): boolean {
  return before !== undefined && before.words > 3 && before.text.endsWith(':');
}
