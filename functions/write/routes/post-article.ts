import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { Article } from '#shared/model/article.ts';
import { ArticleSubmission } from '#shared/model/article-input.ts';
import { Job } from '#shared/model/job.ts';
import { jobView } from '#shared/services/jobs.ts';
import { submitArticle } from '#shared/services/submit-article.ts';
import { articleView } from '#shared/services/views.ts';
import type { WriteDeps } from '../write-deps.ts';

export const postArticleRoute = route({
  method: 'post',
  path: '/v1/articles',
  operationId: 'postArticle',
  summary: 'Read an article and keep it',
  description:
    'The same article again changes nothing and answers 200; a changed one becomes its next version. A `url` alone is fetched later: 202 with a job. A raw body with content type text/plain, text/markdown or text/html is read as the article itself.',
  body: ArticleSubmission,
  raw: true,
  reply: z.union([Article, Job]),
  replies: { 200: Article, 201: Article, 202: Job },
  success: {
    201: 'Read and kept',
    200: 'Known already: unchanged, or kept as a new version',
    202: 'Will be fetched: the job says what became of it',
  },
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
    const submitted = await submitArticle(deps, body);
    if ('job' in submitted) {
      const { job } = submitted;
      return { status: 202, body: jobView(job), headers: { Location: `/v1/jobs/${job.id}` } };
    }
    const { outcome, article } = submitted.ingested;
    return {
      status: outcome === 'created' ? 201 : 200,
      body: articleView(submitted.ingested, deps.publicUrl),
      headers: { Location: `/v1/articles/${article.id}` },
    };
  },
});
