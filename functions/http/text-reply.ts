import type { Context } from 'hono';
import { cacheControl, etagOf, isKnown } from './cache.ts';
import type { CachePolicy } from './route.ts';

/** A text that is no operation's reply (a page, a feed), with what every reply carries; 304 to who has it. */
export function textReply(
  c: Context,
  text: string,
  about: { type: string; cache: CachePolicy; headers?: Record<string, string> },
): Response {
  const etag = etagOf(text);
  const headers: Record<string, string> = {
    'Content-Type': `${about.type}; charset=utf-8`,
    'Cache-Control': cacheControl(about.cache),
    'X-Content-Type-Options': 'nosniff',
    'X-Request-Id': String(c.get('requestId')),
    ETag: etag,
    ...about.headers,
  };
  return isKnown(c.req.header('If-None-Match'), etag)
    ? c.body(null, 304, headers)
    : c.body(text, 200, headers);
}
