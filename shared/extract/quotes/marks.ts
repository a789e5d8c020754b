import type { Body } from '#shared/model/body.ts';
import type { Span } from '#shared/model/span.ts';
import { classBits } from '../lexicon/lexicon.ts';
import { Class } from '../lexicon/tags.ts';
import { withoutEdges } from './mark-edges.ts';
import { DOUBLE, type Mark, markKind, QUOTE_LIKE } from './mark-kinds.ts';
import { opensSingle, singleMarks } from './single-marks.ts';
import { Flag, kindOf, type Tokens } from './tokens.ts';
import { unclosedEnd } from './unclosed.ts';

/** A stretch in quotation marks. Offsets in the text; `first`/`last` are its tokens inside the marks. */
export interface MarkSpan {
  /** Of the opening mark, and past the closing one. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** The words between the marks, without any mark. */
  readonly start: number;
  readonly end: number;
  /** What is said: the same with the marks of a quotation within it. */
  readonly said: Span;
  readonly firstToken: number;
  /** Past the last token of the span, the closing mark included. */
  readonly endToken: number;
  readonly block: number;
  readonly isClosed: boolean;
}

/** All stretches in marks, block by block, outermost only, in document order. */
export function markSpansOf(t: Tokens, body: Body): MarkSpan[] {
  const spans: MarkSpan[] = [];
  const all = body.blocks.map((_, block) => doubleMarks(t, body, block));
  const single = body.blocks.map((_, block) => singleMarks(t, body, block));
  // Beside double marks, single ones stand round terms more often than round what is said.
  const readsSingles = usesSingles(single, all) || all.every((marks) => marks.length === 0);
  body.blocks.forEach((_, block) => {
    const marks = all[block] ?? [];
    const singles = readsSingles ? (single[block] ?? []) : [];
    if (singles.length > 0) {
      pair(t, block, singles, spans, opensSingle(t, body, block + 1));
      if (marks.length > 0) pairOutside(t, block, marks, spans);
      return;
    }
    pair(t, block, marks, spans, opensNext(t, body, all, block));
  });
  spans.sort((a, b) => a.outerStart - b.outerStart);
  for (const span of spans)
    for (let i = span.firstToken; i < span.endToken; i++)
      t.flags[i] = (t.flags[i] ?? 0) | Flag.quoted;
  return spans;
}

function doubleMarks(t: Tokens, body: Body, block: number): Mark[] {
  const marks: Mark[] = [];
  const { start: from, end: to } = body.blocks[block] ?? { start: 0, end: 0 };
  const last = t.blockStart[block + 1] ?? 0;
  let total = 0;
  let straight = 0;
  for (let i = t.blockStart[block] ?? 0; i < last; i++) if (t.unit[i] === 0x22) total++;
  for (let i = t.blockStart[block] ?? 0; i < last; i++) {
    const unit = t.unit[i] ?? 0;
    const isMark = unit !== 0 && (DOUBLE.has(unit) || unit === 0xab || unit === 0xbb);
    if (!isMark) continue;
    const at = t.start[i] ?? 0;
    if (unit === 0x22) {
      if (isInch(t, i, straight, total)) {
        total--;
        continue;
      }
      straight++;
    }
    marks.push({ token: i, kind: markKind(t.text, at, t.end[i] ?? at, from, to, unit), unit });
  }
  return marks;
}

/**
 * `a 12" record`: a straight mark right after a digit that could not pair: none is open, or those that follow would
 * be left odd.
 */
function isInch(t: Tokens, i: number, before: number, total: number): boolean {
  const at = t.start[i] ?? 0;
  if (at === 0 || kindOf(t.text.charCodeAt(at - 1)) !== 2) return false;
  if (((t.flags[i] ?? 0) & Flag.spaceBefore) !== 0) return false;
  if (before % 2 === 0) return true;
  const next = t.text.charCodeAt(at + 1);
  return next === 0x20 && (total - before - 1) % 2 === 1;
}

/** Whether the next block of text begins with an opening mark: a quotation over several paragraphs. */
function opensNext(t: Tokens, body: Body, all: readonly Mark[][], block: number): boolean {
  const next = block + 1;
  if (next >= body.blocks.length) return false;
  const mark = all[next]?.[0];
  return mark !== undefined && mark.kind !== 'close' && mark.token === t.blockStart[next];
}

