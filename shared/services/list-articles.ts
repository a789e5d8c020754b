import type { ListedArticle } from '#shared/model/article.ts';
import { sourceKey } from '#shared/model/fold.ts';
import { loadAll } from '#shared/store/store.ts';
import { cursorsOf } from './cursor.ts';
import { type ArticleInclude, besideArticle } from './included.ts';
import { fromSource, type List } from './list-quotes.ts';
import type { ReadDeps } from './read-deps.ts';
import { cardView } from './views.ts';

export interface ArticleListQuery {
  readonly source?: string | undefined;
  readonly speaker?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly include?: readonly ArticleInclude[] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Newest first. By speaker and source at once, a page may be short or empty before the end. */
export async function listArticles(
  { store, publicUrl }: ReadDeps,
  query: ArticleListQuery,
): Promise<List<ListedArticle>> {
  const { limit, cursor, include, ...filters } = query;
  const cursors = cursorsOf('articles', filters);
  const place = cursors.start(cursor);
  const source = filters.source === undefined ? undefined : sourceKey(filters.source);
  const page = await store.articles({
    source,
    speakerId: filters.speaker,
    from: filters.from,
    to: filters.to,
    limit,
    start: place && { key: place.key, inclusive: false },
  });
  const items = (await loadAll(page.items))
    .filter((article) => fromSource(article, source))
    .map((article) => {
      const card = cardView(article, publicUrl);
      return include ? { ...card, ...besideArticle(article, publicUrl, include) } : card;
    });
  return { items, page: { next: page.next && cursors.write(page.next.key) } };
}
