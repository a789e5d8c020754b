import { route } from '#functions/http/route.ts';
import { ServedQuote } from '#shared/model/article.ts';
import { pageOf } from '#shared/model/query.ts';
import { Quote } from '#shared/model/quote.ts';
import { quoteLines } from '#shared/services/quote-text.ts';
import { dailyQuotes } from '#shared/services/random-quotes.ts';
import type { ReadAppDeps } from '../read-app-deps.ts';
import { orHeir } from './or-heir.ts';
import { drawn } from './random-quotes.ts';

export const dailyQuotesRoute = route({
  method: 'get',
  path: '/v1/quotes/daily',
  operationId: 'dailyQuotes',
  summary: 'The quote of the day: the same for everyone until midnight UTC',
  description:
    'Drawn from articles that were there before the day began, so that new ones do not change it. Reported speech is left out unless `type` asks for it.',
  query: drawn,
  reply: pageOf(ServedQuote),
  sparse: Quote,
  moves: true,
  cache: 'list',
  asText: quoteLines,
  handle: async ({ query }, deps: ReadAppDeps) => {
    const type = query.type ?? ['direct', 'mixed', 'block'];
    const { list, secondsLeft } = await dailyQuotes(deps, { ...query, type });
    const keep = `public, max-age=${secondsLeft}, s-maxage=${secondsLeft}`;
    await orHeir(deps, query.speaker, list);
    return { body: list, headers: { 'Cache-Control': keep } };
  },
});
