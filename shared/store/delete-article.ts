import type { Table } from './client.ts';
import { changed, flip, speakersOf } from './flip-head.ts';
import { hideQuotes } from './hide-quotes.ts';
import { declare } from './intent.ts';
import { articlePk, HEAD } from './keys.ts';
import { articleOfHead, headItem } from './read-article.ts';
import { settleArticle } from './settle-article.ts';

/**
 * Takes an article away, at once for every reader: its head turns into a tombstone, which counts as a version so that
 * a writer of the same moment loses. What it said, older versions too, is removed after that.
 * @returns when it was deleted, now or before; null where there never was one.
 */
export async function deleteArticle(
  table: Table,
  articleId: string,
  at: string,
): Promise<string | null> {
  const head = await headItem(table, articleId, true);
  if (!head) return null;
  if (head.deletedAt) {
    await settleArticle(table, articleId);
    return head.deletedAt;
  }
  const article = await articleOfHead(table, head);
  if (!article) throw changed();
  const speakers = [...speakersOf(article)];
  const writer = await declare(table, articleId, speakers);
  await hideQuotes(table, articleId, speakers);
  const tombstone = {
    pk: articlePk(articleId),
    sk: HEAD,
    version: head.version + 1,
    since: head.version + 2,
    stamp: writer.stamp,
    bodyParts: 0,
    textParts: 0,
    deletedAt: at,
  };
  const won = await flip(table, writer, tombstone, head.version, head.overlayRev);
  await settleArticle(table, articleId, { writer });
  if (!won) throw changed();
  return at;
}
