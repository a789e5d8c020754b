import * as z from 'zod';
import { type IngestMessage, IngestMessage as Pointer } from '#shared/queue/queue.ts';
import type { DroppedFile } from '#shared/services/drop-file.ts';

/** S3's announcement of files, as it lies in the queue. */
const Announcement = z.object({
  Records: z.array(
    z.object({
      eventName: z.string(),
      s3: z.object({
        bucket: z.object({ name: z.string() }),
        object: z.object({ key: z.string(), eTag: z.string().default('') }),
      }),
    }),
  ),
});

/** S3 sends one when the notification is set up. */
const Test = z.object({ Event: z.literal('s3:TestEvent') });

export type Work =
  | { readonly kind: 'job'; readonly message: IngestMessage }
  | { readonly kind: 'files'; readonly bucket: string | null; readonly files: DroppedFile[] };

/** Keys come with `+` for a space and the rest percent-encoded. */
const keyOf = (encoded: string): string => decodeURIComponent(encoded.replace(/\+/g, ' '));

/** What a message asks for. @throws ZodError, SyntaxError for a message that nobody here sends. */
export function workOf(body: string): Work {
  const value: unknown = JSON.parse(body);
  const pointer = Pointer.safeParse(value);
  if (pointer.success) return { kind: 'job', message: pointer.data };
  if (Test.safeParse(value).success) return { kind: 'files', bucket: null, files: [] };
  const { Records } = Announcement.parse(value);
  const made = Records.filter(({ eventName }) => eventName.startsWith('ObjectCreated:'));
  return {
    kind: 'files',
    bucket: made[0]?.s3.bucket.name ?? null,
    files: made
      .map(({ s3 }) => ({ key: keyOf(s3.object.key), mark: s3.object.eTag }))
      .filter(({ key }) => !key.endsWith('/')),
  };
}
