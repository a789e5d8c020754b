import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { remove, writeAll } from './batch-write.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { parseHead } from './head-item.ts';
import { articlePk, HEAD, INTENT, isPart, partsAfter, partsOf } from './keys.ts';
import { articleItems } from './read-article.ts';
import { settleSpeaker } from './settle-speaker.ts';

const Intent = z.object({ rev: z.int(), speakers: z.set(z.string()).optional() });

/** Speakers settled at a time: enough to hide the round trips, few enough not to crowd a busy table. */
const AT_ONCE = 8;

/**
 * Makes all that hangs on an article agree with its head: speakers' lists and counts, parts of versions that are
 * not current. Safe to run at any time, by any number of runners; it ends when the intent could be removed.
 */
export async function settleArticle(table: Table, articleId: string): Promise<void> {
  const items = await articleItems(table, articleId, { consistent: true });
  const found = items.find((item) => item['sk'] === INTENT);
  if (!found) return;
  const intent = Intent.parse(found);

  const speakers = [...(intent.speakers ?? [])];
  for (let at = 0; at < speakers.length; at += AT_ONCE) {
    const some = speakers.slice(at, at + AT_ONCE);
    await Promise.all(some.map((speakerId) => settleSpeaker(table, speakerId, articleId)));
  }

  const headed = items.find((item) => item['sk'] === HEAD);
  if (headed) {
    const head = parseHead(headed);
    const current = partsOf(head.version, head.stamp);
    const stale = items
      .map((item) => String(item['sk']))
      .filter((sk) => isPart(sk) && !sk.startsWith(current) && sk < partsAfter(head.version));
    await writeAll(
      table,
      stale.map((sk) => remove({ pk: articlePk(articleId), sk })),
    );
  }
  await held(
    table.client.send(
      new DeleteCommand({
        TableName: table.name,
        Key: { pk: articlePk(articleId), sk: INTENT },
        ConditionExpression: 'rev = :rev',
        ExpressionAttributeValues: { ':rev': intent.rev },
      }),
    ),
  );
}
