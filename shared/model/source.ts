import * as z from 'zod';

/** Where articles were published, with what is kept of it. */
export const Source = z
  .object({
    name: z.string().describe('As last printed; `source=` takes it in every list.'),
    articleCount: z.int(),
    quoteCount: z.int(),
    firstPublishedAt: z
      .string()
      .nullable()
      .describe('Of the oldest article there ever was; deleting articles does not move it.'),
    lastPublishedAt: z.string().nullable().describe('Of the newest article there ever was.'),
  })
  .meta({ id: 'Source' });
export type Source = z.infer<typeof Source>;
