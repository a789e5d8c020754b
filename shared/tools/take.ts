import type { List } from '#shared/services/list-quotes.ts';

/** Pages of a list asked for at the most: a page may be short, or empty, before the list's end. */
const MOST_ROUNDS = 4;

/** The first `count` items of a list that fit, and whether the list goes on after them. */
export async function take<T>(
  pageAt: (cursor: string | undefined) => Promise<List<T>>,
  count: number,
  fits: (item: T) => boolean = () => true,
): Promise<{ items: T[]; more: boolean }> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const page = await pageAt(cursor);
    items.push(...page.items.filter(fits));
    if (items.length > count) return { items: items.slice(0, count), more: true };
    if (page.page.next === null) return { items, more: false };
    cursor = page.page.next;
  }
  return { items, more: false };
}

/** Page `page` of pages of `limit`. */
export async function takePage<T>(
  pageAt: (cursor: string | undefined) => Promise<List<T>>,
  page: number,
  limit: number,
  fits?: (item: T) => boolean,
): Promise<{ items: T[]; more: boolean }> {
  const { items, more } = await take(pageAt, page * limit, fits);
  return { items: items.slice((page - 1) * limit), more };
}
