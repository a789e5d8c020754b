import type { Span } from '#shared/model/span.ts';
import type { SearchQuery } from './query.ts';
import { rarity } from './rarity.ts';
import { type Token, termOf, tokensOf } from './tokens.ts';

/** One thing a query wants found, with what finding it is worth. */
export interface Needle {
  /** One term; several for a phrase. The last one of a prefix needle is only the start of a word. */
  readonly terms: readonly string[];
  readonly open: boolean;
  readonly worth: number;
}

/** What of a query stands in one text. */
export interface Hits {
  /** How often each needle was found, by its index. */
  readonly counts: readonly number[];
  /** Where, in order, not overlapping; hits side by side are one. */
  readonly spans: readonly Span[];
  /** Words of the text. */
  readonly length: number;
  /** Words from the first to the last of the closest set of all needles found; 0 below two. */
  readonly spread: number;
}

export function needlesOf({ terms, phrases, prefix }: SearchQuery): Needle[] {
  const needles: Needle[] = phrases.map((phrase) => ({
    terms: phrase,
    open: false,
    worth: phrase.reduce((sum, term) => sum + rarity(term), 0),
  }));
  for (const term of terms) needles.push({ terms: [term], open: false, worth: rarity(term) });
  if (prefix !== null) needles.push({ terms: [prefix], open: true, worth: rarity(termOf(prefix)) });
  return needles;
}

/** Looks for all needles in a text. Time: its words times the needles. */
export function findHits(text: string, needles: readonly Needle[]): Hits {
  const tokens = tokensOf(text);
  const counts = needles.map(() => 0);
  const found: { needle: number; first: number; last: number }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    for (const [index, needle] of needles.entries()) {
      if (!standsAt(tokens, at, needle)) continue;
      counts[index] = (counts[index] ?? 0) + 1;
      found.push({ needle: index, first: at, last: at + needle.terms.length - 1 });
    }
  }
  return {
    counts,
    spans: spansOf(tokens, found, text),
    length: tokens.length,
    spread: spreadOf(found),
  };
}

function standsAt(tokens: readonly Token[], at: number, { terms, open }: Needle): boolean {
  return terms.every((term, i) => {
    const token = tokens[at + i];
    if (!token) return false;
    if (token.term === term || token.word === term) return true;
    return open && (token.word.startsWith(term) || token.term === termOf(term));
  });
}

const BETWEEN = /^[\s\p{P}]{1,3}$/u;

function spansOf(
  tokens: readonly Token[],
  found: readonly { first: number; last: number }[],
  text: string,
): Span[] {
  const spans: Span[] = [];
  for (const { first, last } of found) {
    const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
    const before = spans.at(-1);
    if (before && (start <= before.end || BETWEEN.test(text.slice(before.end, start)))) {
      spans[spans.length - 1] = { start: before.start, end: Math.max(before.end, end) };
    } else spans.push({ start, end });
  }
  return spans;
}

/** The shortest stretch of words in which each found needle stands at least once. */
function spreadOf(found: readonly { needle: number; first: number; last: number }[]): number {
  const kinds = new Set(found.map((hit) => hit.needle)).size;
  if (kinds < 2) return 0;
  const inside = new Map<number, number>();
  let best = Number.POSITIVE_INFINITY;
  let left = 0;
  for (const hit of found) {
    inside.set(hit.needle, (inside.get(hit.needle) ?? 0) + 1);
    while (inside.size === kinds) {
      const first = found[left];
      if (!first) break;
      best = Math.min(best, hit.last - first.first + 1);
      const count = (inside.get(first.needle) ?? 1) - 1;
      if (count === 0) inside.delete(first.needle);
      else inside.set(first.needle, count);
      left++;
    }
  }
  return best;
}
