import * as z from 'zod';

export const SpeakerKind = z.enum(['person', 'organization', 'group', 'unknown']);

/** The speaker as one article names them: what a quote carries. */
export const QuotedSpeaker = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: SpeakerKind,
    role: z.string().nullable().describe('As printed in this article.'),
  })
  .meta({ id: 'QuotedSpeaker' });
export type QuotedSpeaker = z.infer<typeof QuotedSpeaker>;

export const SpeakerRole = z
  .object({ role: z.string(), firstSeen: z.iso.datetime(), lastSeen: z.iso.datetime() })
  .meta({ id: 'SpeakerRole' });

/** Somebody quoted in one article or in many. */
export const Speaker = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: SpeakerKind,
    aliases: z.array(z.string()).describe('Other forms of the name that were printed.'),
    roles: z.array(SpeakerRole).describe('Roles seen in the newest articles, newest first.'),
    quoteCount: z.int().describe('Over all articles.'),
    lastQuotedAt: z.iso.datetime().nullable().describe('When the newest of them was published.'),
  })
  .meta({ id: 'Speaker' });
export type Speaker = z.infer<typeof Speaker>;
