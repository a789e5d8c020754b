import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { ServedQuote } from '#shared/model/article.ts';
import { pageOf, quoteFilters, whole, withRanges } from '#shared/model/query.ts';
import { Quote } from '#shared/model/quote.ts';
import { quoteIncludes } from '#shared/services/included.ts';
import { quoteLines } from '#shared/services/quote-text.ts';
import { randomQuotes } from '#shared/services/random-quotes.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { orHeir } from './or-heir.ts';

const count = whole(1, 100)
  .default(1)
  .meta({ description: 'How many, 1–100, none twice; one where left out.', example: 3 });

const seed = z
  .string()
  .min(1)
  .max(100)
  .optional()
  .meta({ description: 'The same seed draws the same quotes while nothing new comes in.' });

/** What a draw takes, by chance or for the day. */
export const drawn = withRanges(
  z.strictObject({ limit: count, seed, ...quoteFilters, include: quoteIncludes }),
);

export const randomQuotesRoute = route({
  method: 'get',
  path: '/v1/quotes/random',
  operationId: 'randomQuotes',
  summary: 'Quotes drawn by chance',
  description:
    'Each quote that the filters leave is as likely as any other. Reported speech is left out unless `type` asks for it.',
  query: drawn,
  reply: pageOf(ServedQuote),
  sparse: Quote,
  moves: true,
  cache: 'never',
  asText: quoteLines,
  handle: async ({ query }, deps: ReadDeps) => ({
    body: await orHeir(
      deps,
      query.speaker,
      await randomQuotes(deps, { ...query, type: query.type ?? ['direct', 'mixed', 'block'] }),
    ),
  }),
});
