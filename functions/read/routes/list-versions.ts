import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { ArticleVersion } from '#shared/model/article.ts';
import { ArticleId } from '#shared/model/ids.ts';
import { pageOf, paging } from '#shared/model/query.ts';
import { versionLines } from '#shared/services/article-text.ts';
import { listVersions } from '#shared/services/list-versions.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';

export const listVersionsRoute = route({
  method: 'get',
  path: '/v1/articles/{articleId}/versions',
  operationId: 'listVersions',
  summary: 'The versions of an article, newest first',
  params: z.strictObject({ articleId: ArticleId }),
  query: z.strictObject(paging),
  reply: pageOf(ArticleVersion),
  sparse: ArticleVersion,
  problems: ['not-found'],
  cache: 'list',
  asText: versionLines,
  handle: async ({ params, query }, deps: ReadDeps) => ({
    body: await listVersions(deps, params.articleId, query),
  }),
});
