import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { Article } from '#shared/model/article.ts';
import { ArticleInput } from '#shared/model/article-input.ts';
import { ArticleId } from '#shared/model/ids.ts';
import { replaceArticle } from '#shared/services/replace-article.ts';
import { articleView } from '#shared/services/views.ts';
import type { WriteDeps } from '../write-deps.ts';

export const putArticleRoute = route({
  method: 'put',
  path: '/v1/articles/{articleId}',
  operationId: 'putArticle',
  summary: 'Read an article anew under the id it has',
  description:
    'Becomes the next version; quotes whose words did not change keep their ids. Its address, source and date of publication stay where the new form does not say them. Makes nothing that is not there.',
  params: z.strictObject({ articleId: ArticleId }),
  body: ArticleInput,
  raw: true,
  reply: Article,
  problems: [
    'unauthorized',
    'forbidden',
    'malformed-body',
    'invalid-body',
    'unreadable-article',
    'too-large',
    'unsupported-media-type',
    'not-found',
    'conflict',
  ],
  cache: 'never',
  scope: 'ingest',
  idempotent: true,
  handle: async ({ params, body }, deps: WriteDeps) => ({
    body: articleView(await replaceArticle(deps, params.articleId, body), deps.publicUrl),
  }),
});
