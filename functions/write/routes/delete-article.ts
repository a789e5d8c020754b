import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { DeletedArticle } from '#shared/model/article.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { ArticleId } from '#shared/model/ids.ts';
import type { WriteDeps } from '../write-deps.ts';

export const deleteArticleRoute = route({
  method: 'delete',
  path: '/v1/articles/{articleId}',
  operationId: 'deleteArticle',
  summary: 'Take an article and all its versions away',
  description:
    'It is gone from every list and look-up at once. Deleting it again answers the same. Putting it in again later gives it the same id and its next version number.',
  params: z.strictObject({ articleId: ArticleId }),
  reply: DeletedArticle,
  problems: ['unauthorized', 'forbidden', 'not-found', 'conflict'],
  cache: 'never',
  scope: 'ingest',
  idempotent: true,
  handle: async ({ params: { articleId } }, { store, now }: WriteDeps) => {
    const deletedAt = await store.remove(articleId, now().toISOString());
    if (deletedAt === null) {
      throw new QuoinError('not-found', `There is no article ${articleId}.`);
    }
    return { body: { id: articleId, deletedAt } };
  },
});
