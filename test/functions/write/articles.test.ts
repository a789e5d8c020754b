import { describe, expect, test } from 'vitest';
import { apiOn } from '#test/support/api.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();

const paragraph = (words: string) =>
  `The council met on Monday evening.\n\n“${words},” said Ada Marlowe, the mayor of Calder.\n\nThe meeting ended at nine.`;
const article = (words: string) => ({
  text: paragraph(words),
  title: 'Council meets',
  url: 'https://gazette.example/council',
  source: 'The Gazette',
  publishedAt: '2026-05-01T08:00:00Z',
});
const HARBOUR = 'We will not close the harbour this winter';
const BRIDGE = 'We will mend the bridge before the summer';

interface Kept {
  id: string;
  version: number;
  title: string | null;
  text: string;
  url: string | null;
  source: string | null;
  publishedAt: string | null;
}

async function api() {
  return apiOn(await newTable());
}
const json = async (reply: Response) => (await reply.json()) as Kept & Record<string, never>;

describe('PUT /v1/articles/{id}', () => {
  test('replaces what the article says under its id, and keeps what is not said anew', async () => {
    const { keep, get, send } = await api();
    const { id } = await keep(article(HARBOUR));

    const reply = await send('PUT', `/v1/articles/${id}`, { text: paragraph(BRIDGE) });

    expect(reply.status).toBe(200);
    const put = await json(reply);
    expect(put).toMatchObject({
      id,
      version: 2,
      url: 'https://gazette.example/council',
      source: 'The Gazette',
      publishedAt: '2026-05-01T08:00:00.000Z',
    });
    expect(put.text).toContain(BRIDGE);
    expect((await json(await get(`/v1/articles/${id}/versions/1`))).text).toContain(HARBOUR);
    const versions = await (await get(`/v1/articles/${id}/versions`)).json();
    expect(versions).toMatchObject({
      items: [
        { version: 2, current: true },
        { version: 1, current: false },
      ],
      page: { next: null },
    });
  });

  test('makes nothing that is not there, nor what was deleted', async () => {
    const { keep, send } = await api();
    const { id } = await keep(article(HARBOUR));
    await send('DELETE', `/v1/articles/${id}`, undefined);

    for (const missing of [id, 'a_0000000000000']) {
      const reply = await send('PUT', `/v1/articles/${missing}`, article(BRIDGE));
      expect(reply.status).toBe(404);
    }
  });
});

describe('DELETE /v1/articles/{id}', () => {
  test('takes it away, and again says the same', async () => {
    const { keep, get, send } = await api();
    const { id } = await keep(article(HARBOUR));

    const first = await send('DELETE', `/v1/articles/${id}`, undefined);
    const second = await send('DELETE', `/v1/articles/${id}`, undefined);

    expect(first.status).toBe(200);
    expect(await first.json()).toEqual(await second.json());
    for (const path of ['', '/summary', '/sections', '/versions', '/versions/1']) {
      expect((await get(`/v1/articles/${id}${path}`)).status, path).toBe(404);
    }
    expect(await (await get('/v1/quotes')).json()).toMatchObject({ items: [] });
    expect(await (await get('/v1/speakers')).json()).toMatchObject({ items: [] });
    const never = await send('DELETE', '/v1/articles/a_0000000000000', undefined);
    expect(never.status).toBe(404);
  });

  test('the same article put in later has its id and the next number', async () => {
    const { keep, send } = await api();
    const before = await keep(article(HARBOUR));
    await send('DELETE', `/v1/articles/${before.id}`, undefined);

    const reply = await send('POST', '/v1/articles', article(HARBOUR));

    expect(reply.status).toBe(201);
    expect(await json(reply)).toMatchObject({ id: before.id, version: 3 });
  });
});

describe('Idempotency-Key', () => {
  const key = { 'Idempotency-Key': '"6f1c"' };

  test('gives the first reply again, and does nothing', async () => {
    const { get, send } = await api();
    const first = await send('POST', '/v1/articles', article(HARBOUR), key);
    const { id } = await json(first.clone());
    await send('DELETE', `/v1/articles/${id}`, undefined);

    const second = await send('POST', '/v1/articles', article(HARBOUR), key);

    expect(second.status).toBe(201);
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
    expect(second.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await second.json()).toEqual(await first.json());
    expect((await get(`/v1/articles/${id}`)).status).toBe(404);
  });

  test('refuses another body or another address under the key', async () => {
    const { send } = await api();
    const first = await send('POST', '/v1/articles', article(HARBOUR), key);
    const { id } = await json(first);

    const other = await send('POST', '/v1/articles', article(BRIDGE), key);
    const elsewhere = await send('PUT', `/v1/articles/${id}`, article(HARBOUR), key);

    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ code: 'key-reused' });
    expect(elsewhere.status).toBe(422);
  });

  test('of two requests at one moment, one runs and the other is told so', async () => {
    const { send } = await api();

    const replies = await Promise.all([
      send('POST', '/v1/articles', article(HARBOUR), key),
      send('POST', '/v1/articles', article(HARBOUR), key),
    ]);

    const statuses = replies.map((reply) => reply.status).sort();
    expect([
      [201, 409],
      [201, 201],
    ]).toContainEqual(statuses);
    const refused = replies.find((reply) => reply.status === 409);
    if (refused) expect(refused.headers.get('Retry-After')).toBe('2');
  });

  test('a request that failed frees its key', async () => {
    const { send } = await api();
    const empty = await send('POST', '/v1/articles', { text: '# ' }, key);

    const good = await send('POST', '/v1/articles', article(HARBOUR), key);

    expect(empty.status).toBe(422);
    expect(good.status).toBe(201);
  });

  test('must be something that can be compared', async () => {
    const { send } = await api();

    const reply = await send('POST', '/v1/articles', article(HARBOUR), {
      'Idempotency-Key': 'ä b',
    });

    expect(reply.status).toBe(422);
    expect(await reply.json()).toMatchObject({ errors: [{ parameter: 'Idempotency-Key' }] });
  });
});
