import { expect, test } from 'vitest';
import { finishWrites } from '#shared/services/finish-writes.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { crashingAt } from '#test/support/faults.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();

test('what a writer left behind that died after its head is counted later, and not too early', async () => {
  const table = await newTable();
  const { article, text } = storedArticle({ url: 'https://a.example/1' }, [
    { by: 'Ada Marlowe', words: 'We will not close the harbour this winter' },
  ]);
  const [read, write] = [readStore(table), writeStore(table)];
  for (let nth = 1; !(await read.article(article.id)); nth++) {
    const dying = writeStore(crashingAt(table, nth, 'after').table);
    await dying.commit(article, text).catch(() => {});
  }
  expect(await read.speaker('sp_ada-marlowe')).toBeNull();
  const minutesOn = (n: number) => new Date(Date.now() + n * 60_000);

  expect(await finishWrites(write, minutesOn(14))).toBe(0);
  expect(await finishWrites(write, minutesOn(16))).toBe(1);

  expect(await read.speaker('sp_ada-marlowe')).toMatchObject({ quoteCount: 1 });
  expect(await finishWrites(write, minutesOn(16))).toBe(0);
});
