import { cors } from 'hono/cors';

const EXPOSED = ['ETag', 'Link', 'Location', 'Retry-After', 'X-Request-Id'];
const exposed = EXPOSED.join(',');

/** What a page of any origin may do, told to its browser before it does it. */
export const allow = cors({
  allowMethods: ['GET', 'HEAD'],
  exposeHeaders: EXPOSED,
  maxAge: 86_400,
});

/** Lets pages of any origin read a reply. Hono's own middleware would build two more replies for it. */
export function letPagesRead(headers: Headers): void {
  headers.set('Access-Control-Allow-Origin', '*');
  headers.set('Access-Control-Expose-Headers', exposed);
}
