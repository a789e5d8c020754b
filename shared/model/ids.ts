import * as z from 'zod';

/** 13 characters of Crockford base32: 65 bits of a hash of what makes the article itself. */
export const ARTICLE_KEY = /[0-9a-hjkmnp-tv-z]{13}/;
const key = ARTICLE_KEY.source;

export const ArticleId = z
  .string()
  .regex(new RegExp(`^a_${key}$`), 'An article id looks like a_4f7k2m9q3x0ab.')
  .meta({ description: 'The id of an article.', example: 'a_4f7k2m9q3x0ab' });

/** Carries the article's key, so that one look-up finds the article and the section in it. */
export const SectionId = z
  .string()
  .regex(
    new RegExp(`^s_${key}_[a-z0-9-]{1,80}$`),
    'A section id looks like s_4f7k2m9q3x0ab_the-vote.',
  )
  .meta({ description: 'The id of a section.', example: 's_4f7k2m9q3x0ab_lede' });

/** The article's key, then 8 characters made from the quote's own words. */
export const QuoteId = z
  .string()
  .regex(
    new RegExp(`^q_${key}[0-9a-hjkmnp-tv-z]{8}$`),
    'A quote id looks like q_4f7k2m9q3x0ab7d1m2k9p.',
  )
  .meta({ description: 'The id of a quote.', example: 'q_4f7k2m9q3x0ab7d1m2k9p' });

export const SpeakerId = z
  .string()
  .max(120)
  .regex(/^sp_[\p{L}\p{N}-]+$/u, 'A speaker id looks like sp_mark-rutte.')
  .meta({
    description: 'The id of a speaker.',
    example: 'sp_ada-marlowe',
    // Not every tool that reads the document knows \p.
    override: { pattern: '^sp_\\S+$' },
  });

export const JobId = z
  .string()
  .regex(/^j_[0-9a-hjkmnp-tv-z]{16}$/, 'A job id looks like j_4f7k2m9q3x0ab7d1.')
  .meta({ description: 'The id of a job.', example: 'j_4f7k2m9q3x0ab7d1' });

export const FeedId = z
  .string()
  .regex(new RegExp(`^f_${key}$`), 'A feed id looks like f_4f7k2m9q3x0ab.')
  .meta({ description: 'The id of a feed.', example: 'f_4f7k2m9q3x0ab' });

/** The article in which a section or a quote stands, read from its id. */
export const articleOf = (id: string): string => `a_${id.slice(2, 15)}`;
