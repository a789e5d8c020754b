import type { Operations } from './api.generated.ts';

export type * from './api.generated.ts';

export interface ClientSettings {
  /** Where the API is, without `/v1`: `https://quoin.example`. */
  readonly url: string;
  /** A bearer token, for writes and where reads ask for one. */
  readonly token?: string | undefined;
  /** An API Gateway key, where reads are keyed so. */
  readonly apiKey?: string | undefined;
  readonly fetch?: typeof fetch;
  /** Milliseconds after which a request is given up; 15,000 where left out. */
  readonly timeout?: number;
}

export type Operation = keyof Operations;
export type Reply<O extends Operation> = Operations[O]['reply'];

/** What an operation takes: `path` and `body` where it has them, `query` where it is wanted. */
export type Input<O extends Operation> = (keyof Operations[O]['path'] extends never
  ? unknown
  : { readonly path: Operations[O]['path'] }) &
  (Operations[O]['body'] extends undefined ? unknown : { readonly body: Operations[O]['body'] }) & {
    readonly query?: Operations[O]['query'];
    readonly headers?: Readonly<Record<string, string>>;
  };

/** A refusal of the API, as its problem details say it. */
export class QuoinProblem extends Error {
  readonly status: number;
  /** One of the codes below `/v1/problems`; `unknown` where something else than Quoin answered. */
  readonly code: string;
  readonly detail: string;
  readonly requestId: string | null;

  constructor(status: number, body: unknown, requestId: string | null) {
    const about = typeof body === 'object' && body !== null ? body : {};
    const code = 'code' in about ? String(about.code) : 'unknown';
    const detail = 'detail' in about ? String(about.detail) : `HTTP ${status}`;
    super(`${code}: ${detail}`);
    this.name = 'QuoinProblem';
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.requestId = requestId;
  }
}

const TIMEOUT_MS = 15_000;

function addressOf(base: string, template: string, path: object, query: object): string {
  const values = new Map<string, unknown>(Object.entries(path));
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values.get(name) ?? '')),
  );
  const pairs = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : String(value)]],
  );
  const search = pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
  return `${base.replace(/\/+$/, '')}${filled}${search}`;
}

async function json(reply: Response): Promise<unknown> {
  const text = await reply.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface Client {
  /**
   * Asks one operation, by its name in the reference: `call('GET /v1/quotes/random', { query: { limit: 3 } })`.
   * @throws QuoinProblem where the API refuses; TypeError or TimeoutError where it cannot be reached.
   */
  call<O extends Operation>(operation: O, input: Input<O>): Promise<Reply<O>>;
}

/** A client of one Quoin API. Its types are made from the API's own schemas; it has no dependencies. */
export function quoinClient(settings: ClientSettings): Client {
  const { url, token, apiKey, fetch: send = fetch, timeout = TIMEOUT_MS } = settings;
  return {
    async call<O extends Operation>(operation: O, input: Input<O>): Promise<Reply<O>> {
      const [method = '', template = ''] = operation.split(' ');
      const given: { path?: object; query?: object; body?: unknown; headers?: object } = input;
      const reply = await send(addressOf(url, template, given.path ?? {}, given.query ?? {}), {
        method,
        headers: {
          Accept: 'application/json',
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
          ...(apiKey ? { 'X-Api-Key': apiKey } : {}),
          ...(given.body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...given.headers,
        },
        signal: AbortSignal.timeout(timeout),
        ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
      });
      const body = await json(reply);
      if (!reply.ok) throw new QuoinProblem(reply.status, body, reply.headers.get('X-Request-Id'));
      return body as Reply<O>;
    },
  };
}
