import * as z from 'zod';
import { QuoinError } from '#shared/model/errors.ts';
import type { Find as FindView } from '#shared/model/search.ts';
import { type Candidates, type Found, rankCandidates } from '#shared/search/candidates.ts';
import { planSearch } from '#shared/search/plan.ts';
import { isEmpty, readQuery } from '#shared/search/query.ts';
import { type Find, type FindKind, rankFinds, type Sighting } from '#shared/search/rank.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { List } from './list-quotes.ts';
import type { ReadDeps } from './read-deps.ts';
import { cardView, quoteView } from './views.ts';

export interface SearchRequest {
  readonly q: string;
  readonly type?: readonly FindKind[] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Entries read of one term: the newest. What is older comes with later pages. */
const MOST_POSTINGS = 3000;
/** Articles whose heads are read for one page. */
const BLOCK = 40;
const ALL_KINDS: readonly FindKind[] = ['quote', 'article', 'speaker'];

/**
 * Quotes, articles and speakers, best first. Ranked over the forty most promising articles at a time; further pages
 * go through them, then to the next forty, then to older ones. At most four requests.
 */
export async function search(deps: ReadDeps, request: SearchRequest): Promise<List<FindView>> {
  const { q, limit, cursor } = request;
  const query = readQuery(q);
  if (isEmpty(query)) return { items: [], page: { next: null } };
  const kinds = new Set(request.type ?? ALL_KINDS);
  const bound = { q, type: [...kinds].sort() };
  const place = placeOf(cursor, bound);
  const { articleIds, older } = await lookUp(deps, query, place.before);
  const block = articleIds.slice(place.block * BLOCK, (place.block + 1) * BLOCK);
  const { articles } = await deps.store.articlesById(block);
  // A speaker is shown with the first articles; the later ones would only name them again.
  if (place.block > 0 || place.before !== undefined) kinds.delete('speaker');
  const finds = rankFinds(query, articles, kinds);
  const items = finds.slice(place.skip, place.skip + limit).map(viewOf(deps.publicUrl));
  const next = (key: Place): string =>
    encodeCursor(`${key.block}|${key.before ?? ''}`, key.skip, bound);
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
  const { key, skip } = decodeCursor(cursor, bound);
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
  query: Parameters<typeof planSearch>[0],
  before: string | undefined,
): Promise<Candidates> {
  const found = await Promise.all(
    planSearch(query).map(
      async (lookup): Promise<Found> => ({
        lookup,
        ...(await store.postings(lookup, { limit: MOST_POSTINGS, before })),
      }),
    ),
  );
  return rankCandidates(found);
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
