import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import type { Settings } from '../config/settings.ts';
import { DropBucket } from '../constructs/drop-bucket.ts';
import { QuoinFunction } from '../constructs/quoin-function.ts';
import type { QuoinTable } from '../constructs/quoin-table.ts';
import { WorkQueue } from '../constructs/work-queue.ts';

export type IngestSettings = NonNullable<Settings['functions']['ingest']>;

export interface IngestionStackProps extends StackProps {
  readonly settings: Settings;
  readonly ingest: IngestSettings;
  readonly table: QuoinTable;
}

/** What reads articles that are fetched or dropped, one after another, and sets aside what cannot be read. */
export class IngestionStack extends Stack {
  readonly queue: WorkQueue;
  readonly worker: QuoinFunction;

  constructor(scope: Construct, id: string, props: IngestionStackProps) {
    super(scope, id, props);
    const { settings, ingest, table } = props;
    this.queue = new WorkQueue(this, 'Work', ingest.timeout);
    const drop = new DropBucket(this, 'Drop', {
      queue: this.queue.queue,
      keep: settings.data.keep,
      days: ingest.dropDays,
    });
    const { domain } = settings.api;
    this.worker = new QuoinFunction(this, 'Worker', {
      entry: 'functions/ingest/main.ts',
      description: 'Quoin ingest: fetches and reads what is queued and dropped',
      settings: ingest,
      rollout: settings.functions.rollout,
      logDays: settings.logs.days,
      environment: {
        TABLE_NAME: table.table.tableName,
        QUEUE_URL: this.queue.queue.queueUrl,
        DROP_BUCKET: drop.bucket.bucketName,
        ...(domain && { PUBLIC_URL: `https://${domain.name}` }),
      },
    });
    table.grantWrite(this.worker);
    drop.grantRead(this.worker);
    this.worker.live.addEventSource(
      new SqsEventSource(this.queue.queue, {
        batchSize: 5,
        maxConcurrency: ingest.atOnce,
        reportBatchItemFailures: true,
      }),
    );
    new CfnOutput(this, 'DropBucket', { value: drop.bucket.bucketName });
    new CfnOutput(this, 'QueueUrl', { value: this.queue.queue.queueUrl });
    new CfnOutput(this, 'DeadLettersUrl', { value: this.queue.deadLetters.queueUrl });
    new CfnOutput(this, 'IngestFunction', { value: this.worker.function.functionName });
  }
}
