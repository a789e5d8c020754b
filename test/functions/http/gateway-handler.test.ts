import { type Context, Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { expect, test } from 'vitest';
import type { App } from '#functions/http/app.ts';
import { gatewayHandler } from '#functions/http/gateway-handler.ts';
import { textOnly } from '#functions/http/text-response.ts';
import { gatewayEvent } from '#test/support/lambda.ts';

/** Says back what it was asked, by everything that a request can be asked. */
function echo(): App {
  const app: App = new Hono();
  const said = async (c: Context) => {
    const { raw } = c.req;
    const text = JSON.stringify({
      method: raw.method,
      path: c.req.path,
      query: c.req.queries(),
      accept: c.req.header('ACCEPT'),
      twice: raw.headers.get('x-twice'),
      has: [raw.headers.has('X-Twice'), raw.headers.has('x-other')],
      headers: [...raw.headers],
      body: await raw.clone().text(),
      aborted: raw.signal.aborted,
    });
    return textOnly(text, { status: 203, headers: { ETag: '"1"', Vary: 'Accept' } });
  };
  app.use(async (c, next) => {
    await next();
    c.res.headers.append('Vary', 'Authorization');
    c.res.headers.delete('etag');
  });
  app.all('*', said);
  return app;
}

const ours = gatewayHandler(echo());
const honos = handle(echo());

type Event = Parameters<typeof ours>[0];
const context = {} as Parameters<typeof ours>[1];

const asked = (path: string, init: RequestInit = {}, body: string | null = null) =>
  gatewayEvent(
    new Request(`https://api.example${path}`, {
      ...init,
      headers: { Accept: 'text/plain', Host: 'api.example', ...init.headers },
    }),
    body,
  );

const { multiValueHeaders } = asked('/v1/quotes');
const encoded = Buffer.from('“é”').toString('base64');

test.each<[string, Record<string, unknown>]>([
  ['a plain address', { ...asked('/v1/quotes/q_1') }],
  ['HEAD', { ...asked('/v1/quotes/q_1', { method: 'HEAD' }) }],
  [
    'a query',
    { ...asked('/v1/quotes?type=direct,mixed&from=2026-01-01T00:00:00%2B02:00&q=a%20%26b') },
  ],
  ['a parameter twice', { ...asked('/v1/quotes?limit=1&limit=2&empty=') }],
  [
    'letters beyond ASCII in the query',
    { ...asked('/v1/search?q=caf%C3%A9%20%E2%80%9Cno%E2%80%9D') },
  ],
  ['letters beyond ASCII in the path', { ...asked('/v1/speakers/sp_jos%C3%A9') }],
  ['a question mark in the path', { ...asked('/v1/quotes/x'), path: '/v1/quotes/a?b' }],
  ['a slash at the end', { ...asked('/v1/quotes/') }],
  ['two slashes', { ...asked('/v1/quotes'), path: '//v1/quotes' }],
  ['dots', { ...asked('/v1/quotes'), path: '/v1/../docs/./x' }],
  ['the root', { ...asked('/') }],
  [
    'a header twice',
    { ...asked('/v1/quotes'), multiValueHeaders: { ...multiValueHeaders, 'X-Twice': ['a', 'b'] } },
  ],
  ['a body', { ...asked('/v1/verify', { method: 'POST' }), body: '{"quote":"“é”"}' }],
  [
    'a body in base64',
    { ...asked('/v1/verify', { method: 'POST' }), body: encoded, isBase64Encoded: true },
  ],
  ['another method', { ...asked('/v1/quotes', { method: 'DELETE' }) }],
  [
    'single values alone',
    {
      ...asked('/v1/quotes?limit=1'),
      multiValueHeaders: null,
      multiValueQueryStringParameters: null,
    },
  ],
])('%s comes to the app and back as by Hono’s own adapter', async (_, given) => {
  const event = given as unknown as Event;

  const reply = await ours(event, context);

  const expected = await honos(event, context);
  expect({ ...reply, body: shown(reply.body) }).toEqual({
    ...expected,
    body: shown(expected.body),
  });
});

/** Their order, and the case of their names, mean nothing. */
function shown(body: string): unknown {
  if (body === '') return body;
  const said: { headers: string[][] } = JSON.parse(body);
  return { ...said, headers: said.headers.toSorted() };
}

test('a lone half of a character in the query is no fault of the function', async () => {
  const event = { ...asked('/v1/quotes?q=x'), multiValueQueryStringParameters: { q: ['\ud800'] } };

  const reply = await ours(event as unknown as Event, context);

  expect(reply.statusCode).toBe(203);
});
