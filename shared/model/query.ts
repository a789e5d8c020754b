import * as z from 'zod';
import { fold } from './fold.ts';
import { ArticleId, SpeakerId } from './ids.ts';
import { QuoteType } from './quote.ts';

/** Query parameters come as strings; these schemas turn them into what they mean, and say what was wrong. */

/** In the document a number is one, though an address holds text. */
const asNumber = (type: 'integer' | 'number', minimum: number, maximum: number) => ({
  override: ({ jsonSchema }: { jsonSchema: { type?: unknown; pattern?: unknown } }) => {
    delete jsonSchema.pattern;
    Object.assign(jsonSchema, { type, minimum, maximum });
  },
});

/** A number in an address, from one to another. */
export const whole = (min: number, max: number) => {
  const rule = `Must be a whole number from ${min} to ${max}.`;
  return z
    .string()
    .regex(/^\d{1,6}$/, rule)
    .transform(Number)
    .pipe(z.int().min(min, rule).max(max, rule))
    .meta(asNumber('integer', min, max));
};

export const Limit = whole(1, 100)
  .default(20)
  .meta({ description: 'How many items, 1–100; 20 where left out.', example: 20 });

/** The number of a version, in a path. */
export const VersionNumber = whole(1, 999_999).meta({
  description: 'The number of a version, from 1.',
  example: 1,
});

export const Cursor = z
  .string()
  .min(1)
  .max(800)
  .regex(/^[\w-]+$/, 'Must be a cursor from page.next.')
  .optional()
  .meta({ description: '`page.next` of the page before. Bound to the filters of that page.' });

/** Instants are compared as text, so an offset must not lead out of the years 0000–9999. */
const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()], {
    error: 'Must be an ISO 8601 date or instant that exists, such as 2026-03-01.',
  })
  .transform((value) =>
    new Date(value.length === 10 ? `${value}T00:00:00.000Z` : value).toISOString(),
  )
  .refine((instant) => instant.length === 24, 'Must be of the years 0000 to 9999, in UTC.');

export const From = moment.optional().meta({
  description: 'Published at this instant or later; a date is its first instant, in UTC.',
});

export const To = moment
  .optional()
  .meta({ description: 'Published before this instant; a date is its first instant, in UTC.' });

export const Source = z.string().trim().min(1).max(200).optional().meta({
  description: 'The publication’s name, whatever its case.',
  example: 'The Harbour Gazette',
});

/** Values out of some, with commas between; each counts once. */
export const several = <const T extends string>(options: readonly T[], description: string) =>
  z
    .string()
    .transform((value) => [...new Set(value.split(','))])
    .pipe(
      z.array(
        z.enum(options, {
          error: ({ input }) =>
            `${JSON.stringify(String(input).slice(0, 40))} is not known; known are ${options.join(', ')}.`,
        }),
      ),
    )
    .optional()
    .meta({
      description,
      param: { style: 'form', explode: false },
      override: { type: 'array', items: { type: 'string', enum: [...options] }, minItems: 1 },
    });

/** What else a reply is to bring, beside what it always has. */
export const includes = <const T extends string>(options: readonly T[], description: string) =>
  several(options, `What else to bring, with commas between. ${description}`);

export const Types = several(
  QuoteType.options,
  'One or more of direct, mixed, block, indirect, with commas between.',
);

const MinConfidence = z
  .string()
  .regex(/^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/, 'Must be a number from 0 to 1.')
  .transform(Number)
  .meta(asNumber('number', 0, 1))
  .optional()
  .meta({ description: 'Quotes whose speaker is at least this sure, 0–1.' });

/** The filters of every list of quotes. */
export const quoteFilters = {
  speaker: SpeakerId.optional(),
  article: ArticleId.optional(),
  source: Source,
  type: Types,
  from: From,
  to: To,
  minConfidence: MinConfidence,
  minLength: whole(0, 100_000)
    .optional()
    .meta({ description: 'Characters of the quote, at least.' }),
  maxLength: whole(1, 100_000)
    .optional()
    .meta({ description: 'Characters of the quote, at most.' }),
};

interface Ranges {
  readonly from?: string;
  readonly to?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Refuses ranges in which nothing can lie, naming both ends: an empty list would not say why it is empty. */
export const withRanges = <T extends z.ZodObject>(query: T): T =>
  query.check(({ value, issues }) => {
    const { from, to, minLength, maxLength }: Ranges = value;
    const refuse = (path: string, message: string) =>
      issues.push({ code: 'custom', input: value, path: [path], message });
    if (from !== undefined && to !== undefined && from >= to) {
      refuse('from', 'Must be before to.');
      refuse('to', 'Must be after from, for it is the first instant left out.');
    }
    if (minLength !== undefined && maxLength !== undefined && minLength > maxLength) {
      refuse('minLength', 'Must not be more than maxLength.');
      refuse('maxLength', 'Must not be less than minLength.');
    }
  });

/** The start of a name, to look names up by. */
export const nameStart = (description: string, example: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine((name) => fold(name) !== '', 'Must have a letter or a digit.')
    .optional()
    .meta({ description: `${description}, whatever its case and accents.`, example });

export const paging = { limit: Limit, cursor: Cursor };

/** A page of a list. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    page: z.object({
      next: z
        .string()
        .nullable()
        .describe('Give it as `cursor` for the next page; null at the end.'),
    }),
  });
