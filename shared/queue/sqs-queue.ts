import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { QuoinError } from '#shared/model/errors.ts';
import type { Queue } from './queue.ts';

/** SQS takes ten messages in one request. */
const BATCH = 10;

export const openSqs = (endpoint?: string): SQSClient =>
  new SQSClient({ maxAttempts: 4, ...(endpoint ? { endpoint } : {}) });

async function sendBodies(client: SQSClient, url: string, bodies: readonly string[]) {
  for (let at = 0; at < bodies.length; at += BATCH) {
    const { Failed = [] } = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: url,
        Entries: bodies
          .slice(at, at + BATCH)
          .map((MessageBody, n) => ({ Id: `m${n}`, MessageBody })),
      }),
    );
    if (Failed.length > 0) {
      throw new QuoinError('unavailable', 'The queue did not take everything; try again.');
    }
  }
}

export const sqsQueue = (client: SQSClient, url: string): Queue => ({
  send: (messages) =>
    sendBodies(
      client,
      url,
      messages.map((message) => JSON.stringify(message)),
    ),
});

/** Says when a message that failed comes back. Where this fails, the queue's own timeout brings it back. */
export async function postpone(
  client: SQSClient,
  url: string,
  receipt: string,
  seconds: number,
): Promise<void> {
  await client.send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: url,
      ReceiptHandle: receipt,
      VisibilityTimeout: seconds,
    }),
  );
}

/**
 * Puts what was set aside back into the queue. A message is taken from the dead-letter queue only after it was sent,
 * so that none is lost; stopped between the two, it comes twice, which the worker bears. @returns how many.
 */
export async function replayDeadLetters(
  client: SQSClient,
  { deadLetters, queue }: { deadLetters: string; queue: string },
): Promise<number> {
  let count = 0;
  for (;;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: deadLetters,
        MaxNumberOfMessages: BATCH,
        VisibilityTimeout: 60,
        WaitTimeSeconds: 1,
      }),
    );
    if (Messages.length === 0) return count;
    await sendBodies(
      client,
      queue,
      Messages.map((message) => message.Body ?? ''),
    );
    for (const { ReceiptHandle } of Messages) {
      await client.send(new DeleteMessageCommand({ QueueUrl: deadLetters, ReceiptHandle }));
      count++;
    }
  }
}
