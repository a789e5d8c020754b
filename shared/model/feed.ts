import * as z from 'zod';
import { FeedId } from './ids.ts';

export const FeedInput = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2048)
      .describe('The address of an RSS, Atom or JSON feed.'),
    source: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe('The publication, where it is to go before what the pages say.'),
    everyMinutes: z
      .int()
      .min(5)
      .max(1440)
      .default(15)
      .describe('How often it is looked at, 5–1440 minutes.'),
  })
  .meta({ id: 'FeedInput' });
export type FeedInput = z.infer<typeof FeedInput>;

/** A feed whose new entries are fetched. */
export const Feed = z
  .object({
    id: FeedId,
    url: z.string(),
    source: z.string().nullable(),
    everyMinutes: z.int(),
    title: z.string().nullable().describe('As the feed names itself; null before the first look.'),
    createdAt: z.iso.datetime(),
    polledAt: z.iso.datetime().nullable(),
    nextPollAt: z.iso.datetime(),
    failures: z.int().describe('Looks in a row that failed; each doubles the wait.'),
    error: z.object({ code: z.string(), detail: z.string() }).nullable(),
  })
  .meta({ id: 'Feed' });
export type Feed = z.infer<typeof Feed>;

/** A feed as it is kept: with what makes the next look cheap and its entries new only once. */
export const StoredFeed = Feed.extend({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Keys of the entries that the feed held at the last look. */
  seen: z.array(z.string()),
});
export type StoredFeed = z.infer<typeof StoredFeed>;
