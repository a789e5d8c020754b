import type { Article, ListedArticle, ServedQuote, StoredArticle } from '#shared/model/article.ts';
import { includes } from '#shared/model/query.ts';
import type { StoredQuote } from '#shared/model/quote.ts';
import type { FullArticle } from '#shared/store/store.ts';
import type { ReadDeps } from './read-deps.ts';
import { articleView, cardView, outline, quoteView } from './views.ts';

/**
 * What `include` may ask for. All of it but the profiles lies in the article's head, so it costs no request; the
 * profiles of a page are one more.
 */
export const articleIncludes = includes(
  ['quotes', 'sections', 'summaries'],
  'quotes: its first 20; sections: their outline; summaries: all four lengths.',
);
export const wholeArticleIncludes = includes(
  ['quotes', 'summaries', 'blocks'],
  'quotes: up to 1,000, in document order; summaries: all four lengths; blocks: how the text is laid out.',
);
export const quoteIncludes = includes(
  ['article', 'section'],
  'article: as lists show it; section: the heading it stands under.',
);
export const listedQuoteIncludes = includes(
  ['article', 'section', 'profile'],
  'article: as lists show it; section: the heading it stands under; profile: the speaker over all articles.',
);

export type WholeArticleInclude = 'quotes' | 'summaries' | 'blocks';
export type ArticleInclude = 'quotes' | 'sections' | 'summaries';
export type QuoteInclude = 'article' | 'section' | 'profile';

/** Quotes that each article of a list brings with it, and a single one, at the most. */
const MOST_LISTED_QUOTES = 20;
const MOST_QUOTES = 1000;

export const besideArticle = (
  article: StoredArticle,
  publicUrl: string,
  include: readonly ArticleInclude[] = [],
  mostQuotes = MOST_LISTED_QUOTES,
): Pick<ListedArticle, ArticleInclude> => ({
  ...(include.includes('quotes')
    ? {
        quotes: article.quotes
          .slice(0, mostQuotes)
          .map((quote) => quoteView(article, quote, publicUrl)),
      }
    : {}),
  ...(include.includes('sections') ? { sections: article.sections.map(outline) } : {}),
  ...(include.includes('summaries') ? { summaries: article.summary } : {}),
});

export function wholeArticle(
  full: FullArticle,
  publicUrl: string,
  include: readonly WholeArticleInclude[] = [],
): Article {
  if (include.length === 0) return articleView(full, publicUrl);
  const listed = include.filter((what) => what !== 'blocks');
  const { sections: _, ...beside } = besideArticle(full.article, publicUrl, listed, MOST_QUOTES);
  return {
    ...articleView(full, publicUrl),
    ...beside,
    ...(include.includes('blocks') ? { blocks: full.article.blocks } : {}),
  };
}

/** All but the profile, which {@link withProfiles} brings for a whole page. */
export function besideQuote(
  article: StoredArticle,
  quote: StoredQuote,
  publicUrl: string,
  include: readonly QuoteInclude[] = [],
): Pick<ServedQuote, 'article' | 'section'> {
  const section = include.includes('section')
    ? article.sections.find(({ id }) => id === quote.sectionId)
    : undefined;
  return {
    ...(include.includes('article') ? { article: cardView(article, publicUrl) } : {}),
    ...(section ? { section: outline(section) } : {}),
  };
}

/** The quotes with their speakers' profiles: one request, none where nobody is named. */
export async function withProfiles(
  { store }: ReadDeps,
  quotes: readonly ServedQuote[],
): Promise<ServedQuote[]> {
  const profiles = await store.speakersById(quotes.flatMap(({ speaker }) => speaker?.id ?? []));
  return quotes.map((quote) => ({
    ...quote,
    profile: (quote.speaker && profiles.get(quote.speaker.id)) ?? null,
  }));
}
