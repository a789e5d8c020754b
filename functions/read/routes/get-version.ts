import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { Article } from '#shared/model/article.ts';
import { ArticleId } from '#shared/model/ids.ts';
import { VersionNumber } from '#shared/model/query.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { articleView } from '#shared/services/views.ts';
import { present } from './present.ts';

export const getVersionRoute = route({
  method: 'get',
  path: '/v1/articles/{articleId}/versions/{version}',
  operationId: 'getVersion',
  summary: 'An article as it read in one of its versions',
  description: 'Offsets of a quote belong to the version that the quote names.',
  params: z.strictObject({ articleId: ArticleId, version: VersionNumber }),
  reply: Article,
  problems: ['not-found'],
  cache: 'thing',
  handle: async ({ params }, { store, publicUrl }: ReadDeps) => {
    const full = await store.version(params.articleId, params.version);
    const what = `version ${params.version} of article`;
    return { body: articleView(present(full, what, params.articleId), publicUrl) };
  },
});
