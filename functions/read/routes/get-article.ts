import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { Article, BareArticle } from '#shared/model/article.ts';
import { ArticleId } from '#shared/model/ids.ts';
import { articleAsText } from '#shared/services/article-text.ts';
import { wholeArticle, wholeArticleIncludes } from '#shared/services/included.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { present } from './present.ts';

export const getArticleRoute = route({
  method: 'get',
  path: '/v1/articles/{articleId}',
  operationId: 'getArticle',
  summary: 'One article with its text and the outline of its sections',
  params: z.strictObject({ articleId: ArticleId }),
  query: z.strictObject({ include: wholeArticleIncludes }),
  reply: Article,
  sparse: BareArticle,
  problems: ['not-found'],
  cache: 'thing',
  asText: articleAsText,
  handle: async ({ params, query }, { store, publicUrl }: ReadDeps) => {
    const full = present(await store.fullArticle(params.articleId), 'article', params.articleId);
    return { body: wholeArticle(full, publicUrl, query.include) };
  },
});
