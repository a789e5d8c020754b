import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { ServedQuote } from '#shared/model/article.ts';
import { pageOf, paging, quoteFilters, withRanges } from '#shared/model/query.ts';
import { Quote } from '#shared/model/quote.ts';
import { listedQuoteIncludes } from '#shared/services/included.ts';
import { listQuotes } from '#shared/services/list-quotes.ts';
import { quoteLines } from '#shared/services/quote-text.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { orHeir } from './or-heir.ts';

export const listQuotesRoute = route({
  method: 'get',
  path: '/v1/quotes',
  operationId: 'listQuotes',
  summary: 'Quotes, those of the newest articles first',
  description:
    'Where filters leave little, a page may be short or empty before the end: only `page.next: null` is the end.',
  query: withRanges(
    z.strictObject({ ...paging, ...quoteFilters, include: listedQuoteIncludes }),
  ).refine(({ speaker, include }) => speaker === undefined || !include?.includes('profile'), {
    error: 'profile cannot be given with speaker: it is at /v1/speakers/{speakerId}.',
    path: ['include'],
  }),
  reply: pageOf(ServedQuote),
  sparse: Quote,
  problems: ['not-found'],
  moves: true,
  cache: 'list',
  asText: quoteLines,
  handle: async ({ query }, deps: ReadDeps) => ({
    body: await orHeir(deps, query.speaker, await listQuotes(deps, query)),
  }),
});
