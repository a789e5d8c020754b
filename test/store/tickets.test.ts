import { describe, expect, test } from 'vitest';
import type { Table } from '#shared/store/client.ts';
import { writeStore } from '#shared/store/dynamo-store.ts';
import { reviewStore } from '#shared/store/review-store.ts';
import { allot } from '#shared/store/tickets.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';
import { ticketsRight } from '#test/support/tickets.ts';

const newTable = freshTables();

describe('numbers', () => {
  test('are those held, then free ones, then new ones', () => {
    expect(allot({ given: 7, free: [2, 5] }, [4], 4)).toEqual({
      given: 8,
      free: [],
      numbers: [4, 2, 5, 7],
      freed: [],
    });
  });

  test('that are not needed any more are free again', () => {
    expect(allot({ given: 3, free: [] }, [0, 2, 1], 1)).toEqual({
      given: 3,
      free: [2, 1],
      numbers: [0],
      freed: [2, 1],
    });
  });
});

const articleOf = (n: number, version: number, quotes: number) =>
  storedArticle(
    { url: `https://a.example/${n}`, source: 'Gazette', version },
    Array.from({ length: quotes }, (_, m) => ({
      by: m % 2 === 0 ? 'Ada Marlowe' : `Speaker ${String.fromCharCode(65 + n)}`,
      words: `Words ${m} of version ${version} of article ${n}`,
    })),
  );

test('writers at work at one time never share a ticket, and what is freed is given again', async () => {
  const table = await newTable();
  const store = writeStore(table);
  const numbers = Array.from({ length: 12 }, (_, n) => n);
  const commit = (n: number, version: number, quotes: number) => {
    const { article, text } = articleOf(n, version, quotes);
    return store.commit(article, text);
  };

  await Promise.all(numbers.map((n) => commit(n, 1, 1 + ((n * 5) % 20))));
  await ticketsRight(table);

  await Promise.all(
    numbers.map((n) =>
      n % 3 === 0
        ? store.remove(articleOf(n, 1, 0).article.id, '2026-05-03T00:00:00.000Z')
        : commit(n, 2, (n * 7) % 23),
    ),
  );
  await ticketsRight(table);

  await Promise.all(numbers.map((n) => commit(n + 12, 1, 9)));
  await ticketsRight(table);
}, 60_000);

test('a quote that was retracted stands on no ticket, and stands there again when that is taken back', async () => {
  const table = await newTable();
  const { article, text } = articleOf(1, 1, 11);
  await writeStore(table).commit(article, text);
  const reviews = reviewStore(table);
  const by = { by: 'desk', at: '2026-05-03T00:00:00.000Z', reason: 'checked' };

  for (const [number, review] of [
    [1, 'retracted'],
    [2, 'unreviewed'],
    [3, 'corrected'],
  ] as const) {
    const seen = await reviews.reviewed(article.id);
    const speaker = {
      id: 'sp_nell-okafor',
      name: 'Nell Okafor',
      kind: 'person',
      role: null,
    } as const;
    const event = { number, review, ...by, ...(review === 'corrected' ? { speaker } : {}) };
    await reviews.review(seen!, article.quotes[3]!.id, event);
    await ticketsRight(table);
  }
});

test('a writer who is overtaken while it empties tickets leaves those alone that the other filled', async () => {
  const table = await newTable();
  const [first, second] = [articleOf(1, 1, 9), articleOf(1, 2, 3)];
  const commit = (on: Table) => writeStore(on).commit(second.article, second.text);
  await writeStore(table).commit(first.article, first.text);
  let overtaken = false;
  const client = new Proxy(table.client, {
    get(target, name, receiver) {
      if (name !== 'send') return Reflect.get(target, name, receiver);
      return async (command: Parameters<typeof target.send>[0]) => {
        const asked = command.input as { UpdateExpression?: unknown; Key?: { pk?: unknown } };
        const empties = asked.UpdateExpression === 'REMOVE body';
        if (!overtaken && empties && String(asked.Key?.pk).startsWith('T#COVERAGE')) {
          overtaken = true;
          await commit(table);
        }
        return target.send(command);
      };
    },
  });

  await expect(commit({ ...table, client })).rejects.toThrow('conflict');

  expect(overtaken).toBe(true);
  await ticketsRight(table);
});
