import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Article } from '#shared/model/article.ts';
import { pageOf } from '#shared/model/query.ts';
import { Quote } from '#shared/model/quote.ts';
import { ReviewEvent } from '#shared/model/review.ts';
import { type Api, apiOn } from '#test/support/api.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let api: Api;
let article: Article;

const text = (extra = '') => `The Wall Is Mended

“The wall of Lorne will hold for ninety years,” said Ada Marlowe, the mayor.

“We heard that promise the last time as well,” said Ivo Brandt, a fisherman.${extra}`;
const about = { url: 'https://gazette.example/wall', source: 'Gazette', publishedAt: '2026-05-01' };

beforeEach(async () => {
  api = apiOn(await newTable());
  article = await api.keep({ text: text(), ...about });
});

const list = async (path: string) =>
  pageOf(Quote.strict()).parse(await (await api.get(path)).json()).items;
const saidBy = async (speaker: string) => {
  const found = (await list('/v1/quotes')).find((quote) => quote.speaker?.id === speaker);
  if (!found) throw new Error(`nothing by ${speaker}`);
  return found;
};
const etagOf = async (id: string) => (await api.get(`/v1/quotes/${id}`)).headers.get('ETag') ?? '';
const review = async (id: string, body: unknown, ifMatch?: string) =>
  api.send('PATCH', `/v1/quotes/${id}`, body, { 'If-Match': ifMatch ?? (await etagOf(id)) });
const counts = async (id: string) => {
  const reply = await api.get(`/v1/speakers/${id}`);
  return reply.status === 200
    ? z.object({ quoteCount: z.int() }).parse(await reply.json()).quoteCount
    : reply.status;
};

describe('a reviewer', () => {
  test('confirms a quote, and the history says who, when and why', async () => {
    const { id } = await saidBy('sp_ada-marlowe');

    const reply = await review(id, { review: 'confirmed', reason: 'heard it myself' });

    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({
      review: 'confirmed',
      reviewReason: 'heard it myself',
    });
    expect(reply.headers.get('ETag')).toBe(await etagOf(id));
    const history = await (await api.get(`/v1/quotes/${id}/history`)).json();
    expect(z.object({ items: z.array(ReviewEvent) }).parse(history).items).toMatchObject([
      { number: 1, review: 'confirmed', by: 'this machine', reason: 'heard it myself' },
    ]);
  });

  test('corrects the speaker: lists and counts follow, and reading the article anew keeps it', async () => {
    const { id } = await saidBy('sp_ivo-brandt');
    const speaker = { name: 'Nell Okafor', kind: 'person', role: 'harbour master' };

    await review(id, { review: 'corrected', speaker, reason: 'the reporter mixed them up' });

    const check = async () => {
      expect((await list('/v1/speakers/sp_nell-okafor/quotes')).map((quote) => quote.id)).toEqual([
        id,
      ]);
      expect(await list('/v1/speakers/sp_ivo-brandt/quotes')).toEqual([]);
      expect(await counts('sp_nell-okafor')).toBe(1);
      expect(await counts('sp_ivo-brandt')).toBe(404);
    };
    await check();
    await api.keep({ text: text('\n\nA paragraph was added to the report later.'), ...about });
    await check();
    expect(await (await api.get(`/v1/quotes/${id}`)).json()).toMatchObject({
      review: 'corrected',
      articleVersion: 2,
      speaker: { id: 'sp_nell-okafor', role: 'harbour master' },
    });
  });

  test('retracts a quote: it leaves every list, and its address says what happened', async () => {
    const { id } = await saidBy('sp_ivo-brandt');

    const reply = await review(id, {
      review: 'retracted',
      reason: 'never said, the paper regrets',
    });

    expect(reply.status).toBe(200);
    for (const path of [
      '/v1/quotes',
      `/v1/articles/${article.id}/quotes`,
      '/v1/quotes/random?limit=100',
    ]) {
      expect((await list(path)).map((quote) => quote.id)).not.toContain(id);
    }
    expect(await counts('sp_ivo-brandt')).toBe(404);
    const gone = await api.get(`/v1/quotes/${id}`);
    expect(gone.status).toBe(410);
    expect(await gone.json()).toMatchObject({
      detail: expect.stringContaining('the paper regrets'),
    });
    const report = { reason: 'wrong-words' };
    expect((await api.send('POST', `/v1/quotes/${id}/reports`, report)).status).toBe(410);

    await api.keep({ text: text('\n\nA paragraph was added to the report later.'), ...about });
    expect((await api.get(`/v1/quotes/${id}`)).status).toBe(410);

    await review(id, { review: 'unreviewed', reason: 'the paper was right after all' }, '*');
    expect(await counts('sp_ivo-brandt')).toBe(1);
    const history = await (await api.get(`/v1/quotes/${id}/history`)).json();
    expect(
      z
        .object({ items: z.array(ReviewEvent) })
        .parse(history)
        .items.map((e) => e.review),
    ).toEqual(['retracted', 'unreviewed']);
  });

  test('is refused what was not seen, not asked right, or is not there', async () => {
    const { id } = await saidBy('sp_ada-marlowe');
    const stale = await etagOf(id);
    await review(id, { review: 'confirmed' });
    const status = async (reply: Promise<Response>) => (await reply).status;

    expect(await status(review(id, { review: 'confirmed' }, stale))).toBe(412);
    expect(await status(api.send('PATCH', `/v1/quotes/${id}`, { review: 'confirmed' }))).toBe(428);
    expect(await status(review(id, { review: 'retracted' }))).toBe(422);
    expect(await status(review(id, { review: 'corrected', reason: 'x' }))).toBe(422);
    expect(await status(review('q_000000000000000000000', { review: 'confirmed' }, '*'))).toBe(404);
  });
});

