import type { Candidate } from './candidates.ts';
import { bestSet, candidatesIn, type Stretch, TRIED, type Valued } from './choose.ts';
import { sharesMost } from './sets.ts';

/** Without headings a story is told in parts of about so many sentences, and at most so many parts. */
const SENTENCES_A_PART = 7;
const MOST_PARTS = 4;
/** A part of fewer sentences gets one bullet. */
const ENOUGH_FOR_TWO = 6;
/** With more sections than this each gets one bullet, so that the list stays a summary. */
const MANY_SECTIONS = 6;
/** A bullet has at most so many words, where anything shorter can be shown. */
const BULLET_WORDS = 45;

/** One or two sentences of each stretch, in order; none says again what an earlier one said. */
export function bullets(valued: Valued, stretches: readonly Stretch[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const stretch of stretches) {
    const candidates = candidatesIn(valued, stretch);
    const fresh = candidates.filter((one) => !chosen.some((told) => sharesMost(told, one)));
    const brief = fresh.filter(({ sentence }) => sentence.length <= BULLET_WORDS);
    const many = stretches.length > MANY_SECTIONS || stretch.to - stretch.from < ENOUGH_FOR_TWO;
    const limit = { sentences: many ? 1 : 2, words: 2 * BULLET_WORDS };
    const best = bestSet(valued, brief.length > 0 ? brief : fresh, limit, 'medium', TRIED.part);
    chosen.push(...best);
  }
  return chosen;
}

/** A stretch without headings, in parts of about equal size that start with a paragraph where they can. */
export function partsOf({ story }: Valued, { from, to }: Stretch): Stretch[] {
  const size = to - from;
  const count = Math.max(1, Math.min(MOST_PARTS, Math.round(size / SENTENCES_A_PART)));
  const parts: Stretch[] = [];
  let start = from;
  for (let part = 1; part <= count; part++) {
    let end = part === count ? to : from + Math.round((size * part) / count);
    const aim = end;
    while (end < to && end < aim + 2 && !story.sentences[end]?.leads) end++;
    if (end > start) parts.push({ from: start, to: end });
    start = Math.max(start, end);
  }
  return parts;
}
