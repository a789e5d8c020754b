import type { Span } from '#shared/model/span.ts';

/** No quotation in single marks is looked for further than this, which keeps the search linear. */
const LONGEST_SINGLE = 600;

const isSpace = (c: string): boolean => c === '' || /\s/u.test(c);
const isWord = (c: string): boolean => c !== '' && /[\p{L}\p{N}]/u.test(c);

/**
 * The quotations of a stretch of text, marks included, in order: straight and curly, double and single. A quotation
 * that is not closed ends where the next one opens (a speech that goes on in a new paragraph) or with the stretch.
 */
export function quotationsOf(text: string, within: Span): Span[] {
  const found: Span[] = [];
  let open = -1;
  for (let at = within.start; at < within.end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x22 && code !== 0x27 && (code < 0x2018 || code > 0x201d)) continue;
    const c = text.charAt(at);
    if (c === '“' || c === '”' || c === '"') {
      const opens = c === '“' || (c === '"' && opensStraight(text, at, within, open >= 0));
      if (open >= 0) found.push({ start: open, end: opens ? at : at + 1 });
      else if (!opens) found.push({ start: at, end: at + 1 });
      open = opens ? at : -1;
    } else if (open < 0 && (c === '‘' || c === "'") && opensSingle(text, at, within)) {
      const close = singleClose(text, at, within);
      if (close >= 0) {
        found.push({ start: at, end: close });
        at = close - 1;
      }
    }
  }
  if (open >= 0) found.push({ start: open, end: within.end });
  return found;
}

function opensStraight(text: string, at: number, within: Span, isOpen: boolean): boolean {
  const before = at > within.start ? text.charAt(at - 1) : '';
  const after = at + 1 < within.end ? text.charAt(at + 1) : '';
  if (isSpace(before) && isSpace(after)) return !isOpen;
  if (isSpace(before) || "([—–-‘'".includes(before)) return !isSpace(after);
  if (isSpace(after)) return false;
  return !isOpen;
}

function opensSingle(text: string, at: number, within: Span): boolean {
  const before = at > within.start ? text.charAt(at - 1) : '';
  const after = at + 1 < within.end ? text.charAt(at + 1) : '';
  if (!isSpace(before) && !'([—–-"“'.includes(before)) return false;
  return /[\p{L}“"£$]/u.test(after);
}

/** The end of the quotation in single marks that opens at `from`, or -1: an apostrophe is not a mark. */
function singleClose(text: string, from: number, within: Span): number {
  const limit = Math.min(within.end, from + LONGEST_SINGLE);
  let possessive = -1;
  for (let at = from + 1; at < limit; at++) {
    const c = text.charAt(at);
    if (c !== '’' && c !== "'" && c !== '‘') continue;
    const before = text.charAt(at - 1);
    const after = at + 1 < within.end ? text.charAt(at + 1) : '';
    if (isSpace(before) || c === '‘') {
      if (isWord(after)) return possessive >= 0 ? possessive : at;
      continue;
    }
    if (isWord(after)) continue;
    const maybePossessive = before === 's' && after === ' ' && /\p{Ll}/u.test(text.charAt(at + 2));
    if (!maybePossessive) return at + 1;
    if (possessive < 0) possessive = at + 1;
  }
  if (possessive >= 0) return possessive;
  return text.charAt(from) === '‘' && from === within.start ? limit : -1;
}
