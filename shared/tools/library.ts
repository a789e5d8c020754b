import type { Article, ArticleCard } from '#shared/model/article.ts';
import type { Quote } from '#shared/model/quote.ts';
import type { Find } from '#shared/model/search.ts';
import type { Speaker } from '#shared/model/speaker.ts';
import type { Summary, SummaryLength } from '#shared/model/summary.ts';
import type { Verdict } from '#shared/model/verdict.ts';
import type { ArticleListQuery } from '#shared/services/list-articles.ts';
import type { List, QuoteListQuery } from '#shared/services/list-quotes.ts';
import type { SpeakerListQuery } from '#shared/services/list-speakers.ts';
import type { RandomQuery } from '#shared/services/random-quotes.ts';
import type { SearchRequest } from '#shared/services/search.ts';
import type { VerifyRequest } from '#shared/services/verify.ts';

/**
 * What the tools ask of a Quoin: answered beside its table (store-library.ts) or by its API over HTTP. Null: there is
 * no such thing. @throws QuoinError for every other refusal.
 */
export interface Library {
  quotes(query: QuoteListQuery): Promise<List<Quote>>;
  randomQuotes(query: RandomQuery): Promise<List<Quote>>;
  quote(quoteId: string): Promise<Quote | null>;
  articles(query: ArticleListQuery): Promise<List<ArticleCard>>;
  /** With its text. */
  article(articleId: string): Promise<Article | null>;
  summary(
    articleId: string,
    length: SummaryLength,
  ): Promise<{ card: ArticleCard; summary: Summary } | null>;
  speaker(speakerId: string): Promise<Speaker | null>;
  speakers(query: SpeakerListQuery): Promise<List<Speaker>>;
  search(request: SearchRequest): Promise<List<Find>>;
  verify(claim: VerifyRequest): Promise<Verdict>;
}
