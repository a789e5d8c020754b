import { readQuotesUnder } from '#shared/extract/quotes/read-under-head.ts';
import { summarise } from '#shared/extract/summary/summarise.ts';
import type { StoredArticle } from '#shared/model/article.ts';
import { loadAll, type Position, type ReadStore, type WriteStore } from '#shared/store/store.ts';
import { copied } from './read-article.ts';

/** Articles looked at for one page of the walk. */
const PAGE = 50;

/** The article with summaries by today's summariser; null where they are the ones it has, or its layout is not kept. */
export function summarisedAnew(article: StoredArticle, text: string): StoredArticle | null {
  if (article.blocks.length === 0) return null;
  const body = {
    text,
    blocks: article.blocks.map(({ level, list, ...block }) => ({
      ...block,
      ...(level === undefined ? {} : { level }),
      ...(list === undefined ? {} : { list }),
    })),
  };
  const { title, dek } = article;
  const made = summarise({
    body,
    sections: article.sections,
    quotes: readQuotesUnder({ title, dek }, body),
    title,
    dek,
  });
  const next: StoredArticle = {
    ...article,
    summary: copied(made.article),
    sections: article.sections.map((section, n) => ({
      ...section,
      summary: [...(made.sections[n]?.short ?? [])],
    })),
  };
  return JSON.stringify(next) === JSON.stringify(article) ? null : next;
}

/** Writes new summaries for every article that would get other ones: versions, ids and reviews stay as they are. */
export async function resummariseAll(
  { read, write }: { read: ReadStore; write: WriteStore },
  told: (done: { seen: number; changed: number }) => void = () => {},
): Promise<{ seen: number; changed: number }> {
  const done = { seen: 0, changed: 0 };
  let start: Position | undefined;
  do {
    const page = await read.articles({ limit: PAGE, start });
    for (const { id } of await loadAll(page.items)) {
      done.seen++;
      if (await write.rewrite(id, summarisedAnew)) done.changed++;
    }
    told(done);
    start = page.next ?? undefined;
  } while (start);
  return done;
}
