import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { COVERAGE } from './keys.ts';
import type { Coverage } from './store.ts';

export const coverageKey = { pk: COVERAGE, sk: COVERAGE } as const;

const Item = z.object({
  articles: z.int().default(0),
  oldest: z.string().nullable().default(null),
  newest: z.string().nullable().default(null),
});

export function parseCoverage(item: unknown): Coverage {
  const { articles, oldest, newest } = Item.parse(item ?? {});
  return { articles: Math.max(0, articles), oldest, newest };
}

/**
 * Counts an article in the coverage, or out of it, and stretches its dates. The dates never shrink. Whoever dies just
 * after this counts the article once more on the retry: the number says about how many articles there are.
 */
export async function count(table: Table, was: string | null, at: string | null): Promise<void> {
  const change = Number(at !== null) - Number(was !== null);
  const update = (more: object) =>
    held(
      table.client.send(new UpdateCommand({ TableName: table.name, Key: coverageKey, ...more })),
    );
  const tasks = [];
  if (change !== 0) {
    tasks.push(
      update({
        UpdateExpression: 'ADD articles :change',
        ExpressionAttributeValues: { ':change': change },
      }),
    );
  }
  for (const [name, sign] of [
    ['oldest', '>'],
    ['newest', '<'],
  ] as const) {
    if (at === null || at === was) continue;
    tasks.push(
      update({
        UpdateExpression: `SET ${name} = :at`,
        ConditionExpression: `attribute_not_exists(${name}) OR ${name} ${sign} :at`,
        ExpressionAttributeValues: { ':at': at },
      }),
    );
  }
  await Promise.all(tasks);
}
