import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { remove, writeAll } from './batch-write.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { parseHead } from './head-item.ts';
import {
  archivedBefore,
  archivePk,
  articlePk,
  HEAD,
  INTENT,
  isPart,
  partsAfter,
  partsOf,
} from './keys.ts';
import { articleItems } from './read-article.ts';
import { type indexAhead, settleSearch } from './settle-search.ts';
import { settleSpeaker } from './settle-speaker.ts';

const Key = z.object({ pk: z.string(), sk: z.string() });
const Intent = z.object({ rev: z.int(), speakers: z.set(z.string()).optional() });

/** Speakers settled at a time: enough to hide the round trips, few enough not to crowd a busy table. */
const AT_ONCE = 8;

/**
 * Makes all that hangs on an article agree with its head: speakers' lists and counts, what it is found by, parts of
 * versions that are not current, what a deletion leaves. Safe to run at any time, by any number of runners; it ends when the intent
 * could be removed.
 */
export async function settleArticle(
  table: Table,
  articleId: string,
  laid?: Awaited<ReturnType<typeof indexAhead>>,
): Promise<void> {
  const items = await articleItems(table, articleId, { consistent: true });
  const found = items.find((item) => item['sk'] === INTENT);
  const intent = found ? Intent.parse(found) : null;

  const speakers = [...(intent?.speakers ?? [])];
  for (let at = 0; at < speakers.length; at += AT_ONCE) {
    const some = speakers.slice(at, at + AT_ONCE);
    await Promise.all(some.map((speakerId) => settleSpeaker(table, speakerId, articleId)));
  }
  await settleSearch(table, articleId, laid);
  await clear(table, articleId, items);
  if (!intent) return;
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

/**
 * Removes parts that no head can name any more: a writer that lost may have laid them down after the winner had
 * settled, so this does not depend on an intent. Later versions' parts may belong to a writer at work.
 */
async function clear(
  table: Table,
  articleId: string,
  items: readonly Record<string, unknown>[],
): Promise<void> {
  const headed = items.find((item) => item['sk'] === HEAD);
  if (!headed) return;
  const head = parseHead(headed);
  const current = partsOf(head.version, head.stamp);
  const stale = items
    .map((item) => String(item['sk']))
    .filter((sk) => isPart(sk) && !sk.startsWith(current) && sk < partsAfter(head.version))
    .map((sk) => ({ pk: articlePk(articleId), sk }));
  const gone = head.since > 1 ? await archivedKeys(table, articleId, head.since) : [];
  await writeAll(table, [...stale, ...gone].map(remove));
}

/** The keys of what is archived of versions before `since`: a deletion takes them too. */
async function archivedKeys(
  table: Table,
  articleId: string,
  since: number,
): Promise<{ pk: string; sk: string }[]> {
  const keys: { pk: string; sk: string }[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND sk < :since',
        ExpressionAttributeValues: {
          ':pk': archivePk(articleId),
          ':since': archivedBefore(since),
        },
        ProjectionExpression: 'pk, sk',
        ConsistentRead: true,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    keys.push(...(page.Items ?? []).map((item) => Key.parse(item)));
    start = page.LastEvaluatedKey;
  } while (start);
  return keys;
}
