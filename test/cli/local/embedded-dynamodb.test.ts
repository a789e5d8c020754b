import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import engine from 'dynalite/db/index.js';
import { expect, test } from 'vitest';
import { startDynamoDb } from '#cli/local/embedded-dynamodb.ts';
import { openTable } from '#shared/store/client.ts';
import { createTable } from '#shared/store/create-table.ts';

test('the embedded DynamoDB keeps no iterator open after a query, be it read to its end or not', async () => {
  let [opened, closed] = [0, 0];
  const { create } = engine;
  engine.create = (options) => {
    const store = create(options);
    const { values } = store.db;
    store.db.values = (range) => {
      const iterator = values.call(store.db, range);
      const close = iterator.close.bind(iterator);
      opened++;
      iterator.close = () => {
        closed++;
        return close();
      };
      return iterator;
    };
    return store;
  };
  const dynamo = await startDynamoDb().finally(() => {
    engine.create = create;
  });
  const table = openTable({ tableName: 'iterators', endpoint: dynamo.endpoint });
  try {
    await createTable(table);
    for (const sk of ['a', 'b', 'c']) {
      await table.client.send(new PutCommand({ TableName: table.name, Item: { pk: 'p', sk } }));
    }

    for (const Limit of [1, 2, 10]) {
      await table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': 'p' },
          Limit,
        }),
      );
    }

    expect(opened).toBe(3);
    await expect.poll(() => closed).toBe(3);
  } finally {
    table.client.destroy();
    await dynamo.close();
  }
});
