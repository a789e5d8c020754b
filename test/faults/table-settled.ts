import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import type { Table } from '#shared/store/client.ts';
import { readArticle } from '#shared/store/read-article.ts';
import { readArticles } from '#shared/store/search-index.ts';
import { searchItems } from '#shared/store/search-items.ts';
import { ticketsRight } from '#test/support/tickets.ts';

async function scan(table: Table): Promise<{ pk: string; sk: string }[]> {
  const items: { pk: string; sk: string }[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        ProjectionExpression: 'pk, sk, expiresAt',
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    for (const item of page.Items ?? []) {
      if (item['expiresAt'] === undefined) items.push({ pk: item['pk'], sk: item['sk'] });
    }
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

/** Of the whole table: the search index says what the heads say, no job is open, and every item is of a known kind. */
export async function tableSettled(table: Table): Promise<void> {
  const items = await scan(table);
  const articles = items.filter(({ sk }) => sk === 'HEAD').map(({ pk }) => pk.slice(2));
  const wanted: string[] = [];
  let alive = 0;
  for (const id of new Set(articles)) {
    const article = await readArticle(table, id);
    if (!article) continue;
    alive++;
    wanted.push(`I#${id} TERMS`, ...searchItems(article).map(({ pk, sk }) => `${pk} ${sk}`));
  }
  const found = items.filter(({ pk }) => /^[WPI]#/.test(pk)).map(({ pk, sk }) => `${pk} ${sk}`);
  expect(found.sort()).toEqual(wanted.sort());
  expect((await readArticles(table, [])).coverage.articles).toBe(alive);
  const others = items.filter(({ pk }) => !/^(?:[AVSWPIT]#|SOURCE#|COVERAGE$)/.test(pk));
  expect(others).toEqual([]);
  await ticketsRight(table);
}
