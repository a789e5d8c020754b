import type { SQSEvent } from 'aws-lambda';

export interface Letter {
  /** Text as it is, anything else as JSON. */
  readonly body: unknown;
  /** How often it was delivered, this time included. */
  readonly received?: number;
}

/** What SQS hands a function: messages `m0`, `m1` … with receipts `r0`, `r1` …, whole as AWS documents them. */
export const sqsEvent = (...letters: readonly Letter[]): SQSEvent => ({
  Records: letters.map(({ body, received = 1 }, n) => ({
    messageId: `m${n}`,
    receiptHandle: `r${n}`,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: String(received),
      SentTimestamp: '1767225600000',
      SenderId: 'AIDAEXAMPLE',
      ApproximateFirstReceiveTimestamp: '1767225600001',
    },
    messageAttributes: {},
    md5OfBody: '00000000000000000000000000000000',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-1:123456789012:work',
    awsRegion: 'eu-west-1',
  })),
});
