import { type Context, Hono, type Next } from 'hono';
import { QuoinError } from '#shared/model/errors.ts';
import type { Scope } from '#shared/model/token.ts';
import type { IdempotencyStore } from '#shared/store/store.ts';
import { formFor } from './accept.ts';
import { readBody } from './body.ts';
import { cacheControl, etagOf, isKnown, ownCache } from './cache.ts';
import { allow, letPagesRead } from './cross-origin.ts';
import { linkToNext } from './link.ts';
import type { Log } from './log.ts';
import { Moved } from './moved.ts';
import { once } from './once.ts';
import { parse } from './parse.ts';
import { problemReply } from './problem.ts';
import { queryOf } from './query.ts';
import type { Caller, Route } from './route.ts';
import { type TextResponse, textResponse } from './text-response.ts';
import { written } from './written.ts';

/** Longer addresses are refused here, in AWS and locally alike. Characters, path and query. */
const MOST_ADDRESS = 4096;
/** Lambda gives out 6 MB, in which a reply's quotation marks are escaped once more. Bytes. */
const MOST_REPLY = 5_000_000;

export interface Door<Deps> {
  readonly routes: readonly Route<Deps>[];
  readonly deps: Deps;
  readonly log: Log;
  /** Where readers reach the API, without a slash at the end; its path goes before the addresses in replies. */
  readonly publicUrl: string;
  /** Says who asks, or throws `unauthorized` or `forbidden`. */
  readonly authorise?: (request: Request, scope: Scope) => Promise<Caller>;
  /** Whether an address asks for a token with the scope `read`; none does where left out. */
  readonly keyed?: (path: string) => boolean;
  /** Where first replies are kept for routes that take an `Idempotency-Key`. */
  readonly idempotency?: IdempotencyStore;
  /** Names a request: API Gateway's id in AWS. Never taken from the client. */
  readonly newRequestId: (c: Context) => string;
  /** Makes replies; real ones where left out. */
  readonly respond?: TextResponse;
  /** Which methods an address takes, in the whole API: for 405. Null where there is no such address. */
  readonly allowed: (path: string) => readonly string[] | null;
}

/** Whether a text has more bytes; a character has three at the most, so that few are counted. */
const exceeds = (text: string, bytes: number): boolean =>
  text.length * 3 > bytes && Buffer.byteLength(text) > bytes;

const asIs = (text: string) => ({ text, etag: () => etagOf(text) });

/** An app whose requests have each an id. */
export type App = Hono<{ Variables: { requestId: string } }>;

/** Hono's form of a path: `{articleId}` → `:articleId`. */
const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

