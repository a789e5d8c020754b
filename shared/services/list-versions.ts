import type { ArticleVersion } from '#shared/model/article.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { cursorsOf } from './cursor.ts';
import type { List } from './list-quotes.ts';
import type { ReadDeps } from './read-deps.ts';

/** The versions of an article since it was last deleted, newest first. @throws QuoinError `not-found` */
export async function listVersions(
  { store }: ReadDeps,
  articleId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<List<ArticleVersion>> {
  const cursors = cursorsOf('versions', { articleId });
  const before = cursor === undefined ? undefined : Number(cursors.read(cursor).key);
  const page = await store.versions(articleId, { limit, before });
  if (!page) throw new QuoinError('not-found', `There is no article ${articleId}.`);
  return {
    items: page.items.map((article, n) => ({
      articleId,
      version: article.version,
      current: before === undefined && n === 0,
      readAt: article.readAt,
      title: article.title,
      wordCount: article.wordCount,
      quoteCount: article.quotes.length,
      contentHash: article.contentHash,
    })),
    page: { next: page.next && cursors.write(page.next.key) },
  };
}
