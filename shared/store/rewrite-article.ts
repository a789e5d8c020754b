import type { StoredArticle } from '#shared/model/article.ts';
import { put, writeAll } from './batch-write.ts';
import type { Table } from './client.ts';
import { changed, flip } from './flip-head.ts';
import { itemsOf } from './head-item.ts';
import { declare } from './intent.ts';
import { articleOfHead, headItem, readFullArticle } from './read-article.ts';
import { settleArticle } from './settle-article.ts';

/**
 * Puts what was derived from an article's text anew in place, under the version it has, at once for every reader.
 * `derive` gets the article as it was read, without what people said of it since: that stays beside it.
 * @returns false where there was nothing to change. @throws QuoinError `conflict` where another write came first.
 */
export async function rewriteArticle(
  table: Table,
  articleId: string,
  derive: (article: StoredArticle, text: string) => StoredArticle | null,
): Promise<boolean> {
  const head = await headItem(table, articleId, true);
  const article = head && (await articleOfHead(table, { ...head, reviews: {}, merged: {} }));
  const full = await readFullArticle(table, articleId);
  if (!head || !article || !full) return false;
  if (full.article.version !== article.version) throw changed();
  const next = derive(article, full.text);
  if (!next) return false;
  const writer = await declare(table, articleId, []);
  const items = itemsOf(next, full.text, writer.stamp, head.since);
  await writeAll(
    table,
    items.parts.map((item) => put(item)),
  );
  const won = await flip(table, writer, items.head, head.version, head.overlayRev);
  await settleArticle(table, articleId, { writer });
  if (!won) throw changed();
  return true;
}
