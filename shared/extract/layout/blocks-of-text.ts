import type { Block, Body } from '#shared/model/body.ts';
import { isBoilerplate } from './boilerplate.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { headOfText } from './head-of-text.ts';
import { headingJudge } from './headings.ts';
import { labelledHead } from './labelled-head.ts';
import { pullQuotesIn } from './pull-quotes.ts';
import { markRelated } from './related.ts';

/** A block while its kind is still open to what stands around it. */
type Kinds = (Block['kind'] | null)[];

/**
 * Reads the layout of a plain text as it was pasted. Blocks are offsets into the text itself; a block of a
 * hard-wrapped text holds its line breaks. Never throws; cost grows in line with the length.
 */
export function blocksOfText(raw: string): Body {
  const chunks = chunksOf(raw);
  const kinds: Kinds = chunks.map((chunk) => firstKind(chunk));
  markInsets(chunks, kinds);
  const isHeading = headingJudge(chunks, kinds);
  if (!labelledHead(chunks, kinds)) headOfText(chunks, kinds, isHeading);
  markRelated(chunks, kinds, isHeading);
  markHeadings(chunks, kinds, isHeading);
  for (const index of pullQuotesIn(chunks, kinds)) kinds[index] = 'pullQuote';
  return { text: raw, blocks: blocksFrom(chunks, kinds) };
}

function firstKind(chunk: Chunk): Block['kind'] | null {
  if (chunk.marker?.kind === 'hash') return 'heading';
  if (chunk.marker?.kind === 'quote') return 'blockquote';
  if (isBoilerplate(chunk.text)) return 'boilerplate';
  return chunk.marker ? 'listItem' : null;
}

/** Paragraphs that stand in from a margin the others keep are a block quote. */
function markInsets(chunks: readonly Chunk[], kinds: Kinds): void {
  const open = chunks.filter((chunk, index) => kinds[index] === null && chunk.text.length > 60);
  const inset = open.filter((chunk) => chunk.inset);
  if (inset.length === 0 || inset.length * 3 > open.length) return;
  for (const [index, chunk] of chunks.entries()) {
    if (kinds[index] === null && chunk.inset && chunk.text.length > 60) kinds[index] = 'blockquote';
  }
}

/** A heading has something under it: a paragraph, list or quote before the text ends. */
function markHeadings(
  chunks: readonly Chunk[],
  kinds: Kinds,
  isHeading: (index: number) => boolean,
): void {
  let under = false;
  let headingsBelow = 0;
  for (let index = chunks.length - 1; index >= 0; index--) {
    const kind = kinds[index];
    if (kind === 'boilerplate') continue;
    if (kind === 'heading' || (kind === null && under && headingsBelow < 2 && isHeading(index))) {
      kinds[index] = 'heading';
      headingsBelow++;
    } else {
      under = true;
      headingsBelow = 0;
    }
  }
}

function blocksFrom(chunks: readonly Chunk[], kinds: Kinds): Block[] {
  let list = -1;
  let last: Chunk | null = null;
  return chunks.map((chunk, index) => {
    const kind = kinds[index] ?? 'paragraph';
    const span = { start: chunk.start, end: chunk.end };
    if (kind === 'listItem') {
      if (!last || last.marker?.kind !== chunk.marker?.kind || isNewCount(last, chunk)) list++;
      last = chunk;
      return { ...span, kind, list };
    }
    if (kind !== 'boilerplate') last = null;
    if (kind !== 'heading') return { ...span, kind };
    const hashes = chunk.marker?.kind === 'hash' ? chunk.marker.value : 2;
    return { ...span, kind, level: Math.max(2, hashes) };
  });
}

function isNewCount(last: Chunk, chunk: Chunk): boolean {
  return chunk.marker?.kind === 'number' && chunk.marker.value <= (last.marker?.value ?? 0);
}
