import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { Article } from '#shared/model/article.ts';
import { ArticleId } from '#shared/model/ids.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { articleView } from '#shared/services/views.ts';
import { present } from './present.ts';

export const getArticleRoute = route({
  method: 'get',
  path: '/v1/articles/{articleId}',
  operationId: 'getArticle',
  summary: 'One article with its text and the outline of its sections',
  params: z.strictObject({ articleId: ArticleId }),
  reply: Article,
  problems: ['not-found'],
  cache: 'thing',
  handle: async ({ params }, { store, publicUrl }: ReadDeps) => {
    const full = present(await store.fullArticle(params.articleId), 'article', params.articleId);
    return { body: articleView(full, publicUrl) };
  },
});
