import { createHash } from 'node:crypto';
import type { App } from '#functions/http/app.ts';
import { textReply } from '#functions/http/text-reply.ts';
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
export function addDocs(app: App): void {
  const headers = { 'Content-Security-Policy': POLICY, 'Referrer-Policy': 'no-referrer' };
  const texts = () => {
    made ??= make();
    return made;
  };
  app.get('/docs', async (c) =>
    textReply(c, (await texts()).docs, { type: 'text/html', cache: 'fixed', headers }),
  );
  app.get('/llms.txt', async (c) =>
    textReply(c, (await texts()).llms, { type: 'text/plain', cache: 'fixed', headers }),
  );
}
