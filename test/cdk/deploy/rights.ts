import { BatchWriteCommand, PutCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { allowed } from '../support/resources.ts';
import { database } from './database.ts';
import type { Deployed } from './deployed.ts';
import { keyOf } from './endpoint.ts';

const inApi = ['Read', 'Write', 'Mcp', 'Slack', 'Discord', 'Telegram'];

/** Each function's policy against the calls it made so far, and against calls that it should not make. */
export function functionsKeepToTheirRights({ url, output, calls, template }: Deployed): void {
  it.each([...inApi, 'Ingest', 'Feeds'])('lets %s do all it does', (name) => {
    const made = calls(`${name}Function`);

    expect(made.length).toBeGreaterThan(0);
    expect(made.filter(({ allowed }) => !allowed)).toEqual([]);
  });

  it.each(inApi)('allows %s nothing that it never does', (name) => {
    const may = [...allowed(template('api'), `${name}Role`).keys()];

    const did = new Set(calls(`${name}Function`).map(({ action }) => action));

    const judged = may.filter((action) => /^(?:dynamodb|secretsmanager):/.test(action));
    expect([...did].toSorted()).toEqual(judged.toSorted());
  });

  it('refuses the functions what they do not need', async () => {
    const TableName = output('TableName');
    const read = database(url(), keyOf(output('ReadFunction')));
    const write = database(url(), keyOf(output('WriteFunction')));
    const Item = { pk: 'A#forged', sk: 'HEAD' };
    const telegram = database(url(), keyOf(output('TelegramFunction')));
    const kept = { pk: 'TELEGRAM#1', sk: 'ANSWER#x', answer: '{}' };
    const byDate = {
      IndexName: 'gsi9',
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'x' },
    };

    const tried = await Promise.allSettled([
      read.send(new PutCommand({ TableName, Item })),
      read.send(
        new BatchWriteCommand({ RequestItems: { [TableName]: [{ PutRequest: { Item } }] } }),
      ),
      read.send(new ScanCommand({ TableName })),
      write.send(new ScanCommand({ TableName })),
      write.send(new PutCommand({ TableName: 'somebody-elses', Item })),
      write.send(new QueryCommand({ TableName, ...byDate })),
      telegram.send(new PutCommand({ TableName, Item })),
      read.send(new PutCommand({ TableName, Item: kept })),
    ]);
    await telegram.send(new PutCommand({ TableName, Item: kept }));

    expect(tried.map((one) => (one.status === 'rejected' ? one.reason.name : 'done'))).toEqual(
      tried.map(() => 'AccessDeniedException'),
    );
  });
}
