import type { Span } from '#shared/model/span.ts';
import { DOUBLE, QUOTE_LIKE } from './mark-kinds.ts';
import { kindOf } from './tokens.ts';

/** So many marks may stand beside one another. */
const MOST_EDGES = 3;

/**
 * What is said in a stretch in marks, without white space and without marks that were typed twice. A quotation within
 * it keeps its own marks: `She cried, 'Stop!'`.
 */
export function withoutEdges(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  for (let n = 0; n <= MOST_EDGES; n++) {
    while (start < end && isSpace(text, start)) start++;
    while (end > start && isSpace(text, end - 1)) end--;
    if (n === MOST_EDGES || start >= end) break;
    const opens = QUOTE_LIKE.has(text.charCodeAt(start));
    const closes = QUOTE_LIKE.has(text.charCodeAt(end - 1));
    if (opens && closes && !opensWithin(text, start + 1, end - 1)) {
      start++;
      end--;
    } else if (closes && isLone(text, start, end - 1, end - 1)) end--;
    else if (opens && isLone(text, start + 1, end, start)) start++;
    else break;
  }
  return { start, end: Math.max(start, end) };
}

const isSpace = (text: string, at: number): boolean => kindOf(text.charCodeAt(at)) === 3;

/** Whether a quotation begins in `[from, to)`: a mark with white space before it. */
function opensWithin(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (QUOTE_LIKE.has(text.charCodeAt(i)) && isSpace(text, i - 1)) return true;
  return false;
}

/** A double mark that no other in `[from, to)` can belong to. */
function isLone(text: string, from: number, to: number, at: number): boolean {
  if (!DOUBLE.has(text.charCodeAt(at))) return false;
  for (let i = from; i < to; i++) if (DOUBLE.has(text.charCodeAt(i))) return false;
  return true;
}
