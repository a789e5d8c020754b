import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { Table } from '#shared/store/client.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { reviewStore } from '#shared/store/review-store.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();

async function keep(table: Table, names: readonly string[], n = 1) {
  const said = names.map((by, at) => ({ by, words: `What number ${at} of ${n} had to say` }));
  const made = storedArticle({ url: `https://a.example/${n}` }, said);
  await writeStore(table).commit(made.article, made.text);
  return made.article;
}

const named = async (table: Table, prefix: string, limit = 20) => {
  const found: string[] = [];
  let start: { key: string; inclusive: boolean } | undefined;
  for (;;) {
    const page = await readStore(table).speakers({ order: 'name', prefix, limit, start });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items.map(({ speaker }) => speaker.name));
    if (!page.next) return found;
    start = page.next;
  }
};

test('a speaker is found by the start of any word of the name, once', async () => {
  const table = await newTable();
  await keep(table, ['Ada Marlowe', 'Márta Marek', 'Ivo Brandt', 'Brandt Ada']);

  expect(await named(table, 'mar')).toEqual(['Márta Marek', 'Ada Marlowe']);
  expect(await named(table, 'ada')).toEqual(['Ada Marlowe', 'Brandt Ada']);
  expect(await named(table, 'ada m')).toEqual(['Ada Marlowe']);
  expect(await named(table, 'brandt')).toEqual(['Brandt Ada', 'Ivo Brandt']);
  expect(await named(table, 'arlowe')).toEqual([]);
});

test('pages of any size give the same', async () => {
  const table = await newTable();
  await keep(table, ['Mara Mare', 'Mark Marlowe', 'Marta Marsh Marwood', 'Ivo Marx']);
  const whole = await named(table, 'mar');

  expect(whole.toSorted()).toEqual([
    'Ivo Marx',
    'Mara Mare',
    'Mark Marlowe',
    'Marta Marsh Marwood',
  ]);
  for (const limit of [1, 2, 3]) expect(await named(table, 'mar', limit)).toEqual(whole);
});

test('who is not quoted any more, or is another one, goes from the names and comes back', async () => {
  const table = await newTable();
  const [one] = [await keep(table, ['Ada Marlowe']), await keep(table, ['A. Marlowe'], 2)];
  const why = { by: 'desk', at: '2026-06-01T00:00:00.000Z', reason: 'one person' };

  await reviewStore(table).merge('sp_a-marlowe', 'sp_ada-marlowe', why);
  expect(await named(table, 'marlowe')).toEqual(['Ada Marlowe']);

  await writeStore(table).remove(one.id, why.at);
  await writeStore(table).settle(one.id);
  expect(await named(table, 'ada')).toEqual(['Ada Marlowe']);
  await writeStore(table).remove((await keep(table, ['Ivo Brandt'], 3)).id, why.at);
  expect(await named(table, 'brandt')).toEqual([]);
  await keep(table, ['Ivo Brandt'], 4);
  expect(await named(table, 'brandt')).toEqual(['Ivo Brandt']);
});

test('a profile from before there were names is put among them when it is next counted', async () => {
  const table = await newTable();
  await keep(table, ['Ada Marlowe']);
  const pk = 'S#sp_ada-marlowe';
  for (const sk of ['NAME#ada marlowe', 'NAME#marlowe'])
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk, sk: 'PROFILE' },
      UpdateExpression: 'REMOVE named',
    }),
  );
  expect(await named(table, 'marlowe')).toEqual([]);

  await keep(table, ['Ada Marlowe'], 2);

  expect(await named(table, 'marlowe')).toEqual(['Ada Marlowe']);
});
