import * as z from 'zod';
import { QuoinError } from '#shared/model/errors.ts';
import { JobId } from '#shared/model/ids.ts';

/** What the queue carries: a pointer to a job, never the article. */
export const IngestMessage = z.strictObject({ jobId: JobId });
export type IngestMessage = z.infer<typeof IngestMessage>;

/** Delivers each message at least once, in any order. */
export interface Queue {
  /** @throws QuoinError `unavailable` where a message was not taken. */
  send(messages: readonly IngestMessage[]): Promise<void>;
}

/** Stands where no queue is set up. */
export const noQueue: Queue = {
  send: async () => {
    throw new QuoinError('unavailable', 'No queue is set up here: send the article itself.');
  },
};
