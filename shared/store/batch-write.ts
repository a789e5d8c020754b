import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { QuoinError } from '#shared/model/errors.ts';
import type { Table } from './client.ts';

type Write =
  | { PutRequest: { Item: Record<string, unknown> } }
  | { DeleteRequest: { Key: Record<string, unknown> } };

/** DynamoDB takes 25 writes or 16 MB in one request; parts are up to 350 KB, so 25 of them fit. */
const BATCH = 25;
const TRIES = 8;

/** Puts and deletes that need no condition. What DynamoDB leaves undone is sent again, later each time. */
export async function writeAll(table: Table, writes: readonly Write[]): Promise<void> {
  for (let at = 0; at < writes.length; at += BATCH) {
    let left: Write[] = writes.slice(at, at + BATCH);
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt === TRIES) throw new QuoinError('unavailable', 'The store is busy; try again.');
      if (attempt > 0) await pause(2 ** attempt * 10 * (0.5 + Math.random() / 2));
      const { UnprocessedItems } = await table.client.send(
        new BatchWriteCommand({ RequestItems: { [table.name]: left } }),
      );
      left = (UnprocessedItems?.[table.name] ?? []) as Write[];
    }
  }
}

export const put = (Item: Record<string, unknown>): Write => ({ PutRequest: { Item } });
export const remove = (Key: { pk: string; sk: string }): Write => ({ DeleteRequest: { Key } });
