import { expect, test } from 'vitest';
import { sampleArticles } from '#cli/local/samples.ts';
import { ingestArticle } from '#shared/services/ingest-article.ts';
import { resummariseAll } from '#shared/services/resummarise.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();

test('summaries that an older summariser made are made anew; version, ids and text stay', async () => {
  const table = await newTable();
  const stores = { read: readStore(table), write: writeStore(table) };
  const kept = [];
  for (const sample of (await sampleArticles()).slice(0, 3)) {
    kept.push(await ingestArticle({ store: stores.write, now: () => new Date() }, sample));
  }
  const [first] = kept;
  const none = { headline: [], short: [], medium: [], long: [] };
  await stores.write.rewrite(first!.article.id, (article) => ({ ...article, summary: none }));
  expect((await stores.read.article(first!.article.id))?.summary).toEqual(none);

  const done = await resummariseAll(stores);
  const again = await resummariseAll(stores);

  expect(done).toEqual({ seen: 3, changed: 1 });
  expect(again).toEqual({ seen: 3, changed: 0 });
  for (const { article, text } of kept) {
    expect(await stores.read.fullArticle(article.id)).toEqual({ article, text });
  }
});
