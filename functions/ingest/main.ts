import type { SQSEvent } from 'aws-lambda';
import { logTo } from '#functions/http/log.ts';
import { openS3, s3Blobs } from '#shared/blob/s3-blobs.ts';
import { pageFetcher } from '#shared/fetch/fetch-page.ts';
import { openSqs, postpone, sqsQueue } from '#shared/queue/sqs-queue.ts';
import { openTable } from '#shared/store/client.ts';
import { writeStore } from '#shared/store/dynamo-store.ts';
import { jobStore } from '#shared/store/jobs.ts';
import { ingestConfig } from './config.ts';
import { handleBatch, jobFailed } from './handle-batch.ts';

const config = ingestConfig(process.env);
const table = openTable({ tableName: config.TABLE_NAME, endpoint: config.DYNAMODB_ENDPOINT });
const sqs = openSqs(config.SQS_ENDPOINT);
const bucket = config.DROP_BUCKET ?? null;
const log = logTo(process.stdout);
const deps = {
  store: writeStore(table),
  jobs: jobStore(table),
  blobs: bucket === null ? null : s3Blobs(openS3(config.S3_ENDPOINT), bucket),
  dropBucket: bucket,
  fetchPage: pageFetcher({ contact: config.PUBLIC_URL }),
  now: () => new Date(),
  postpone: (receipt: string, seconds: number) => postpone(sqs, config.QUEUE_URL, receipt, seconds),
  random: Math.random,
  queue: sqsQueue(sqs, config.QUEUE_URL),
  onFailed: jobFailed(log),
  log,
};

export const handler = (event: SQSEvent) => handleBatch(deps, event);
