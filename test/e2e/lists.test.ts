import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { pageOf } from '#shared/model/query.ts';
import type { Quote } from '#shared/model/quote.ts';
import { Speaker } from '#shared/model/speaker.ts';
import { type Api, apiOn } from '#test/support/api.ts';
import { articles, Problem, quotes, read, sampleApi } from '#test/support/sample-api.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let api: Api;
let ids: string[];

beforeAll(async () => {
  ({ api, ids } = await sampleApi(await newTable()));
});

const speakers = (reply: Promise<Response>) => read(pageOf(Speaker.strict()), reply);
const anything = (reply: Promise<Response>) =>
  read(pageOf(z.looseObject({ id: z.string() })), reply);

describe('lists', () => {
  test.for(['/v1/articles', '/v1/quotes', '/v1/speakers', '/v1/speakers?order=most-quoted'])(
    '%s gives the same items by pages of any size, none twice',
    async (path) => {
      const walk = async (limit: number) => {
        const found: string[] = [];
        let next: string | null = null;
        do {
          const mark = path.includes('?') ? '&' : '?';
          const cursor: string = next ? `&cursor=${next}` : '';
          const page = await anything(api.get(`${path}${mark}limit=${limit}${cursor}`));
          expect(page.items.length).toBeLessThanOrEqual(limit);
          found.push(...page.items.map(({ id }) => id));
          next = page.page.next;
        } while (next);
        return found;
      };

      const whole = await walk(100);
      expect(new Set(whole).size).toBe(whole.length);
      expect(whole.length).toBeGreaterThanOrEqual(6);
      expect(await walk(7)).toEqual(whole);
      expect(await walk(1)).toEqual(whole);
    },
  );

  test('of a speaker and of an article hold what the filter says, in order', async () => {
    const most = await speakers(api.get('/v1/speakers?order=most-quoted&limit=1'));
    const speaker = most.items[0]!;

    const { items } = await quotes(api.get(`/v1/speakers/${speaker.id}/quotes?limit=100`));
    const ofArticle = await quotes(api.get(`/v1/articles/${ids[0]}/quotes?limit=100`));

    expect(items).toHaveLength(speaker.quoteCount);
    expect(new Set(items.map(({ speaker }) => speaker?.id))).toEqual(new Set([speaker.id]));
    const starts = ofArticle.items.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect((await quotes(api.get(`/v1/quotes?article=${ids[0]}&limit=100`))).items).toEqual(
      ofArticle.items,
    );
  });

  test('narrow quotes by source, type, dates, confidence and length', async () => {
    const every = async (filter: string) => {
      const found: Quote[] = [];
      let next: string | null = '';
      while (next !== null) {
        const page: Awaited<ReturnType<typeof quotes>> = await quotes(
          api.get(
            `/v1/quotes?limit=100&type=direct,mixed,block${filter}${next && `&cursor=${next}`}`,
          ),
        );
        found.push(...page.items);
        next = page.page.next;
      }
      return found;
    };
    const all = await every('');
    const wanted = (keep: (quote: Quote) => boolean) => all.filter(keep).map(({ id }) => id);
    const got = async (filter: string) => (await every(`&${filter}`)).map(({ id }) => id);

    expect(all.length).toBeGreaterThan(40);
    expect(await got('minLength=60&maxLength=120')).toEqual(
      wanted(({ text }) => text.length >= 60 && text.length <= 120),
    );
    expect(await got('minConfidence=0.8')).toEqual(wanted(({ confidence }) => confidence >= 0.8));
    expect(await got('source=meridian%20WIRE')).toEqual(
      wanted(({ source }) => source === 'Meridian Wire'),
    );
    expect(await got('from=2026-05-01&to=2026-10-06')).toEqual(
      wanted(({ publishedAt: at }) => at !== null && at >= '2026-05-01' && at < '2026-10-06'),
    );
  });

  test('a cursor is bound to its filters', async () => {
    const { page } = await quotes(api.get('/v1/quotes?limit=2'));

    const reply = await api.get(`/v1/quotes?limit=2&type=direct&cursor=${page.next}`);

    expect(reply.status).toBe(422);
    expect((await read(Problem, reply)).errors).toEqual([{ parameter: 'cursor' }]);
  });

  test('a cursor is bound to its list, and to its last letter', async () => {
    const { page } = await quotes(api.get('/v1/quotes?limit=2'));

    const elsewhere = ['/v1/articles?', '/v1/sources?', '/v1/speakers?', '/v1/search?q=wall&'];
    const paths = elsewhere.map((path) => `${path}cursor=${page.next}`);
    for (const path of [...paths, `/v1/quotes?cursor=${page.next}x`]) {
      const reply = await api.get(path);
      expect(reply.status, path).toBe(422);
      expect((await read(Problem, reply)).errors).toEqual([{ parameter: 'cursor' }]);
    }
  });

  test('new articles do not disturb a walk that began before them', async () => {
    const own = apiOn(await newTable());
    const paragraphs = (n: number) =>
      `“Words of number ${n} are said here,” said Ada Marlowe, the mayor.`;
    const keep = (n: number) =>
      own.keep({
        text: `Number ${n} is the title\n\n${paragraphs(n)}\n\nA further paragraph stands here for company.`,
        url: `https://a.example/${n}`,
        publishedAt: `2026-01-${String(n).padStart(2, '0')}`,
      });
    for (let n = 1; n <= 4; n++) await keep(n);
    const first = await articles(own.get('/v1/articles?limit=2'));

    await keep(5);
    const second = await articles(own.get(`/v1/articles?limit=2&cursor=${first.page.next}`));

    const urls = [...first.items, ...second.items].map(({ url }) => url?.slice(-1));
    expect(urls).toEqual(['4', '3', '2', '1']);
  });
});

describe('a random quote', () => {
  test('comes in the number asked for, none twice, and never reported speech unasked', async () => {
    const { items } = await quotes(api.get('/v1/quotes/random?limit=30'));

    expect(items).toHaveLength(30);
    expect(new Set(items.map(({ id }) => id)).size).toBe(30);
    expect(items.filter(({ type }) => type === 'indirect')).toEqual([]);
  });
});
