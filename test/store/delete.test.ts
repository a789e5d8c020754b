import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { Table } from '#shared/store/client.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';
import { ticketsRight } from '#test/support/tickets.ts';

const newTable = freshTables();
const words = (n: number) => `Sentence number ${n} of what was said that day`;
const about = { url: 'https://a.example/1', source: 'Gazette' };
const said = (n: number) => [{ by: 'Ada Marlowe', words: words(n) }];
const [one, two] = [1, 2].map((n) => storedArticle({ ...about, version: n }, said(n))) as [
  ReturnType<typeof storedArticle>,
  ReturnType<typeof storedArticle>,
];
const { id } = one.article;
const AT = '2026-05-03T00:00:00.000Z';

async function keysLeft(table: Table): Promise<string[]> {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
  return Items.filter((item) => item['expiresAt'] === undefined)
    .map((item) => `${item['pk']} ${item['sk']}`)
    .sort();
}

async function twoVersions() {
  const table = await newTable();
  const [read, write] = [readStore(table), writeStore(table)];
  await write.commit(one.article, one.text);
  await write.commit(two.article, two.text);
  return { table, read, write };
}

test('a deleted article is in no list and no look-up, and nothing it said is kept', async () => {
  const { table, read, write } = await twoVersions();

  expect(await write.remove(id, AT)).toBe(AT);

  expect(await read.article(id)).toBeNull();
  expect(await read.fullArticle(id)).toBeNull();
  expect(await read.version(id, 1)).toBeNull();
  expect(await read.versions(id, { limit: 9 })).toBeNull();
  expect((await read.articles({ limit: 9 })).items).toEqual([]);
  expect((await read.articles({ source: 'gazette', limit: 9 })).items).toEqual([]);
  expect((await read.articles({ speakerId: 'sp_ada-marlowe', limit: 9 })).items).toEqual([]);
  expect(await read.speaker('sp_ada-marlowe')).toBeNull();
  expect(await keysLeft(table)).toEqual([
    `A#${id} HEAD`,
    expect.stringMatching(/^COVERAGE \d$/),
    expect.stringMatching(/^COVERAGE SOURCES#\d$/),
    expect.stringMatching(/^COVERAGE SPEAKERS#\d$/),
    'S#sp_ada-marlowe PROFILE',
    expect.stringMatching(/^SOURCE#gazette \d$/),
    ...['COVERAGE#', 'S#sp_ada-marlowe', 'SOURCE#gazette#'].map((list) =>
      expect.stringMatching(new RegExp(`^T#${list}\\d? 0000000000$`)),
    ),
  ]);
  await ticketsRight(table);
});

test('deleting again says when it was deleted, and nothing of what never was', async () => {
  const { write } = await twoVersions();
  await write.remove(id, AT);

  expect(await write.remove(id, '2026-06-01T00:00:00.000Z')).toBe(AT);
  expect(await write.remove('a_0000000000000', AT)).toBeNull();
});

test('put in again, it has its id and the next number, and none of its old versions', async () => {
  const { read, write } = await twoVersions();
  await write.remove(id, AT);
  const again = storedArticle({ ...about, version: 4 }, said(1));

  await write.commit(again.article, again.text);

  expect(await read.fullArticle(id)).toEqual(again);
  expect(await read.speaker('sp_ada-marlowe')).toMatchObject({ quoteCount: 1 });
  expect((await read.versions(id, { limit: 9 }))?.items).toEqual([again.article]);
  expect(await read.version(id, 2)).toBeNull();
});

test('of a deletion and a new version at one moment, one wins whole', async () => {
  const { table, read, write } = await twoVersions();
  const third = storedArticle({ ...about, version: 3 }, said(3));

  const [deleted, kept] = await Promise.allSettled([
    write.remove(id, AT),
    write.commit(third.article, third.text),
  ]);

  expect([deleted.status, kept.status].sort()).toEqual(['fulfilled', 'rejected']);
  const alive = kept.status === 'fulfilled';
  expect(await read.fullArticle(id)).toEqual(alive ? third : null);
  expect((await read.speaker('sp_ada-marlowe'))?.quoteCount ?? 0).toBe(alive ? 1 : 0);
  expect((await keysLeft(table)).filter((key) => key.startsWith('V#'))).toHaveLength(alive ? 4 : 0);
});

test('older versions are read and listed page by page', async () => {
  const { read, write } = await twoVersions();
  const third = storedArticle({ ...about, version: 3 }, said(3));
  await write.commit(third.article, third.text);

  expect(await read.version(id, 1)).toEqual(one);
  expect(await read.version(id, 2)).toEqual(two);
  expect(await read.version(id, 3)).toEqual(third);
  expect(await read.version(id, 4)).toBeNull();
  const page = await read.versions(id, { limit: 2 });
  expect(page?.items).toEqual([third.article, two.article]);
  const rest = await read.versions(id, { limit: 2, before: Number(page?.next?.key) });
  expect(rest).toEqual({ items: [one.article], next: null });
});
