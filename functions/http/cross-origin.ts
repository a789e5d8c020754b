import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

const EXPOSED = ['ETag', 'Link', 'Location', 'Retry-After', 'X-Request-Id'];

/**
 * Lets pages of any origin read. Replies get their two headers when they are made: Hono's own middleware sets them
 * before, on a reply that is then thrown away, and builds two more.
 */
export function crossOrigin(): MiddlewareHandler {
  const preflight = cors({ allowMethods: ['GET', 'HEAD'], exposeHeaders: EXPOSED, maxAge: 86_400 });
  const exposed = EXPOSED.join(',');
  return async (c, next) => {
    if (c.req.method === 'OPTIONS') return preflight(c, next);
    await next();
    c.res.headers.set('Access-Control-Allow-Origin', '*');
    c.res.headers.set('Access-Control-Expose-Headers', exposed);
  };
}
