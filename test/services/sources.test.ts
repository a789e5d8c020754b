import { beforeEach, describe, expect, test } from 'vitest';
import { listSources } from '#shared/services/list-sources.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { readStats } from '#shared/services/stats.ts';
import type { Table } from '#shared/store/client.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { reviewStore } from '#shared/store/review-store.ts';
import { counting } from '#test/support/counting.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';
import { ticketsRight } from '#test/support/tickets.ts';

const newTable = freshTables();

const depsOn = (table: Table): ReadDeps => ({
  store: readStore(table),
  publicUrl: '',
  random: () => 0.5,
});

const articleOf = (n: number, source: string, quotes: number, version = 1) =>
  storedArticle(
    {
      url: `https://a.example/${n}`,
      source,
      version,
      publishedAt: `2026-03-${String(n + 1).padStart(2, '0')}T00:00:00.000Z`,
    },
    Array.from({ length: quotes }, (_, m) => ({
      by: m % 2 === 0 ? 'Ada Marlowe' : 'Ivo Brandt',
      words: `Words ${m} of article ${n}`,
    })),
  );

let table: Table;
const keep = async (n: number, source: string, quotes: number, version = 1) => {
  const { article, text } = articleOf(n, source, quotes, version);
  await writeStore(table).commit(article, text);
  return article;
};

beforeEach(async () => {
  table = await newTable();
  await keep(0, 'The Harbour Gazette', 3);
  await keep(1, 'The Harbour Gazette', 12);
  await keep(2, 'Calder Post', 1);
  await keep(3, 'Élan Weekly', 0);
});

const named = async (query: { name?: string; limit?: number } = {}) =>
  (await listSources(depsOn(table), { limit: 20, ...query })).items;

describe('sources', () => {
  test('are listed by name, each with what there is of it', async () => {
    expect(await named()).toEqual([
      {
        name: 'Calder Post',
        articleCount: 1,
        quoteCount: 1,
        firstPublishedAt: '2026-03-03T00:00:00.000Z',
        lastPublishedAt: '2026-03-03T00:00:00.000Z',
      },
      expect.objectContaining({ name: 'Élan Weekly', articleCount: 1, quoteCount: 0 }),
      {
        name: 'The Harbour Gazette',
        articleCount: 2,
        quoteCount: 15,
        firstPublishedAt: '2026-03-01T00:00:00.000Z',
        lastPublishedAt: '2026-03-02T00:00:00.000Z',
      },
    ]);
    expect((await named({ name: 'ela' })).map(({ name }) => name)).toEqual(['Élan Weekly']);
  });

  test('come page by page, each once, in one request a page', async () => {
    for (let n = 4; n < 20; n++) await keep(n, `Paper ${n % 5}`, 1);
    const { table: counted, calls } = counting(table);
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listSources(depsOn(counted), { limit: 3, cursor });
      expect(page.items.length).toBeGreaterThan(0);
      names.push(...page.items.map(({ name }) => name));
      cursor = page.page.next ?? undefined;
    } while (cursor);

    expect(names).toEqual([
      'Calder Post',
      'Élan Weekly',
      ...[0, 1, 2, 3, 4].map((n) => `Paper ${n}`),
      'The Harbour Gazette',
    ]);
    expect(calls).toEqual(['QueryCommand', 'QueryCommand', 'QueryCommand']);
  });

  test('lose what is deleted or moves to another', async () => {
    await writeStore(table).remove(
      articleOf(2, 'Calder Post', 1).article.id,
      '2026-05-01T00:00:00Z',
    );
    await keep(1, 'Calder Post Weekend', 11, 2);

    expect((await named()).map(({ name, quoteCount }) => [name, quoteCount])).toEqual([
      ['Calder Post Weekend', 11],
      ['Élan Weekly', 0],
      ['The Harbour Gazette', 3],
    ]);
    await ticketsRight(table);
  });
});

describe('the numbers of the collection', () => {
  test('are what is kept, in one request', async () => {
    const { table: counted, calls } = counting(table);

    expect(await readStats(depsOn(counted))).toEqual({
      articles: 4,
      quotes: { total: 16, direct: 16, mixed: 0, block: 0, indirect: 0 },
      speakers: 2,
      sources: 3,
      firstPublishedAt: '2026-03-01T00:00:00.000Z',
      lastPublishedAt: '2026-03-04T00:00:00.000Z',
      lastIngestedAt: '2026-05-02T00:00:00.000Z',
    });
    expect(calls).toEqual(['QueryCommand']);
  });

  test('of nothing are zero', async () => {
    const stats = await readStats(depsOn(await newTable()));
    expect(stats).toMatchObject({ articles: 0, speakers: 0, sources: 0, firstPublishedAt: null });
  });

  test('follow deletions, retractions and merges', async () => {
    const reviews = reviewStore(table);
    const { id } = articleOf(1, '', 12).article;
    const seen = await reviews.reviewed(id);
    const quote = seen!.article.quotes[0]!;
    const by = { by: 'desk', at: '2026-05-03T00:00:00.000Z', reason: 'not said' };
    await reviews.review(seen!, quote.id, { number: 1, review: 'retracted', ...by });
    await reviews.merge('sp_ivo-brandt', 'sp_ada-marlowe', by);
    await writeStore(table).remove(articleOf(3, '', 0).article.id, by.at);

    expect(await readStats(depsOn(table))).toMatchObject({
      articles: 3,
      quotes: { total: 15 },
      speakers: 1,
      sources: 2,
    });
    await ticketsRight(table);
  });
});
