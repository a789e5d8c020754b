import { afterAll, beforeAll } from 'vitest';
import { type EmbeddedDynamoDb, startDynamoDb } from '#cli/local/embedded-dynamodb.ts';
import { openTable, type Table } from '#shared/store/client.ts';
import { createTable } from '#shared/store/create-table.ts';

/** An empty table for each test that asks: on the embedded engine, or where DYNAMODB_ENDPOINT points. */
export function freshTables(): () => Promise<Table> {
  let embedded: EmbeddedDynamoDb | null = null;
  const open: Table[] = [];
  beforeAll(async () => {
    if (!process.env['DYNAMODB_ENDPOINT']) embedded = await startDynamoDb();
  });
  afterAll(async () => {
    for (const table of open) table.client.destroy();
    await embedded?.close();
  });
  return async () => {
    const endpoint = process.env['DYNAMODB_ENDPOINT'] ?? embedded?.endpoint;
    const table = openTable({
      tableName: `quoin-${process.pid}-${open.length}-${Date.now()}`,
      endpoint,
    });
    open.push(table);
    await createTable(table);
    return table;
  };
}
