import { beforeAll, describe, expect, test } from 'vitest';
import { dailyQuotes, type RandomQuery, randomQuotes } from '#shared/services/random-quotes.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import type { Table } from '#shared/store/client.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { type ReadStore, type Ticket, ticketName } from '#shared/store/store.ts';
import { chances } from '#test/support/chances.ts';
import { counting } from '#test/support/counting.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
const base = new Date('2026-06-10T12:00:00Z');

const depsOn = (table: Table, random: () => number = chances(7)): ReadDeps => ({
  store: readStore(table),
  publicUrl: '',
  random,
});

const SOURCES = ['The Harbour Gazette', 'Calder Post', 'Night Mail'];
const speakerOf = (n: number): string => `Speaker ${String.fromCharCode(65 + (n % 26))}`;

/** An article of the nth day with so many quotes, every fifth of them reported speech. */
function articleOf(n: number, quotes: number, readAt = '2026-05-02T00:00:00.000Z') {
  const said = Array.from({ length: quotes }, (_, m) => ({
    by: speakerOf(3 * n + (m % 2)),
    words: `Words ${m} of article ${n}`,
  }));
  const publishedAt = new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString();
  const source = SOURCES[n % 3]!;
  const { article, text } = storedArticle(
    { url: `https://a.example/${n}`, source, publishedAt },
    said,
  );
  const typed = article.quotes.map((quote, m) =>
    m % 5 === 4 ? { ...quote, type: 'indirect' as const } : quote,
  );
  return { text, article: { ...article, quotes: typed, readAt, firstReadAt: readAt } };
}

const keep = (table: Table, n: number, quotes: number, readAt?: string) => {
  const { article, text } = articleOf(n, quotes, readAt);
  return writeStore(table).commit(article, text);
};

/** The same store, which reads each ticket once: thousands of draws in a second. */
function remembering(store: ReadStore): ReadStore {
  const lists = new Map<string, ReturnType<ReadStore['drawLists']>>();
  const tickets = new Map<string, Promise<Ticket | undefined>>();
  const opened = (ticket: Ticket | undefined): Ticket | undefined => {
    if (!ticket) return undefined;
    const content = ticket.open();
    return { open: () => content };
  };
  return {
    ...store,
    drawLists: (scope) => {
      const name = JSON.stringify(scope);
      const found = lists.get(name) ?? store.drawLists(scope);
      lists.set(name, found);
      return found;
    },
    tickets: async (wanted) => {
      const found = new Map<string, Ticket>();
      for (const key of wanted) {
        const name = ticketName(key);
        const one =
          tickets.get(name) ?? store.tickets([key]).then((some) => opened(some.get(name)));
        tickets.set(name, one);
        const ticket = await one;
        if (ticket) found.set(name, ticket);
      }
      return found;
    },
  };
}

/** The chi-square statistic of counts that should all be alike, less what it is by chance, in standard deviations. */
function unevenness(counts: readonly number[]): number {
  const expected = counts.reduce((a, b) => a + b, 0) / counts.length;
  const square = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  return (square - freedom) / Math.sqrt(2 * freedom);
}

/** More than the tickets of one request, unevenly spread: an article's share must be its quotes' share. */
const ARTICLES = Array.from({ length: 40 }, (_, n) => ({ n, quotes: 1 + ((n * 7) % 47) }));

let table: Table;
let store: ReadStore;
beforeAll(async () => {
  table = await newTable();
  for (const { n, quotes } of ARTICLES) await keep(table, n, quotes);
  store = remembering(readStore(table));
}, 60_000);

/** All that the filters leave, by reading every article. */
const left = (keeps: (quote: { m: number; n: number; length: number }) => boolean): number =>
  ARTICLES.flatMap(({ n, quotes }) =>
    Array.from({ length: quotes }, (_, m) => ({
      m,
      n,
      length: `Words ${m} of article ${n}`.length,
    })),
  ).filter(keeps).length;

