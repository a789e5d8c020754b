import * as z from 'zod';

/** What is kept in all. */
export const Stats = z
  .object({
    articles: z.int(),
    quotes: z
      .object({
        total: z.int(),
        direct: z.int(),
        mixed: z.int(),
        block: z.int(),
        indirect: z.int(),
      })
      .describe('By type, retracted ones left out.'),
    speakers: z.int().describe('About how many; articles and quotes are counted exactly.'),
    sources: z.int().describe('About how many.'),
    firstPublishedAt: z
      .string()
      .nullable()
      .describe('Of the oldest article there ever was; deleting articles does not move it.'),
    lastPublishedAt: z.string().nullable().describe('Of the newest article there ever was.'),
    lastIngestedAt: z.string().nullable().describe('When an article was last read.'),
  })
  .meta({ id: 'Stats' });
export type Stats = z.infer<typeof Stats>;
