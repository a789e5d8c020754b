import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Log } from '#functions/http/log.ts';
import { backoffSeconds } from '#shared/queue/backoff.ts';
import { runDropped } from '#shared/services/drop-file.ts';
import { type RunDeps, runJob } from '#shared/services/run-job.ts';
import { workOf } from './message.ts';

export interface WorkerDeps extends RunDeps {
  /** The bucket whose announcements are worked on. */
  readonly dropBucket: string | null;
  /** Brings a failed message back after so many seconds. */
  readonly postpone: (receipt: string, seconds: number) => Promise<void>;
  readonly random: () => number;
  readonly log: Log;
}

/** Tells the log of a job that failed, and of what it is about, so that an operator need not know its id. */
export const jobFailed =
  (log: Log): RunDeps['onFailed'] =>
  ({ id, url, file, line, error }) =>
    log.error('job failed', { jobId: id, url, file, line, ...error });

async function handleOne(deps: WorkerDeps, record: SQSRecord): Promise<void> {
  const attempt = Number(record.attributes.ApproximateReceiveCount) || 1;
  const work = workOf(record.body);
  if (work.kind === 'job') return runJob(deps, work.message.jobId, attempt);
  if (work.files.length > 0 && work.bucket !== deps.dropBucket) {
    throw new Error(`files of the bucket ${work.bucket} are not read here`);
  }
  for (const file of work.files) await runDropped(deps, file, attempt);
}

/** Works a batch off. Messages that failed are named, so that only they come again, later after each failure. */
export async function handleBatch(deps: WorkerDeps, event: SQSEvent): Promise<SQSBatchResponse> {
  const failed = await Promise.all(
    event.Records.map(async (record) => {
      const { messageId, receiptHandle, attributes } = record;
      try {
        await handleOne(deps, record);
        return [];
      } catch (error) {
        const attempt = Number(attributes.ApproximateReceiveCount) || 1;
        deps.log.error('message failed', { messageId, attempt, error });
        await deps
          .postpone(receiptHandle, backoffSeconds(attempt, deps.random))
          .catch((lost: unknown) => deps.log.error('no postponement', { messageId, error: lost }));
        return [{ itemIdentifier: messageId }];
      }
    }),
  );
  return { batchItemFailures: failed.flat() };
}
