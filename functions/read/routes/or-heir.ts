import { Moved } from '#functions/http/moved.ts';
import type { List } from '#shared/services/list-quotes.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';

/** The list, or the way to whoever the speaker asked for was merged into: one request more, where it is empty. */
export async function orHeir<T>(
  { store }: ReadDeps,
  speaker: string | undefined,
  list: List<T>,
): Promise<List<T>> {
  if (speaker !== undefined && list.items.length === 0 && list.page.next === null) {
    const found = await store.findSpeaker(speaker);
    if ('mergedInto' in found) throw new Moved(speaker, found.mergedInto);
  }
  return list;
}
