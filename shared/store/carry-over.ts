import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import { sortAt } from './head-item.ts';
import { articlePk, INTENT } from './keys.ts';
import { pointSpeaker } from './point-speaker.ts';
import { articleOfHead, headItem } from './read-article.ts';
import { readProfile } from './speakers.ts';
import { writeOverlay } from './write-overlay.ts';

/** A head that keeps changing is left to whoever changes it: they settle it after. */
const TRIES = 5;

/**
 * Gives the quotes that an article has of a merged speaker to the one who took over, as every settling of the article
 * does: so an article that names the old one later, or again, is put right as it comes in. True where it had any.
 */
export async function carryOver(
  table: Table,
  articleId: string,
  from: string,
  into: string,
): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const [head, heir] = await Promise.all([
      headItem(table, articleId, true),
      readProfile(table, into, true),
    ]);
    const article = head && (await articleOfHead(table, head));
    if (!head || !heir || !article?.quotes.some((quote) => quote.speaker?.id === from))
      return false;
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: articlePk(articleId), sk: INTENT },
        UpdateExpression: 'SET rev = if_not_exists(rev, :zero) ADD speakers :into',
        ExpressionAttributeValues: { ':zero': 0, ':into': new Set([into]) },
      }),
    );
    await pointSpeaker(table, into, articleId, sortAt(article));
    const { id, name, kind } = heir;
    const merged = { ...head.merged, [from]: { id, name, kind } };
    if (await writeOverlay(table, articleId, head, { reviews: head.reviews, merged })) return true;
  }
  return false;
}
