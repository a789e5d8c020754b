import * as z from 'zod';
import { ArticleCard } from './article.ts';
import { Quote } from './quote.ts';
import { Span } from './span.ts';
import { QuotedSpeaker } from './speaker.ts';

const Highlights = z
  .array(Span)
  .describe('Where the words asked for stand in the text, in UTF-16 code units.');

/** Another place where the same words stand. */
export const Sighting = z
  .object({
    quoteId: z.string(),
    articleId: z.string(),
    articleTitle: z.string().nullable(),
    source: z.string().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    permalink: z.string(),
  })
  .meta({ id: 'Sighting' });
export type Sighting = z.infer<typeof Sighting>;

export const QuoteFind = z
  .object({
    type: z.literal('quote'),
    quote: Quote,
    highlights: Highlights,
    sightings: z
      .array(Sighting)
      .describe('The same words of the same speaker elsewhere, but for punctuation and case.'),
  })
  .meta({ id: 'QuoteFind' });

export const ArticleFind = z
  .object({
    type: z.literal('article'),
    article: ArticleCard,
    highlights: z.object({ title: Highlights, dek: Highlights }),
  })
  .meta({ id: 'ArticleFind' });

export const SpeakerFind = z
  .object({ type: z.literal('speaker'), speaker: QuotedSpeaker, highlights: Highlights })
  .meta({ id: 'SpeakerFind' });

export const Find = z.discriminatedUnion('type', [QuoteFind, ArticleFind, SpeakerFind]);
export type Find = z.infer<typeof Find>;

export const FindType = z.enum(['quote', 'article', 'speaker']);
export type FindType = z.infer<typeof FindType>;
