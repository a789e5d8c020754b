import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createApp } from '#functions/http/app.ts';
import { jsonLog } from '#functions/http/log.ts';
import { type Route, route } from '#functions/http/route.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { pageOf } from '#shared/model/query.ts';

const Thing = z.object({ id: z.string(), size: z.int(), note: z.string().nullable() });
const thing = { id: 'one', size: 3, note: null };

const about = { method: 'get', summary: 'A thing', cache: 'thing' } as const;
const one = route({
  ...about,
  path: '/v1/one',
  operationId: 'one',
  reply: Thing.extend({ beside: z.string().optional() }),
  sparse: Thing,
  asText: ({ id }) => `a thing: ${id}`,
  handle: async (_, __: object) => ({ body: { ...thing, beside: 'always there' } }),
});
const many = route({
  ...about,
  path: '/v1/many',
  operationId: 'many',
  query: z.strictObject({ cursor: z.string().optional(), size: z.string().min(2).max(5) }),
  reply: pageOf(Thing),
  sparse: Thing,
  handle: async ({ query }, __: object) => ({
    body: { items: [thing], page: { next: query.cursor === 'last' ? null : 'more' } },
  }),
});
const vast = route({
  ...about,
  path: '/v1/vast',
  operationId: 'vast',
  reply: z.object({ text: z.string() }),
  sparse: z.object({ text: z.string() }).extend({ id: z.string() }),
  handle: async (_, __: object) => ({ body: { id: 'v', text: 'é'.repeat(2_600_000) } }),
});
const told = route({
  ...about,
  method: 'post',
  path: '/v1/told',
  operationId: 'told',
  body: z.strictObject({ words: z.string().min(1).max(5), about: z.object({ id: z.string() }) }),
  reply: Thing,
  scope: 'review',
  handle: async (_, __: object) => ({ body: thing }),
});

const app = createApp<object>({
  routes: [one, many, vast, told] as readonly Route<object>[],
  deps: {},
  log: jsonLog(
    () => undefined,
    () => new Date(),
  ),
  publicUrl: 'https://api.example/prod',
  authorise: async (request) => {
    const secret = request.headers.get('Authorization');
    if (secret === 'Bearer good') return { name: 'desk' };
    throw new QuoinError('unauthorized', 'Send a token.');
  },
  newRequestId: () => 'r1',
  allowed: () => null,
});
const get = async (path: string, headers: Record<string, string> = {}) => {
  const reply = await app.fetch(new Request(`http://api.example${path}`, { headers }));
  return {
    reply,
    json: (await reply
      .clone()
      .json()
      .catch(() => null)) as Record<string, unknown>,
  };
};
const Problem = z.object({
  code: z.string(),
  detail: z.string(),
  errors: z
    .array(z.object({ parameter: z.string().optional(), pointer: z.string().optional() }))
    .optional(),
});

describe('fields', () => {
  test('leave of a thing what is asked for, beside what is no field of its own', async () => {
    const { reply, json } = await get('/v1/one?fields=size,id,size');
    const whole = await get('/v1/one');

    expect(json).toEqual({ id: 'one', size: 3, beside: 'always there' });
    expect(whole.json).toEqual({ ...thing, beside: 'always there' });
    expect(reply.headers.get('ETag')).not.toBe(whole.reply.headers.get('ETag'));
  });

  test('leave of a page its items’ alone', async () => {
    const { json } = await get('/v1/many?size=abc&fields=note');
    expect(json).toEqual({ items: [{ note: null }], page: { next: 'more' } });
  });

  test('that are none are refused with those there are', async () => {
    for (const fields of ['id,colour', 'constructor', '__proto__', '', 'id,,size']) {
      const { reply, json } = await get(`/v1/one?fields=${encodeURIComponent(fields)}`);
      const { detail, errors } = Problem.parse(json);
      expect([reply.status, errors?.[0]?.parameter]).toEqual([422, 'fields']);
      expect(detail).toContain('known are id, size, note');
    }
  });

  test('change nothing of the text form', async () => {
    const { reply } = await get('/v1/one?fields=size&format=text');
    expect(await reply.text()).toBe('a thing: one\n');
  });
});

test('a page says in a header where the next one is', async () => {
  const { reply } = await get('/v1/many?size=abc&fields=id');
  const last = await get('/v1/many?size=abc&cursor=last');

  expect(reply.headers.get('Link')).toBe(
    '</prod/v1/many?size=abc&fields=id&cursor=more>; rel="next"',
  );
  expect(last.reply.headers.get('Link')).toBeNull();
});

test('what would be larger than a function can give is refused, and can be asked for in part', async () => {
  const { reply, json } = await get('/v1/vast');
  const part = await get('/v1/vast?fields=id');

  expect([reply.status, Problem.parse(json).code]).toEqual([422, 'reply-too-large']);
  expect(part.json).toEqual({ id: 'v' });
});

test('a fault is said in words that name what is wrong', async () => {
  const detail = async (path: string) => Problem.parse((await get(path)).json).detail;

  expect(await detail('/v1/many')).toBe('size: Is missing.');
  expect(await detail('/v1/many?size=a')).toBe('size: Must have at least 2 characters.');
  expect(await detail('/v1/many?size=abcdef')).toBe('size: Must have at most 5 characters.');
});

test('a body’s faults are named by their place in it', async () => {
  const send = async (body: unknown, headers: Record<string, string> = {}) => {
    const init = {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer good', ...headers },
    };
    const reply = await app.fetch(new Request('http://api.example/v1/told', init));
    return { reply, problem: Problem.safeParse(await reply.json()).data };
  };

  const { problem } = await send({ words: '', about: {}, more: 1 });
  const packed = await send({ words: 'a', about: { id: 'b' } }, { 'Content-Encoding': 'gzip' });
  const plain = await send({}, { 'Content-Type': 'text/plain' });

  expect(problem?.errors?.map(({ pointer }) => pointer).sort()).toEqual([
    '/about/id',
    '/more',
    '/words',
  ]);
  expect(problem?.detail).toContain('words: Must not be empty.');
  expect([packed.reply.status, plain.reply.status]).toEqual([415, 415]);
});

test('a challenge says whether a token is missing or not good', async () => {
  const challenge = async (headers: Record<string, string>) => {
    const request = new Request('http://api.example/v1/told', { method: 'POST', headers });
    const reply = await app.fetch(request);
    return [reply.status, reply.headers.get('WWW-Authenticate')];
  };

  expect(await challenge({})).toEqual([401, 'Bearer realm="quoin"']);
  expect(await challenge({ Authorization: 'Bearer bad' })).toEqual([
    401,
    'Bearer realm="quoin", error="invalid_token"',
  ]);
});

test.each([
  ['/v1/one?fields=%FF', 'fields'],
  ['/v1/one?%C0%AF=id', '%C0%AF'],
  ['/v1/many?size=%E0%A4%A', 'size'],
])('%s, which nobody can read, is refused by name', async (path, parameter) => {
  const { reply, json } = await get(path);

  expect([reply.status, Problem.parse(json).errors]).toEqual([422, [{ parameter }]]);
});

test.each<[unknown, string]>([
  [[], ''],
  [{ words: 'a', about: { id: 1 } }, '/about/id'],
  [{ words: 'a', about: { id: 'x' }, 'a/b~c': 1 }, '/a~1b~0c'],
])('the body %j is refused with a pointer to the place', async (body, pointer) => {
  const reply = await app.fetch(
    new Request('http://api.example/v1/told', {
      method: 'POST',
      headers: { Authorization: 'Bearer good', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

  expect(Problem.parse(await reply.json()).errors).toEqual([{ pointer }]);
});
