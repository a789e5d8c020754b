import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  S3Client,
} from '@aws-sdk/client-s3';
import { QuoinError } from '#shared/model/errors.ts';
import type { Blobs } from './blobs.ts';

export const openS3 = (endpoint?: string): S3Client =>
  new S3Client({ maxAttempts: 4, ...(endpoint ? { endpoint, forcePathStyle: true } : {}) });

/** Files of one bucket. */
export const s3Blobs = (client: S3Client, bucket: string): Blobs => ({
  async read(key, maxBytes) {
    try {
      const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
      const size = head.ContentLength ?? 0;
      if (size > maxBytes) {
        throw new QuoinError(
          'too-large',
          `${key} has ${size} bytes; at most ${maxBytes} are read.`,
        );
      }
      const found = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: key, IfMatch: head.ETag }),
      );
      return {
        bytes: (await found.Body?.transformToByteArray()) ?? new Uint8Array(),
        contentType: found.ContentType ?? null,
        metadata: found.Metadata ?? {},
      };
    } catch (error) {
      if (error instanceof NotFound || error instanceof NoSuchKey) return null;
      throw error;
    }
  },
});
