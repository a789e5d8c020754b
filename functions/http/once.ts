import { createHash } from 'node:crypto';
import { QuoinError } from '#shared/model/errors.ts';
import type { IdempotencyStore } from '#shared/store/store.ts';
import type { Reply } from './route.ts';

/** Printable ASCII; the draft's own form is a quoted string, which is taken too. */
const KEY = /^[\x21-\x7e]{1,255}$/;

const hash = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex');

function keyOf(request: Request): string | null {
  const header = request.headers.get('Idempotency-Key');
  if (header === null) return null;
  const key = header.trim().replace(/^"(.*)"$/, '$1');
  if (KEY.test(key)) return key;
  const detail = 'Idempotency-Key must be 1–255 printable ASCII characters.';
  throw new QuoinError('invalid-parameter', detail, [{ parameter: 'Idempotency-Key', detail }]);
}

/**
 * Runs a request once for its `Idempotency-Key` (IETF draft httpapi-idempotency-key-header): a repeat within 24 hours
 * gets the first reply. What failed changed nothing, so it frees the key. Keys of two tokens never meet.
 * @throws QuoinError `key-reused` for another request under the key, `in-progress` while the first one runs.
 */
export async function once(
  store: IdempotencyStore | undefined,
  request: Request,
  body: unknown,
  run: () => Promise<Reply<unknown>>,
): Promise<Reply<unknown>> {
  const given = keyOf(request);
  if (given === null || !store) return run();
  const key = hash(request.headers.get('Authorization') ?? '', given);
  const path = new URL(request.url).pathname;
  const fingerprint = hash(request.method, path, JSON.stringify(body) ?? '');
  const begun = await store.begin(key, fingerprint, new Date());
  switch (begun.state) {
    case 'other':
      throw new QuoinError('key-reused', 'This Idempotency-Key came with another request before.');
    case 'running':
      throw new QuoinError('in-progress', 'The first request with this key is still at work.');
    case 'done':
      return {
        status: begun.reply.status,
        body: begun.reply.body,
        headers: { ...begun.reply.headers, 'Idempotency-Replayed': 'true' },
      };
    case 'begun':
  }
  try {
    const { status = 200, headers = {}, body: said } = await run();
    const reply = { status, headers, body: said };
    await store.finish(key, begun.owner, reply, new Date());
    return reply;
  } catch (error) {
    await store.release(key, begun.owner);
    throw error;
  }
}
