import * as z from 'zod';
import { QuoinError } from '#shared/model/errors.ts';
import { sourceKey } from '#shared/model/fold.ts';
import type { Find as FindView } from '#shared/model/search.ts';
import { type Candidates, type Found, rankCandidates } from '#shared/search/candidates.ts';
import { type Left, narrowedCandidates } from '#shared/search/narrowed.ts';
import { type PlannedLookup, planSearch, planSource } from '#shared/search/plan.ts';
import { isEmpty, readQuery, type SearchQuery } from '#shared/search/query.ts';
import { type Find, type FindKind, rankFinds, type Sighting } from '#shared/search/rank.ts';
import { cursorsOf } from './cursor.ts';
import { fromSource, type List } from './list-quotes.ts';
import type { ReadDeps } from './read-deps.ts';
import { cardView, quoteView } from './views.ts';

export interface SearchRequest {
  readonly q: string;
  readonly type?: readonly FindKind[] | undefined;
  readonly source?: string | undefined;
  readonly speaker?: string | undefined;
  /** ISO instants; `from` inclusive, `to` exclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Entries read of one term: the newest. What is older comes with later pages. */
const MOST_POSTINGS = 3000;
/** Of a speaker's articles: their entries are larger. */
const MOST_APPEARANCES = 1000;
/** Articles whose heads are read for one page. */
const BLOCK = 40;
const ALL_KINDS: readonly FindKind[] = ['quote', 'article', 'speaker'];

/**
 * Quotes, articles and speakers, best first. Ranked over the forty most promising articles at a time; further pages
 * go through them, then to the next forty, then to older ones. At most four requests; five with filters.
 */
export async function search(deps: ReadDeps, request: SearchRequest): Promise<List<FindView>> {
  const { q, limit, cursor, speaker, from } = request;
  const query = readQuery(q);
  if (isEmpty(query)) return { items: [], page: { next: null } };
  const kinds = new Set(request.type ?? ALL_KINDS);
  const source = request.source === undefined ? undefined : sourceKey(request.source);
  const bound = { q, type: [...kinds].sort(), source, speaker, from, to: request.to };
  const place = placeOf(cursor, bound);
  const { articleIds, older } = await lookUp(deps, query, {
    source,
    speaker,
    from,
    before: place.before ?? request.to,
  });
  const block = articleIds.slice(place.block * BLOCK, (place.block + 1) * BLOCK);
  const { articles } = await deps.store.articlesById(block);
  // A speaker is shown with the first articles; the later ones would only name them again.
  if (place.block > 0 || place.before !== undefined) kinds.delete('speaker');
  const left = articles.filter((article) => fromSource(article, source));
  const finds = rankFinds(query, left, kinds, speaker);
  const items = finds.slice(place.skip, place.skip + limit).map(viewOf(deps.publicUrl));
  const next = (key: Place): string =>
    cursorsOf('search', bound).write(`${key.block}|${key.before ?? ''}`, key.skip);
  if (place.skip + limit < finds.length) {
    return { items, page: { next: next({ ...place, skip: place.skip + limit }) } };
  }
  if ((place.block + 1) * BLOCK < articleIds.length) {
    return { items, page: { next: next({ ...place, block: place.block + 1, skip: 0 }) } };
  }
  return {
    items,
    page: { next: older === null ? null : next({ block: 0, before: older, skip: 0 }) },
  };
}

interface Place {
  readonly block: number;
  readonly before: string | undefined;
  readonly skip: number;
}

const Key = z.tuple([z.int().min(0).max(100), z.string().max(200).nullable()]);

/** @throws QuoinError `invalid-parameter` for a cursor of another search. */
function placeOf(cursor: string | undefined, bound: unknown): Place {
  if (cursor === undefined) return { block: 0, before: undefined, skip: 0 };
  const { key, skip } = cursorsOf('search', bound).read(cursor);
  const [block = '', before] = key.split('|');
  const place = Key.safeParse([Number(block), before || null]);
  if (!place.success) {
    const detail = 'cursor is not one that this API gave out.';
    throw new QuoinError('invalid-parameter', detail, [{ parameter: 'cursor', detail }]);
  }
  return { block: place.data[0], before: place.data[1] ?? undefined, skip: Math.max(0, skip) };
}

async function lookUp(
  { store }: ReadDeps,
  query: SearchQuery,
  { source, speaker, from, before }: Filters,
): Promise<Candidates> {
  const since = <T extends Left>(found: T): T => {
    const { postings, whole } = found;
    if (from === undefined) return found;
    // What is newest first and goes past the date is all there is after it.
    const past = (postings.at(-1)?.key ?? from) < from;
    return { ...found, postings: postings.filter(({ key }) => key >= from), whole: whole || past };
  };
  const find = async (lookup: PlannedLookup): Promise<Found> => {
    const found = { lookup, ...(await store.postings(lookup, { limit: MOST_POSTINGS, before })) };
    const { postings, whole } = since(found);
    return { lookup, postings, whole: lookup.kind === 'prefix' ? found.whole : whole };
  };
  const ofSource = source === undefined ? null : planSource(source);
  const most = speaker === undefined ? 3 : ofSource ? 1 : 2;
  const [found, ...filters] = await Promise.all([
    Promise.all(planSearch(query, most).map(find)),
    ...(ofSource ? [find(ofSource)] : []),
    ...(speaker === undefined
      ? []
      : [store.appearances(speaker, { limit: MOST_APPEARANCES, before }).then(since)]),
  ]);
  return filters.length > 0 ? narrowedCandidates(found, filters) : rankCandidates(found);
}

interface Filters extends Pick<SearchRequest, 'source' | 'speaker' | 'from'> {
  /** An instant, or the key of an entry. */
  readonly before: string | undefined;
}

const viewOf =
  (publicUrl: string) =>
  (find: Find): FindView => {
    if (find.kind === 'speaker') {
      return { type: 'speaker', speaker: find.speaker, highlights: [...find.spans] };
    }
    if (find.kind === 'article') {
      const highlights = { title: [...find.title], dek: [...find.dek] };
      return { type: 'article', article: cardView(find.article, publicUrl), highlights };
    }
    return {
      type: 'quote',
      quote: quoteView(find.article, find.quote, publicUrl),
      highlights: [...find.spans],
      sightings: find.sightings.map((sighting) => sightingView(sighting, publicUrl)),
    };
  };

const sightingView = ({ article, quote }: Sighting, publicUrl: string) => ({
  quoteId: quote.id,
  articleId: article.id,
  articleTitle: article.title,
  source: article.source,
  publishedAt: article.publishedAt,
  permalink: `${publicUrl}/q/${quote.id}`,
});
