import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedDynamoDb, startDynamoDb } from '#cli/local/embedded-dynamodb.ts';
import { sampleArticles } from '#cli/local/samples.ts';
import { localApp } from '#cli/local/server.ts';
import { Article } from '#shared/model/article.ts';
import { pageOf } from '#shared/model/query.ts';
import { Quote } from '#shared/model/quote.ts';
import { makeToken } from '#shared/services/tokens.ts';
import { openTable } from '#shared/store/client.ts';
import { createTable } from '#shared/store/create-table.ts';
import { tokenStore } from '#shared/store/tokens.ts';
import { bundleFunction } from '#test/support/bundle.ts';
import { askLambda, type Lambda, startLambda } from '#test/support/lambda.ts';

const PUBLIC_URL = 'https://quoin.example';
let folder: string;
let dynamo: EmbeddedDynamoDb;
let read: Lambda;
let write: Lambda;
let ask: (request: Request) => Promise<Response>;
let askLocal: (request: Request) => Promise<Response>;
let token: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoin-lambda-'));
  dynamo = await startDynamoDb();
  const table = openTable({ tableName: 'quoin', endpoint: dynamo.endpoint });
  await createTable(table);
  ({ secret: token } = await makeToken(
    { store: tokenStore(table), now: () => new Date() },
    'test',
    ['ingest'],
  ));
  const environment = { TABLE_NAME: 'quoin', PUBLIC_URL, DYNAMODB_ENDPOINT: dynamo.endpoint };
  const [readBundle, writeBundle] = await Promise.all([
    bundleFunction('functions/read/main.ts', join(folder, 'read')),
    bundleFunction('functions/write/main.ts', join(folder, 'write')),
  ]);
  [read, write] = await Promise.all([
    startLambda(readBundle, environment),
    startLambda(writeBundle, environment),
  ]);
  ask = (request) => askLambda(request.method === 'GET' ? read : write, request);
  const app = localApp(table, PUBLIC_URL);
  askLocal = async (request) => app.fetch(request);
});

afterAll(async () => {
  await Promise.all([read?.stop(), write?.stop()]);
  await dynamo?.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://127.0.0.1:8787${path}`, { headers });
const post = (body: unknown, headers: Record<string, string> = {}) =>
  new Request('http://127.0.0.1:8787/v1/articles', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  });

/** What a client can tell apart, without what differs from one request to the next. */
async function shown(reply: Response) {
  const body = (await reply.text()).replace(/"requestId":"[^"]+"/, '"requestId":"…"');
  const names = ['Content-Type', 'ETag', 'Cache-Control', 'Vary', 'Allow', 'Location'];
  const headers = Object.fromEntries(
    names.map((name) => [
      name,
      reply.headers.get(name)?.replace(/, Accept-Encoding|Accept-Encoding(?:, )?/, '') || null,
    ]),
  );
  return { status: reply.status, headers, body };
}

test('the bundles keep an article and answer for it as the local server does', async () => {
  const [sample] = await sampleArticles();

  const created = await ask(post(sample, { Authorization: `Bearer ${token}` }));
  const article = Article.parse(await created.clone().json());

  expect(created.status).toBe(201);
  expect(created.headers.get('Location')).toBe(`/v1/articles/${article.id}`);
  const { items } = pageOf(Quote).parse(await (await ask(get('/v1/quotes?limit=3'))).json());
  const quote = items[0]!;
  expect(quote.permalink).toBe(`${PUBLIC_URL}/q/${quote.id}`);
  const paths = [
    '/v1/articles?limit=5',
    `/v1/articles/${article.id}`,
    `/v1/articles/${article.id}/summary?length=long`,
    `/v1/articles/${article.id}/sections`,
    `/v1/articles/${article.id}/quotes?type=direct,mixed`,
    `/v1/sections/${quote.sectionId}`,
    '/v1/quotes?limit=3&minConfidence=0.2',
    `/v1/quotes/${quote.id}`,
    `/v1/quotes/${quote.id}?format=text`,
    '/v1/speakers?order=most-quoted',
    '/v1/speakers?limit=1&limit=2',
    '/v1/openapi.json',
    '/v1/health',
    '/v1/quotes/q_000000000000000000000',
    '/v1/quotes?limit=none&author=a%20b',
    '/v1/nowhere',
    '/v1/articles/?limit=1',
  ];
  for (const path of paths) {
    expect(await shown(await ask(get(path))), path).toEqual(await shown(await askLocal(get(path))));
  }
});

test('a reply is given the gateway’s id of the request', async () => {
  const reply = await ask(get('/v1/articles'));
  expect(reply.headers.get('X-Request-Id')).toBe('gateway-request-1');
});

test('writes need a good token with the scope', async () => {
  const [, sample] = await sampleArticles();

  const without = await ask(post(sample));
  const unknown = await ask(post(sample, { Authorization: `Bearer quoin_${'x'.repeat(43)}` }));

  expect(without.status).toBe(401);
  expect(without.headers.get('WWW-Authenticate')).toContain('Bearer');
  expect(unknown.status).toBe(401);
});

test('a body as API Gateway hands over binary media is read too', async () => {
  const text =
    'A title that stands alone\n\n“We are glad of it,” said Ada Marlowe, the mayor of Lorne.\n\nMore was not said that day.';
  const reply = (await write.invoke({
    resource: '/v1/articles',
    path: '/v1/articles',
    httpMethod: 'POST',
    headers: {
      'Content-Type': 'text/plain',
      Authorization: `Bearer ${token}`,
      Host: 'api.example',
    },
    multiValueHeaders: {},
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    body: Buffer.from(text).toString('base64'),
    isBase64Encoded: true,
    requestContext: { requestId: 'r', path: '/prod/v1/articles' },
  })) as { statusCode: number; body: string };

  expect(reply.statusCode).toBe(201);
  expect(JSON.parse(reply.body).text).toContain('We are glad of it');
});
