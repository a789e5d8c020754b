import type { IncomingMessage } from 'node:http';
import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { QuoinError } from '#shared/model/errors.ts';

const unpackers: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** A page packs to a fifth. What is too large and packed this well was made to be. */
const BOMB_RATIO = 10;
/** Small, so that what was sent and what came out of it are compared closely. */
const SLICE = 4096;

async function* sliced(reply: IncomingMessage, count: (bytes: number) => void) {
  for await (const chunk of reply as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; at += SLICE) {
      const slice = chunk.subarray(at, at + SLICE);
      count(slice.length);
      yield slice;
    }
  }
}

const bomb = () =>
  new QuoinError('fetch-bomb', `The page unpacks to more than ${BOMB_RATIO} times what was sent.`);

const tooLarge = (most: number) =>
  new QuoinError('fetch-too-large', `The page is larger than ${most} bytes.`);

export interface Measure {
  /** Of the body, packed and unpacked. */
  readonly mostBytes: number;
  /** What is longer is cut there, and not refused. */
  readonly isCut?: boolean;
}

/**
 * Reads a reply's body, unpacked, and never holds more than `mostBytes` of it.
 * @throws QuoinError `fetch-too-large`, `fetch-bomb`, `fetch-cut-short`, `fetch-garbled`, or `signal`'s reason
 */
export async function readReply(
  reply: IncomingMessage,
  { mostBytes, isCut = false }: Measure,
  signal: AbortSignal,
): Promise<Buffer> {
  const encoding = (reply.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const unpacker = encoding === 'identity' ? null : unpackers[encoding];
  if (unpacker === undefined) {
    throw new QuoinError('fetch-garbled', 'The page is packed in a way that was not asked for.');
  }
  if (!isCut && Number(reply.headers['content-length'] ?? 0) > mostBytes) throw tooLarge(mostBytes);
  let sent = 0;
  const slices = Readable.from(
    sliced(reply, (bytes) => {
      sent += bytes;
    }),
    { highWaterMark: 1 },
  );
  const body = unpacker ? pipeline(slices, unpacker(), () => {}) : slices;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= mostBytes) continue;
      if (isCut) return Buffer.concat(chunks).subarray(0, mostBytes);
      throw size > sent * BOMB_RATIO ? bomb() : tooLarge(mostBytes);
    }
  } catch (error) {
    if (signal.aborted && signal.reason instanceof QuoinError) throw signal.reason;
    throw coded(error, reply);
  } finally {
    reply.destroy();
  }
  if (!reply.complete) throw cutShort();
  return Buffer.concat(chunks);
}

const cutShort = () =>
  new QuoinError('fetch-cut-short', 'The reply ended before the length that it stated.');

function coded(error: unknown, reply: IncomingMessage): QuoinError {
  if (error instanceof QuoinError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('Z_') || code.startsWith('ERR_') || code.startsWith('HPE_')) {
    return new QuoinError('fetch-garbled', 'The page could not be unpacked.');
  }
  return reply.complete
    ? new QuoinError('fetch-unreachable', 'The connection was broken off.')
    : cutShort();
}
