import type { ServedQuote, StoredArticle } from '#shared/model/article.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { sourceKey } from '#shared/model/fold.ts';
import type { ListedArticle, Page } from '#shared/store/store.ts';
import { cursorsOf } from './cursor.ts';
import { besideQuote, type QuoteInclude, withProfiles } from './included.ts';
import { matches, type QuoteFilters } from './quote-filters.ts';
import type { ReadDeps } from './read-deps.ts';
import { quoteView } from './views.ts';

export interface QuoteListQuery extends QuoteFilters {
  readonly article?: string | undefined;
  readonly source?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly include?: readonly QuoteInclude[] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface List<T> {
  readonly items: T[];
  readonly page: { readonly next: string | null };
}

/** Articles looked at for one page where filters leave little of each: the bound on what a request may read. */
const MOST_ARTICLES = 50;

/** An article has more quotes than this as a rule, so that a page without filters is full as a rule. */
const QUOTES_AN_ARTICLE = 4;

const narrowing = ({
  type,
  minConfidence,
  minLength,
  maxLength,
  source,
  speaker,
}: QuoteListQuery) =>
  [type, minConfidence, minLength, maxLength, source && speaker].some((f) => f !== undefined);

/** Newest article first, then in document order. A page may be short or empty before the end; only `next: null` ends. */
export async function listQuotes(
  deps: ReadDeps,
  query: QuoteListQuery,
): Promise<List<ServedQuote>> {
  const list = await bareQuotes(deps, query);
  if (!query.include?.includes('profile')) return list;
  return { ...list, items: await withProfiles(deps, list.items) };
}

async function bareQuotes(deps: ReadDeps, query: QuoteListQuery): Promise<List<ServedQuote>> {
  const { limit, cursor, include, ...filters } = query;
  const cursors = cursorsOf('quotes', filters);
  const place = cursors.start(cursor) ?? null;
  const page = await candidates(deps, query, place);
  const keep = matches(filters);
  const items: ServedQuote[] = [];
  for (const { key, load } of page.items) {
    const article = await load();
    if (!article || !fromSource(article, query.source)) continue;
    let passed = 0;
    const skip = place?.key === key ? place.skip : 0;
    for (const quote of article.quotes) {
      if (!keep(quote)) continue;
      passed++;
      if (passed <= skip) continue;
      if (items.length === limit) {
        return { items, page: { next: cursors.write(key, passed - 1) } };
      }
      const view = quoteView(article, quote, deps.publicUrl);
      const beside = include && besideQuote(article, quote, deps.publicUrl, include);
      items.push(beside ? { ...view, ...beside } : view);
    }
  }
  return { items, page: { next: page.next && cursors.write(page.next.key) } };
}

export const fromSource = (article: StoredArticle, source: string | undefined): boolean =>
  source === undefined || sourceKey(article.source ?? '') === sourceKey(source);

async function candidates(
  { store }: ReadDeps,
  query: QuoteListQuery,
  place: { key: string; skip: number } | null,
): Promise<Page<ListedArticle>> {
  const { article: articleId, speaker: speakerId, source, from, to, limit } = query;
  if (articleId !== undefined) {
    const article = await store.article(articleId);
    if (!article) throw new QuoinError('not-found', `There is no article ${articleId}.`);
    const at = article.publishedAt ?? article.firstReadAt;
    const within = (from === undefined || at >= from) && (to === undefined || at < to);
    return { items: within ? [{ key: articleId, load: async () => article }] : [], next: null };
  }
  return store.articles({
    source: source === undefined ? undefined : sourceKey(source),
    speakerId,
    from,
    to,
    limit: narrowing(query) ? MOST_ARTICLES : Math.ceil(limit / QUOTES_AN_ARTICLE) + 1,
    start: place ? { key: place.key, inclusive: place.skip >= 0 } : undefined,
  });
}
