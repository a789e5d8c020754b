import type { Span } from '#shared/model/span.ts';
import {
  AFTER_CLOCKS,
  BEFORE_NAMES,
  BEFORE_NUMBERS,
  MARKED_NAMES,
  SAYING_AFTER_MARKS,
  SOMETIMES_LAST,
  STARTERS,
} from './data/abbreviations.ts';

const CLOSERS = new Set(['”', '’', '"', "'", ')', ']', '»', '›', '}']);
const QUOTE_CLOSERS = new Set(['”', '’', '"', "'", '»', '›']);
const OPENERS = new Set(['“', '‘', '"', "'", '(', '[', '«', '‹', '¿', '¡', '{', '*', '•']);
const DASHES = new Set(['—', '–', '-', '―']);
const FULL_WIDTH = new Set(['。', '！', '？', '｡']);
/** No parenthesis is longer: looking for its end stays linear. */
const LONGEST_ASIDE = 300;
/** No abbreviation is longer, nor is the name before a verb of saying. */
const LONGEST_WORD = 40;

const isSpace = (c: string): boolean => c !== '' && /\s/u.test(c);
const isLower = (c: string): boolean => /\p{Ll}/u.test(c);
const isUpper = (c: string): boolean => /[\p{Lu}\p{Lt}]/u.test(c);
const isLetter = (c: string): boolean => /\p{L}/u.test(c);
const isDigit = (c: string): boolean => /\p{Nd}/u.test(c);

/**
 * The sentences of a paragraph or of a stretch of it, in order: spans into `text`, trimmed, not overlapping, and
 * together all of it that is not white space. A blank line always ends a sentence; quotation marks and brackets that
 * close after the full stop belong to the sentence. Sentences inside a quotation are sentences of their own.
 */
export function sentencesOf(text: string, within?: Span): Span[] {
  const from = Math.max(0, within?.start ?? 0);
  const to = Math.min(text.length, within?.end ?? text.length);
  const spans: Span[] = [];
  let start = skipSpace(text, from, to);
  let at = start;
  let asideEnd = -1;
  while (at < to) {
    if (isPlain(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const c = text.charAt(at);
    if (c === '(' && at > start && at > asideEnd) asideEnd = endOfAside(text, at, to);
    let end = -1;
    if (isTerminator(c)) {
      const after = closersEnd(text, terminatorsEnd(text, at, to), to);
      if (after > asideEnd && endsSentence(text, start, at, after, to)) end = after;
      else at = Math.max(at, after - 1);
    } else if (c === '\n' && isBlankLine(text, at, to)) {
      end = at;
    }
    if (end < 0) {
      at++;
      continue;
    }
    push(text, spans, start, end);
    start = skipSpace(text, end, to);
    at = start;
    asideEnd = -1;
  }
  push(text, spans, start, to);
  return spans;
}

/** Neither a mark that may end a sentence, nor a bracket or a line's end: nearly every character. */
const isPlain = (code: number): boolean =>
  code === 32 || (code > 63 && code < 0x2026) || (code > 46 && code < 63);

const isTerminator = (c: string): boolean =>
  c === '.' || c === '!' || c === '?' || c === '…' || FULL_WIDTH.has(c);

function push(text: string, spans: Span[], start: number, end: number): void {
  let last = end;
  while (last > start && isSpace(text.charAt(last - 1))) last--;
  if (last > start) spans.push({ start, end: last });
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charAt(at))) at++;
  return at;
}

/** After a newline: is the rest of the line, up to the next newline, blank? */
function isBlankLine(text: string, newline: number, to: number): boolean {
  let at = newline + 1;
  while (at < to && text.charAt(at) !== '\n' && isSpace(text.charAt(at))) at++;
  return at < to && text.charAt(at) === '\n';
}

function endOfAside(text: string, open: number, to: number): number {
  const limit = Math.min(to, open + LONGEST_ASIDE);
  for (let at = open + 1; at < limit; at++) {
    const c = text.charAt(at);
    if (c === ')') return at;
    if (c === '(' || c === '\n') return -1;
  }
  return -1;
}

/** `...`, `. . .`, `?!` and the like are one ending. */
function terminatorsEnd(text: string, from: number, to: number): number {
  let at = from + 1;
  while (at < to) {
    if (isTerminator(text.charAt(at))) at++;
    else if (text.charAt(at) === ' ' && text.charAt(at + 1) === '.' && text.charAt(at - 1) === '.')
      at += 2;
    else break;
  }
  return Math.min(at, to);
}

