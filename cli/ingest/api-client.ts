import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';

export interface ApiReply {
  readonly status: number;
  readonly body: unknown;
}

/** A refusal that will not pass, or one that did not pass in time. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
  }
}

const HOPELESS = new Set(['unreachable', 'unauthorized', 'forbidden']);

/** Whether every other request would be refused as this one was. */
export const takesNothing = ({ code }: ApiError): boolean => HOPELESS.has(code);

export interface ApiClientDeps {
  readonly api: string;
  readonly token: string | undefined;
  readonly fetch?: typeof fetch;
  /** Milliseconds. */
  readonly wait?: (ms: number) => Promise<unknown>;
  readonly random?: () => number;
  readonly now?: () => number;
}

const TRIES = 8;
const FIRST_MS = 250;
const MOST_MS = 30_000;
const PATIENCE_MS = 60_000;

const Problem = z.object({ code: z.string(), detail: z.string() });

/** Speaks to the API, and waits where it asks to: all requests of one client hold back together. */
export class ApiClient {
  readonly #deps: Required<ApiClientDeps>;
  #quietUntil = 0;

  constructor(deps: ApiClientDeps) {
    this.#deps = { fetch, wait: pause, random: Math.random, now: Date.now, ...deps };
  }

  /** @throws ApiError with the API's own code and words, `unreachable` where nothing answers */
  async send(method: string, path: string, body?: unknown): Promise<ApiReply> {
    let last = new ApiError(0, 'unreachable', `Nothing answers at ${this.#deps.api}.`);
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      await this.#quiet();
      const reply = await this.#once(method, path, body);
      if (reply === null) {
        this.#holdBack(attempt, 0);
        continue;
      }
      const said: unknown = await reply.json().catch(() => null);
      if (reply.ok) return { status: reply.status, body: said };
      const problem = Problem.safeParse(said);
      last = problem.success
        ? new ApiError(reply.status, problem.data.code, problem.data.detail)
        : new ApiError(reply.status, `http-${reply.status}`, `HTTP ${reply.status}`);
      if (reply.status !== 429 && reply.status < 500) throw last;
      this.#holdBack(attempt, Number(reply.headers.get('Retry-After')) || 0);
    }
    throw last;
  }

  async #once(method: string, path: string, body: unknown): Promise<Response | null> {
    const { api, token } = this.#deps;
    try {
      return await this.#deps.fetch(api + path, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    } catch {
      return null;
    }
  }

  /** Doubling with full jitter, and never less than the API asked for, in seconds. */
  #holdBack(attempt: number, asked: number): void {
    const most = Math.min(MOST_MS, FIRST_MS * 2 ** (attempt - 1));
    const ms = asked * 1000 + most * this.#deps.random();
    this.#quietUntil = Math.max(this.#quietUntil, this.#deps.now() + ms);
  }

  async #quiet(): Promise<void> {
    const ms = this.#quietUntil - this.#deps.now();
    if (ms > 0) await this.#deps.wait(ms);
  }
}
