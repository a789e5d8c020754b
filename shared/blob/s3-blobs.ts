import {
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { QuoinError } from '#shared/model/errors.ts';
import type { Blob, Blobs } from './blobs.ts';

export const openS3 = (endpoint?: string): S3Client =>
  new S3Client({ maxAttempts: 4, ...(endpoint ? { endpoint, forcePathStyle: true } : {}) });

const GONE = 404;
const ANOTHER = 412;
const BEYOND = 416;

/** What S3 says with a status that is an answer too: `instead` of a file. */
async function unless<T>(ask: Promise<T>, instead: ReadonlyMap<number, T>): Promise<T> {
  try {
    return await ask;
  } catch (error) {
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    const known = status === undefined ? undefined : instead.get(status);
    if (known === undefined) throw error;
    return known;
  }
}

async function blobOf(found: GetObjectCommandOutput, size: number): Promise<Blob> {
  return {
    bytes: (await found.Body?.transformToByteArray()) ?? new Uint8Array(),
    size,
    contentType: found.ContentType ?? null,
    metadata: found.Metadata ?? {},
  };
}

const NONE: Blob = { bytes: new Uint8Array(), size: 0, contentType: null, metadata: {} };

/** Files of one bucket. */
export const s3Blobs = (client: S3Client, bucket: string): Blobs => ({
  read: (key, maxBytes) =>
    unless<Blob | null>(
      (async () => {
        const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        const size = head.ContentLength ?? 0;
        if (size > maxBytes) {
          const detail = `${key} has ${size} bytes; at most ${maxBytes} are read.`;
          throw new QuoinError('too-large', detail);
        }
        const wanted = { Bucket: bucket, Key: key, IfMatch: head.ETag };
        return blobOf(await client.send(new GetObjectCommand(wanted)), size);
      })(),
      new Map([[GONE, null]]),
    ),
  readPart: (key, { from, to, mark }) =>
    unless<Blob | null>(
      (async () => {
        const found = await client.send(
          new GetObjectCommand({
            Bucket: bucket,
            Key: key,
            Range: `bytes=${from}-${to - 1}`,
            ...(mark === '' ? {} : { IfMatch: `"${mark}"` }),
          }),
        );
        return blobOf(found, Number(found.ContentRange?.split('/')[1] ?? found.ContentLength ?? 0));
      })(),
      new Map([
        [GONE, null],
        [ANOTHER, null],
        [BEYOND, NONE],
      ]),
    ),
});
