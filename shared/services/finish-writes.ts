import type { WriteStore } from '#shared/store/store.ts';

/** No writer lives longer: a Lambda function at most fifteen minutes. */
const ABANDONED_MS = 15 * 60_000;
const MOST = 100;

/**
 * Finishes what dead writers left, though nobody comes again: counts of what came to be, parts of what did not. One
 * article that fails does not keep the others back. @returns how many were finished. @throws what the first one threw
 */
export async function finishWrites(
  store: Pick<WriteStore, 'unsettled' | 'settle'>,
  now: Date,
): Promise<number> {
  const before = new Date(now.getTime() - ABANDONED_MS).toISOString();
  const articles = await store.unsettled(before, MOST);
  const failures: unknown[] = [];
  for (const articleId of articles) {
    await store.settle(articleId, before).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  return articles.length;
}
