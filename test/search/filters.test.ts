import { beforeAll, describe, expect, test } from 'vitest';
import { type SearchRequest, search } from '#shared/services/search.ts';
import type { Table } from '#shared/store/client.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import type { ReadStore } from '#shared/store/store.ts';
import { counting } from '#test/support/counting.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
const SOURCES = ['The Harbour Gazette', 'Meridian Wire', 'Lorne Weekend'];
const SPEAKERS = ['Ada Marlowe', 'Ivo Brandt', 'Nell Okafor', 'Marlowe Quist'];
const DAY = 86_400_000;

interface Kept {
  readonly id: string;
  readonly speaker: string;
  readonly source: string;
  readonly at: string;
  readonly words: string;
}

let table: Table;
const kept: Kept[] = [];

beforeAll(async () => {
  table = await newTable();
  for (let n = 0; n < 60; n++) {
    const at = new Date(Date.UTC(2026, 0, 1) + (n % 20) * DAY).toISOString();
    const source = SOURCES[n % 3]!;
    const said = [n % 4, (n * 7 + 1) % 4].map((who, nth) => ({
      by: SPEAKERS[who]!,
      words: `${n % 5 === 0 && nth === 0 ? 'Rare gulls' : 'Stones'} of the wall, number ${n} ${nth}`,
    }));
    const made = storedArticle({ url: `https://a.example/${n}`, source, publishedAt: at }, said);
    await writeStore(table).commit(made.article, made.text);
    for (const { id, speaker, text } of made.article.quotes)
      kept.push({ id, speaker: speaker?.id ?? '', source, at, words: text });
  }
});

/** The same table, read as if a look-up gave no more than `most` entries. */
function windowed(most: number): { store: ReadStore; calls: () => number } {
  const counted = counting(table);
  const store = readStore(counted.table);
  return {
    calls: () => counted.calls.length,
    store: {
      ...store,
      postings: (lookup, query) =>
        store.postings(lookup, { ...query, limit: Math.min(most, query.limit) }),
      appearances: (id, query) =>
        store.appearances(id, { ...query, limit: Math.min(most, query.limit) }),
    },
  };
}

type Filters = Pick<SearchRequest, 'source' | 'speaker' | 'from' | 'to'>;

async function found(q: string, filters: Filters, most: number) {
  const { store, calls } = windowed(most);
  const ids: string[] = [];
  let pages = 0;
  let mostCalls = 0;
  let cursor: string | undefined;
  do {
    const before = calls();
    const page = await search(
      { store, publicUrl: '', random: Math.random },
      { q, type: ['quote'], limit: 9, cursor, ...filters },
    );
    mostCalls = Math.max(mostCalls, calls() - before);
    for (const find of page.items) {
      if (find.type !== 'quote') continue;
      ids.push(find.quote.id, ...find.sightings.map(({ quoteId }) => quoteId));
    }
    cursor = page.page.next ?? undefined;
    pages++;
  } while (cursor !== undefined);
  return { ids, pages, mostCalls };
}

const combinations: Filters[] = [
  { speaker: 'sp_ada-marlowe' },
  { source: 'meridian WIRE' },
  { from: '2026-01-04T00:00:00.000Z', to: '2026-01-06T00:00:00.000Z' },
  { from: '2026-01-18T00:00:00.000Z' },
  { to: '2026-01-03T00:00:00.000Z' },
  { speaker: 'sp_ivo-brandt', source: 'Lorne Weekend' },
  { speaker: 'sp_nell-okafor', from: '2026-01-02T00:00:00.000Z', to: '2026-01-12T00:00:00.000Z' },
  {
    speaker: 'sp_marlowe-quist',
    source: 'The Harbour Gazette',
    from: '2026-01-05T00:00:00.000Z',
    to: '2026-01-16T00:00:00.000Z',
  },
  { speaker: 'sp_nobody' },
  { source: 'The' },
  { source: 'Nobody’s Paper' },
];

describe.each([3000, 7])('where a look-up gives at most %i entries', (most) => {
  test.each(combinations)(
    'a search with %o finds all of it, each once, and ends',
    async (filters) => {
      for (const [q, word] of [
        ['number wall ', 'number'],
        ['rare gulls ', 'Rare'],
      ] as const) {
        const { ids, mostCalls } = await found(q, filters, most);

        const { source, speaker, from = '', to = '9' } = filters;
        const wanted = kept.filter(
          (each) =>
            each.words.includes(word) &&
            (speaker === undefined || each.speaker === speaker) &&
            (source === undefined || each.source.toLowerCase() === source.toLowerCase()) &&
            each.at >= from &&
            each.at < to,
        );
        expect(ids.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
        expect(mostCalls).toBeLessThanOrEqual(5);
      }
    },
  );
});

test('a filter that leaves little is read once, however common the words are', async () => {
  const filters = { speaker: 'sp_nell-okafor', from: '2026-01-20T00:00:00.000Z' };

  const { pages, ids } = await found('the wall', filters, 3000);

  expect(ids.length).toBeGreaterThan(0);
  expect(pages).toBe(1);
});

test('speakers and articles are those that the filter leaves too', async () => {
  const deps = { store: readStore(table), publicUrl: '', random: Math.random };
  const of = async (type: 'speaker' | 'article', q: string) =>
    (await search(deps, { q, type: [type], speaker: 'sp_ada-marlowe', limit: 100 })).items;

  const speakers = await of('speaker', 'marlowe');
  const articles = await of('article', 'wall');

  expect(speakers.map((find) => find.type === 'speaker' && find.speaker.id)).toEqual([
    'sp_ada-marlowe',
  ]);
  expect(articles.length).toBeGreaterThan(9);
  for (const find of articles) if (find.type === 'article') expect(find.article.quoteCount).toBe(2);
});

test('a cursor is bound to the filters', async () => {
  const deps = { store: readStore(table), publicUrl: '', random: Math.random };
  const { page } = await search(deps, { q: 'wall ', source: 'Meridian Wire', limit: 1 });

  const other = search(deps, { q: 'wall ', limit: 1, cursor: page.next ?? '' });

  await expect(other).rejects.toMatchObject({ code: 'invalid-parameter' });
});
