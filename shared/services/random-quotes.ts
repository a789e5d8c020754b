import { createHash } from 'node:crypto';
import type { ServedQuote, StoredArticle } from '#shared/model/article.ts';
import { fold } from '#shared/model/fold.ts';
import { loadAll } from '#shared/store/store.ts';
import { besideQuote, type QuoteInclude } from './included.ts';
import { fromSource, type List } from './list-quotes.ts';
import { matches, type QuoteFilters } from './quote-filters.ts';
import type { ReadDeps } from './read-deps.ts';
import { quoteView } from './views.ts';

export interface RandomQuery extends QuoteFilters {
  readonly article?: string | undefined;
  readonly source?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly include?: readonly Exclude<QuoteInclude, 'profile'>[] | undefined;
  readonly limit: number;
  /** The same seed draws the same quotes, while what it draws from stays the same. */
  readonly seed?: string | undefined;
}

/** Articles drawn for one request: a collection up to this size is drawn from whole. */
const DRAWN = 50;
const POINT_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

const digest = (...parts: string[]): Buffer =>
  createHash('sha256').update(parts.join('\u0000')).digest();

/** From everything; with a filter that has a list of its own, from the newest articles of that list. */
async function draw(
  { store }: ReadDeps,
  query: RandomQuery,
  seed: string,
): Promise<StoredArticle[]> {
  if (query.article !== undefined) {
    const article = await store.article(query.article);
    return article ? [article] : [];
  }
  const { source, speaker: speakerId, from, to } = query;
  if ([source, speakerId, from, to].every((filter) => filter === undefined)) {
    const point = Array.from(digest(seed).subarray(0, 13), (byte) => POINT_LETTERS[byte & 31]);
    return [...(await store.lot(point.join(''), DRAWN))];
  }
  const folded = source === undefined ? undefined : fold(source);
  const page = await store.articles({ source: folded, speakerId, from, to, limit: DRAWN });
  return (await loadAll(page.items)).filter((article) => fromSource(article, source));
}

/** The quotes with the smallest hashes under the seed: a draw without repeats that hardly heeds what comes and goes. */
function drawn(
  articles: readonly StoredArticle[],
  query: RandomQuery,
  seed: string,
  publicUrl: string,
): ServedQuote[] {
  const keep = matches(query);
  return articles
    .flatMap((article) =>
      article.quotes
        .filter(keep)
        .map((quote) => ({ article, quote, place: digest(seed, quote.id).toString('hex') })),
    )
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, query.limit)
    .map(({ article, quote }) => ({
      ...quoteView(article, quote, publicUrl),
      ...besideQuote(article, quote, publicUrl, query.include),
    }));
}

/** Each of the drawn articles' quotes is as likely as any other; none comes twice. */
export async function randomQuotes(deps: ReadDeps, query: RandomQuery): Promise<List<ServedQuote>> {
  const seed = query.seed ?? `${deps.random()} ${deps.random()}`;
  const articles = await draw(deps, query, seed);
  return { items: drawn(articles, query, seed, deps.publicUrl), page: { next: null } };
}

/** Articles that a day's quotes are taken from, the first in the draw: what comes in that day changes none of them. */
const DAYS_OWN = DRAWN / 2;

/**
 * The same quotes for everyone on one UTC day, whatever is put in meanwhile: only articles from before that day take
 * part, unless there are none. `secondsLeft` is how long the day still lasts.
 */
export async function dailyQuotes(
  deps: ReadDeps & { readonly now: () => Date },
  query: RandomQuery,
): Promise<{ list: List<ServedQuote>; secondsLeft: number }> {
  const now = deps.now();
  const today = now.toISOString().slice(0, 10);
  const seed = `daily ${today} ${query.seed ?? ''}`;
  const articles = await draw(deps, query, seed);
  const before = articles.filter(({ firstReadAt }) => firstReadAt < today).slice(0, DAYS_OWN);
  const items = drawn(before.length > 0 ? before : articles, query, seed, deps.publicUrl);
  const midnight = Date.parse(`${today}T00:00:00Z`) + 86_400_000;
  return {
    list: { items, page: { next: null } },
    secondsLeft: Math.max(1, Math.ceil((midnight - now.getTime()) / 1000)),
  };
}
