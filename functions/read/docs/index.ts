import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { RequestIdVariables } from 'hono/request-id';
import { cacheControl, etagOf, isKnown } from '#functions/http/cache.ts';
import { llmsText } from './llms-text.ts';
import { readDocument } from './model.ts';
import { docsPage } from './page.ts';
import { script } from './script.ts';
import { style } from './style.ts';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but this page's own style and script, and requests to the API it stands before. */
const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Made {
  readonly docs: string;
  readonly llms: string;
}

let made: Promise<Made> | null = null;

/** Made when first asked for, to keep the document out of a cold start. */
async function make(): Promise<Made> {
  const { default: document } = await import('../openapi.generated.json', {
    with: { type: 'json' },
  });
  const documented = readDocument(document);
  return { docs: docsPage(documented), llms: llmsText(documented) };
}

/** `/docs`, the reference for people, and `/llms.txt`, the same for language models. */
export function addDocs(app: Hono<{ Variables: RequestIdVariables }>): void {
  const reply = (c: Context, text: string, type: string) => {
    const headers: Record<string, string> = {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': cacheControl('fixed'),
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'X-Request-Id': c.get('requestId'),
      ETag: etagOf(text),
    };
    return isKnown(c.req.header('If-None-Match'), headers['ETag'] ?? '')
      ? c.body(null, 304, headers)
      : c.body(text, 200, headers);
  };
  const texts = () => {
    made ??= make();
    return made;
  };
  app.get('/docs', async (c) => reply(c, (await texts()).docs, 'text/html'));
  app.get('/llms.txt', async (c) => reply(c, (await texts()).llms, 'text/plain'));
}
