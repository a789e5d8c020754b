import { Command } from 'commander';
import { openSqs, replayDeadLetters, sqsQueue } from '#shared/queue/sqs-queue.ts';
import { finishWrites } from '#shared/services/finish-writes.ts';
import { replayJobs } from '#shared/services/jobs.ts';
import { writeStore } from '#shared/store/dynamo-store.ts';
import { jobStore } from '#shared/store/jobs.ts';
import { onTable } from '../operator-table.ts';

interface Options {
  readonly queue: string;
  readonly deadLetters?: string;
}

/** Jobs younger than this have a message that is still on its way. Longer than all tries together take. */
const GRACE_MS = 3_600_000;

/** With the operator's own AWS credentials: nothing of this goes over HTTP. */
export function replayCommand(): Command {
  return new Command('replay')
    .description(
      'queue again what was set aside, or jobs whose message was lost; finish dead writes',
    )
    .requiredOption('--queue <url>', 'the queue’s address')
    .option(
      '--dead-letters <url>',
      'the dead-letter queue’s; without it, the open jobs of TABLE_NAME',
    )
    .action(async ({ queue: url, deadLetters }: Options) => {
      const sqs = openSqs();
      if (deadLetters) {
        console.log(`${await replayDeadLetters(sqs, { deadLetters, queue: url })} queued again`);
        return;
      }
      await onTable(async (table) => {
        const now = () => new Date();
        const deps = { jobs: jobStore(table), queue: sqsQueue(sqs, url), now };
        console.log(`${await replayJobs(deps, new Date(Date.now() - GRACE_MS))} queued again`);
        console.log(`${await finishWrites(writeStore(table), now())} unfinished writes finished`);
      });
    });
}
