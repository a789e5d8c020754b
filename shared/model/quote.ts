import * as z from 'zod';
import { QuotedSpeaker } from './speaker.ts';

export const QuoteType = z.enum(['direct', 'mixed', 'block', 'indirect']).meta({
  description:
    'direct: whole in quotation marks · mixed: words in marks inside the writer’s sentence · block: own paragraph or list after a lead-in · indirect: reported speech, the article’s words.',
});

/** Words of the article that are evidence, with their place in its text. */
export const Evidence = z
  .object({
    text: z.string(),
    start: z.int().describe('Where it begins in the article’s text, in UTF-16 code units.'),
    end: z.int().describe('Where it ends there, exclusive.'),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

export const Review = z.enum(['unreviewed', 'confirmed', 'corrected', 'retracted']);

/** What is stored of a quote with its article; the rest of {@link Quote} is the article's. */
export const StoredQuote = z.object({
  id: z.string().describe('Stays while the article has these words, whatever its version.'),
  sectionId: z.string(),
  type: QuoteType,
  text: z.string().describe('The words as printed: `article.text.slice(start, end)`.'),
  start: z.int().describe('Where they begin in the article’s text, in UTF-16 code units.'),
  end: z.int().describe('Where they end there, exclusive.'),
  group: z.string().nullable().describe('Quotes of one utterance carry the id of its first quote.'),
  speaker: QuotedSpeaker.nullable().describe('Null where the evidence is too thin to name one.'),
  mention: Evidence.nullable().describe('Where the speaker is named for this quote.'),
  cue: Evidence.nullable().describe('The words of saying.'),
  context: Evidence.describe('The sentence or sentences of the article in which it stands.'),
  before: z.string().nullable().describe('The sentence before that.'),
  after: z.string().nullable().describe('The sentence after that.'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .describe('How sure the machine is of the speaker, calibrated.'),
  review: Review.default('unreviewed').describe(
    'What a person has checked, apart from `confidence`.',
  ),
  reviewedAt: z.iso.datetime().nullable().default(null).describe('When a person last did.'),
  reviewReason: z.string().nullable().default(null).describe('Why, in the reviewer’s words.'),
});
export type StoredQuote = z.infer<typeof StoredQuote>;

/** A quote as served: verbatim, `text === article.text.slice(start, end)` for the version it belongs to. */
export const Quote = StoredQuote.extend({
  articleId: z.string(),
  articleVersion: z.int().describe('The version whose text the offsets are of.'),
  articleTitle: z.string().nullable(),
  source: z.string().nullable().describe('The publication’s name.'),
  publishedAt: z.iso.datetime().nullable().describe('When the article was published.'),
  permalink: z.string().describe('A page for people: the quote in its place.'),
  sourceUrl: z.string().nullable().describe('The source’s page, opening at the quote.'),
}).meta({ id: 'Quote' });
export type Quote = z.infer<typeof Quote>;
