import type { Span } from '#shared/model/span.ts';
import { align, weightOf, windowFor } from './align.ts';
import { chainParts } from './chain.ts';
import { type ClaimReading, type Gap, readClaim } from './claim.ts';
import { cutOut } from './cut-out.ts';
import { AMBIGUOUS_APOSTROPHES } from './data/contractions.ts';
import { FUNCTION_WORDS } from './data/function-words.ts';
import { type DiffPart, diffOf } from './diff.ts';
import type { Run } from './find.ts';
import { hiddenNegations } from './hidden.ts';
import { readWords, type Word, type Words } from './words.ts';

/**
 * How a claim's words stand to a quote's. `verbatim`: the same words in the same order, whatever case, punctuation
 * and glyphs · `partial`: a piece of the quote · `elided`: pieces in order, with marks (`…`, `[…]`) where the claim
 * leaves out or puts in · `altered`: the quote, with words changed · `none`: something else.
 */
export type Wording = 'verbatim' | 'partial' | 'elided' | 'altered' | 'none';

export interface Comparison {
  readonly wording: Wording;
  /** 0–1. 1 where no word differs, whether or not the claim has all of the quote. */
  readonly similarity: number;
  /** 0–1: how much of the quote the claim has. */
  readonly share: number;
  /** Where the claim's words stand in the candidate's text. UTF-16 units; in order. */
  readonly spans: readonly Span[];
  /** For `altered`: the words of both. Empty otherwise. */
  readonly diff: readonly DiffPart[];
  /** For `altered`: every change is one of form or spelling, none of wording. */
  readonly formOnly: boolean;
}

export const NOTHING: Comparison = {
  wording: 'none',
  similarity: 0,
  share: 0,
  spans: [],
  diff: [],
  formOnly: false,
};

/** Below these likenesses a claim is another sentence, not an altered one. Fitted on the cases in test/verify. */
const LEAST_LIKENESS = 0.6;
const SHORT = { words: 8, likeness: 0.66 };
/** A few words that are like some words in a long quote are mostly chance. */
const SCRAP = { share: 0.5, likeness: 0.82 };

function likely(similarity: number, words: number, share: number): boolean {
  if (words >= SHORT.words) return similarity >= LEAST_LIKENESS;
  return similarity >= (share < SCRAP.share ? SCRAP.likeness : SHORT.likeness);
}

/** A claim read once, for many candidates. */
export type ReadClaim = readonly ClaimReading[];
export { readClaim };

/** Compares without aligning: verbatim, partial, elided or null. Linear in the candidate. */
export function compareExactly(readings: ReadClaim, quote: Words): Comparison | null {
  let best: Comparison | null = null;
  for (const reading of readings) {
    const runs = chainParts(reading, quote);
    if (!runs || hidesNegation(reading, runs, quote)) continue;
    const found = matchOf(reading, runs, quote);
    if (!best || RANK[found.wording] < RANK[best.wording]) best = found;
  }
  return best;
}

const RANK: Readonly<Record<Wording, number>> = {
  verbatim: 0,
  partial: 1,
  elided: 2,
  altered: 3,
  none: 4,
};

/** Whether a gap that the claim marks takes a denial out of the quote: then it marks nothing. */
const hidesNegation = ({ gaps }: ClaimReading, runs: readonly Run[], quote: Words): boolean =>
  runs.some((run, index) => {
    const [before, gap] = [runs[index - 1], gaps[index]];
    return before && gap && hiddenNegations(quote, before.end, run.start, gap).length > 0;
  });

function matchOf(reading: ClaimReading, runs: readonly Run[], quote: Words): Comparison {
  const joined = runs.every((run, index) => index === 0 || run.start === runs[index - 1]?.end);
  const bracketed = reading.gaps.includes('bracket');
  const matched = runs.reduce((sum, run) => sum + run.end - run.start, 0);
  const whole = matched === quote.words.length;
  const wording = bracketed || !joined ? 'elided' : whole ? 'verbatim' : 'partial';
  return {
    ...NOTHING,
    wording,
    similarity: 1,
    share: round(matched / quote.words.length),
    spans: spansOf(runs, quote),
  };
}

/** Spans of runs that touch are one. */
function spansOf(runs: readonly Run[], quote: Words): Span[] {
  const spans: Span[] = [];
  let end = -1;
  for (const run of runs) {
    const [first, last] = [quote.words[run.start], quote.words[run.end - 1]];
    if (!first || !last) continue;
    const before = run.start === end ? spans.pop() : undefined;
    spans.push({ start: before?.start ?? first.start, end: last.end });
    end = run.end;
  }
  return spans;
}

