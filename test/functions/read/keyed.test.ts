import { beforeAll, expect, test } from 'vitest';
import { jsonLog } from '#functions/http/log.ts';
import { readApp } from '#functions/read/app.ts';
import { keyed } from '#functions/read/keyed.ts';
import type { Scope } from '#shared/model/token.ts';
import { checkToken, makeToken } from '#shared/services/tokens.ts';
import { readStore } from '#shared/store/dynamo-store.ts';
import { tokenStore } from '#shared/store/tokens.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let ask: (path: string, scopes?: Scope[]) => Promise<Response>;
beforeAll(async () => {
  const table = await newTable();
  const tokens = tokenStore(table);
  const now = () => new Date('2026-06-01T00:00:00Z');
  const app = readApp({
    deps: { store: readStore(table), publicUrl: '', random: Math.random, now },
    keyed,
    authorise: (request, scope) => checkToken(tokens, request.headers.get('Authorization'), scope),
    log: jsonLog(
      () => undefined,
      () => new Date(),
    ),
    newRequestId: () => 'request-1',
  });
  ask = async (path, scopes) => {
    const made = scopes && (await makeToken({ store: tokens, now }, 'test', scopes));
    const headers = made ? { Authorization: `Bearer ${made.secret}` } : undefined;
    return app.fetch(new Request(`http://quoin.example${path}`, headers ? { headers } : {}));
  };
});

const kept = [
  '/v1/articles',
  '/v1/quotes/random',
  '/v1/nowhere',
  '/feeds/quotes.json',
  '/q/q_000000000000000000000',
  '/a/a_0000000000000',
  '/v1/search?q=a',
];

test.for(kept)('%s asks for a token, where reads are keyed', async (path) => {
  const reply = await ask(path);

  expect(reply.status).toBe(401);
  expect(reply.headers.get('WWW-Authenticate')).toBe('Bearer realm="quoin"');
  expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
  expect(reply.headers.get('Cache-Control')).toBe('no-store');
});

test('a token that may do something else is not enough; one that reads, or runs the place, is', async () => {
  const other = await ask('/v1/articles', ['ingest']);
  const statuses = await Promise.all(
    ([['read'], ['admin']] as Scope[][]).map(async (s) => (await ask('/v1/articles', s)).status),
  );

  expect(other.status).toBe(403);
  expect(other.headers.get('WWW-Authenticate')).toContain('insufficient_scope');
  expect(statuses).toEqual([200, 200]);
});

test('no shared cache keeps what a token let out', async () => {
  const reply = await ask('/v1/articles', ['read']);

  expect(reply.headers.get('Cache-Control')).toBe('private, max-age=15');
  expect(reply.headers.get('Vary')).toContain('Authorization');
});

test.for(['/v1/health', '/v1/openapi.json', '/v1/problems/unauthorized', '/docs', '/llms.txt'])(
  '%s stays open, since it says how to ask',
  async (path) => {
    expect((await ask(path)).status).toBe(200);
  },
);
