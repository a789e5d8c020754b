import { QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { Table } from '#shared/store/client.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { searchItems } from '#shared/store/search-items.ts';
import { loadAll } from '#shared/store/store.ts';
import { Crash, crashingAt } from '#test/support/faults.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';
import { ticketsRight } from '#test/support/tickets.ts';

const newTable = freshTables();
const words = (n: number) => `Sentence number ${n} of what was said that day`;
/** When whoever is at work now is surely dead. */
const LATER = '9999';
/** Odd, so that it is tried before and after a request in turn. */
const EVERY = 13;
const about = { url: 'https://a.example/1', source: 'Gazette' };

const first = storedArticle(about, [
  { by: 'Ada Marlowe', words: words(1) },
  { by: 'Ivo Brandt', words: words(2) },
]);
const second = storedArticle({ ...about, version: 2 }, [
  { by: 'Ivo Brandt', words: words(2) },
  { by: 'Ivo Brandt', words: words(3) },
  { by: 'Nell Okafor', words: words(4) },
]);

/** What a retry does: finish what is there, or write what is not. */
async function retry(table: Table): Promise<void> {
  const store = writeStore(table);
  const current = await store.article(second.article.id);
  if (current?.version === 2) await store.settle(second.article.id);
  else await store.commit(second.article, second.text);
}

/** Everything in the table but tallies, tickets and a day's memory of entries that are gone. */
async function itemsLeft(table: Table): Promise<string[]> {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
  return Items.filter((item) => item['expiresAt'] === undefined)
    .map((item) => `${item['pk']} ${item['sk']}`)
    .map((key) => key.replace(/#[0-9a-f]{8}#/, '#stamp#'))
    .filter((key) => !/^(?:COVERAGE|SOURCE#|T#)/.test(key))
    .sort();
}

async function remakeAfterCrash(nth: number, when: 'before' | 'after'): Promise<boolean> {
  const table = await newTable();
  const read = readStore(table);
  await writeStore(table).commit(first.article, first.text);
  const faulty = crashingAt(table, nth, when);

  const outcome = await writeStore(faulty.table)
    .commit(second.article, second.text)
    .then(
      () => 'done',
      (error: unknown) => error,
    );
  if (faulty.crashed()) expect(outcome).toBeInstanceOf(Crash);

  const seen = await read.fullArticle(first.article.id);
  const whole = seen?.article.version === 1 ? first : second;
  expect(seen).toEqual(whole);
  for (const speakerId of ['sp_ada-marlowe', 'sp_ivo-brandt', 'sp_nell-okafor']) {
    const { items } = await read.articles({ speakerId, limit: 9 });
    const speaks = whole.article.quotes.some((quote) => quote.speaker?.id === speakerId);
    expect(await loadAll(items)).toEqual(speaks ? [whole.article] : []);
  }

  await retry(table);
  await retry(table);
  await writeStore(table).settle(first.article.id, LATER);
  expect(await read.fullArticle(first.article.id)).toEqual(second);
  expect(await read.speaker('sp_ada-marlowe')).toBeNull();
  expect(await read.speaker('sp_ivo-brandt')).toMatchObject({ quoteCount: 2 });
  expect(await read.speaker('sp_nell-okafor')).toMatchObject({ quoteCount: 1 });
  const { article } = second;
  await ticketsRight(table);
  expect(await itemsLeft(table)).toEqual(
    [
      `A#${article.id} COUNTED`,
      `A#${article.id} COUNTED#gazette`,
      `A#${article.id} HEAD`,
      `A#${article.id} PART#0000000002#stamp#T#0000000000`,
      `S#sp_ada-marlowe PROFILE`,
      `S#sp_ivo-brandt A#${article.id}`,
      `S#sp_ivo-brandt NAME#brandt`,
      `S#sp_ivo-brandt NAME#ivo brandt`,
      `S#sp_ivo-brandt PROFILE`,
      `S#sp_nell-okafor A#${article.id}`,
      `S#sp_nell-okafor NAME#nell okafor`,
      `S#sp_nell-okafor NAME#okafor`,
      `S#sp_nell-okafor PROFILE`,
      `V#${article.id} 0000000001#HEAD`,
      `V#${article.id} 0000000001#PART#0000000001#stamp#T#0000000000`,
      `I#${article.id} TERMS`,
      ...searchItems(article).map(({ pk, sk }) => `${pk} ${sk}`),
    ].sort(),
  );
  return faulty.crashed();
}

test('a writer that dies leaves a whole version, and a retry exactly the items of the new one', async () => {
  // Now and then: `npm run -s test:faults` kills one before and after every request.
  let nth = 1;
  for (; await remakeAfterCrash(nth, nth % 2 === 0 ? 'after' : 'before'); nth += EVERY);
  expect(nth).toBeGreaterThan(3 * EVERY);
});

test('the unfinished are listed for an operator until they are finished', async () => {
  const table = await newTable();
  const unfinished = async () => {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'gsi2',
        KeyConditionExpression: 'gsi2pk = :pk',
        ExpressionAttributeValues: { ':pk': 'INTENT' },
      }),
    );
    return Items.map((item) => item['pk']);
  };
  const faulty = crashingAt(table, 4, 'after');
  await expect(writeStore(faulty.table).commit(first.article, first.text)).rejects.toThrow(Crash);

  expect(await unfinished()).toEqual([`A#${first.article.id}`]);

  await writeStore(table)
    .commit(first.article, first.text)
    .catch(() => {});
  await writeStore(table).settle(first.article.id, LATER);
  expect(await unfinished()).toEqual([]);
});
