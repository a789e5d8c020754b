import type { Line } from './lines.ts';

/** Below this many columns a line is short by itself, not broken by a margin. */
const NARROWEST = 40;
const WIDEST = 132;
const STOP = /[.!?…:;][)\]’”"'»]{0,3}$/u;

/** The right margin of a hard-wrapped text in characters; null where lines are paragraphs. */
export function findMargin(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.text.length + line.indent).sort((a, b) => a - b);
  const longest = lengths.at(-1) ?? 0;
  const margin = longest <= WIDEST ? longest : (lengths[Math.floor(lengths.length * 0.97)] ?? 0);
  if (margin < NARROWEST || margin > WIDEST) return null;
  let breaks = 0;
  let full = 0;
  let midSentence = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || next.afterBlank) continue;
    breaks++;
    if (!isFull(line, next, margin)) continue;
    full++;
    if (!STOP.test(line.text.slice(-5))) midSentence++;
  }
  return breaks >= 2 && full >= breaks * 0.5 && midSentence >= full * 0.5 ? margin : null;
}

/** Whether the first word of the next line would not have fitted behind this one. */
function isFull(line: Line, next: Line, margin: number): boolean {
  const space = next.text.indexOf(' ');
  const word = space === -1 ? next.text.length : space;
  return line.indent + line.text.length + 1 + word > margin - 2;
}

/** Whether the next line goes on with this line's paragraph. */
export function runsOn(line: Line, next: Line, margin: number | null): boolean {
  if (next.afterBlank) return false;
  if (margin !== null && isFull(line, next, margin)) {
    return next.indent <= line.indent + 1 || !STOP.test(line.text.slice(-5));
  }
  return (
    line.text.length > NARROWEST && !STOP.test(line.text.slice(-5)) && /^\p{Ll}/u.test(next.text)
  );
}