describe('speakers who are one person', () => {
  test('are merged: quotes and counts go over, the old id leads to the new one, later articles too', async () => {
    const why = { into: 'sp_ada-marlowe', reason: 'a nickname' };
    await api.keep({
      text: 'More Of The Wall\n\n“Nobody asked the harbour office about it,” said Addie Marlowe, the mayor.\n\nWork went on.',
      url: 'https://gazette.example/more',
      publishedAt: '2026-05-02',
    });
    expect(await counts('sp_addie-marlowe')).toBe(1);

    const merged = await api.send('POST', '/v1/speakers/sp_addie-marlowe/merge', why);
    await api.keep({
      text: 'Yet More Of It\n\n“We shall have to look at the accounts,” said Addie Marlowe, the mayor.\n\nWork went on.',
      url: 'https://gazette.example/yet-more',
      publishedAt: '2026-05-03',
    });

    expect(merged.status).toBe(200);
    expect(await counts('sp_ada-marlowe')).toBe(3);
    const quotes = await list('/v1/speakers/sp_ada-marlowe/quotes');
    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual([
      'Ada Marlowe',
      'Ada Marlowe',
      'Ada Marlowe',
    ]);
    for (const [path, goal] of [
      ['/v1/speakers/sp_addie-marlowe', '/v1/speakers/sp_ada-marlowe'],
      [
        '/v1/speakers/sp_addie-marlowe/quotes?limit=2',
        '/v1/speakers/sp_ada-marlowe/quotes?limit=2',
      ],
      ['/v1/quotes?speaker=sp_addie-marlowe', '/v1/quotes?speaker=sp_ada-marlowe'],
      ['/v1/articles?speaker=sp_addie-marlowe', '/v1/articles?speaker=sp_ada-marlowe'],
      ['/v1/quotes/random?speaker=sp_addie-marlowe', '/v1/quotes/random?speaker=sp_ada-marlowe'],
      ['/v1/search?q=wall&speaker=sp_addie-marlowe', '/v1/search?q=wall&speaker=sp_ada-marlowe'],
      ['/feeds/speakers/sp_addie-marlowe.json', '/feeds/speakers/sp_ada-marlowe.json'],
      [
        '/feeds/articles.atom?speaker=sp_addie-marlowe',
        '/feeds/articles.atom?speaker=sp_ada-marlowe',
      ],
    ] as const) {
      const reply = await api.get(path);
      expect([reply.status, reply.headers.get('Location')]).toEqual([301, goal]);
    }
    expect((await api.send('POST', '/v1/speakers/sp_addie-marlowe/merge', why)).status).toBe(200);
  });

  test('cannot be merged in a circle, into themselves, or into nobody', async () => {
    const merge = async (from: string, into: string) =>
      (await api.send('POST', `/v1/speakers/${from}/merge`, { into, reason: 'a test' })).status;

    expect(await merge('sp_ada-marlowe', 'sp_ada-marlowe')).toBe(409);
    expect(await merge('sp_ada-marlowe', 'sp_nobody')).toBe(404);
    expect(await merge('sp_ada-marlowe', 'sp_ivo-brandt')).toBe(200);
    expect(await merge('sp_ivo-brandt', 'sp_ada-marlowe')).toBe(404);
  });
});

test('a report is kept for whoever reviews, and changes nothing', async () => {
  const { id } = await saidBy('sp_ada-marlowe');
  const before = await etagOf(id);

  const reported = await api.send('POST', `/v1/quotes/${id}/reports`, {
    reason: 'wrong-words',
    detail: 'It was eighty.',
  });

  expect(reported.status).toBe(201);
  expect(await etagOf(id)).toBe(before);
  const reports = await (await api.get('/v1/reports')).json();
  expect(reports).toMatchObject({
    items: [{ quoteId: id, reason: 'wrong-words', detail: 'It was eighty.' }],
  });
});
