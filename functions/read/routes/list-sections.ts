import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { Section } from '#shared/model/article.ts';
import { ArticleId } from '#shared/model/ids.ts';
import { sectionsAsText } from '#shared/services/article-text.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { sectionView } from '#shared/services/views.ts';
import { present } from './present.ts';

export const listSectionsRoute = route({
  method: 'get',
  path: '/v1/articles/{articleId}/sections',
  operationId: 'listSections',
  summary: 'An article’s sections in order, each with its text, summary and quotes',
  params: z.strictObject({ articleId: ArticleId }),
  sparse: Section,
  reply: z.object({ items: z.array(Section), page: z.object({ next: z.null() }) }),
  problems: ['not-found'],
  cache: 'thing',
  asText: sectionsAsText,
  handle: async ({ params }, { store, publicUrl }: ReadDeps) => {
    const full = present(await store.fullArticle(params.articleId), 'article', params.articleId);
    const items = full.article.sections.map((section) => sectionView(full, section, publicUrl));
    return { body: { items, page: { next: null } } };
  },
});
