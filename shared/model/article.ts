import * as z from 'zod';
import { Quote, StoredQuote } from './quote.ts';
import { Speaker } from './speaker.ts';
import { Sentence, Summaries } from './summary.ts';

export const SectionOutline = z
  .object({
    id: z.string(),
    index: z.int(),
    heading: z.string().nullable().describe('Null for the lede.'),
    level: z.int().describe('Of the heading, 2–6 as in HTML; 1 for the lede.'),
    start: z.int().describe('Where it begins in the article’s text, in UTF-16 code units.'),
    end: z.int().describe('Where it ends there, exclusive.'),
  })
  .meta({ id: 'SectionOutline' });
export type SectionOutline = z.infer<typeof SectionOutline>;

export const Section = SectionOutline.extend({
  articleId: z.string(),
  text: z.string(),
  summary: z.array(Sentence),
  quotes: z.array(Quote),
}).meta({ id: 'Section' });
export type Section = z.infer<typeof Section>;

/** What an article says of itself. */
const saysOfItself = {
  url: z.string().nullable(),
  source: z.string().nullable().describe('The publication’s name.'),
  title: z.string().nullable(),
  dek: z.string().nullable().describe('The editors’ own line under the title.'),
  byline: z.array(z.string()).describe('Who wrote it, by name.'),
  publishedAt: z.iso.datetime().nullable(),
  updatedAt: z.iso.datetime().nullable(),
  language: z.string().nullable().describe('BCP 47, such as `en-GB`, where the page says it.'),
  image: z.string().nullable().describe('The address of its leading image.'),
};

/** What a list shows of an article. */
export const ArticleCard = z
  .object({
    id: z.string(),
    ...saysOfItself,
    wordCount: z.int(),
    quoteCount: z.int(),
    version: z.int().describe('From 1; a change of the article makes the next one.'),
    contentHash: z.string().describe('The same where the article says the same.'),
    summary: z.array(Sentence).describe('The short summary.'),
    permalink: z.string().describe('A page for people: what it says in short, and who is quoted.'),
  })
  .meta({ id: 'ArticleCard' });
export type ArticleCard = z.infer<typeof ArticleCard>;

export const ArticleBlock = z
  .object({
    kind: z.enum(['heading', 'paragraph', 'listItem', 'blockquote', 'pullQuote']),
    start: z.int(),
    end: z.int(),
    level: z.int().optional().describe('Of a heading, 2–6.'),
    list: z.int().optional().describe('The same number for the items of one list.'),
  })
  .meta({ id: 'ArticleBlock', description: 'A block of the article’s text.' });

/** What `include` brings beside an article, with its own name. */
const beside = {
  quotes: z
    .array(Quote)
    .optional()
    .describe('With `include=quotes`, in document order: the first 20 of each article in a list.'),
  summaries: Summaries.optional().describe('With `include=summaries`: all four lengths.'),
};

export const ListedArticle = ArticleCard.extend({
  ...beside,
  sections: z.array(SectionOutline).optional().describe('With `include=sections`.'),
}).meta({
  id: 'ListedArticle',
  description: 'An article in a list, with what `include` asked for.',
});
export type ListedArticle = z.infer<typeof ListedArticle>;

/** An article with its text, without what `include` may bring. */
export const BareArticle = ArticleCard.extend({
  text: z.string().describe('All offsets point into this text, in UTF-16 code units.'),
  sections: z.array(SectionOutline),
});

export const Article = BareArticle.extend({
  ...beside,
  blocks: z
    .array(ArticleBlock)
    .optional()
    .describe('With `include=blocks`: how the text is laid out.'),
}).meta({ id: 'Article' });
export type Article = z.infer<typeof Article>;

export const ServedQuote = Quote.extend({
  article: ArticleCard.optional().describe('With `include=article`.'),
  section: SectionOutline.optional().describe('With `include=section`.'),
  profile: Speaker.nullable()
    .optional()
    .describe('With `include=profile`: the speaker over all articles; null where none is named.'),
}).meta({ id: 'ServedQuote', description: 'A quote, with what `include` asked for.' });
export type ServedQuote = z.infer<typeof ServedQuote>;

/** One version of an article, without its text: what the list of its versions shows. */
export const ArticleVersion = z
  .object({
    articleId: z.string(),
    version: z.int(),
    current: z.boolean(),
    readAt: z.iso.datetime().describe('When this version was read.'),
    title: z.string().nullable(),
    wordCount: z.int(),
    quoteCount: z.int(),
    contentHash: z.string(),
  })
  .meta({ id: 'ArticleVersion' });
export type ArticleVersion = z.infer<typeof ArticleVersion>;

/** What is left of an article that was deleted. */
export const DeletedArticle = z
  .object({ id: z.string(), deletedAt: z.iso.datetime() })
  .meta({ id: 'DeletedArticle' });

/** An article as it is kept, without its text: what the store's head item holds. */
export const StoredArticle = z.object({
  id: z.string(),
  version: z.int().min(1),
  contentHash: z.string(),
  /** When this version was read, and the first one. */
  readAt: z.iso.datetime(),
  firstReadAt: z.iso.datetime(),
  ...saysOfItself,
  wordCount: z.int(),
  sections: z.array(SectionOutline.extend({ summary: z.array(Sentence) })),
  summary: Summaries,
  /** How the text is laid out, for what is to be read from it again. */
  blocks: z.array(ArticleBlock).default([]),
  quotes: z.array(StoredQuote),
  /** Quotes that a person took back: known by their id, and nowhere else. */
  retracted: z.array(StoredQuote).default([]),
  /** Other forms of the speakers' names seen here, by speaker id. */
  aliases: z.record(z.string(), z.array(z.string())),
});
export type StoredArticle = z.infer<typeof StoredArticle>;
