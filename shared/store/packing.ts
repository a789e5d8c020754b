import { gunzipSync, gzipSync } from 'node:zlib';

/** DynamoDB refuses items over 400 KB; this leaves room for a head's reviews and the small attributes. */
export const PART_BYTES = 300_000;

/** JSON, gzipped: a third of the size, so a third of the read units. */
export const pack = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value));

export const unpack = (bytes: Uint8Array): unknown =>
  JSON.parse(gunzipSync(bytes).toString('utf8'));

export function split(bytes: Uint8Array, size = PART_BYTES): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(bytes.subarray(at, at + size));
  return parts;
}

export const join = (parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
