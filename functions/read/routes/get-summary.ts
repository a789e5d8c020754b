import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { ArticleId } from '#shared/model/ids.ts';
import { Summary, SummaryLength } from '#shared/model/summary.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { summaryAsText } from '#shared/services/summary-text.ts';
import { summaryView } from '#shared/services/views.ts';
import { present } from './present.ts';

export const getSummaryRoute = route({
  method: 'get',
  path: '/v1/articles/{articleId}/summary',
  operationId: 'getSummary',
  summary: 'An article’s summary: its own sentences, each with its span',
  params: z.strictObject({ articleId: ArticleId }),
  query: z.strictObject({ length: SummaryLength.default('short') }),
  reply: Summary,
  problems: ['not-found'],
  cache: 'thing',
  asText: ({ length, sentences }) => summaryAsText(sentences, length),
  handle: async ({ params, query }, { store }: ReadDeps) => {
    const article = present(await store.article(params.articleId), 'article', params.articleId);
    return { body: summaryView(article, query.length) };
  },
});
