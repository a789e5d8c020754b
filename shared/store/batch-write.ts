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
/** Batches at a time: their order does not matter, and each is a round trip. */
const AT_ONCE = 4;

/** Puts and deletes that need no condition. What DynamoDB leaves undone is sent again, later each time. */
export async function writeAll(table: Table, writes: readonly Write[]): Promise<void> {
  const most = BATCH * AT_ONCE;
  for (let at = 0; at < writes.length; at += most) {
    const some = writes.slice(at, at + most);
    const batches = Array.from({ length: Math.ceil(some.length / BATCH) }, (_, n) =>
      writeBatch(table, some.slice(n * BATCH, (n + 1) * BATCH)),
    );
    // All have ended before it fails: none still writes while somebody tries again.
    const ended = await Promise.allSettled(batches);
    const failed = ended.find((each) => each.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

async function writeBatch(table: Table, writes: readonly Write[]): Promise<void> {
  let left: Write[] = [...writes];
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt === TRIES) throw new QuoinError('unavailable', 'The store is busy; try again.');
    if (attempt > 0) await pause(2 ** attempt * 10 * (0.5 + Math.random() / 2));
    const { UnprocessedItems } = await table.client.send(
      new BatchWriteCommand({ RequestItems: { [table.name]: left } }),
    );
    left = (UnprocessedItems?.[table.name] ?? []) as Write[];
  }
}

export const put = (Item: Record<string, unknown>): Write => ({ PutRequest: { Item } });
export const remove = (Key: { pk: string; sk: string }): Write => ({ DeleteRequest: { Key } });
