import * as z from 'zod';
import { SpeakerId } from './ids.ts';
import { QuotedSpeaker, SpeakerKind } from './speaker.ts';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !/\p{Cc}/u.test(value), 'Must be one line without control characters.');

const reason = line(500).describe('Why, in a line.');

/** What a person says of a quote. `unreviewed` takes back what was said before. */
export const QuoteReview = z
  .discriminatedUnion('review', [
    z.strictObject({ review: z.literal('confirmed'), reason: reason.optional() }),
    z.strictObject({
      review: z.literal('corrected'),
      speaker: z
        .strictObject({
          name: line(200),
          kind: SpeakerKind,
          role: line(300).nullable().default(null),
        })
        .nullable()
        .describe('Who said it; null where that is not known.'),
      reason,
    }),
    z.strictObject({ review: z.literal('retracted'), reason }),
    z.strictObject({ review: z.literal('unreviewed'), reason }),
  ])
  .meta({ id: 'QuoteReview' });
export type QuoteReview = z.infer<typeof QuoteReview>;

/** One thing that was done to a quote: what, who, when, why. */
export const ReviewEvent = z
  .object({
    /** Counts the reviews of this quote, from 1. */
    number: z.int(),
    review: z.enum(['unreviewed', 'confirmed', 'corrected', 'retracted']),
    speaker: QuotedSpeaker.nullable().optional(),
    by: z.string(),
    at: z.iso.datetime(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ReviewEvent' });
export type ReviewEvent = z.infer<typeof ReviewEvent>;

export const SpeakerMerge = z
  .strictObject({ into: SpeakerId.describe('The id that stays.'), reason })
  .meta({ id: 'SpeakerMerge' });

export const QuoteReport = z
  .strictObject({
    reason: z.enum(['wrong-speaker', 'wrong-words', 'not-a-quote', 'other']),
    detail: z.string().trim().min(1).max(2000).optional(),
  })
  .meta({ id: 'QuoteReport' });
export type QuoteReport = z.infer<typeof QuoteReport>;

/** A report as it is kept for whoever reviews. */
export const KeptReport = z
  .object({
    ...QuoteReport.shape,
    id: z.string(),
    quoteId: z.string(),
    at: z.iso.datetime(),
    by: z.string(),
  })
  .meta({ id: 'KeptReport' });
export type KeptReport = z.infer<typeof KeptReport>;
