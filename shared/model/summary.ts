import * as z from 'zod';

/** A sentence of the article, verbatim: `text === article.text.slice(start, end)`. */
export const Sentence = z
  .object({ text: z.string(), start: z.int(), end: z.int() })
  .meta({ id: 'Sentence', description: 'A sentence of the article, verbatim, with its span.' });
export type Sentence = z.infer<typeof Sentence>;

export const SummaryLength = z.enum(['headline', 'short', 'medium', 'long']);
export type SummaryLength = z.infer<typeof SummaryLength>;

/** All lengths of one summary: made once, when the article is read. */
export const Summaries = z
  .object({
    headline: z.array(Sentence),
    short: z.array(Sentence),
    medium: z.array(Sentence),
    long: z.array(Sentence),
  })
  .meta({ id: 'Summaries' });
export type Summaries = z.infer<typeof Summaries>;

export const Summary = z
  .object({
    articleId: z.string(),
    version: z.int(),
    length: SummaryLength,
    title: z.string().nullable(),
    dek: z
      .string()
      .nullable()
      .describe('The editors’ own line under the title, apart from the sentences.'),
    sentences: z.array(Sentence),
  })
  .meta({ id: 'Summary' });
export type Summary = z.infer<typeof Summary>;
