import type { StoredArticle } from '#shared/model/article.ts';
import { put, writeAll } from './batch-write.ts';
import type { Table } from './client.ts';
import { changed, flip, speakersOf } from './flip-head.ts';
import { itemsOf, parseHead, sortAt } from './head-item.ts';
import { hideQuotes } from './hide-quotes.ts';
import { declare } from './intent.ts';
import { archivePk, archiveSk, HEAD, partsOf } from './keys.ts';
import { overlaid } from './overlay.ts';
import { pointSpeaker } from './point-speaker.ts';
import { articleItems, articleOfHead } from './read-article.ts';
import { settleArticle } from './settle-article.ts';
import { indexAhead } from './settle-search.ts';

/**
 * Parts, archive and list entries first, then one conditional write to the head, then the counts. Stopped anywhere,
 * it leaves readers with the whole old version or the whole new one, and an intent from which it can be finished.
 */
export async function commitArticle(
  table: Table,
  article: StoredArticle,
  text: string,
): Promise<void> {
  const base = article.version - 1;
  const before = await articleItems(table, article.id, { consistent: true });
  const found = before.find((item) => item['sk'] === HEAD);
  const oldHead = found ? parseHead(found) : null;
  if ((oldHead?.version ?? 0) !== base) throw changed();
  const old = oldHead ? await articleOfHead(table, oldHead) : null;

  const speakers = speakersOf(oldHead ? overlaid(article, oldHead) : article);
  const touched = [...speakers, ...(old ? speakersOf(old) : [])];
  const writer = await declare(table, article.id, touched);
  const { head, parts } = itemsOf(article, text, writer.stamp, oldHead?.since ?? 1);
  const oldParts = oldHead ? partsOf(oldHead.version, oldHead.stamp) : null;
  const archived = before
    .filter(({ sk }) => old && (sk === HEAD || (oldParts && String(sk).startsWith(oldParts))))
    .map(({ gsi1pk, gsi1sk, gsi2pk, gsi2sk, ...item }) => ({
      ...item,
      pk: archivePk(article.id),
      by: writer.stamp,
      sk: archiveSk(base, String(item['sk'])),
    }));
  await writeAll(
    table,
    [...parts, ...archived].map((item) => put(item)),
  );
  const laid = await indexAhead(table, oldHead ? overlaid(article, oldHead) : article);
  const at = sortAt(article);
  await Promise.all([...speakers].map((id) => pointSpeaker(table, id, article.id, at)));
  if (old && losesQuotes(old, article)) {
    await hideQuotes(table, article.id, [...speakersOf(old)]);
  }
  const won = await flip(table, writer, head, base, oldHead?.overlayRev);
  // Whoever lost clears away what it laid down for a version that will never be.
  await settleArticle(table, article.id, { writer, laid });
  if (!won) throw changed();
}

/** Whether something that can be drawn would not be found any more. */
function losesQuotes(old: StoredArticle, next: StoredArticle): boolean {
  const kept = new Set(next.quotes.map(({ id }) => id));
  return old.quotes.some(({ id }) => !kept.has(id));
}
