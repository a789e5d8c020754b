import { localApp } from '#cli/local/server.ts';
import { Article } from '#shared/model/article.ts';
import type { Table } from '#shared/store/client.ts';

export const PUBLIC_URL = 'http://127.0.0.1:8787';

/** The local server's app without its socket: the same code, asked by address. */
export interface Api {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  head(path: string): Promise<Response>;
  send(
    method: string,
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** Posts an article and gives what was kept. */
  keep(article: unknown): Promise<Article>;
}

export function apiOn(table: Table): Api {
  const app = localApp(table, PUBLIC_URL);
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.fetch(
      new Request(PUBLIC_URL + path, {
        ...init,
        headers: { Host: '127.0.0.1:8787', ...(init.headers as Record<string, string>) },
      }),
    );
  const send: Api['send'] = (method, path, body, headers = {}) =>
    ask(path, {
      method,
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  return {
    get: (path, headers) => ask(path, headers ? { headers } : {}),
    head: (path) => ask(path, { method: 'HEAD' }),
    send,
    keep: async (article) => {
      const reply = await send('POST', '/v1/articles', article);
      if (!reply.ok) throw new Error(`HTTP ${reply.status}: ${await reply.text()}`);
      return Article.strict().parse(await reply.json());
    },
  };
}
