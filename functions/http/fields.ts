import type * as z from 'zod';
import { several } from '#shared/model/query.ts';

/** The query parameter `fields` of a route whose reply is such a thing, or a page of them. */
export const fieldsOf = (thing: z.ZodObject) =>
  several(
    Object.keys(thing.shape),
    'Only these fields of each thing, with commas between. What `include` asks for comes beside them.',
  );

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** A reply, or each item of a page, with the fields asked for and whatever is no field of its own. */
export function sparse(body: unknown, thing: z.ZodObject, fields: readonly string[]): unknown {
  const pick = (value: unknown): unknown =>
    isFields(value)
      ? Object.fromEntries(
          Object.entries(value).filter(
            ([name]) => fields.includes(name) || !Object.hasOwn(thing.shape, name),
          ),
        )
      : value;
  return isFields(body) && Array.isArray(body['items']) && 'page' in body
    ? { ...body, items: body['items'].map(pick) }
    : pick(body);
}
