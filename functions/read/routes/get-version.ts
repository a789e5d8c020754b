import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { Article, BareArticle } from '#shared/model/article.ts';
import { ArticleId } from '#shared/model/ids.ts';
import { VersionNumber } from '#shared/model/query.ts';
import { articleAsText } from '#shared/services/article-text.ts';
import { wholeArticle, wholeArticleIncludes } from '#shared/services/included.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { present } from './present.ts';

export const getVersionRoute = route({
  method: 'get',
  path: '/v1/articles/{articleId}/versions/{version}',
  operationId: 'getVersion',
  summary: 'An article as it read in one of its versions',
  description: 'Offsets of a quote belong to the version that the quote names.',
  params: z.strictObject({ articleId: ArticleId, version: VersionNumber }),
  query: z.strictObject({ include: wholeArticleIncludes }),
  reply: Article,
  sparse: BareArticle,
  problems: ['not-found'],
  cache: 'thing',
  asText: articleAsText,
  handle: async ({ params, query }, { store, publicUrl }: ReadDeps) => {
    const found = await store.version(params.articleId, params.version);
    const full = present(found, `version ${params.version} of article`, params.articleId);
    return { body: wholeArticle(full, publicUrl, query.include) };
  },
});
