import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { COVERAGE, SOURCE_SEEN, sourcePk } from './keys.ts';
import { type Share, shareOf } from './tally.ts';

/** Adds to a number that is said as “about”: whoever dies just before or after it leaves it one off. */
export const countAbout = (
  table: Table,
  what: 'SOURCES' | 'SPEAKERS',
  id: string,
  change: number,
): Promise<unknown> =>
  table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk: COVERAGE, sk: `${what}#${shareOf(id)}` },
      UpdateExpression: 'ADD about :change',
      ExpressionAttributeValues: { ':change': change },
    }),
  );

/** Counts a source that was not seen before; one of which nothing is left, no more. */
export async function countSource(table: Table, key: string, next: Share): Promise<void> {
  if (next.articles > 1) return;
  const Key = { pk: sourcePk(key), sk: SOURCE_SEEN };
  const condition = { TableName: table.name };
  let change = 0;
  if (next.articles === 1) {
    const ConditionExpression = 'attribute_not_exists(pk)';
    const put = new PutCommand({ ...condition, Item: Key, ConditionExpression });
    if (await held(table.client.send(put))) change = 1;
  } else {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        ...condition,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': Key.pk },
        ConsistentRead: true,
      }),
    );
    if (Items.some((item) => Number(item['articles'] ?? 0) > 0)) return;
    const ConditionExpression = 'attribute_exists(pk)';
    if (
      await held(table.client.send(new DeleteCommand({ ...condition, Key, ConditionExpression })))
    )
      change = -1;
  }
  if (change !== 0) await countAbout(table, 'SOURCES', key, change);
}
