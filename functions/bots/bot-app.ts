import { type Context, Hono } from 'hono';
import type { Log } from '#functions/http/log.ts';
import { problemReply } from '#functions/http/problem.ts';
import { QuoinError } from '#shared/model/errors.ts';
import type { Library } from '#shared/tools/library.ts';
import { hurried, inTime, type Patience, type Soon, TooLate } from './in-time.ts';

/** More than any platform sends. Bytes. */
const MOST_BYTES = 262_144;

export interface BotDoor<Secret> extends Patience {
  readonly library: Library;
  readonly secret: () => Promise<Secret>;
  readonly log: Log;
  readonly newRequestId: (c: Context) => string;
}

/** A request as it came: signatures are over these very characters. */
export interface Delivery {
  readonly body: string;
  readonly headers: Headers;
}

/**
 * The app of a bot's function: one path that takes POST. `receive` checks the signature before all else, and throws
 * `unauthorized` where it is not the platform's. The library and the secret it is given answer in time or throw, and
 * so does what it asks for through `soon`.
 */
export function botApp<Secret, Deps extends BotDoor<Secret>>(
  path: string,
  deps: Deps & BotDoor<Secret>,
  receive: (delivery: Delivery, deps: Deps, soon: Soon) => Promise<Response>,
): Hono {
  const { log, newRequestId } = deps;
  const app = new Hono();
  app.post(path, async (c) => {
    const body = await c.req.text();
    if (Buffer.byteLength(body) > MOST_BYTES) {
      throw new QuoinError('too-large', `At most ${MOST_BYTES} bytes are read.`);
    }
    const reply = await inTime(deps, (soon) =>
      receive(
        { body, headers: c.req.raw.headers },
        {
          ...deps,
          library: hurried(deps.library, soon),
          secret: () => soon(deps.secret()),
        },
        soon,
      ),
    );
    reply.headers.set('Cache-Control', 'no-store');
    reply.headers.set('X-Request-Id', newRequestId(c));
    return reply;
  });
  app.notFound((c) =>
    problemReply(new QuoinError('not-found', 'There is nothing at this address.'), newRequestId(c)),
  );
  app.onError((error, c) => {
    const id = newRequestId(c);
    if (error instanceof QuoinError) return problemReply(error, id);
    log.error('bot request failed', { requestId: id, path, error });
    if (error instanceof TooLate) {
      return problemReply(
        new QuoinError('unavailable', 'The answer took too long. Try again.'),
        id,
      );
    }
    return problemReply(new QuoinError('internal', 'The request could not be answered.'), id);
  });
  return app;
}

export const json = (body: object, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  });

export const empty = (headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 200, headers });

export const unsigned = (): QuoinError =>
  new QuoinError('unauthorized', 'The signature of this request is missing, wrong or stale.');

/** A delivery's JSON, whatever it is; null where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
