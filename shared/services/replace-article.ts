import type { ArticleInput } from '#shared/model/article-input.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { type IngestDeps, type Ingested, keepArticle } from './ingest-article.ts';
import { readArticle } from './read-article.ts';

/**
 * Reads an article anew under the id it has. Its address, source and date of publication stay where the new form
 * does not say them. @throws QuoinError `not-found` where there is no such article: nothing is made here.
 */
export async function replaceArticle(
  deps: IngestDeps,
  articleId: string,
  input: ArticleInput,
): Promise<Ingested> {
  const now = deps.now();
  const known = await deps.store.article(articleId);
  if (!known) throw new QuoinError('not-found', `There is no article ${articleId}.`);
  return keepArticle(deps.store, readArticle(input, now, known), now, 'replace');
}
