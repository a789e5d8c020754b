import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import { type Marker, markerOf } from './markers.ts';
import { findMargin, runsOn } from './wrapping.ts';

/** Lines that make one block. `start` leaves a marker out; offsets into the text. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lines: number;
  readonly indent: number;
  /** All its lines stand in from the left, not only its first. */
  readonly inset: boolean;
  readonly marker: Marker | null;
  /** A blank line stands before it. */
  readonly afterBlank: boolean;
  /** A blank line, or the end of the text, stands behind it. */
  readonly beforeBlank: boolean;
}

/** Joins the lines of a text into the chunks a reader sees. */
export function chunksOf(text: string): Chunk[] {
  const lines = linesOf(text);
  const margin = findMargin(lines);
  const markers = lines.map((line) => markerOf(line.text));
  dropLoneMarkers(lines, markers);
  const chunks: Chunk[] = [];
  let from = 0;
  while (from < lines.length) {
    let to = from;
    while (to + 1 < lines.length && continues(lines, markers, from, to, margin)) to++;
    const chunk = chunkOf(text, lines, markers[from] ?? null, from, to);
    if (chunk) chunks.push(chunk);
    from = to + 1;
  }
  return chunks;
}

function continues(
  lines: readonly Line[],
  markers: readonly (Marker | null)[],
  first: number,
  last: number,
  margin: number | null,
): boolean {
  const line = lines[last];
  const next = lines[last + 1];
  const opened = markers[first];
  const marker = markers[last + 1];
  if (!line || !next || next.afterBlank || opened?.kind === 'hash') return false;
  if (opened?.kind === 'quote') return false;
  if (marker) return false;
  return runsOn(line, next, margin);
}

function chunkOf(
  text: string,
  lines: readonly Line[],
  marker: Marker | null,
  from: number,
  to: number,
): Chunk | null {
  const first = lines[from];
  const last = lines[to];
  if (!first || !last) return null;
  const start = first.start + (marker?.length ?? 0);
  if (start >= last.end) return null;
  const next = lines[to + 1];
  return {
    start,
    end: last.end,
    text: text.slice(start, last.end),
    lines: to - from + 1,
    indent: first.indent,
    inset: lines.slice(from, to + 1).every((line) => line.indent >= 3),
    marker,
    afterBlank: first.afterBlank,
    beforeBlank: !next || next.afterBlank,
  };
}

/**
 * A dash or a number is a list's marker only in company: beside another of its kind, numbers in order,
 * or behind a colon. `1989. It was a cold year` and `- he paused -` keep theirs.
 */
function dropLoneMarkers(lines: readonly Line[], markers: (Marker | null)[]): void {
  let before = -1;
  const kept = new Set<number>();
  const marked = markers.flatMap((marker, index) => (marker ? [index] : []));
  for (const index of marked) {
    const marker = markers[index];
    const previous = markers[before];
    if (marker && previous && marker.kind === previous.kind && index - before <= 4) {
      if (marker.kind !== 'number' || marker.value === previous.value + 1) {
        kept.add(before);
        kept.add(index);
      }
    }
    before = index;
  }
  for (const index of marked) {
    const marker = markers[index];
    if (!marker || (marker.kind !== 'dash' && marker.kind !== 'number')) continue;
    if (kept.has(index) || (index > 0 && lines[index - 1]?.text.endsWith(':'))) continue;
    markers[index] = null;
  }
}
