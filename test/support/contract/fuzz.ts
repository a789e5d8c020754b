import fc from '#test/support/fast-check.ts';
import type { Pool } from './inputs.ts';
import { breaches, type Heard, operationOf } from './judge.ts';
import { requests, type WireRequest } from './requests.ts';
import type { Sender } from './send.ts';

/** Longer than this and a chat bot has given up. */
const SLOW_MS = 2000;
const AT_ONCE = 8;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const CHUNK = 400;

export interface Report {
  readonly sent: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  /** Each with the request that brought it about, ready to be sent again. */
  readonly breaches: readonly string[];
}

const shown = ({ method, path, headers, body }: WireRequest): string => {
  const text = typeof body === 'string' ? body : Buffer.from(body ?? []).toString('latin1');
  return `${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)} ${text.slice(0, 200)}`;
};

function decoded(path: string): string {
  const { pathname } = new URL(`http://fuzz${path}`);
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

/** What is wrong with a reply. A browser's preflight, and what lies beside the API, have no document. */
function judged(request: WireRequest, reply: Heard | null): string[] {
  if (reply === null) return ['no answer'];
  if (reply.status >= 500) return [`${reply.status} ${reply.body.slice(0, 200)}`];
  const path = decoded(request.path);
  const operation = operationOf(request.method, path);
  const known = operation !== null || path.startsWith('/v1/');
  return request.method === 'OPTIONS' || !known ? [] : breaches(request.method, operation, reply);
}

/** Sends `count` requests made from the document, the same ones for the same seed. */
export async function fuzz(
  sender: Sender,
  pool: Pool,
  { count, seed }: { count: number; seed: number },
): Promise<Report> {
  const byStatus: Record<string, number> = {};
  const found: string[] = [];
  let [sent, slowestMs] = [0, 0];
  const made = requests(pool);
  let writing: Promise<unknown> = Promise.resolve();
  /** Writes one after another: that they may meet is tried in test/store. */
  const inTurn = (request: WireRequest): Promise<(() => void) | undefined> => {
    if (READS.has(request.method)) return Promise.resolve(undefined);
    const before = writing;
    const { promise, resolve } = Promise.withResolvers<void>();
    writing = promise;
    return before.then(() => resolve);
  };
  for (let chunk = 0; sent < count; chunk++) {
    const numRuns = Math.min(CHUNK, count - sent);
    const queue = fc.sample(made, { numRuns, seed: seed + chunk });
    const work = async () => {
      for (let request = queue.pop(); request; request = queue.pop()) {
        const done = await inTurn(request);
        const begun = performance.now();
        const reply = await sender.send(request);
        done?.();
        let took = performance.now() - begun;
        // A read that is slow by itself is slow again; one during which the machine stood still is not.
        if (took > SLOW_MS && READS.has(request.method)) {
          const again = performance.now();
          await sender.send(request);
          took = Math.min(took, performance.now() - again);
        }
        slowestMs = Math.max(slowestMs, took);
        sent++;
        const status = String(reply?.status ?? 'none');
        byStatus[status] = (byStatus[status] ?? 0) + 1;
        const wrong = judged(request, reply);
        if (took > SLOW_MS) wrong.push(`took ${Math.round(took)} ms`);
        for (const what of wrong) found.push(`${what} ← ${shown(request)}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  return { sent, byStatus, slowestMs: Math.round(slowestMs), breaches: found };
}
