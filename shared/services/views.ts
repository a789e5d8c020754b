import type {
  Article,
  ArticleCard,
  Section,
  SectionOutline,
  StoredArticle,
} from '#shared/model/article.ts';
import type { Quote, StoredQuote } from '#shared/model/quote.ts';
import type { Summary, SummaryLength } from '#shared/model/summary.ts';
import type { FullArticle } from '#shared/store/store.ts';
import { lasting, lastingViews } from './lasting.ts';
import { withTextFragment } from './text-fragment.ts';

/** Views that were made: a head that stays as it is is not read anew, nor are its quotes made up anew. */
const views = new WeakMap<
  StoredQuote,
  { article: StoredArticle; publicUrl: string; view: Quote }
>();

/** What is stored, as it is served. `publicUrl` is where readers reach this Quoin, without a slash at the end. */
export function quoteView(article: StoredArticle, quote: StoredQuote, publicUrl: string): Quote {
  const made = views.get(quote);
  if (made?.article === article && made.publicUrl === publicUrl) return made.view;
  const view = lasting({
    ...quote,
    articleId: article.id,
    articleVersion: article.version,
    articleTitle: article.title,
    source: article.source,
    publishedAt: article.publishedAt,
    permalink: `${publicUrl}/q/${quote.id}`,
    sourceUrl: article.url && withTextFragment(article.url, quote.text),
  });
  views.set(quote, { article, publicUrl, view });
  return view;
}

const cards = lastingViews<StoredArticle, ArticleCard>();

export const cardView = (article: StoredArticle, publicUrl: string): ArticleCard =>
  cards(article, publicUrl, () => cardOf(article, publicUrl));

const cardOf = (article: StoredArticle, publicUrl: string): ArticleCard => ({
  id: article.id,
  url: article.url,
  source: article.source,
  title: article.title,
  dek: article.dek,
  byline: article.byline,
  publishedAt: article.publishedAt,
  updatedAt: article.updatedAt,
  language: article.language,
  image: article.image,
  wordCount: article.wordCount,
  quoteCount: article.quotes.length,
  version: article.version,
  contentHash: article.contentHash,
  summary: article.summary.short,
  permalink: `${publicUrl}/a/${article.id}`,
});

export const outline = ({
  id,
  index,
  heading,
  level,
  start,
  end,
}: SectionOutline): SectionOutline => ({
  id,
  index,
  heading,
  level,
  start,
  end,
});

const articles = lastingViews<StoredArticle, Article>();

export const articleView = ({ article, text }: FullArticle, publicUrl: string): Article =>
  articles(article, publicUrl, () => ({
    ...cardView(article, publicUrl),
    text,
    sections: article.sections.map(outline),
  }));

type StoredSection = StoredArticle['sections'][number];
const sections = lastingViews<StoredArticle, Section>();

export const sectionView = (full: FullArticle, section: StoredSection, publicUrl: string) =>
  sections(full.article, `${section.id} ${publicUrl}`, () => sectionOf(full, section, publicUrl));

const sectionOf = (
  { article, text }: FullArticle,
  section: StoredSection,
  publicUrl: string,
): Section => ({
  ...outline(section),
  articleId: article.id,
  text: text.slice(section.start, section.end),
  summary: section.summary,
  quotes: article.quotes
    .filter((quote) => quote.sectionId === section.id)
    .map((quote) => quoteView(article, quote, publicUrl)),
});

const summaries = lastingViews<StoredArticle, Summary>();

export const summaryView = (article: StoredArticle, length: SummaryLength): Summary =>
  summaries(article, length, () => ({
    articleId: article.id,
    version: article.version,
    length,
    title: article.title,
    dek: article.dek,
    sentences: article.summary[length],
  }));
