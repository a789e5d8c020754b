import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import { StoredArticle } from '#shared/model/article.ts';
import type { Table } from '#shared/store/client.ts';
import { unpack } from '#shared/store/packing.ts';
import { readArticle } from '#shared/store/read-article.ts';
import { ProfileItem } from '#shared/store/speakers.ts';
import { readTotals, Share, shareOf } from '#shared/store/tally.ts';

type Item = Record<string, unknown>;

async function scan(table: Table): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({ TableName: table.name, ...(start ? { ExclusiveStartKey: start } : {}) }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

const lot = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);
const add = (to: Map<string, string[]>, name: string, ids: readonly string[]) =>
  to.set(name, [...(to.get(name) ?? []), ...ids]);

/** What the numbers of each list are: of a share of a tally, or of a speaker. */
function numberings(items: readonly Item[]) {
  const found = new Map<string, { given: number; free: readonly number[]; quotes: number }>();
  for (const item of items) {
    const [pk, sk] = [String(item['pk']), String(item['sk'])];
    if (/^(?:COVERAGE|SOURCE#.*)$/.test(pk) && /^\d$/.test(sk)) {
      const { given, free, quotes } = Share.parse(item);
      const all = Object.values(quotes).reduce((a, b) => a + b, 0);
      found.set(`T#${pk}#${sk}`, { given, free, quotes: all });
    }
    if (sk === 'PROFILE') {
      const { given, free, quoteCount } = ProfileItem.parse(item);
      found.set(`T#${pk}`, { given, free, quotes: quoteCount });
    }
  }
  return found;
}

/**
 * Of the whole table: every quote that is served stands on exactly one ticket of each list it belongs to, as it is
 * served; no other does; every number given is held or free; and the tallies say what there is.
 */
export async function ticketsRight(table: Table): Promise<void> {
  const items = await scan(table);
  const wanted = new Map<string, string[]>();
  const articles = new Map<string, StoredArticle>();
  const heads = items.filter(({ pk, sk }) => sk === 'HEAD' && String(pk).startsWith('A#'));
  for (const { pk } of heads) {
    const article = await readArticle(table, String(pk).slice(2));
    if (!article) continue;
    articles.set(article.id, article);
    const share = shareOf(article.id);
    const ids = article.quotes.map(({ id }) => id);
    add(wanted, `T#COVERAGE#${share}`, ids);
    if (article.source) add(wanted, `T#SOURCE#${article.source.toLowerCase()}#${share}`, ids);
    for (const { id, speaker } of article.quotes) {
      if (speaker) add(wanted, `T#S#${speaker.id}`, [id]);
    }
  }

  const lists = numberings(items);
  const tickets = items.filter(({ pk }) => String(pk).startsWith('T#'));
  for (const pk of new Set([...wanted.keys(), ...lists.keys()])) {
    const own = tickets.filter((item) => item['pk'] === pk);
    const { given = 0, free = [], quotes = 0 } = lists.get(pk) ?? {};
    const full = own.filter(({ body }) => body !== undefined);
    const stand = full.flatMap(({ body }) => {
      const article = StoredArticle.parse(unpack(body as Uint8Array));
      const now = articles.get(article.id);
      for (const quote of article.quotes) expect(now?.quotes).toContainEqual(quote);
      return article.quotes.map(({ id }) => id);
    });
    const ids = wanted.get(pk) ?? [];
    expect(stand.sort(), pk).toEqual(ids.sort());
    expect(quotes, pk).toBe(ids.length);
    const blank = own.filter(({ body }) => body === undefined).map(({ sk }) => Number(sk));
    expect(lot(blank), pk).toEqual(lot(free));
    expect(own, pk).toHaveLength(given);
  }
  expect(tickets.filter(({ pk }) => !lists.has(String(pk)))).toEqual([]);
  expect((await readTotals(table)).articles).toBe(articles.size);
}
