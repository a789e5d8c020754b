import { setTimeout as pause } from 'node:timers/promises';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { QuoinError } from '#shared/model/errors.ts';
import type { Table } from './client.ts';

type Key = Record<string, unknown>;

/** DynamoDB reads 100 items in one request, up to 16 MB of them. */
const BATCH = 100;
const TRIES = 7;

/** Items by their keys, in no order; those that are not there are left out. One request, or one for each 100 keys. */
export async function readItems(
  table: Table,
  keys: readonly Key[],
  { consistent = false }: { consistent?: boolean } = {},
): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for (let at = 0; at < keys.length; at += BATCH) {
    let left: Key[] = keys.slice(at, at + BATCH);
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt === TRIES) throw new QuoinError('unavailable', 'The store is busy; try again.');
      if (attempt > 1) await pause(2 ** attempt * 5 * (0.5 + Math.random() / 2));
      const request = { Keys: left, ...(consistent && { ConsistentRead: true }) };
      const { Responses, UnprocessedKeys } = await table.client.send(
        new BatchGetCommand({ RequestItems: { [table.name]: request } }),
      );
      items.push(...(Responses?.[table.name] ?? []));
      left = UnprocessedKeys?.[table.name]?.Keys ?? [];
    }
  }
  return items;
}
