import type { StoredArticle } from '#shared/model/article.ts';
import type { Span } from '#shared/model/span.ts';

/** Around the words, where they stand in a paragraph without end. UTF-16 units. */
const AROUND = 1_500;
const MOST_PARAGRAPHS = 6;

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const BREAKS = /\n{2,}/g;

/** Where a text whose layout is not known has its paragraphs. */
function plainParagraphs(text: string): Span[] {
  const ends = [...text.matchAll(BREAKS)].map(({ index, 0: found }) => ({
    end: index,
    next: index + found.length,
  }));
  const starts = [0, ...ends.map(({ next }) => next)];
  return starts.map((start, n) => ({ start, end: ends[n]?.end ?? text.length }));
}

/** No more of a paragraph than stands around the words, cut between words. */
function near({ start, end }: Span, wanted: readonly Span[], text: string): Span {
  const inside = wanted.filter((span) => overlap(span, { start, end }));
  const from = Math.min(end, ...inside.map((span) => span.start)) - AROUND;
  const to = Math.max(start, ...inside.map((span) => span.end)) + AROUND;
  return {
    start: from <= start ? start : Math.min(text.indexOf(' ', from) + 1 || from, from + AROUND),
    end: to >= end ? end : Math.max(text.lastIndexOf(' ', to), to - AROUND),
  };
}

function piecesOf({ start, end }: Span, wanted: readonly Span[], text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const span of wanted) {
    const [from, to] = [Math.max(at, span.start), Math.min(end, span.end)];
    if (from >= to) continue;
    pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  return [...pieces, { text: text.slice(at, end), marked: false }].filter((piece) => piece.text);
}

/** The paragraphs in which the words stand, with the words marked; `wanted` in the order of the text. */
export function paragraphsAround(
  article: Pick<StoredArticle, 'blocks'>,
  text: string,
  wanted: readonly Span[],
): Piece[][] {
  const blocks = article.blocks.filter(({ kind }) => kind !== 'heading');
  const layout: readonly Span[] = blocks.length > 0 ? blocks : plainParagraphs(text);
  return layout
    .filter((block) => wanted.some((span) => overlap(span, block)))
    .slice(0, MOST_PARAGRAPHS)
    .map((block) => piecesOf(near(block, wanted, text), wanted, text));
}
