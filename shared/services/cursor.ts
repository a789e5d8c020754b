import { hash } from 'node:crypto';
import * as z from 'zod';
import { QuoinError } from '#shared/model/errors.ts';

/** Where a list goes on: after the entry `key`, or with it, `skip` of its quotes having been shown. */
const Place = z.tuple([z.string().min(1).max(400), z.int().min(-1)]);

const stamp = (filters: unknown): string =>
  hash('sha256', JSON.stringify(filters), 'base64url').slice(0, 8);

/** A cursor is opaque, and bound to the filters it was made under. */
export const encodeCursor = (key: string, skip: number, filters: unknown): string =>
  Buffer.from(stamp(filters) + JSON.stringify([key, skip])).toString('base64url');

/** @throws QuoinError `invalid-parameter` naming `cursor`, also where it was made under other filters. */
export function decodeCursor(cursor: string, filters: unknown): { key: string; skip: number } {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const refuse = (detail: string) =>
    new QuoinError('invalid-parameter', detail, [{ parameter: 'cursor', detail }]);
  const place = Place.safeParse(parse(text.slice(8)));
  if (!place.success) throw refuse('cursor is not one that this API gave out.');
  if (text.slice(0, 8) !== stamp(filters)) {
    throw refuse('cursor belongs to a list with other filters; start again without it.');
  }
  const [key, skip] = place.data;
  return { key, skip };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
