import { lookup } from 'node:dns/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { QuoinError } from '#shared/model/errors.ts';
import { type Measure, readReply } from './read-reply.ts';
import { type Dial, dial, request } from './request.ts';
import { locate, parseAddress, type Resolve, type Target } from './target.ts';

/** The world that a fetch touches, and how patient it is. */
export interface FetchDeps {
  readonly resolve: Resolve;
  readonly dial: Dial;
  /** Milliseconds for everything: look-ups, robots.txt, redirects, the body. */
  readonly patience: number;
  readonly userAgent: string;
}

export interface Wanted extends Measure {
  /** `Accept`, and the media types that may come. */
  readonly types: readonly string[];
  readonly headers?: Record<string, string>;
}

export interface Got {
  /** The address after all redirects. */
  readonly url: string;
  readonly status: 200 | 304;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export const publicWorld = (contact: string | undefined): FetchDeps => ({
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  dial,
  patience: 20_000,
  userAgent: `Quoin/0.1${contact ? ` (+${contact})` : ''}`,
});

/** The media type of a reply, without its parameters; '' where it states none. */
export const mediaType = (headers: IncomingHttpHeaders): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** A promise that gives up when the signal does: a look-up cannot be stopped, but need not be waited for. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function checkStatus(status: number): void {
  if (status === 200 || status === 304) return;
  const passing = status === 429 || status >= 500;
  throw new QuoinError(passing ? 'fetch-busy' : 'fetch-refused', `The site answered ${status}.`);
}

/** One address after the other, each located and let in anew. @throws QuoinError `fetch-…`, one code for each way to fail */
export async function follow(
  deps: FetchDeps,
  address: string,
  wanted: Wanted,
  signal: AbortSignal,
  letIn: (target: Target) => Promise<void>,
): Promise<Got> {
  let url = parseAddress(address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const target = await within(signal, locate(url, deps.resolve));
    await letIn(target);
    const headers = {
      Accept: wanted.types.join(', '),
      'Accept-Encoding': 'gzip, br',
      'User-Agent': deps.userAgent,
      ...wanted.headers,
    };
    const reply = await request(target, headers, { dial: deps.dial, signal });
    const status = reply.statusCode ?? 0;
    if (REDIRECTS.has(status)) {
      reply.destroy();
      const { location } = reply.headers;
      if (!location) throw new QuoinError('fetch-redirects', 'A redirect names no goal.');
      url = parseAddress(location, url);
      continue;
    }
    try {
      checkStatus(status);
      const type = mediaType(reply.headers);
      if (status === 200 && wanted.types.length > 0 && !wanted.types.includes(type)) {
        throw new QuoinError('fetch-type', `The page is ${type || 'of no stated type'}.`);
      }
      const bytes = await readReply(reply, wanted, signal);
      return { url: url.href, status: status === 304 ? 304 : 200, headers: reply.headers, bytes };
    } finally {
      reply.destroy();
    }
  }
  throw new QuoinError('fetch-redirects', `More than ${MOST_REDIRECTS} redirects.`);
}

/** Runs a fetch within its patience. */
export async function withPatience<T>(
  { patience }: FetchDeps,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const timer = setTimeout(
    () => stop.abort(new QuoinError('fetch-too-slow', `No whole page in ${patience} ms.`)),
    patience,
  );
  try {
    return await work(stop.signal);
  } finally {
    clearTimeout(timer);
  }
}
