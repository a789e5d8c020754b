import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { ServedQuote } from '#shared/model/article.ts';
import { ArticleId } from '#shared/model/ids.ts';
import { pageOf, paging, quoteFilters, withRanges } from '#shared/model/query.ts';
import { Quote } from '#shared/model/quote.ts';
import { listedQuoteIncludes } from '#shared/services/included.ts';
import { listQuotes } from '#shared/services/list-quotes.ts';
import { quoteLines } from '#shared/services/quote-text.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { orHeir } from './or-heir.ts';

const { type, minConfidence, minLength, maxLength, speaker } = quoteFilters;

export const listArticleQuotesRoute = route({
  method: 'get',
  path: '/v1/articles/{articleId}/quotes',
  operationId: 'listArticleQuotes',
  summary: 'An article’s quotes in document order',
  params: z.strictObject({ articleId: ArticleId }),
  query: withRanges(
    z.strictObject({
      ...paging,
      speaker,
      type,
      minConfidence,
      minLength,
      maxLength,
      include: listedQuoteIncludes,
    }),
  ),
  reply: pageOf(ServedQuote),
  sparse: Quote,
  problems: ['not-found'],
  moves: true,
  cache: 'thing',
  asText: quoteLines,
  handle: async ({ params, query }, deps: ReadDeps) => ({
    body: await orHeir(
      deps,
      query.speaker,
      await listQuotes(deps, { ...query, article: params.articleId }),
    ),
  }),
});