describe('a draw', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString();
  const cases: [string, Partial<RandomQuery>, number][] = [
    ['everything', {}, left(() => true)],
    ['types', { type: ['direct', 'mixed', 'block'] }, left(({ m }) => m % 5 !== 4)],
    ['reported speech', { type: ['indirect'] }, left(({ m }) => m % 5 === 4)],
    ['a source', { source: SOURCES[1]! }, left(({ n }) => n % 3 === 1)],
    ['a speaker', { speaker: 'sp_speaker-d' }, left(({ m, n }) => (3 * n + (m % 2)) % 26 === 3)],
    ['a length', { minLength: 22 }, left(({ length }) => length >= 22)],
    ['some dates', { from: day(10), to: day(30) }, left(({ n }) => n >= 10 && n < 30)],
    ['one day', { from: day(21), to: day(22) }, left(({ n }) => n === 21)],
    [
      'a source’s speaker',
      { source: SOURCES[2]!, speaker: 'sp_speaker-g' },
      left(({ n, m }) => n % 3 === 2 && (3 * n + (m % 2)) % 26 === 6),
    ],
  ];

  test.for(cases)('from %s gives each quote the same chance', async ([, filters, size]) => {
    const deps = { ...depsOn(table), store };
    const counts = new Map<string, number>();
    const draws = size * 16;

    for (let draw = 0; draw < draws; draw++) {
      const { items } = await randomQuotes(deps, { limit: 1, ...filters });
      const id = items[0]?.id ?? '';
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }

    expect(counts.has('')).toBe(false);
    expect(counts.size).toBe(size);
    expect(unevenness([...counts.values()])).toBeLessThan(3.5);
  });

  test('of several gives each quote the same chance too, and none twice', async () => {
    const deps = { ...depsOn(table), store };
    const counts = new Map<string, number>();

    for (let draw = 0; draw < 1500; draw++) {
      const { items } = await randomQuotes(deps, { limit: 10 });
      expect(new Set(items.map(({ id }) => id)).size).toBe(10);
      for (const { id } of items) counts.set(id, (counts.get(id) ?? 0) + 1);
    }

    expect(counts.size).toBe(left(() => true));
    expect(unevenness([...counts.values()])).toBeLessThan(3.5);
  });

  test('of a hundred is a hundred, and of few that are left all of them', async () => {
    const many = await randomQuotes({ ...depsOn(table), store }, { limit: 100 });
    const few = await randomQuotes(depsOn(table), {
      limit: 100,
      speaker: 'sp_speaker-a',
      from: day(0),
      to: day(1),
    });

    expect(new Set(many.items.map(({ id }) => id)).size).toBe(100);
    expect(few.items.map(({ text }) => text)).toEqual(['Words 0 of article 0']);
  });

  test('is the same for the same seed, and another for another', async () => {
    const draw = async (seed: string) =>
      (await randomQuotes(depsOn(table), { limit: 5, seed })).items.map(({ id }) => id);

    expect(await draw('a')).toEqual(await draw('a'));
    expect(await draw('a')).not.toEqual(await draw('b'));
  });

  test.for(cases)('from %s is two requests at the most', async ([, filters]) => {
    const { table: counted, calls } = counting(table);
    const all = await randomQuotes(depsOn(counted), { limit: 3, ...filters });

    expect(all.items).toHaveLength(3);
    expect(calls.length).toBeLessThanOrEqual(2);
  });

  test('from nothing is empty', async () => {
    const none = { limit: 3, source: 'Nobody’s News' };
    expect((await randomQuotes(depsOn(table), none)).items).toEqual([]);
    expect((await randomQuotes(depsOn(await newTable()), { limit: 3 })).items).toEqual([]);
  });

  test('brings the article with all its quotes counted, where it is asked for', async () => {
    const query = { limit: 1, source: SOURCES[0]!, include: ['article', 'section'] as const };
    const [quote] = (await randomQuotes(depsOn(table), query)).items;
    const article = await readStore(table).article(quote?.articleId ?? '');

    expect(quote?.article?.quoteCount).toBe(article?.quotes.length);
    expect(quote?.section?.id).toBe(quote?.sectionId);
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

  test('is not changed by what comes in that day, as the collection outgrows one request', {
    timeout: 60_000,
  }, async () => {
    const own = await newTable();
    for (let n = 0; n < 12; n++) await keep(own, n, 40);
    const before = await daily(own, base, 4);

    for (let n = 12; n < 22; n++) await keep(own, n, 40, base.toISOString());

    expect((await daily(own, base, 4)).ids).toEqual(before.ids);
  });

  test('is there on the first day too', async () => {
    const own = await newTable();
    await keep(own, 1, 3, base.toISOString());
    expect((await daily(own, base)).ids).toHaveLength(1);
  });
});