/** The app of one function: its routes, and everything about HTTP that they have in common. */
export function createApp<Deps>(door: Door<Deps>): App {
  const app: App = new Hono();
  const base = door.publicUrl === '' ? '' : new URL(door.publicUrl).pathname.replace(/\/$/, '');
  const { keyed, authorise, respond = textResponse } = door;

  /** Errors as replies, in one place. */
  function failed(error: unknown, c: Context): Response {
    const id = c.get('requestId');
    if (error instanceof QuoinError) {
      const reply = problemReply(error, id, base);
      if (error.code === 'unauthorized' && c.req.header('Authorization') !== undefined) {
        reply.headers.set('WWW-Authenticate', 'Bearer realm="quoin", error="invalid_token"');
      }
      return reply;
    }
    if (error instanceof Moved) {
      c.header('Cache-Control', cacheControl('list'));
      return c.redirect(error.location(c.req.url), 301);
    }
    door.log.error('request failed', { requestId: id, path: c.req.path, error });
    return problemReply(
      new QuoinError('internal', 'The request could not be answered; its id helps the operator.'),
      id,
      base,
    );
  }
  app.onError(failed);

  /** Lets in who may ask, and answers. */
  async function answer(c: Context, next: Next): Promise<void> {
    const { url, path, raw } = c.req;
    if (url.length - url.indexOf('/', 8) > MOST_ADDRESS) {
      throw new QuoinError('address-too-long', `At most ${MOST_ADDRESS} characters are read.`);
    }
    if (!keyed?.(path)) return next();
    if (!authorise) throw new QuoinError('unauthorized', 'Nobody can be let in here.');
    await authorise(raw, 'read');
    await next();
    const kept = c.res.headers.get('Cache-Control') ?? 'no-store';
    c.res.headers.set('Cache-Control', ownCache(kept));
    c.res.headers.append('Vary', 'Authorization');
  }

  app.use(async (c, next) => {
    c.set('requestId', door.newRequestId(c));
    let preflight: Response | undefined;
    try {
      if (c.req.method === 'OPTIONS') preflight = (await allow(c, next)) ?? undefined;
      else await answer(c, next);
    } catch (error) {
      c.res = failed(error, c);
    }
    const { headers } = preflight ?? c.res;
    if (!headers.has('X-Request-Id')) headers.set('X-Request-Id', c.get('requestId'));
    const location = headers.get('Location');
    if (location?.startsWith('/')) headers.set('Location', base + location);
    letPagesRead(headers);
    return preflight;
  });

  for (const route of door.routes) {
    app.on(route.method.toUpperCase(), honoPath(route.path), async (c) => {
      const caller = route.scope ? await door.authorise?.(c.req.raw, route.scope) : undefined;
      const { format, ...query } = queryOf(c);
      const form = formFor(c.req.header('Accept'), format, route.text);
      const body = route.body ? await readBody(c.req.raw, route.raw === true) : undefined;
      const raw = { params: c.req.param(), query, body };
      const ifMatch = c.req.header('If-Match');
      const run = () => route.run(raw, door.deps, parse, { caller, ifMatch });
      const reply: Awaited<ReturnType<typeof run>> = route.idempotent
        ? await once(door.idempotency, c.req.raw, body, run)
        : await run();
      const { text, etag } =
        form === 'text' && reply.asText ? asIs(`${reply.asText()}\n`) : written(reply.body);
      const headers: Record<string, string> = {
        'Cache-Control': cacheControl(route.cache),
        'Content-Type': form === 'text' ? 'text/plain; charset=utf-8' : 'application/json',
        'X-Request-Id': c.get('requestId'),
        'X-Content-Type-Options': 'nosniff',
        ...linkToNext(base, c.req.url, reply.body),
        ...(route.text ? { Vary: 'Accept' } : {}),
        ...reply.headers,
      };
      if (route.method === 'get' && exceeds(text, MOST_REPLY)) {
        const detail = 'Ask for less: by limit, by fields, or a part at a time.';
        throw new QuoinError('reply-too-large', detail);
      }
      if (route.method === 'get' && route.cache !== 'never') {
        headers['ETag'] = etag();
        if (isKnown(c.req.header('If-None-Match'), headers['ETag'])) {
          return c.body(null, 304, headers);
        }
      }
      return respond(text, { status: reply.status ?? 200, headers });
    });
  }

  app.notFound((c) => {
    const { path, method } = c.req;
    const id = c.get('requestId');
    const bare = path.length > 1 ? path.replace(/\/+$/, '') : path;
    const methods = door.allowed(bare);
    if (bare !== path && methods?.includes(method)) {
      // As it was sent, percent-encoded: what it stands for may not stand in a header.
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(pathname.replace(/\/+$/, '') + search, 308);
    }
    // What is documented and yet not answered is a part that this Quoin does without: a bot, say.
    if (!methods || methods.includes(method)) {
      return problemReply(
        new QuoinError('not-found', 'There is nothing at this address.'),
        id,
        base,
      );
    }
    const reply = problemReply(
      new QuoinError('method-not-allowed', `This address takes ${methods.join(', ')}.`),
      id,
      base,
    );
    reply.headers.set('Allow', methods.join(', '));
    return reply;
  });

  return app;
}
