import { type Candidates, type Found, type Posting, scoresOf } from './candidates.ts';

/** The articles that a filter leaves, newest first, as far as they are known. `whole`: these are all. */
export interface Left {
  readonly postings: readonly Posting[];
  readonly whole: boolean;
}

/**
 * Candidates where filters say which articles there are: only what all filters leave, and of that only what some
 * look-up of the query names or is too short to rule out. What is older than a filter was read to is left to a later
 * page. So a filter that leaves little is read once and ends there, however common the words are.
 */
export function narrowedCandidates(found: readonly Found[], filters: readonly Left[]): Candidates {
  const reached = filters.flatMap(({ postings, whole }) =>
    whole ? [] : [postings.at(-1)?.key ?? ''],
  );
  const horizon = reached.reduce((newest, key) => (key > newest ? key : newest), '');
  const sets = filters.map(({ postings }) => new Set(postings.map(({ articleId }) => articleId)));
  const left = (filters[0]?.postings ?? []).filter(
    ({ articleId, key }) => key >= horizon && sets.every((set) => set.has(articleId)),
  );
  const scores = scoresOf(found);
  const unknown = found.map(unknownBefore);
  const possible = left.filter(
    ({ articleId, key }) => scores.has(articleId) || unknown.some((before) => key < before),
  );
  const scoreOf = ({ articleId }: Posting) => scores.get(articleId) ?? 0;
  const ranked = possible.sort((a, b) => scoreOf(b) - scoreOf(a) || (a.key < b.key ? 1 : -1));
  // A filter that is known whole, with nothing beyond the horizon, has no more to give.
  const done = filters.some(
    ({ postings, whole }) => whole && !postings.some(({ key }) => key < horizon),
  );
  return {
    articleIds: ranked.map(({ articleId }) => articleId),
    older: horizon === '' || done ? null : horizon,
  };
}

/** Sorts after every key. */
const LAST = '\u{10ffff}';

/** Articles older than this may stand under the look-up without being among what was found. */
function unknownBefore({ lookup, postings, whole }: Found): string {
  if (whole) return '';
  return lookup.kind === 'prefix' ? LAST : (postings.at(-1)?.key ?? LAST);
}
