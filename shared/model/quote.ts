import * as z from 'zod';
import { QuotedSpeaker } from './speaker.ts';

export const QuoteType = z.enum(['direct', 'mixed', 'block', 'indirect']).meta({
  description:
    'direct: whole in quotation marks · mixed: words in marks inside the writer’s sentence · block: own paragraph or list after a lead-in · indirect: reported speech, the article’s words.',
});

/** Words of the article that are evidence, with their place in its text. */
export const Evidence = z
  .object({ text: z.string(), start: z.int(), end: z.int() })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

export const Review = z.enum(['unreviewed', 'confirmed', 'corrected', 'retracted']);

/** What is stored of a quote with its article; the rest of {@link Quote} is the article's. */
export const StoredQuote = z.object({
  id: z.string(),
  sectionId: z.string(),
  type: QuoteType,
  text: z.string(),
  start: z.int(),
  end: z.int(),
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
  reviewedAt: z.iso.datetime().nullable().default(null),
  reviewReason: z.string().nullable().default(null),
});
export type StoredQuote = z.infer<typeof StoredQuote>;

/** A quote as served: verbatim, `text === article.text.slice(start, end)` for the version it belongs to. */
export const Quote = StoredQuote.extend({
  articleId: z.string(),
  articleVersion: z.int(),
  articleTitle: z.string().nullable(),
  source: z.string().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  permalink: z.string(),
  sourceUrl: z.string().nullable().describe('The source’s page, opening at the quote.'),
}).meta({ id: 'Quote' });
export type Quote = z.infer<typeof Quote>;
