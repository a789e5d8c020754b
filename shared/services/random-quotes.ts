import type { ServedQuote, StoredArticle } from '#shared/model/article.ts';
import { sourceKey } from '#shared/model/fold.ts';
import type { StoredQuote } from '#shared/model/quote.ts';
import { type DrawList, type DrawScope, loadAll } from '#shared/store/store.ts';
import { drawFrom } from './draw-quotes.ts';
import { besideQuote, type QuoteInclude } from './included.ts';
import { fromSource, type List } from './list-quotes.ts';
import { matches, type QuoteFilters } from './quote-filters.ts';
import type { ReadDeps } from './read-deps.ts';
import { shuffled } from './shuffled.ts';
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

/** A quote that was drawn, in its article; `quoteCount`: how many the article has. */
export interface Drawn {
  readonly article: StoredArticle;
  readonly quote: StoredQuote;
  readonly quoteCount: number;
}

/** What takes part in a draw. */
interface Part {
  readonly article: (article: StoredArticle) => boolean;
  readonly quote: (quote: StoredQuote) => boolean;
}

export interface Rules {
  readonly seed: string;
  readonly part: Part;
  /** Says of an article that it was there when the draw began: others change nothing in it. Null: all take part. */
  readonly steady: ((article: StoredArticle) => boolean) | null;
}

/** Articles of a narrow range of dates, looked at in place of tickets: a range of up to so many is drawn from whole. */
const MOST_ARTICLES = 50;
/** A range is narrow where it is less than this of the time that the list covers. */
const NARROW = 1 / 20;

function drawnFrom(
  articles: readonly StoredArticle[],
  { limit }: RandomQuery,
  { seed, part, steady }: Rules,
): Drawn[] {
  const old = steady ? articles.filter(steady) : articles;
  const drawn = (old.length > 0 ? old : articles).filter(part.article).flatMap((article) => {
    const quoteCount = article.quotes.length;
    return article.quotes.filter(part.quote).map((quote) => ({ article, quote, quoteCount }));
  });
  return shuffled(drawn, seed, ({ quote }) => quote.id).slice(0, limit);
}

const scopeOf = ({ speaker, source }: RandomQuery): DrawScope =>
  speaker !== undefined
    ? { speakerId: speaker }
    : source !== undefined
      ? { source: sourceKey(source) }
      : { all: true };

/** Of the time that the lists cover, how much lies within the dates asked for; 1 where that is not known. */
function shareOfTime({ from, to }: RandomQuery, lists: readonly DrawList[]): number {
  if (from === undefined && to === undefined) return 1;
  const dates = lists.flatMap(({ tally }) => [tally?.oldest ?? [], tally?.newest ?? []].flat());
  const [oldest, newest] = [dates.sort()[0], dates.at(-1)].map((date) => Date.parse(date ?? ''));
  if (oldest === undefined || newest === undefined || !(newest > oldest)) return 1;
  const begin = Math.max(oldest, from === undefined ? oldest : Date.parse(from));
  const end = Math.min(newest, to === undefined ? newest : Date.parse(to));
  return Math.max(0, end - begin) / (newest - oldest);
}

function partOf(query: RandomQuery): Part {
  const { source, from, to } = query;
  const at = (article: StoredArticle) => article.publishedAt ?? article.firstReadAt;
  return {
    quote: matches(query),
    article: (article) =>
      fromSource(article, source) &&
      (from === undefined || at(article) >= from) &&
      (to === undefined || at(article) < to),
  };
}

async function draw(
  { store }: ReadDeps,
  query: RandomQuery,
  rules: Rules,
): Promise<readonly Drawn[]> {
  if (query.article !== undefined) {
    const article = await store.article(query.article);
    return drawnFrom(article ? [article] : [], query, rules);
  }
  const scope = scopeOf(query);
  const lists = await store.drawLists(scope);
  if (lists.length === 0) return [];
  if ('speakerId' in scope || shareOfTime(query, lists) >= NARROW) {
    return drawFrom(store, lists, query, rules);
  }
  const { from, to } = query;
  const source = 'source' in scope ? scope.source : undefined;
  const page = await store.articles({ source, from, to, limit: MOST_ARTICLES });
  return drawnFrom(await loadAll(page.items), query, rules);
}

const served = (
  drawn: readonly Drawn[],
  { publicUrl }: ReadDeps,
  { include }: RandomQuery,
): List<ServedQuote> => ({
  items: drawn.map(({ article, quote, quoteCount }) => {
    const beside = besideQuote(article, quote, publicUrl, include);
    return {
      ...quoteView(article, quote, publicUrl),
      ...beside,
      ...(beside.article ? { article: { ...beside.article, quoteCount } } : {}),
    };
  }),
  page: { next: null },
});

/** Each quote that the filters leave is as likely as any other; none comes twice. How: docs/data-model.md. */
export async function randomQuotes(deps: ReadDeps, query: RandomQuery): Promise<List<ServedQuote>> {
  const seed = query.seed ?? `${deps.random()} ${deps.random()}`;
  const drawn = await draw(deps, query, { seed, part: partOf(query), steady: null });
  return served(drawn, deps, query);
}

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
  const steady = ({ firstReadAt }: StoredArticle) => firstReadAt < today;
  const drawn = await draw(deps, query, { seed, part: partOf(query), steady });
  const midnight = Date.parse(`${today}T00:00:00Z`) + 86_400_000;
  return {
    list: served(drawn, deps, query),
    secondsLeft: Math.max(1, Math.ceil((midnight - now.getTime()) / 1000)),
  };
}
