import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { Section } from '#shared/model/article.ts';
import { articleOf, SectionId } from '#shared/model/ids.ts';
import { sectionAsText } from '#shared/services/article-text.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { sectionView } from '#shared/services/views.ts';
import { present } from './present.ts';

export const getSectionRoute = route({
  method: 'get',
  path: '/v1/sections/{sectionId}',
  operationId: 'getSection',
  summary: 'One section with its text, summary and quotes',
  params: z.strictObject({ sectionId: SectionId }),
  reply: Section,
  sparse: Section,
  problems: ['not-found'],
  cache: 'thing',
  asText: sectionAsText,
  handle: async ({ params: { sectionId } }, { store, publicUrl }: ReadDeps) => {
    const full = present(await store.fullArticle(articleOf(sectionId)), 'section', sectionId);
    const found = full.article.sections.find((section) => section.id === sectionId);
    return { body: sectionView(full, present(found, 'section', sectionId), publicUrl) };
  },
});
