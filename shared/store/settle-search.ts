import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { StoredArticle } from '#shared/model/article.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { put, remove, writeAll } from './batch-write.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { sortAt } from './head-item.ts';
import { INDEXED, indexPk } from './keys.ts';
import { pack, unpack } from './packing.ts';
import { readLatest } from './read-article.ts';
import { type SearchItem, searchItems } from './search-items.ts';

const TRIES = 6;

/** What of an article may stand in the search index: written before anything is put there. */
const Indexed = z.object({
  rev: z.int(),
  /** Packed `[pk, sk, in]` of each item. */
  items: z.instanceof(Uint8Array),
  /** That exactly these stand there. Else some may be missing, and with them older places of a term. */
  complete: z.boolean(),
  at: z.string().nullable(),
});
const Triples = z.array(z.tuple([z.string(), z.string(), z.string()]));

type Items = Map<string, SearchItem>;

interface Record {
  readonly rev: number;
  readonly items: Items;
  readonly complete: boolean;
  /** The instant under which the article is listed; null where it is not there. */
  readonly at: string | null;
}

const nameOf = ({ pk, sk }: SearchItem): string => `${pk}\u0000${sk}`;
const byName = (items: readonly SearchItem[]): Items =>
  new Map(items.map((item) => [nameOf(item), item]));

async function readRecord(table: Table, articleId: string): Promise<Record> {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: { pk: indexPk(articleId), sk: INDEXED },
      ConsistentRead: true,
    }),
  );
  if (!Item) return { rev: 0, items: new Map(), complete: true, at: null };
  const { rev, items, complete, at } = Indexed.parse(Item);
  const triples = Triples.parse(unpack(items));
  return {
    rev,
    complete,
    at,
    items: byName(triples.map(([pk, sk, places]) => ({ pk, sk, in: places }))),
  };
}

/** Writes the record, or takes it away where nothing is left, if nobody else did since it was read. */
function writeRecord(table: Table, articleId: string, next: Record, rev: number): Promise<boolean> {
  const Key = { pk: indexPk(articleId), sk: INDEXED };
  const condition = {
    TableName: table.name,
    ConditionExpression: rev === 0 ? 'attribute_not_exists(pk)' : 'rev = :rev',
    ...(rev === 0 ? {} : { ExpressionAttributeValues: { ':rev': rev } }),
  };
  if (next.items.size === 0 && next.at === null)
    return held(table.client.send(new DeleteCommand({ ...condition, Key })));
  const items = pack([...next.items.values()].map((item) => [item.pk, item.sk, item.in]));
  const Item = { ...Key, rev: next.rev, items, complete: next.complete, at: next.at };
  return held(table.client.send(new PutCommand({ ...condition, Item })));
}

const missing = (wanted: Items, there: Items): SearchItem[] =>
  [...wanted.values()].filter((item) => there.get(nameOf(item))?.in !== item.in);

/**
 * Puts a version's index items before the version can be read, so that no reader misses it afterwards.
 * @returns the items that surely stand now.
 */
export async function indexAhead(table: Table, article: StoredArticle): Promise<Items> {
  const wanted = byName(searchItems(article));
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const record = await readRecord(table, article.id);
    const items = new Map([...record.items, ...wanted]);
    const next = { rev: record.rev + 1, items, complete: false, at: record.at };
    if (!(await writeRecord(table, article.id, next, record.rev))) continue;
    const lacking = missing(wanted, record.complete ? record.items : new Map());
    await writeAll(
      table,
      lacking.map((item) => put({ ...item })),
    );
    return wanted;
  }
  throw busy();
}

/**
 * Brings an article's index items in line with what its head serves, corrections and deletion included. `laid`:
 * items that the caller has just put. Safe to run at any time, by any number of runners.
 */
export async function settleSearch(
  table: Table,
  articleId: string,
  laid: Items = new Map(),
): Promise<void> {
  let sure = laid;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const record = await readRecord(table, articleId);
    const { article } = await readLatest(table, articleId, true);
    const at = article && sortAt(article);
    const wanted = byName(article ? searchItems(article) : []);
    const there = record.complete && attempt === 0 ? record.items : sure;
    const lacking = missing(wanted, there);
    const extra = [...record.items.values()].filter((item) => !wanted.has(nameOf(item)));
    if (record.complete && attempt === 0 && lacking.length + extra.length === 0 && record.at === at)
      return;
    await writeAll(table, [
      ...lacking.map((item) => put({ ...item })),
      ...extra.map(({ pk, sk }) => remove({ pk, sk })),
    ]);
    const next = { rev: record.rev + 1, items: wanted, complete: true, at };
    if (await writeRecord(table, articleId, next, record.rev)) return;
    // Another runner may have taken away what this one put, or the other way round: now nothing is sure.
    sure = new Map();
  }
  throw busy();
}

const busy = (): QuoinError =>
  new QuoinError('unavailable', 'The article is being changed over and over; try again.');
