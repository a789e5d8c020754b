import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod';
import { postpone, replayDeadLetters, sqsQueue } from '#shared/queue/sqs-queue.ts';

const open: { close: () => unknown }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

type Answer = (input: Record<string, unknown>) => unknown;

/** As much of SQS as is asked for here, in its JSON protocol. */
async function sqs(answers: Record<string, Answer>): Promise<SQSClient> {
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const action = String(request.headers['x-amz-target']).replace('AmazonSQS.', '');
    const reply = answers[action]?.(JSON.parse(Buffer.concat(chunks).toString())) ?? {};
    response.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  const client = new SQSClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    md5: false,
  });
  open.push({
    close: () => {
      client.destroy();
      server.closeAllConnections();
      server.close();
    },
  });
  return client;
}

const QUEUE = 'https://sqs.example/1/work';
const DEAD = 'https://sqs.example/1/dead';
const job = (n: number) => ({ jobId: `j_${String(n).padStart(16, '0')}` });

const Batch = z.object({
  QueueUrl: z.string(),
  Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })),
});

test('messages go ten at a time, each a pointer', async () => {
  const batches: z.infer<typeof Batch>[] = [];
  const client = await sqs({
    SendMessageBatch: (input) => {
      batches.push(Batch.parse(input));
      return { Successful: [], Failed: [] };
    },
  });

  await sqsQueue(client, QUEUE).send(Array.from({ length: 23 }, (_, n) => job(n)));

  expect(batches.map(({ Entries }) => Entries.length)).toEqual([10, 10, 3]);
  expect(batches[2]?.Entries[2]?.MessageBody).toBe(JSON.stringify(job(22)));
  expect(batches.every(({ QueueUrl }) => QueueUrl === QUEUE)).toBe(true);
});

test('a message that was not taken is an error, though the request succeeded', async () => {
  const failed = { Id: 'm0', SenderFault: false, Code: 'InternalError' };
  const client = await sqs({ SendMessageBatch: () => ({ Successful: [], Failed: [failed] }) });

  await expect(sqsQueue(client, QUEUE).send([job(1)])).rejects.toMatchObject({
    code: 'unavailable',
  });
});

test('a message that failed is told when to come back', async () => {
  const asked: unknown[] = [];
  const client = await sqs({ ChangeMessageVisibility: (input) => void asked.push(input) });

  await postpone(client, QUEUE, 'receipt', 42);

  expect(asked).toEqual([{ QueueUrl: QUEUE, ReceiptHandle: 'receipt', VisibilityTimeout: 42 }]);
});

test('dead letters are queued again before they are taken away', async () => {
  const order: string[] = [];
  const letters = [1, 2, 3].map((n) => ({ Body: `{"n":${n}}`, ReceiptHandle: `r${n}` }));
  const client = await sqs({
    ReceiveMessage: (input) => {
      expect(input).toMatchObject({ QueueUrl: DEAD });
      return { Messages: letters.splice(0, 2) };
    },
    SendMessageBatch: (input) => {
      order.push(
        `sent ${Batch.parse(input)
          .Entries.map((e) => e.MessageBody)
          .join()}`,
      );
      return { Successful: [], Failed: [] };
    },
    DeleteMessage: (input) => {
      order.push(`deleted ${input['ReceiptHandle']}`);
    },
  });

  const count = await replayDeadLetters(client, { deadLetters: DEAD, queue: QUEUE });

  expect(count).toBe(3);
  expect(order).toEqual([
    'sent {"n":1},{"n":2}',
    'deleted r1',
    'deleted r2',
    'sent {"n":3}',
    'deleted r3',
  ]);
});
