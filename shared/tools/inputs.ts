import * as z from 'zod';

/** Inputs that several tools share. */

const MOST_PAGES = 20;

/** In sentences that a person in a chat may be shown. */
export const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'A word is needed here.')
    .max(max, `At most ${max.toLocaleString('en')} characters are read here.`);

export const SpeakerRef = words(120).describe(
  'A name as people write it (“Ada Marlowe”, “Marlowe”), or a speaker id (sp_…).',
);

export const Limit = z.int().min(1).max(10).default(3).describe('How many, 1–10.');

export const PageNumber = z
  .int()
  .min(1)
  .max(MOST_PAGES)
  .default(1)
  .describe('1 for the first; `nextPage` of the answer before for the next.');

export const NextPage = z.int().nullable().describe('Null at the end.');

export const nextPage = (page: number, more: boolean): number | null =>
  more && page < MOST_PAGES ? page + 1 : null;

const day = z.iso.date();

/** Dates narrow by publication, in UTC; `to` is left out itself. */
export const dates = {
  from: day.optional().describe('Published on this date (YYYY-MM-DD) or later.'),
  to: day.optional().describe('Published before this date (YYYY-MM-DD).'),
};

export const Source = words(200).optional().describe('The publication’s name.');

const instant = (date: string | undefined) => date && `${date}T00:00:00.000Z`;

export const narrowing = (input: {
  source?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}) => ({ source: input.source, from: instant(input.from), to: instant(input.to) });
