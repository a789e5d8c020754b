import { type PlannedLookup, worth } from './plan.ts';

/** An entry of the index as it was found: that something stands in an article. */
export interface Posting {
  readonly articleId: string;
  /** `{instant}#{article}`: by which articles are listed; sorts by date. */
  readonly key: string;
  readonly places: string;
}

/** What one look-up gave; newest first unless it was for a prefix. `whole`: that was all of it. */
export interface Found {
  readonly lookup: PlannedLookup;
  readonly postings: readonly Posting[];
  readonly whole: boolean;
}

export interface Candidates {
  /** Article ids, the most promising first. */
  readonly articleIds: readonly string[];
  /** Before this key there may be more; null where there cannot be. */
  readonly older: string | null;
}

const PLACE: ReadonlyMap<string, number> = new Map([
  ['t', 1.3],
  ['d', 0.5],
  ['s', 1],
  ['q', 1],
]);

/**
 * The articles that are worth reading for a query: those that most look-ups agree on, by what each is worth; of
 * equals the newer one. Where no necessary look-up was read to its end, only what is newer than all of them reached
 * is ranked: the rest belongs to a later page. `pages` false: everything is ranked, there is no later page.
 */
export function rankCandidates(found: readonly Found[], pages = true): Candidates {
  const older = pages ? horizonOf(found) : null;
  const scores = scoresOf(found);
  const keys = new Map<string, string>();
  for (const { postings } of found) {
    for (const { articleId, key } of postings) {
      if (older === null || key >= older) keys.set(articleId, key);
    }
  }
  const ranked = [...keys].sort(
    ([a, at], [b, bt]) =>
      (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || (at < bt ? 1 : at > bt ? -1 : 0),
  );
  return { articleIds: ranked.map(([articleId]) => articleId), older };
}

/** How well each article found agrees with the look-ups: the sum of what each is worth where it was found. */
export function scoresOf(found: readonly Found[]): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const { lookup, postings } of found) {
    const seen = new Set<string>();
    for (const { articleId, places } of postings) {
      if (seen.has(articleId)) continue;
      seen.add(articleId);
      scores.set(articleId, (scores.get(articleId) ?? 0) + worth(lookup) * placed(places));
    }
  }
  return scores;
}

/** The oldest key down to which every look-up is known; null where one that must be met is known whole. */
function horizonOf(found: readonly Found[]): string | null {
  if (found.some(({ lookup, whole }) => whole && lookup.required)) return null;
  let horizon: string | null = null;
  for (const { lookup, postings, whole } of found) {
    const last = postings.at(-1)?.key;
    if (whole || lookup.kind === 'prefix' || last === undefined) continue;
    if (horizon === null || last > horizon) horizon = last;
  }
  return horizon;
}

const placed = (places: string): number => {
  let best = 0;
  for (const place of places) best = Math.max(best, PLACE.get(place) ?? 0);
  return best + 0.05 * places.length;
};
