import type { StoredArticle } from '#shared/model/article.ts';
import type { ArticleInput } from '#shared/model/article-input.ts';
import { QuoinError } from '#shared/model/errors.ts';
import type { FullArticle, WriteStore } from '#shared/store/store.ts';
import { type ReadArticle, readArticle } from './read-article.ts';

export interface IngestDeps {
  readonly store: WriteStore;
  readonly now: () => Date;
}

export interface Ingested extends FullArticle {
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

/** Writers of one article at one moment: each round one of them wins, and the others look again. */
const TRIES = 5;

/** Reads an article and keeps it: new, as the next version of one that is there, or not at all where nothing changed. */
export function ingestArticle(deps: IngestDeps, input: ArticleInput): Promise<Ingested> {
  const now = deps.now();
  return keepArticle(deps.store, readArticle(input, now), now);
}

/**
 * Keeps what was read; with `replace`, only in place of an article that is there.
 * @throws QuoinError `conflict` where others keep changing the same article, `not-found` for nothing to replace.
 */
export async function keepArticle(
  store: WriteStore,
  { article: read, text }: ReadArticle,
  now: Date,
  how: 'keep' | 'replace' = 'keep',
): Promise<Ingested> {
  for (let attempt = 1; ; attempt++) {
    const { version, article: current } = await store.latest(read.id);
    if (how === 'replace' && !current) {
      throw new QuoinError('not-found', `There is no article ${read.id}.`);
    }
    if (current?.contentHash === read.contentHash) {
      await store.settle(read.id);
      return { outcome: 'unchanged', article: current, text };
    }
    const readAt = now.toISOString();
    const article: StoredArticle = {
      ...read,
      version: version + 1,
      readAt,
      firstReadAt: current?.firstReadAt ?? readAt,
    };
    try {
      await store.commit(article, text);
      return { outcome: current ? 'updated' : 'created', article, text };
    } catch (error) {
      const lost = error instanceof QuoinError && error.code === 'conflict';
      if (!lost || attempt === TRIES) throw error;
    }
  }
}
