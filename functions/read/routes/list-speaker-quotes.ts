import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { ServedQuote } from '#shared/model/article.ts';
import { SpeakerId } from '#shared/model/ids.ts';
import { pageOf, paging, quoteFilters, withRanges } from '#shared/model/query.ts';
import { Quote } from '#shared/model/quote.ts';
import { quoteIncludes } from '#shared/services/included.ts';
import { listQuotes } from '#shared/services/list-quotes.ts';
import { quoteLines } from '#shared/services/quote-text.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { orHeir } from './or-heir.ts';

const { speaker: _, article: __, ...filters } = quoteFilters;

export const listSpeakerQuotesRoute = route({
  method: 'get',
  path: '/v1/speakers/{speakerId}/quotes',
  operationId: 'listSpeakerQuotes',
  summary: 'What a speaker said, newest article first',
  description: 'An unknown speaker has no quotes: the list is empty.',
  params: z.strictObject({ speakerId: SpeakerId }),
  query: withRanges(z.strictObject({ ...paging, ...filters, include: quoteIncludes })),
  reply: pageOf(ServedQuote),
  sparse: Quote,
  moves: true,
  cache: 'list',
  asText: quoteLines,
  handle: async ({ params, query }, deps: ReadDeps) => ({
    body: await orHeir(
      deps,
      params.speakerId,
      await listQuotes(deps, { ...query, speaker: params.speakerId }),
    ),
  }),
});
