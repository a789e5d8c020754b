import type { StoredArticle } from '#shared/model/article.ts';
import { fold } from '#shared/model/fold.ts';
import type { Quote, StoredQuote } from '#shared/model/quote.ts';
import { loadAll } from '#shared/store/store.ts';
import { fromSource, type List } from './list-quotes.ts';
import { matches, type QuoteFilters } from './quote-filters.ts';
import type { ReadDeps } from './read-deps.ts';
import { quoteView } from './views.ts';

export interface RandomQuery extends QuoteFilters {
  readonly article?: string | undefined;
  readonly source?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
}

/** Articles drawn for one request: a collection up to this size is drawn from whole. */
const DRAWN = 50;
const POINT_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** From everything; with a filter that has a list of its own, from the newest articles of that list. */
async function draw({ store, random }: ReadDeps, query: RandomQuery): Promise<StoredArticle[]> {
  if (query.article !== undefined) {
    const article = await store.article(query.article);
    return article ? [article] : [];
  }
  const { source, speaker: speakerId, from, to } = query;
  if ([source, speakerId, from, to].every((filter) => filter === undefined)) {
    const point = Array.from({ length: 13 }, () => POINT_LETTERS[Math.floor(random() * 32)]);
    return [...(await store.lot(point.join(''), DRAWN))];
  }
  const folded = source === undefined ? undefined : fold(source);
  const page = await store.articles({ source: folded, speakerId, from, to, limit: DRAWN });
  return (await loadAll(page.items)).filter((article) => fromSource(article, source));
}

/** Each of the drawn articles' quotes is as likely as any other; none comes twice. */
export async function randomQuotes(deps: ReadDeps, query: RandomQuery): Promise<List<Quote>> {
  const { publicUrl, random } = deps;
  const articles = await draw(deps, query);
  const { limit } = query;
  const keep = matches(query);
  const left: [StoredArticle, StoredQuote][] = articles.flatMap((article) =>
    article.quotes.filter(keep).map((quote): [StoredArticle, StoredQuote] => [article, quote]),
  );
  const items: Quote[] = [];
  while (items.length < limit && left.length > 0) {
    const [drawn] = left.splice(Math.floor(random() * left.length), 1);
    if (drawn) items.push(quoteView(drawn[0], drawn[1], publicUrl));
  }
  return { items, page: { next: null } };
}
