import { Moved } from '#functions/http/moved.ts';
import type { ServedQuote } from '#shared/model/article.ts';
import { type List, listQuotes, type QuoteListQuery } from '#shared/services/list-quotes.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';

/** The list, or the way to whoever a speaker without quotes was merged into: one request more, where it is empty. */
export async function quotesOrHeir(
  deps: ReadDeps,
  query: QuoteListQuery,
): Promise<List<ServedQuote>> {
  const list = await listQuotes(deps, query);
  if (list.items.length === 0 && list.page.next === null && query.speaker !== undefined) {
    const found = await deps.store.findSpeaker(query.speaker);
    if ('mergedInto' in found) throw new Moved(query.speaker, found.mergedInto);
  }
  return list;
}
