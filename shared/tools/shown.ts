import * as z from 'zod';
import type { Article, ArticleCard } from '#shared/model/article.ts';
import { Quote, Review } from '#shared/model/quote.ts';
import type { Speaker } from '#shared/model/speaker.ts';

/** From here on a speaker is named without a word of doubt; see docs/bots.md. */
export const SURE = 0.8;

const link = z.string().nullable();

/** A quote as an assistant or a person in a chat is given it. */
export const ShownQuote = z.object({
  id: Quote.shape.id,
  text: z.string().describe('Verbatim from the article. Give it exactly so.'),
  type: Quote.shape.type,
  speaker: z
    .object({ id: z.string(), name: z.string(), role: z.string().nullable() })
    .nullable()
    .describe('Null: the article does not say clearly who speaks.'),
  speakerCertainty: z
    .enum(['sure', 'unsure', 'unknown'])
    .describe(`unsure: confidence below ${SURE} and not checked by a person. Say so.`),
  confidence: z.number(),
  review: Review.describe('confirmed, corrected: a person has checked who speaks.'),
  source: z.string().nullable(),
  publishedAt: z.string().nullable(),
  articleId: z.string(),
  articleTitle: z.string().nullable(),
  context: z.string().describe('The sentence of the article in which it stands.'),
  permalink: z.string(),
  sourceUrl: link.describe('The source’s own page, opening at the quote.'),
});
export type ShownQuote = z.infer<typeof ShownQuote>;

const certainty = ({ speaker, review, confidence }: Quote): ShownQuote['speakerCertainty'] => {
  if (!speaker) return 'unknown';
  return review === 'confirmed' || review === 'corrected' || confidence >= SURE ? 'sure' : 'unsure';
};

export const shownQuote = (quote: Quote): ShownQuote => ({
  id: quote.id,
  text: quote.text,
  type: quote.type,
  speaker: quote.speaker && {
    id: quote.speaker.id,
    name: quote.speaker.name,
    role: quote.speaker.role,
  },
  speakerCertainty: certainty(quote),
  confidence: quote.confidence,
  review: quote.review,
  source: quote.source,
  publishedAt: quote.publishedAt,
  articleId: quote.articleId,
  articleTitle: quote.articleTitle,
  context: quote.context.text,
  permalink: quote.permalink,
  sourceUrl: quote.sourceUrl,
});

export const ShownArticle = z.object({
  id: z.string(),
  title: z.string().nullable(),
  dek: z.string().nullable(),
  byline: z.array(z.string()),
  source: z.string().nullable(),
  publishedAt: z.string().nullable(),
  wordCount: z.int(),
  quoteCount: z.int(),
  permalink: z.string(),
  url: link.describe('The source’s own page.'),
});
export type ShownArticle = z.infer<typeof ShownArticle>;

export const shownArticle = (article: ArticleCard | Article): ShownArticle => ({
  id: article.id,
  title: article.title,
  dek: article.dek,
  byline: article.byline,
  source: article.source,
  publishedAt: article.publishedAt,
  wordCount: article.wordCount,
  quoteCount: article.quoteCount,
  permalink: article.permalink,
  url: article.url,
});

export const ShownSpeaker = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string().nullable().describe('The newest role seen.'),
  quoteCount: z.int(),
  lastQuotedAt: z.string().nullable(),
});
export type ShownSpeaker = z.infer<typeof ShownSpeaker>;

export const shownSpeaker = (speaker: Speaker): ShownSpeaker => ({
  id: speaker.id,
  name: speaker.name,
  role: speaker.roles[0]?.role ?? null,
  quoteCount: speaker.quoteCount,
  lastQuotedAt: speaker.lastQuotedAt,
});
