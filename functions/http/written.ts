import { isLasting } from '#shared/services/lasting.ts';
import { etagOf } from './cache.ts';

/** A reply as JSON. `mark` is the same only where the text is, and mostly much shorter. */
interface Written {
  readonly text: string;
  readonly mark: string;
}

const kept = new WeakMap<object, Written>();

/** One thing: written once as long as it lasts, with its tag as the mark. */
function ofThing(thing: unknown): Written {
  if (!isLasting(thing)) {
    const text = JSON.stringify(thing);
    return { text, mark: text };
  }
  const known = kept.get(thing);
  if (known) return known;
  const text = JSON.stringify(thing);
  const made = { text, mark: etagOf(text) };
  kept.set(thing, made);
  return made;
}

const isPage = (body: unknown): body is { items: readonly unknown[]; page: unknown } =>
  typeof body === 'object' &&
  body !== null &&
  'items' in body &&
  Array.isArray(body.items) &&
  'page' in body &&
  Object.keys(body).length === 2;

/** A reply's JSON and its strong ETag. Of a page, what lasts of its items is neither written nor hashed anew. */
export function written(body: unknown): { readonly text: string; readonly etag: () => string } {
  if (isPage(body) && body.items.some(isLasting)) {
    const items = body.items.map(ofThing);
    const page = JSON.stringify(body.page);
    return {
      text: `{"items":[${items.map(({ text }) => text).join(',')}],"page":${page}}`,
      etag: () => etagOf(`${items.map(({ mark }) => mark).join(',')},${page}`),
    };
  }
  const { text, mark } = ofThing(body);
  return { text, etag: () => (mark === text ? etagOf(text) : mark) };
}
