import { beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { localApp } from '#cli/local/server.ts';
import { type Client, QuoinProblem, quoinClient, type Reply } from '#shared/client/client.ts';
import type { Article as ServedArticle } from '#shared/model/article.ts';
import type { Quote as ServedQuote } from '#shared/model/quote.ts';
import type { Speaker as ServedSpeaker } from '#shared/model/speaker.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let client: Client;
const asked: Request[] = [];
beforeAll(async () => {
  const app = localApp(await newTable(), 'http://127.0.0.1:8787');
  client = quoinClient({
    url: 'http://127.0.0.1:8787/',
    token: 'quoin_test',
    apiKey: 'key',
    fetch: async (address, init) => {
      const request = new Request(address, init);
      request.headers.set('Host', '127.0.0.1:8787');
      asked.push(request.clone());
      return app.fetch(request);
    },
  });
});

const text =
  'A Pier Is Mended\n\nThe pier of Lorne was mended on Tuesday.\n\n“It will hold for years,” said Ada Marlowe, the mayor.\n\nMore was not said that day.';

const SAYINGS = [
  'The fair was fuller than last year',
  'Nobody minded the rain in the least',
  'We shall do it again in the spring',
];

describe('the client', () => {
  test('puts an article in and reads it back, each reply of its own type', async () => {
    const kept = await client.call('POST /v1/articles', { body: { text } });
    if (!('sections' in kept)) throw new Error('a job');
    const { items } = await client.call('GET /v1/articles/{articleId}/quotes', {
      path: { articleId: kept.id },
      query: { limit: 5, type: 'direct', minLength: undefined },
    });

    const quote = items[0]!;
    expect(kept.text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(quote.speaker?.name).toBe('Ada Marlowe');
    expect(asked.at(-1)?.url).toContain('/quotes?limit=5&type=direct');
    expect(asked.at(-1)?.headers.get('Authorization')).toBe('Bearer quoin_test');
    expect(asked.at(-1)?.headers.get('X-Api-Key')).toBe('key');
  });

  test('throws the API’s own refusals', async () => {
    const refused = client.call('GET /v1/quotes/{quoteId}', { path: { quoteId: 'q_no/thing?' } });

    await expect(refused).rejects.toThrow(QuoinProblem);
    await expect(refused).rejects.toMatchObject({
      status: 422,
      code: 'invalid-parameter',
      errors: [{ parameter: 'quoteId' }],
      retryAfter: null,
    });
  });

  test('gives of each thing the fields asked for, typed so, beside what was to come along', async () => {
    const { items } = await client.call('GET /v1/quotes', {
      query: { fields: ['id', 'text'], include: ['section'] },
    });

    expectTypeOf(items[0]!).toHaveProperty('text').toBeString();
    expectTypeOf(items[0]!).not.toHaveProperty('speaker');
    expect(Object.keys(items[0]!).sort()).toEqual(['id', 'section', 'text']);
    expect(items[0]!.section?.heading).toBeNull();
    expect(asked.at(-1)?.url).toContain('fields=id%2Ctext');
  });

  test('walks a list to its end, page after page', async () => {
    const text = ['The Fair Is Held', ...SAYINGS.map((each) => `“${each},” said Ivo Brandt.`)];
    await client.call('POST /v1/articles', { body: { text: text.join('\n\n') } });
    const found: string[] = [];

    for await (const quote of client.each('GET /v1/speakers/{speakerId}/quotes', {
      path: { speakerId: 'sp_ivo-brandt' },
      query: { limit: 2, fields: 'text' },
    })) {
      found.push(quote.text);
    }

    expect(found.map((each) => each.replace(/,$/, ''))).toEqual(SAYINGS);
  });

  test('gives the tag that a correction needs', async () => {
    const { items } = await client.call('GET /v1/quotes', { query: { limit: 1 } });
    const path = { quoteId: items[0]!.id };
    const { reply, headers } = await client.ask('GET /v1/quotes/{quoteId}', { path });

    const corrected = await client.call('PATCH /v1/quotes/{quoteId}', {
      path,
      body: { review: 'confirmed' },
      headers: { 'If-Match': headers.get('ETag') ?? '' },
    });

    expect([reply.review, corrected.review]).toEqual(['unreviewed', 'confirmed']);
  });

  test('says so where something else answers', async () => {
    const lost = quoinClient({
      url: 'http://127.0.0.1:1',
      fetch: async () =>
        new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'Retry-After': '3' } }),
    });
    await expect(lost.call('GET /v1/health', {})).rejects.toMatchObject({
      status: 502,
      code: 'unknown',
      errors: [],
      retryAfter: 3,
    });
  });
});

/** Checked by the compiler alone: what the API serves is what the client says, both ways. */
type Deep<T> = T extends readonly (infer U)[]
  ? readonly Deep<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T;

test('the client’s types are the API’s', () => {
  expectTypeOf<Deep<ServedQuote>>().toExtend<Reply<'GET /v1/quotes/{quoteId}'>>();
  expectTypeOf<Reply<'GET /v1/quotes/{quoteId}'>>().toExtend<Deep<ServedQuote>>();
  expectTypeOf<Deep<ServedArticle>>().toExtend<Reply<'GET /v1/articles/{articleId}'>>();
  expectTypeOf<Reply<'GET /v1/articles/{articleId}'>>().toExtend<Deep<ServedArticle>>();
  expectTypeOf<Deep<ServedSpeaker>>().toExtend<Reply<'GET /v1/speakers/{speakerId}'>>();
  expectTypeOf<Reply<'GET /v1/speakers/{speakerId}'>>().toExtend<Deep<ServedSpeaker>>();
  const wrong = (c: Client) => [
    // @ts-expect-error: no such operation
    c.call('GET /v1/nothing', {}),
    // @ts-expect-error: the path is needed
    c.call('GET /v1/quotes/{quoteId}', {}),
    // @ts-expect-error: no such parameter
    c.call('GET /v1/quotes', { query: { limit: 1, author: 'x' } }),
    // @ts-expect-error: no such field
    c.call('GET /v1/quotes', { query: { fields: ['id', 'author'] } }),
    // @ts-expect-error: nothing such to bring along
    c.call('GET /v1/quotes/{quoteId}', { path: { quoteId: 'q' }, query: { include: 'profile' } }),
    c.call('GET /v1/articles/{articleId}/summary', {
      path: { articleId: 'a' },
      // @ts-expect-error: no such length
      query: { length: 'vast' },
    }),
  ];
  expect(wrong).toBeTypeOf('function');
});
