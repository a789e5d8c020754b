import { route } from '#functions/http/route.ts';
import { Article } from '#shared/model/article.ts';
import { ArticleInput } from '#shared/model/article-input.ts';
import { ingestArticle } from '#shared/services/ingest-article.ts';
import { articleView } from '#shared/services/views.ts';
import type { WriteDeps } from '../write-deps.ts';

export const postArticleRoute = route({
  method: 'post',
  path: '/v1/articles',
  operationId: 'postArticle',
  summary: 'Read an article and keep it',
  description:
    'The same article again changes nothing and answers 200; a changed one becomes its next version. A raw body with content type text/plain, text/markdown or text/html is read as the article itself.',
  body: ArticleInput,
  reply: Article,
  success: { 201: 'Read and kept', 200: 'Known already: unchanged, or kept as a new version' },
  problems: [
    'unauthorized',
    'forbidden',
    'malformed-body',
    'invalid-body',
    'unreadable-article',
    'too-large',
    'unsupported-media-type',
    'conflict',
  ],
  cache: 'never',
  scope: 'ingest',
  idempotent: true,
  handle: async ({ body }, deps: WriteDeps) => {
    const ingested = await ingestArticle(deps, body);
    return {
      status: ingested.outcome === 'created' ? 201 : 200,
      body: articleView(ingested, deps.publicUrl),
      headers: { Location: `/v1/articles/${ingested.article.id}` },
    };
  },
});
