import { setTimeout as pause } from 'node:timers/promises';
import {
  type Answer,
  type Client,
  type Input,
  type Operation,
  QuoinProblem,
  quoinClient,
  type Reply,
} from '#shared/client/client.ts';

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
  /** Where the stage asks for one. */
  readonly apiKey?: string | undefined;
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

/** Asks the API by its typed client, and waits where it asks to: all requests of one client hold back together. */
export class ApiClient {
  readonly #client: Client;
  readonly #deps: Required<Pick<ApiClientDeps, 'api' | 'wait' | 'random' | 'now'>>;
  #quietUntil = 0;

  constructor({ token, apiKey, fetch: by = fetch, ...deps }: ApiClientDeps) {
    this.#client = quoinClient({ url: deps.api, token, apiKey, fetch: by, timeout: PATIENCE_MS });
    this.#deps = { wait: pause, random: Math.random, now: Date.now, ...deps };
  }

  /** @throws ApiError with the API's own code and words, `unreachable` where nothing answers */
  async ask<O extends Operation>(operation: O, input: Input<O>): Promise<Answer<Reply<O>>> {
    let last = new ApiError(0, 'unreachable', `Nothing answers at ${this.#deps.api}.`);
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      await this.#quiet();
      try {
        return await this.#client.ask(operation, input);
      } catch (error) {
        if (!(error instanceof QuoinProblem)) {
          this.#holdBack(attempt, 0);
          continue;
        }
        const { status, code, detail, retryAfter } = error;
        last = new ApiError(status, code === 'unknown' ? `http-${status}` : code, detail);
        if (status !== 429 && status < 500) throw last;
        this.#holdBack(attempt, retryAfter ?? 0);
      }
    }
    throw last;
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