/** How much of a claim's weight stands anywhere in a quote, 0–1: cheap, to choose what is worth aligning. */
export function overlap(reading: ClaimReading, quote: Words): number {
  const there = new Set(quote.words.map((word) => word.key.slice(0, 4)));
  let sum = 0;
  let all = 0;
  for (const { key } of reading.words.words) {
    const weight = weightOf(key);
    all += weight;
    if (there.has(key.slice(0, 4))) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}

/** `it’s` where `its` is another word keeps its mark, so that the two do not align as the same. */
const marked = (word: Word): string =>
  word.apostrophe && AMBIGUOUS_APOSTROPHES.has(word.key) ? `${word.key}'` : word.key;

/** Aligns a claim with a quote that does not have its words as they stand: `altered` or `none`. Bounded. */
export function compareLoosely(reading: ClaimReading, quote: Words): Comparison {
  const { words: claim, parts, gaps } = reading;
  const gapsAt = new Map(parts.flatMap(({ start }, i) => (i > 0 ? [[start, gaps[i]]] : [])));
  const gapAt = (i: number): Gap | null => gapsAt.get(i) ?? null;
  const keys = claim.words.map(marked);
  const all = quote.words.map(marked);
  const window = windowFor(keys, all);
  const pairs = align(keys, all.slice(window.start, window.end), (i) => gapAt(i) !== null);
  const diff = diffOf(pairs, claim, quote, window.start, gapAt);
  const measured = measure(diff, quote);
  const { similarity, share, same, content } = measured;
  const enough = content >= 2 || (content >= 1 ? same >= 3 : same >= 4);
  if (enough && likely(similarity, claim.words.length, share)) return alteration(diff, measured);
  const cut = cutOut(reading, quote);
  if (!cut) return { ...NOTHING, similarity };
  const left = diffOf(cut, claim, quote, 0, () => null);
  return alteration(left, measure(left, quote));
}

function alteration(
  diff: DiffPart[],
  { similarity, share }: { similarity: number; share: number },
): Comparison {
  const changes = diff.filter((part) => part.kind !== null);
  return {
    wording: 'altered',
    similarity: Math.min(similarity, 0.999),
    share,
    spans: diff.flatMap((part) => (part.op === 'same' && part.span ? [part.span] : [])),
    diff,
    formOnly: changes.every((part) => part.kind === 'form' || part.kind === 'spelling'),
  };
}

/** What a change of a kind leaves of the words it touches. */
const LEFT: Readonly<Partial<Record<string, number>>> = {
  form: 0.95,
  spelling: 0.9,
  inflection: 0.75,
  order: 0.6,
  number: 0.4,
};
/** What is left of a word that stands in another place of the quote. */
const MOVED = 0.6;

const contentOf = (words: readonly Word[]): string[] =>
  words.map(({ key }) => key).filter((key) => !FUNCTION_WORDS.has(key));

/** How many words of both are the same, each counted once. */
function inCommon(these: readonly string[], those: readonly string[]): number {
  const left = [...those];
  return these.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

function measure(diff: readonly DiffPart[], quote: Words) {
  let matched = 0;
  let total = 0;
  let same = 0;
  let content = 0;
  const apart: { claim: string[]; quote: string[] } = { claim: [], quote: [] };
  for (const part of diff) {
    if (part.op === 'elided') continue;
    const sides = [readWords(part.claim).words, readWords(part.quote).words] as const;
    const weight = sides.flat().reduce((sum, word) => sum + weightOf(word.key), 0);
    const left = part.op === 'same' ? 1 : ((part.kind && LEFT[part.kind]) ?? 0);
    total += weight;
    matched += weight * left;
    if (left === 0) {
      apart.claim.push(...contentOf(sides[0]));
      apart.quote.push(...contentOf(sides[1]));
    }
    if (part.op !== 'same' && part.kind !== 'form' && part.kind !== 'spelling') continue;
    same += sides[0].length;
    content += contentOf(sides[0]).length;
  }
  matched += 2 * MOVED * inCommon(apart.claim, apart.quote);
  return {
    similarity: total === 0 ? 0 : round(matched / total),
    share: round(Math.min(1, same / Math.max(1, quote.words.length))),
    same,
    content,
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Compares one claim with one candidate's text, by every way the claim can be read. */
export function compare(claim: string, text: string): Comparison {
  const readings = readClaim(claim);
  const quote = readWords(text);
  const exact = compareExactly(readings, quote);
  if (exact) return exact;
  return loosest(readings, quote);
}

/** The likeliest alteration among a claim's readings. */
export function loosest(readings: ReadClaim, quote: Words): Comparison {
  let best = NOTHING;
  for (const reading of readings) {
    const found = compareLoosely(reading, quote);
    const better = RANK[found.wording] - RANK[best.wording] || best.similarity - found.similarity;
    if (better < 0) best = found;
  }
  return best;
}
