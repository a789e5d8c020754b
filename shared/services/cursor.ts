import { hash } from 'node:crypto';
import * as z from 'zod';
import { QuoinError } from '#shared/model/errors.ts';

/** Where a list goes on: after the entry `key`, or with it, `skip` of its quotes having been shown. */
const Parts = z.tuple([z.string().min(1).max(400), z.int().min(-1)]);

export interface Place {
  readonly key: string;
  readonly skip: number;
}

/** The cursors of one list under some filters: opaque, and good for nothing else. */
export interface Cursors {
  readonly write: (key: string, skip?: number) => string;
  /** @throws QuoinError `invalid-parameter` naming `cursor`, also where it was made for another list or other filters. */
  readonly read: (cursor: string) => Place;
  /** The same, of a cursor that may be left out. */
  readonly start: (cursor: string | undefined) => Place | undefined;
}

export function cursorsOf(list: string, filters: unknown = {}): Cursors {
  const stamp = hash('sha256', `${list} ${JSON.stringify(filters)}`, 'base64url').slice(0, 8);
  const write = (key: string, skip = -1): string =>
    Buffer.from(stamp + JSON.stringify([key, skip])).toString('base64url');
  const read = (cursor: string): Place => {
    const text = Buffer.from(cursor, 'base64url').toString('utf8');
    const place = Parts.safeParse(parse(text.slice(8)));
    if (!place.success) throw refused('cursor is not one that this API gave out.');
    const [key, skip] = place.data;
    if (text.slice(0, 8) !== stamp) {
      throw refused('cursor belongs to another list or other filters; start again without it.');
    }
    // Letters too many would be read as if they were not there.
    if (write(key, skip) !== cursor) throw refused('cursor is not one that this API gave out.');
    return { key, skip };
  };
  return { write, read, start: (cursor) => (cursor === undefined ? undefined : read(cursor)) };
}

const refused = (detail: string) =>
  new QuoinError('invalid-parameter', detail, [{ parameter: 'cursor', detail }]);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
