import type { Operations, Problem } from './api.generated.ts';

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
    /** Ends the request early. */
    readonly signal?: AbortSignal;
  };

/** What an operation answers when `fields` names some: those, and what `include` may bring. */
type Some<T, F> = Pick<T, Extract<keyof T, F> | Beside<T>>;
type Beside<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];
type Sparse<R, F> = R extends { readonly items: readonly (infer T)[] }
  ? Omit<R, 'items'> & { readonly items: readonly Some<T, F>[] }
  : Some<R, F>;
/** The fields that an operation can be asked for alone. */
export type FieldsOf<O extends Operation> = Operations[O]['query'] extends {
  readonly fields?: infer F;
}
  ? Extract<F, string>
  : never;

/** An input that names some fields. */
export type Asking<O extends Operation, F> = Input<O> & {
  readonly query?: { readonly fields?: F | readonly F[] | undefined };
};

/** The reply: with `fields`, what these leave of it. */
export type ReplyTo<O extends Operation, F> = [F] extends [never] ? Reply<O> : Sparse<Reply<O>, F>;

/** Operations whose reply is a page of a list, and what the list is of. */
export type ListOperation = {
  [O in Operation]: Reply<O> extends { items: readonly unknown[]; page: { next: string | null } }
    ? O
    : never;
}[Operation];
export type Item<R> = R extends { readonly items: readonly (infer T)[] } ? T : never;

/** A reply with what HTTP says beside it. */
export interface Answer<R> {
  readonly reply: R;
  readonly status: number;
  /** `ETag`: what `If-Match` takes. `Location`: where a new thing or its job is. */
  readonly headers: Headers;
}

/** A refusal of the API, as its problem details say it. */
export class QuoinProblem extends Error {
  readonly status: number;
  /** One of the codes below `/v1/problems`; `unknown` where something else than Quoin answered. */
  readonly code: string;
  readonly detail: string;
  /** Each parameter, or place in the body, that is wrong. */
  readonly errors: NonNullable<Problem['errors']>;
  /** Seconds after which to ask again, where the API says so. */
  readonly retryAfter: number | null;
  readonly requestId: string | null;

  constructor(status: number, body: unknown, headers: Headers) {
    const about: Partial<Problem> = typeof body === 'object' && body !== null ? body : {};
    const code = 'code' in about ? String(about.code) : 'unknown';
    const detail = 'detail' in about ? String(about.detail) : `HTTP ${status}`;
    super(`${code}: ${detail}`);
    this.name = 'QuoinProblem';
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.errors = Array.isArray(about.errors) ? about.errors : [];
    this.retryAfter = Number(headers.get('Retry-After')) || null;
    this.requestId = headers.get('X-Request-Id');
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
  call<O extends Operation, const F extends FieldsOf<O> = never>(
    operation: O,
    input: Asking<O, F>,
  ): Promise<ReplyTo<O, F>>;
  /** For code that asks any operation: the whole reply. */
  call<O extends Operation>(operation: O, input: Input<O>): Promise<Reply<O>>;
  /** The same, with status and headers. */
  ask<O extends Operation, const F extends FieldsOf<O> = never>(
    operation: O,
    input: Asking<O, F>,
  ): Promise<Answer<ReplyTo<O, F>>>;
  ask<O extends Operation>(operation: O, input: Input<O>): Promise<Answer<Reply<O>>>;
  /** All items of a list, page after page as they are wanted: `for await (const quote of quoin.each('GET /v1/quotes', {}))`. */
  each<O extends ListOperation, const F extends FieldsOf<O> = never>(
    operation: O,
    input: Asking<O, F>,
  ): AsyncGenerator<Item<ReplyTo<O, F>>, void, undefined>;
}

interface Given {
  readonly path?: object;
  readonly query?: object;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A client of one Quoin API. Its types are made from the API's own schemas; it has no dependencies. */
export function quoinClient(settings: ClientSettings): Client {
  const { url, token, apiKey, timeout = TIMEOUT_MS } = settings;
  const request = settings.fetch ?? fetch;
  const send = async (operation: string, given: Given): Promise<Answer<unknown>> => {
    const [method = 'GET', template = '/'] = operation.split(' ');
    const address = addressOf(url, template, given.path ?? {}, given.query ?? {});
    const late = AbortSignal.timeout(timeout);
    const answer = await request(address, {
      method,
      headers: {
        Accept: 'application/json',
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(apiKey ? { 'X-Api-Key': apiKey } : {}),
        ...(given.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...given.headers,
      },
      signal: given.signal ? AbortSignal.any([late, given.signal]) : late,
      ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
    });
    const reply = await json(answer);
    const { status, headers, ok } = answer;
    if (!ok) throw new QuoinProblem(status, reply, headers);
    return { reply, status, headers };
  };
  return {
    call: async <O extends Operation, F>(operation: O, input: Asking<O, F>) =>
      (await send(operation, input)).reply as ReplyTo<O, F>,
    ask: async <O extends Operation, F>(operation: O, input: Asking<O, F>) =>
      (await send(operation, input)) as Answer<ReplyTo<O, F>>,
    each: async function* <O extends ListOperation, F>(operation: O, input: Asking<O, F>) {
      const given: Given = input;
      let cursor: string | null | undefined;
      do {
        const query = { ...given.query, ...(cursor ? { cursor } : {}) };
        const { reply } = await send(operation, { ...given, query });
        const page = reply as { items: Item<ReplyTo<O, F>>[]; page: { next: string | null } };
        yield* page.items;
        cursor = page.page.next;
      } while (cursor !== null);
    },
  };
}
