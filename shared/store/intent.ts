import { randomUUID } from 'node:crypto';
import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { articlePk, byDate, INTENT, UNSETTLED } from './keys.ts';

/** That an article is being written: by whom, and whose counts that touches. It stays until all of them are done. */
const Intent = z.object({
  rev: z.int().default(0),
  speakers: z.set(z.string()).default(new Set()),
  /** `{instant}#{stamp}` of each writer that has begun and not ended. */
  writers: z.set(z.string()).default(new Set()),
});
export type Intent = z.infer<typeof Intent>;

export const parseIntent = (item: unknown): Intent => Intent.parse(item);

/** Somebody who writes to an article. The parts they lay down carry their stamp. */
export interface Writer {
  readonly stamp: string;
  readonly mark: string;
  /** Epoch milliseconds by this machine's clock. */
  readonly began: number;
}

export const stampOf = (mark: string): string => mark.slice(mark.lastIndexOf('#') + 1);

const keyOf = (articleId: string) => ({ pk: articlePk(articleId), sk: INTENT });

/** No writer lives longer, by far, than a Lambda function: fifteen minutes. Later than this none may change a head. */
const MOST_MS = 10 * 60_000;
export const isLate = ({ began }: Writer): boolean => Date.now() - began > MOST_MS;

/** Says who writes, and whose counts may need work, before anything is changed: what is interrupted can be found. */
export async function declare(
  table: Table,
  articleId: string,
  speakers: readonly string[],
): Promise<Writer> {
  const stamp = randomUUID().slice(0, 8);
  const began = Date.now();
  const at = new Date(began).toISOString();
  const mark = `${at}#${stamp}`;
  const named = speakers.length > 0;
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keyOf(articleId),
      UpdateExpression: `SET rev = if_not_exists(rev, :zero) + :one, gsi2pk = :unsettled, gsi2sk = :at ADD writers :writers${
        named ? ', speakers :speakers' : ''
      }`,
      ExpressionAttributeValues: {
        ':zero': 0,
        ':one': 1,
        ':unsettled': UNSETTLED,
        ':at': byDate(at, articleId),
        ':writers': new Set([mark]),
        ...(named ? { ':speakers': new Set(speakers) } : {}),
      },
    }),
  );
  return { stamp, mark, began };
}

export async function readIntent(table: Table, articleId: string): Promise<Intent | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keyOf(articleId), ConsistentRead: true }),
  );
  return Item ? parseIntent(Item) : null;
}

const remove = (table: Table, articleId: string, condition: object): Promise<boolean> =>
  held(
    table.client.send(
      new DeleteCommand({ TableName: table.name, Key: keyOf(articleId), ...condition }),
    ),
  );

/**
 * Strikes out writers that have ended, and takes the intent away with the last of them, if nobody declared anything
 * since it was read.
 */
export async function endIntent(
  table: Table,
  articleId: string,
  { rev, writers }: Intent,
  ended: readonly string[],
): Promise<void> {
  const alone = ended.length === writers.size;
  const unchanged = {
    ConditionExpression: 'rev = :rev',
    ExpressionAttributeValues: { ':rev': rev },
  };
  if (alone && (await remove(table, articleId, unchanged))) return;
  if (ended.length === 0) return;
  const struck = await held(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keyOf(articleId),
        UpdateExpression: 'DELETE writers :ended',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':ended': new Set(ended) },
      }),
    ),
  );
  // Each writer settles what it declared before it strikes itself out: with the last of them nothing is left.
  if (struck) {
    await remove(table, articleId, { ConditionExpression: 'attribute_not_exists(writers)' });
  }
}
