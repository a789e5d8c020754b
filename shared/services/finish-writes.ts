import type { WriteStore } from '#shared/store/store.ts';

/** No writer lives longer: a Lambda function at most fifteen minutes. */
const ABANDONED_MS = 15 * 60_000;
const MOST = 100;

/** Settles the counts of articles whose writer died and whose sender did not come again. @returns how many. */
export async function finishWrites(
  store: Pick<WriteStore, 'unsettled' | 'settle'>,
  now: Date,
): Promise<number> {
  const before = new Date(now.getTime() - ABANDONED_MS).toISOString();
  const articles = await store.unsettled(before, MOST);
  for (const articleId of articles) await store.settle(articleId);
  return articles.length;
}