/** Marks and brackets that close right after the full stop, and a reference such as `[12]`. */
function closersEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const c = text.charAt(at);
    if (CLOSERS.has(c)) at++;
    else if (isNestedClose(text, at, from)) at += 2;
    else if (c === '[' && isDigit(text.charAt(at + 1))) {
      let close = at + 1;
      while (close < to && close < at + 5 && isDigit(text.charAt(close))) close++;
      if (text.charAt(close) !== ']') break;
      at = close + 1;
    } else break;
  }
  return Math.min(at, to);
}

/** `…’ ”`: a space, of any kind, between the marks that close a quotation within a quotation. */
function isNestedClose(text: string, at: number, from: number): boolean {
  const next = text.charAt(at + 1);
  return at > from && isSpace(text.charAt(at)) && (next === '”' || next === '’');
}

function endsSentence(text: string, start: number, at: number, after: number, to: number): boolean {
  if (after >= to) return true;
  const c = text.charAt(at);
  if (FULL_WIDTH.has(c)) return true;
  const hasSpace = isSpace(text.charAt(after));
  const closed = after > at + 1 && QUOTE_CLOSERS.has(text.charAt(after - 1));
  if (!hasSpace) return endsGlued(text, at, after, to, closed);
  let next = skipSpace(text, after, to);
  if (next >= to) return true;
  if (DASHES.has(text.charAt(next)) && !text.slice(after, next).includes('\n')) return false;
  let opened = false;
  while (next < to && OPENERS.has(text.charAt(next))) {
    opened = true;
    next++;
  }
  const first = text.charAt(next);
  const word = wordFrom(text, next, to);
  if (isLower(first) && !isUpper(text.charAt(next + 1))) return false;
  if (closed && !opened && c !== '.' && isSpeakerNext(text, next, to)) return false;
  if (c === '!' || c === '?')
    return closed || opened || !MARKED_NAMES.has(wordBefore(text, start, at));
  if (c === '…' || /^ ?\./.test(text.slice(at + 1, at + 3))) return word !== 'I' || closed;
  if (closed) return true;
  const isInitial = word.length === 1 && text.charAt(next + 1) === '.';
  const starts = opened || (STARTERS.has(word) && !isInitial);
  return !isAbbreviated(wordBefore(text, start, at), word, first, starts);
}

/** Without a space after it a full stop ends a sentence only where the space was plainly lost: `week.The`. */
function endsGlued(text: string, at: number, after: number, to: number, closed: boolean): boolean {
  const next = text.charAt(after);
  if (closed) return isUpper(next) && isLower(text.charAt(at - 1));
  if (after !== at + 1) return false;
  const before = isLower(text.charAt(at - 1)) && isLower(text.charAt(at - 2));
  return before && isUpper(next) && STARTERS.has(wordFrom(text, after, to)) && next !== 'I';
}

function isAbbreviated(token: string, next: string, first: string, starts: boolean): boolean {
  if (token === '') return false;
  const lower = token.toLowerCase();
  const capital = isUpper(token.charAt(0));
  if (/^[ap]\.m$/.test(lower)) return AFTER_CLOCKS.has(next) || isDigit(first);
  if (/^\p{L}$/u.test(token)) return capital ? !starts || next === 'I' : isDigit(first);
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(token)) return !starts;
  if (BEFORE_NAMES.has(lower)) return capital || !starts;
  if (BEFORE_NUMBERS.has(lower)) return isDigit(first);
  if (SOMETIMES_LAST.has(lower)) return isDigit(first) || (capital && !starts);
  return false;
}

/** `Ms Okafor asked`: capitalised words, then a verb of saying that no clause of its own follows. */
function isSpeakerNext(text: string, from: number, to: number): boolean {
  const words = text
    .slice(from, Math.min(to, from + 3 * LONGEST_WORD))
    .split(/\s+/u)
    .slice(0, 7);
  if (STARTERS.has(words[0] ?? '')) return false;
  for (const [i, word] of words.entries()) {
    const bare = word.replace(/[^\p{L}]+$/u, '');
    if (i > 0 && SAYING_AFTER_MARKS.has(bare))
      return (
        word !== bare ||
        !/^(?:that|he|she|it|they|the|there|his|her|a|an)$/.test(words[i + 1] ?? '')
      );
    if (!isUpper(word.charAt(0))) return false;
  }
  return false;
}

function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && from > at - LONGEST_WORD) {
    const c = text.charAt(from - 1);
    if (!isLetter(c) && c !== '.' && !isDigit(c)) break;
    from--;
  }
  return text.slice(from, at).replace(/^\.+/, '');
}

function wordFrom(text: string, from: number, to: number): string {
  let end = from;
  while (end < to && end < from + LONGEST_WORD && isLetter(text.charAt(end))) end++;
  return text.slice(from, end);
}
