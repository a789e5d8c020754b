import { randomUUID } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { StoredArticle } from '#shared/model/article.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { put, writeAll } from './batch-write.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { itemsOf, parseHead, sortAt } from './head-item.ts';
import {
  archivePk,
  archiveSk,
  articlePk,
  byDate,
  HEAD,
  INTENT,
  partsOf,
  pointerSk,
  speakerPk,
  UNSETTLED,
} from './keys.ts';
import { articleItems, articleOfHead } from './read-article.ts';
import { settleArticle } from './settle-article.ts';

export const speakersOf = (article: StoredArticle): Set<string> =>
  new Set(article.quotes.flatMap((quote) => quote.speaker?.id ?? []));

/** Says whose counts may need work, before anything is changed: an interrupted commit can be found and finished. */
async function declare(table: Table, article: StoredArticle, speakers: Set<string>): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk: articlePk(article.id), sk: INTENT },
      UpdateExpression: `SET rev = if_not_exists(rev, :zero) + :one, gsi2pk = :unsettled, gsi2sk = :at${
        speakers.size > 0 ? ' ADD speakers :speakers' : ''
      }`,
      ExpressionAttributeValues: {
        ':zero': 0,
        ':one': 1,
        ':unsettled': UNSETTLED,
        ':at': byDate(article.readAt, article.id),
        ...(speakers.size > 0 ? { ':speakers': speakers } : {}),
      },
    }),
  );
}

/** Puts the article into its speakers' lists. Until the head changes, readers find nothing behind the entry. */
async function point(table: Table, article: StoredArticle, speakerId: string): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk: speakerPk(speakerId), sk: pointerSk(article.id) },
      UpdateExpression:
        'SET gsi1pk = :pk, gsi1sk = :sk, appliedSeq = if_not_exists(appliedSeq, :zero), applied = if_not_exists(applied, :zero) REMOVE expiresAt',
      ExpressionAttributeValues: {
        ':pk': speakerPk(speakerId),
        ':sk': byDate(sortAt(article), article.id),
        ':zero': 0,
      },
    }),
  );
}

/** The one write that readers see: the head names the new version, if it still names the one before. */
async function flip(table: Table, head: Record<string, unknown>, base: number): Promise<boolean> {
  const { pk, sk, ...values } = head;
  const removed = ['body', 'gsi2pk', 'gsi2sk', 'gsi3pk', 'gsi3sk'].filter(
    (name) => !(name in values),
  );
  const names = Object.keys(values);
  return held(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk, sk },
        UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}${
          removed.length > 0 ? ` REMOVE ${removed.join(', ')}` : ''
        }`,
        ConditionExpression: base === 0 ? 'attribute_not_exists(pk)' : '#version = :base',
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(names.map((name) => [`:${name}`, values[name]])),
          ...(base === 0 ? {} : { ':base': base }),
        },
      }),
    ),
  );
}

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
  const conflict = new QuoinError(
    'conflict',
    'The article was changed at the same time; try again.',
  );
  if ((oldHead?.version ?? 0) !== base) throw conflict;
  const old = oldHead ? await articleOfHead(table, oldHead) : null;

  const speakers = speakersOf(article);
  await declare(table, article, new Set([...speakers, ...(old ? speakersOf(old) : [])]));
  const { head, parts } = itemsOf(article, text, randomUUID().slice(0, 8));
  const oldParts = oldHead ? partsOf(oldHead.version, oldHead.stamp) : null;
  const archived = before
    .filter(({ sk }) => sk === HEAD || (oldParts && String(sk).startsWith(oldParts)))
    .map(({ gsi1pk, gsi1sk, gsi2pk, gsi2sk, gsi3pk, gsi3sk, ...item }) => ({
      ...item,
      pk: archivePk(article.id),
      sk: archiveSk(base, String(item['sk'])),
    }));
  await writeAll(
    table,
    [...parts, ...archived].map((item) => put(item)),
  );
  await Promise.all([...speakers].map((id) => point(table, article, id)));
  if (!(await flip(table, head, base))) throw conflict;
  await settleArticle(table, article.id);
}
