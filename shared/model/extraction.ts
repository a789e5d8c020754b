import * as z from 'zod';
import { ArticleBlock, ArticleCard, SectionOutline } from './article.ts';
import { StoredQuote } from './quote.ts';
import { Sentence, Summaries } from './summary.ts';

/** An article as it would be kept, had it been put in: nothing of it is. */
export const Extraction = ArticleCard.omit({ version: true, permalink: true, summary: true })
  .extend({
    text: z.string().describe('All offsets point into this text, in UTF-16 code units.'),
    sections: z.array(SectionOutline.extend({ summary: z.array(Sentence) })),
    summaries: Summaries,
    quotes: z.array(StoredQuote.omit({ review: true, reviewedAt: true, reviewReason: true })),
    blocks: z.array(ArticleBlock),
  })
  .meta({ id: 'Extraction', description: 'What is read in an article that is not kept.' });
export type Extraction = z.infer<typeof Extraction>;
