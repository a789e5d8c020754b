import { route } from '#functions/http/route.ts';
import { ArticleInput } from '#shared/model/article-input.ts';
import { Extraction } from '#shared/model/extraction.ts';
import { extractArticle } from '#shared/services/extract-article.ts';
import type { WriteDeps } from '../write-deps.ts';

/** Reads without keeping; lies with the writes since it needs what they need, and what they cost. */
export const extractRoute = route({
  method: 'post',
  path: '/v1/extract',
  operationId: 'extract',
  summary: 'Read an article and keep nothing of it',
  description:
    'The whole reading in one reply: text, sections, summaries, quotes with their evidence. The ids are those that the article would have. A raw body with content type text/plain, text/markdown or text/html is read as the article itself.',
  body: ArticleInput,
  raw: true,
  reply: Extraction,
  problems: ['unauthorized', 'forbidden', 'unreadable-article', 'reply-too-large'],
  cache: 'never',
  scope: 'read',
  handle: async ({ body }, { now }: WriteDeps) => ({ body: extractArticle(body, now()) }),
});
