import type { Candidate } from './candidates.ts';
import { bestSet, type Stretch, TRIED, type Valued } from './choose.ts';
import { freshAmong } from './sets.ts';

/** Without headings a story is told in parts of about so many sentences, and at most so many parts. */
const SENTENCES_A_PART = 7;
const MOST_PARTS = 4;
/** A part with fewer candidates gets one bullet. */
const ENOUGH_FOR_TWO = 6;
/** With more sections than this each gets one bullet, so that the list stays a summary. */
const MANY_SECTIONS = 6;
/** A bullet has at most so many words, where anything shorter can be shown. */
const BULLET_WORDS = 45;

/** One or two sentences of each part's candidates, in order; none says again what an earlier one said. */
export function bullets(valued: Valued, parts: readonly (readonly Candidate[])[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const part of parts) {
    const fresh = freshAmong(part, chosen);
    const brief = fresh.filter(({ sentence }) => sentence.length <= BULLET_WORDS);
    const single = parts.length > MANY_SECTIONS || part.length < ENOUGH_FOR_TWO;
    const limit = { sentences: single ? 1 : 2, words: 2 * BULLET_WORDS };
    const among = brief.length > 0 ? brief : fresh;
    chosen.push(...bestSet(valued, among, limit, 'medium', TRIED.part, chosen.at(-1)));
  }
  return chosen;
}

/** The candidates of a stretch without headings, in parts of about equal size that start with a paragraph if they can. */
export function partsOf(
  { story }: Valued,
  { from, to }: Stretch,
  candidates: readonly Candidate[],
): Candidate[][] {
  const size = to - from;
  const count = Math.max(1, Math.min(MOST_PARTS, Math.round(size / SENTENCES_A_PART)));
  const parts: Candidate[][] = [];
  let start = from;
  for (let part = 1; part <= count; part++) {
    const aim = part === count ? to : from + Math.round((size * part) / count);
    let end = Math.max(start, aim);
    while (end < to && end < aim + 2 && !story.sentences[end]?.leads) end++;
    parts.push(candidates.filter(({ at }) => at >= start && at < end));
    start = end;
  }
  return parts;
}
