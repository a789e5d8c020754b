import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Settings } from '../config/settings.ts';
import { DropBucket } from '../constructs/drop-bucket.ts';
import { FEED_FAILED, FeedPoller } from '../constructs/feed-poller.ts';
import { QuoinFunction } from '../constructs/quoin-function.ts';
import type { QuoinTable } from '../constructs/quoin-table.ts';
import { WorkQueue } from '../constructs/work-queue.ts';

/** What the worker logs of an article that could not be had or read. */
const JOB_FAILED = 'job failed';

export type IngestSettings = NonNullable<Settings['functions']['ingest']>;

export interface IngestionStackProps extends StackProps {
  readonly settings: Settings;
  readonly ingest: IngestSettings;
  readonly table: QuoinTable;
}

/**
 * What reads articles that are fetched or dropped, one after another, and sets aside what cannot be read; and what
 * looks at feeds for new ones.
 */
export class IngestionStack extends Stack {
  readonly queue: WorkQueue;
  readonly worker: QuoinFunction;
  /** In a stage that looks at feeds. */
  readonly feeds?: {
    readonly poller: QuoinFunction;
    readonly failures: Queue;
    readonly failedLooks: MetricFilter;
    readonly calls: Metric;
  };

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
    const environment = {
      TABLE_NAME: table.table.tableName,
      QUEUE_URL: this.queue.queue.queueUrl,
      ...(domain && { PUBLIC_URL: `https://${domain.name}` }),
    };
    this.worker = new QuoinFunction(this, 'Worker', {
      entry: 'functions/ingest/main.ts',
      description: 'Quoin ingest: fetches and reads what is queued and dropped',
      settings: ingest,
      // Told to who asks for the job, and no reason to take a new version back.
      ordinary: JOB_FAILED,
      rollout: settings.functions.rollout,
      logDays: settings.logs.days,
      environment: { ...environment, DROP_BUCKET: drop.bucket.bucketName },
    });
    table.grantWrite(this.worker);
    drop.grantRead(this.worker);
    // A file of many articles is split into a job for each.
    this.queue.grantSend(this.worker);
    this.worker.live.addEventSource(
      new SqsEventSource(this.queue.queue, {
        batchSize: 5,
        maxConcurrency: ingest.atOnce,
        reportBatchItemFailures: true,
      }),
    );
    if (ingest.feeds) {
      const poller = new QuoinFunction(this, 'Poller', {
        entry: 'functions/feeds/main.ts',
        description: 'Quoin feeds: looks for new articles',
        settings: ingest.feeds,
        // Called every few minutes by nobody who waits: a tenth of that would tell nothing.
        rollout: 'all-at-once',
        ordinary: FEED_FAILED,
        logDays: settings.logs.days,
        environment,
      });
      table.grantWrite(poller);
      this.queue.grantSend(poller);
      const { failures, failedLooks, calls } = new FeedPoller(
        this,
        'Feeds',
        poller,
        ingest.feeds.everyMinutes,
      );
      this.feeds = { poller, failures, failedLooks, calls };
      new CfnOutput(this, 'FeedsFunction', { value: poller.function.functionName });
      new CfnOutput(this, 'FeedFailuresUrl', { value: failures.queueUrl });
    }
    new CfnOutput(this, 'DropBucket', { value: drop.bucket.bucketName });
    new CfnOutput(this, 'QueueUrl', { value: this.queue.queue.queueUrl });
    new CfnOutput(this, 'DeadLettersUrl', { value: this.queue.deadLetters.queueUrl });
    new CfnOutput(this, 'IngestFunction', { value: this.worker.function.functionName });
  }
}
