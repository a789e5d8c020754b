import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { ArticleCard, ListedArticle } from '#shared/model/article.ts';
import { SpeakerId } from '#shared/model/ids.ts';
import { From, pageOf, paging, Source, To, withRanges } from '#shared/model/query.ts';
import { articleLines } from '#shared/services/article-text.ts';
import { articleIncludes } from '#shared/services/included.ts';
import { listArticles } from '#shared/services/list-articles.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { orHeir } from './or-heir.ts';

export const listArticlesRoute = route({
  method: 'get',
  path: '/v1/articles',
  operationId: 'listArticles',
  summary: 'Articles, newest first',
  query: withRanges(
    z.strictObject({
      ...paging,
      source: Source,
      speaker: SpeakerId.optional(),
      from: From,
      to: To,
      include: articleIncludes,
    }),
  ),
  reply: pageOf(ListedArticle),
  sparse: ArticleCard,
  moves: true,
  cache: 'list',
  asText: articleLines,
  handle: async ({ query }, deps: ReadDeps) => ({
    body: await orHeir(deps, query.speaker, await listArticles(deps, query)),
  }),
});
