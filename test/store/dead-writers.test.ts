import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { Table } from '#shared/store/client.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { Crash, crashingAt } from '#test/support/faults.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
/** When whoever is at work now is surely dead. */
const LATER = '9999';
const about = { url: 'https://a.example/1', source: 'Gazette' };
const said = (n: number) => [{ by: 'Ada Marlowe', words: `Sentence number ${n} of that day` }];
const one = storedArticle(about, said(1));
const two = storedArticle({ ...about, version: 2 }, said(2));
const { id } = one.article;

async function keysUnder(table: Table, pk: string): Promise<string[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return Items.map((item) => String(item['sk']).replace(/#[0-9a-f]{8}#/, '#stamp#'));
}

/** The same table; `first` runs before the first write to a head. */
function beforeHead(table: Table, first: () => Promise<unknown>): Table {
  let waits = true;
  const client = new Proxy(table.client, {
    get(target, name, receiver) {
      if (name !== 'send') return Reflect.get(target, name, receiver);
      return async (command: Parameters<typeof target.send>[0]) => {
        if (waits && command instanceof UpdateCommand && command.input.Key?.['sk'] === 'HEAD') {
          waits = false;
          await first();
        }
        return target.send(command);
      };
    },
  });
  return { ...table, client };
}

test('what a dead writer laid down goes with the sweep, and not before', async () => {
  const table = await newTable();
  const write = writeStore(table);
  await write.commit(one.article, one.text);
  const part = 'PART#0000000002#stamp#T#0000000000';
  for (let nth = 1; !(await keysUnder(table, `A#${id}`)).includes(part); nth++) {
    const dying = writeStore(crashingAt(table, nth, 'after').table);
    await expect(dying.commit(two.article, two.text)).rejects.toThrow(Crash);
  }

  await write.settle(id);
  expect(await keysUnder(table, `A#${id}`)).toEqual(expect.arrayContaining(['INTENT', part]));
  expect(await keysUnder(table, `V#${id}`)).not.toEqual([]);
  await write.settle(id, LATER);

  const left = await keysUnder(table, `A#${id}`);
  expect(left.filter((sk) => !sk.startsWith('COUNTED'))).toEqual([
    'HEAD',
    'PART#0000000001#stamp#T#0000000000',
  ]);
  expect(await keysUnder(table, `V#${id}`)).toEqual([]);
  expect(await readStore(table).fullArticle(id)).toEqual(one);
});

test('of an article that never came to be, nothing is left', async () => {
  const table = await newTable();
  const write = writeStore(table);
  const dying = beforeHead(table, () => Promise.reject(new Crash('before')));
  await expect(writeStore(dying).commit(one.article, one.text)).rejects.toThrow(Crash);
  expect(await write.unsettled(LATER, 9)).toEqual([id]);

  await write.settle(id, LATER);

  expect(await keysUnder(table, `A#${id}`)).toEqual([]);
  expect(await keysUnder(table, `S#sp_ada-marlowe`)).toEqual([]);
  expect(await write.unsettled(LATER, 9)).toEqual([]);
});

test('a settling beside it takes nothing from a writer at work', async () => {
  const table = await newTable();
  const write = writeStore(table);
  await write.commit(one.article, one.text);
  const settled = () => write.settle(id);

  const derive = () => ({ ...one.article, title: 'Another' });
  expect(await writeStore(beforeHead(table, settled)).rewrite(id, derive)).toBe(true);
  await writeStore(beforeHead(table, settled)).commit(two.article, two.text);

  expect(await readStore(table).fullArticle(id)).toEqual(two);
  const version = await readStore(table).version(id, 1);
  expect(version).toMatchObject({ text: one.text, article: { title: 'Another' } });
  expect(await write.unsettled(LATER, 9)).toEqual([]);
});
