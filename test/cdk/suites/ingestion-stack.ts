import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allowed, ofType, one } from '../support/resources.ts';
import { synth } from '../support/synth.ts';

describe('ingestion stack', () => {
  const ingestion = synth().ingestion!;
  const queue = one(ingestion, 'AWS::SQS::Queue', 'WorkQueue');
  const bucket = one(ingestion, 'AWS::S3::Bucket');

  it('tries a message five times, then sets it aside for two weeks', () => {
    const dead = one(ingestion, 'AWS::SQS::Queue', 'WorkDeadLetters').Properties;

    expect(queue.Properties.RedrivePolicy.maxReceiveCount).toBe(5);
    expect(dead.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  });

  it('encrypts what waits and what is set aside', () => {
    const queues = Object.values(ofType(ingestion, 'AWS::SQS::Queue'));

    expect(queues).toHaveLength(3);
    expect(queues.every(({ Properties }) => Properties.SqsManagedSseEnabled)).toBe(true);
  });

  it('gives a batch time to be worked off before it comes back', () => {
    const worker = one(ingestion, 'AWS::Lambda::Function', 'Worker').Properties;

    expect(queue.Properties.VisibilityTimeout).toBe(6 * worker.Timeout);
  });

  it('has failed messages come again alone, and bounds the workers at once', () => {
    expect(one(ingestion, 'AWS::Lambda::EventSourceMapping').Properties).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    });
  });

  it('hears of each file that is dropped, with no function in between', () => {
    const { QueueConfigurations } = bucket.Properties.NotificationConfiguration;

    expect(QueueConfigurations).toHaveLength(1);
    expect(QueueConfigurations[0]).toMatchObject({ Event: 's3:ObjectCreated:*' });
    const functions = Object.keys(ofType(ingestion, 'AWS::Lambda::Function'));
    expect(functions.filter((id) => !/^(Worker|Poller)Function/.test(id))).toEqual([]);
    const policies = Object.values(ofType(ingestion, 'AWS::SQS::QueuePolicy'));
    expect(JSON.stringify(policies)).toContain('"Service":"s3.amazonaws.com"');
  });

  it('keeps dropped files closed, encrypted and for a month, and the bucket for good', () => {
    expect(bucket.DeletionPolicy).toBe('Retain');
    expect(bucket.Properties).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: 'Enabled' }] },
    });
    expect(bucket.Properties.BucketEncryption).toBeDefined();
  });

  it('lets the worker read files, write articles, take messages and queue more, and no more', () => {
    const may = [...allowed(ingestion, 'WorkerRole').keys()];

    expect(may.filter((action) => /^(s3|sqs):/.test(action)).toSorted()).toEqual([
      's3:GetObject',
      's3:ListBucket',
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:ReceiveMessage',
      'sqs:SendMessage',
    ]);
    expect(may).not.toContain('dynamodb:Scan');
  });

  it('counts no article that could not be read among the errors of the worker', () => {
    const filter = one(ingestion, 'AWS::Logs::MetricFilter', 'WorkerErrorsLogged').Properties;

    expect(filter.FilterPattern).toContain('$.event != "job failed"');
    expect(readFileSync('functions/ingest/handle-batch.ts', 'utf8')).toContain(
      "log.error('job failed'",
    );
  });

  it('is left out of a stage that takes articles by the API alone', () => {
    const plain = synth(({ functions: { ingest: _, ...functions }, ...dev }) => ({
      ...dev,
      functions,
    }));

    expect(plain.ingestion).toBeUndefined();
    const write = one(plain.api, 'AWS::Lambda::Function', 'WriteFunction').Properties;
    expect(write.Environment.Variables.QUEUE_URL).toBeUndefined();
  });
});
