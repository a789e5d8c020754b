import type { StoredArticle } from '#shared/model/article.ts';
import type { ArticleInput } from '#shared/model/article-input.ts';
import type { FullArticle, WriteStore } from '#shared/store/store.ts';
import { readArticle } from './read-article.ts';

export interface IngestDeps {
  readonly store: WriteStore;
  readonly now: () => Date;
}

export interface Ingested extends FullArticle {
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

/** Reads an article and keeps it: new, as the next version of one that is there, or not at all where nothing changed. */
export async function ingestArticle(deps: IngestDeps, input: ArticleInput): Promise<Ingested> {
  const now = deps.now();
  const { article: read, text } = readArticle(input, now);
  const current = await deps.store.article(read.id);
  if (current?.contentHash === read.contentHash) {
    await deps.store.settle(read.id);
    return { outcome: 'unchanged', article: current, text };
  }
  const readAt = now.toISOString();
  const article: StoredArticle = {
    ...read,
    version: (current?.version ?? 0) + 1,
    readAt,
    firstReadAt: current?.firstReadAt ?? readAt,
  };
  await deps.store.commit(article, text);
  return { outcome: current ? 'updated' : 'created', article, text };
}
