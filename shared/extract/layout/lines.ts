/** A line of a text without its surrounding white space; `start`/`end` are offsets into the text. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Columns of white space before it (a tab counts four). */
  readonly indent: number;
  /** Whether the line before it is empty, or there is none. */
  readonly afterBlank: boolean;
}

/** What a reader cannot see at the edge of a line: white space, controls, zero-width marks. */
function isInvisible(code: number): boolean {
  return (
    code <= 0x20 ||
    (code >= 0x7f && code <= 0xa0) ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** The lines of a text that show something; CR LF, LF, CR, NEL and the Unicode separators end a line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  let from = 0;
  while (from <= text.length) {
    let to = from;
    while (to < text.length && !isBreak(text.charCodeAt(to))) to++;
    let start = from;
    let indent = 0;
    while (start < to && isInvisible(text.charCodeAt(start))) {
      indent += text.charCodeAt(start) === 9 ? 4 : 1;
      start++;
    }
    let end = to;
    while (end > start && isInvisible(text.charCodeAt(end - 1))) end--;
    if (start < end) {
      lines.push({ start, end, text: text.slice(start, end), indent, afterBlank });
      afterBlank = false;
    } else {
      afterBlank = true;
    }
    from = text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? to + 2 : to + 1;
  }
  return lines;
}
