import type { Table } from './client.ts';
import { UNSETTLED } from './keys.ts';
import { queryIndex } from './list-articles.ts';

/** Articles whose last write began before this instant and was not finished; oldest first. */
export async function unsettled(table: Table, before: string, limit: number): Promise<string[]> {
  const { items } = await queryIndex(table, {
    index: 'gsi2',
    pk: UNSETTLED,
    high: before,
    backward: false,
    limit,
  });
  return items.map((item) => String(item['pk']).slice(2));
}
