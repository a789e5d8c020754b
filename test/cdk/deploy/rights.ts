import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
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

    const did = [...new Set(calls(`${name}Function`).map(({ action }) => action))];

    const judged = (actions: string[]) =>
      actions.filter((action) => /^(?:dynamodb|secretsmanager|sqs):/.test(action)).toSorted();
    expect(judged(did)).toEqual(judged(may));
  });

  it('saw the worker read the file that was dropped, from its own bucket and no other', () => {
    const files = calls('IngestFunction').filter(({ action }) => action.startsWith('s3:'));

    expect(files.length).toBeGreaterThan(0);
    const bucket = `arn:aws:s3:::${output('DropBucket')}/`;
    expect(files.filter(({ resource }) => !resource.startsWith(bucket))).toEqual([]);
  });

  it('refuses the functions what they do not need: files and queues', async () => {
    const as = (name: string) => ({
      endpoint: url(),
      region: 'us-east-1',
      credentials: { accessKeyId: keyOf(output(name)), secretAccessKey: 'testing' },
      maxAttempts: 1,
    });
    const s3 = (name: string) => new S3Client({ ...as(name), forcePathStyle: true });
    const sqs = (name: string) => new SQSClient(as(name));
    const QueueUrl = output('QueueUrl');
    const dropped = { Bucket: output('DropBucket'), Key: 'in/lock-reopens.md' };

    const tried = await Promise.allSettled([
      s3('ReadFunction').send(new GetObjectCommand(dropped)),
      s3('WriteFunction').send(new GetObjectCommand(dropped)),
      s3('IngestFunction').send(new PutObjectCommand({ ...dropped, Body: 'forged' })),
      s3('IngestFunction').send(new GetObjectCommand({ ...dropped, Bucket: 'somebody-elses' })),
      sqs('ReadFunction').send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' })),
      sqs('WriteFunction').send(new ReceiveMessageCommand({ QueueUrl })),
    ]);
    await s3('IngestFunction').send(new GetObjectCommand(dropped));

    expect(tried.map((one) => (one.status === 'rejected' ? one.reason.name : 'done'))).toEqual([
      ...Array(4).fill('AccessDenied'),
      ...Array(2).fill('AccessDeniedException'),
    ]);
  });

  it('refuses the functions what they do not need: items and indexes', async () => {
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
