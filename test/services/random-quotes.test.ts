import { beforeAll, describe, expect, test } from 'vitest';
import { dailyQuotes, randomQuotes } from '#shared/services/random-quotes.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import type { Table } from '#shared/store/client.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { chances } from '#test/support/chances.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
const DRAWS = 7200;
const base = new Date('2026-06-10T12:00:00Z');

const depsOn = (table: Table, random: () => number = chances(7)): ReadDeps => ({
  store: readStore(table),
  publicUrl: '',
  random,
});

const keep = (table: Table, n: number, quotes: number, readAt = '2026-05-02T00:00:00.000Z') => {
  const said = Array.from({ length: quotes }, (_, m) => ({
    by: `Speaker ${String.fromCharCode(65 + n)}`,
    words: `Words ${m} of article ${n}`,
  }));
  const { article, text } = storedArticle({ url: `https://a.example/${n}` }, said);
  return writeStore(table).commit({ ...article, readAt, firstReadAt: readAt }, text);
};

/** The chi-square statistic of counts that should all be alike. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((a, b) => a + b, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

let table: Table;
beforeAll(async () => {
  table = await newTable();
  // 36 quotes, unevenly spread: an article's share must be its quotes' share.
  for (const [n, quotes] of [1, 2, 3, 4, 5, 6, 7, 8].entries()) await keep(table, n, quotes);
});

describe('a draw', () => {
  test('gives each quote the same chance, however its article is filled', async () => {
    const all = await readStore(table).lot('0', 50);
    const deps = { ...depsOn(table), store: { ...readStore(table), lot: async () => all } };
    const counts = new Map<string, number>();

    for (let draw = 0; draw < DRAWS; draw++) {
      const { items } = await randomQuotes(deps, { limit: 1 });
      const id = items[0]?.id ?? '';
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }

    expect(counts.size).toBe(36);
    // The 99.9 % point of chi-square at 35 degrees of freedom.
    expect(chiSquare([...counts.values()])).toBeLessThan(66.6);
  });

  test('of several has none twice, and narrows to what the filters leave', async () => {
    const { items } = await randomQuotes(depsOn(table), { limit: 100 });
    const narrowed = await randomQuotes(depsOn(table), { limit: 100, speaker: 'sp_speaker-d' });

    expect(new Set(items.map(({ id }) => id)).size).toBe(36);
    expect(narrowed.items).toHaveLength(4);
  });

  test('is the same for the same seed, and another for another', async () => {
    const draw = async (seed: string) =>
      (await randomQuotes(depsOn(table), { limit: 5, seed })).items.map(({ id }) => id);

    expect(await draw('a')).toEqual(await draw('a'));
    expect(await draw('a')).not.toEqual(await draw('b'));
  });
});

describe('the quote of the day', () => {
  const daily = async (on: Table, now: Date, limit = 1) => {
    const { list, secondsLeft } = await dailyQuotes({ ...depsOn(on), now: () => now }, { limit });
    return { ids: list.items.map(({ id }) => id), secondsLeft };
  };

  test('is the same all that UTC day, and may be kept to its end', async () => {
    const [first, last] = [
      await daily(table, new Date('2026-06-10T00:00:00.000Z'), 3),
      await daily(table, new Date('2026-06-10T23:59:58.500Z'), 3),
    ];

    expect(last.ids).toEqual(first.ids);
    expect([first.secondsLeft, last.secondsLeft]).toEqual([86_400, 2]);
  });

  test('changes from day to day', async () => {
    const days = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((day) => daily(table, new Date(Date.UTC(2026, 7, day)))),
    );
    expect(new Set(days.map(({ ids }) => ids[0])).size).toBeGreaterThan(3);
  });

  test('is not changed by what comes in that day', async () => {
    const own = await newTable();
    for (let n = 0; n < 6; n++) await keep(own, n, 3);
    const before = await daily(own, base, 4);

    for (let n = 6; n < 20; n++) await keep(own, n, 3, base.toISOString());

    expect((await daily(own, base, 4)).ids).toEqual(before.ids);
  });

  test('is there on the first day too', async () => {
    const own = await newTable();
    await keep(own, 1, 3, base.toISOString());
    expect((await daily(own, base)).ids).toHaveLength(1);
  });
});