function pair(
  t: Tokens,
  block: number,
  marks: readonly Mark[],
  spans: MarkSpan[],
  nextOpens: boolean,
): void {
  const curly = marks.every(
    (m) => m.unit === 0x201c || m.unit === 0x201d || m.unit === 0x2018 || m.unit === 0x2019,
  );
  const opens = marks.reduce((n, m) => n + (m.kind === 'open' ? 1 : 0), 0);
  const closes = marks.reduce((n, m) => n + (m.kind === 'close' ? 1 : 0), 0);
  const nests = marks.length > 2 && curly && opens === closes;
  let open: Mark | undefined;
  let depth = 0;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    if (!mark) continue;
    if (!open) {
      if (mark.kind !== 'close') {
        open = mark;
        depth = 1;
      }
      continue;
    }
    if (mark.kind === 'open') {
      if (mark.token === open.token + 1) continue;
      if (nests) depth++;
      else {
        const end = unclosedEnd(t, open.token + 1, mark.token);
        if (end >= 0) push(t, block, open, end, false, spans);
        open = mark;
        depth = 1;
      }
      continue;
    }
    if (--depth > 0) continue;
    let j = i;
    for (let next = marks[j + 1]; next && next.kind !== 'open'; next = marks[j + 1]) {
      const here = marks[j];
      if (!here || next.token !== here.token + 1) break;
      j++;
    }
    push(t, block, open, (marks[j] ?? mark).token + 1, true, spans);
    open = undefined;
    i = j;
  }
  if (!open) return;
  const before = spans.at(-1);
  const isSecond = before?.block === block && isSaidBetween(t, before.endToken, open.token);
  if (open.token !== t.blockStart[block] && !nextOpens && !opensSpeech(t, open, isSecond)) return;
  const last = t.blockStart[block + 1] ?? 0;
  const end = nextOpens ? -1 : unclosedEnd(t, open.token + 1, last);
  push(t, block, open, end < 0 ? last : end, false, spans);
}

/** `“…,” he said. “And it will be`, `“And so,” he said, “it is`: a mark that stands where speech may begin or go on. */
function opensSpeech(t: Tokens, { token, kind }: Mark, isSecond: boolean): boolean {
  const before = t.unit[token - 1] ?? 0;
  const isCapital = ((t.flags[token + 1] ?? 0) & Flag.capital) !== 0;
  const mayOpen = isCapital || (isSecond && before === COMMA);
  return kind === 'open' && mayOpen && SPEECH_OPENERS.has(before);
}
/** The few words between the halves of a quotation: `” he said, “`. */
function isSaidBetween(t: Tokens, from: number, to: number): boolean {
  if (to - from > LONGEST_BETWEEN) return false;
  for (let i = from; i < to; i++)
    if (((classBits[t.word[i] ?? 0] ?? 0) & Class.say) !== 0) return true;
  return false;
}
const LONGEST_BETWEEN = 9;

const COMMA = 0x2c;
const SPEECH_OPENERS = new Set([COMMA, 0x2e, 0x3a]);

/** Keeps the stretch from an opening mark up to `endToken`, past the closing mark if there is one. */
function push(
  t: Tokens,
  block: number,
  open: Mark,
  endToken: number,
  isClosed: boolean,
  spans: MarkSpan[],
): void {
  const firstToken = open.token + 1;
  const outerStart = t.start[open.token] ?? 0;
  const outerEnd = t.end[endToken - 1] ?? 0;
  let start = t.end[open.token] ?? 0;
  let end = isClosed ? (t.start[endToken - 1] ?? 0) : outerEnd;
  const said = withoutEdges(t.text, start, end);
  const isEdge = (unit: number): boolean => kindOf(unit) === 3 || QUOTE_LIKE.has(unit);
  while (start < end && isEdge(t.text.charCodeAt(start))) start++;
  while (end > start && isEdge(t.text.charCodeAt(end - 1))) end--;
  if (end <= start) return;
  spans.push({ outerStart, outerEnd, start, end, firstToken, endToken, block, isClosed, said });
}

/** British papers: single marks outside, double inside. True when single pairs outnumber double ones. */
function usesSingles(single: readonly Mark[][], double: readonly Mark[][]): boolean {
  const singles = countOf(single);
  return singles >= 2 && singles > countOf(double);
}
const countOf = (marks: readonly Mark[][]): number =>
  marks.reduce((n, { length }) => n + length, 0);

/** Double marks that no single-mark span holds. */
function pairOutside(t: Tokens, block: number, marks: readonly Mark[], spans: MarkSpan[]): void {
  const inner = spans.filter((span) => span.block === block);
  const outside = marks.filter((m) => {
    const at = t.start[m.token] ?? 0;
    return !inner.some((span) => span.outerStart <= at && at < span.outerEnd);
  });
  pair(t, block, outside, spans, false);
}
