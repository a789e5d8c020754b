import type { Span } from '#shared/model/span.ts';
import { NEGATIONS } from './data/function-words.ts';
import type { Run } from './find.ts';
import { assemble, readWords, type Word, type Words } from './words.ts';

/** What a claim marks as changed between two of its parts: words left out, or words replaced in brackets. */
export type Gap = 'ellipsis' | 'bracket';

/** One way to read a claim: its words, and the parts between the marked gaps. */
export interface ClaimReading {
  readonly words: Words;
  /** At least one; in order, together all words. */
  readonly parts: readonly Run[];
  /** `gaps[i]` stands before `parts[i]`; null for none (the first part, mostly). */
  readonly gaps: readonly (Gap | null)[];
}

/** Longer claims are read up to here. */
export const LONGEST_CLAIM = 2000;

const ELLIPSIS =
  /\[\s*(?:…|\.(?:\s?\.){2,3})\s*\]|\(\s*(?:…|\.(?:\s?\.){2,3})\s*\)|…|\.(?:\s?\.){2,3}/gu;
const BRACKETS = /\[([^[\]]{1,200})\]/gu;
const LETTER = /[\p{L}\p{M}\p{N}’']/u;
const OPENING = /^\s*["“„«]/;
/** What turns a word round where brackets put it on: `[un]happy`, `hope[less]`, `do[n’t]`. */
const DENYING_START = new Set('un in im il ir non dis mis'.split(' '));
const DENYING_END = new Set(['less', 'nt', 'not']);
const MOST_DENYING = 2;
/** The words between quotation marks, where a claim is pasted with the writer’s words around them. */
const QUOTED = /["“„«]([^"“”„«»]{1,2000})(?:["”“»]|$)/gu;

/**
 * The ways in which a claim can be meant: as it stands; with what is in brackets as the editor’s; with only what
 * is in quotation marks. The plainest first, each one different.
 */
export function readClaim(claim: string): ClaimReading[] {
  const text = claim.slice(0, LONGEST_CLAIM);
  const whole = [{ start: 0, end: text.length }];
  const spans = OPENING.test(text) ? quotedSpans(text) : [];
  const readings = [read(text, whole, false), read(text, whole, true)];
  if (spans.length > 0) readings.push(read(text, spans, false), read(text, spans, true));
  const seen = new Set<string>();
  return readings.filter((reading): reading is ClaimReading => {
    if (!reading) return false;
    const form = `${reading.words.words.map((word) => word.start)}|${reading.parts.map((part) => part.end)}`;
    if (seen.has(form)) return false;
    seen.add(form);
    return true;
  });
}

function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const found of text.matchAll(QUOTED)) {
    spans.push({ start: found.index + 1, end: found.index + 1 + (found[1] ?? '').length });
  }
  const first = spans[0];
  if (spans.some((span, n) => n > 0 && denied(text.slice(spans[n - 1]?.end, span.start))))
    return [];
  const outside = first && readWords(text.slice(first.end)).words.length > 0;
  return spans.length > 1 || outside ? spans : [];
}

/** `“We were” not “happy”`: what stands between the marks is no `she said`. */
function denied(between: string): boolean {
  const { words } = readWords(between);
  return words.length <= MOST_DENYING && words.some(({ key }) => NEGATIONS.has(key));
}

function read(text: string, spans: readonly Span[], bracketed: boolean): ClaimReading | null {
  const cuts = cutsIn(text, spans, bracketed);
  const words: Word[] = [];
  const parts: Run[] = [];
  const gaps: (Gap | null)[] = [];
  let pending: Gap | null = null;
  let at = spans[0]?.start ?? 0;
  for (const cut of [...cuts, null]) {
    const from = words.length;
    words.push(...readWords(text, { start: at, end: cut?.start ?? spans.at(-1)?.end ?? 0 }).words);
    if (words.length > from) {
      parts.push({ start: from, end: words.length });
      gaps.push(pending);
      pending = null;
    }
    if (!cut) break;
    pending = cut.gap === 'bracket' || pending === 'bracket' ? 'bracket' : 'ellipsis';
    at = cut.end;
  }
  if (pending === 'bracket') gaps.push('bracket');
  return parts.length > 0 ? { words: assemble(text, words), parts, gaps } : null;
}

interface Cut extends Span {
  readonly gap: Gap;
}

/** Where the claim says that something is left out or put in, in order, not overlapping. */
function cutsIn(text: string, spans: readonly Span[], bracketed: boolean): Cut[] {
  const found: Cut[] = [];
  for (const dots of text.matchAll(ELLIPSIS)) {
    found.push({ start: dots.index, end: dots.index + dots[0].length, gap: 'ellipsis' });
  }
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1];
    if (next) found.push({ start: span.end, end: next.start, gap: 'ellipsis' });
  }
  if (bracketed) found.push(...bracketCuts(text));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found.filter((cut) => {
    if (cut.start < reached) return false;
    reached = cut.end;
    return true;
  });
}

/** `[the bank]`, `[W]e`, `want[ed]`: with the whole word they stand in. One that brings in a `not` marks nothing. */
function bracketCuts(text: string): Cut[] {
  const cuts: Cut[] = [];
  for (const found of text.matchAll(BRACKETS)) {
    const inside = readWords(found[1] ?? '').words;
    if (inside.length === 0 || inside.some((word) => NEGATIONS.has(word.key))) continue;
    let start = found.index;
    let end = start + found[0].length;
    const word = inside[0]?.key ?? '';
    if (DENYING_START.has(word) && LETTER.test(text[end] ?? '')) continue;
    if (DENYING_END.has(word) && LETTER.test(text[start - 1] ?? '')) continue;
    while (start > 0 && LETTER.test(text[start - 1] ?? '')) start--;
    while (end < text.length && LETTER.test(text[end] ?? '')) end++;
    cuts.push({ start, end, gap: 'bracket' });
  }
  return cuts;
}
