import { beforeAll, expect, test } from 'vitest';
import { writeStore } from '#shared/store/dynamo-store.ts';
import { apiOn } from '#test/support/api.ts';
import { counting } from '#test/support/counting.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let calls: (path: string) => Promise<number>;
let names: Record<string, string>;

beforeAll(async () => {
  const counted = counting(await newTable());
  const { table } = counted;
  const first = storedArticle({ url: 'https://a.example/1', source: 'The Gazette' }, [
    { by: 'Ada Marlowe', words: 'The wall will hold for another winter' },
    { by: 'Ivo Brandt', words: 'We heard of the wall the last time as well' },
  ]);
  await writeStore(table).commit(first.article, first.text);
  const { id, quotes, sections } = first.article;
  names = { a: id, q: quotes[0]!.id, s: sections[0]!.id, sp: 'sp_ada-marlowe' };
  const api = apiOn(table);
  calls = async (path) => {
    const before = counted.calls.length;
    const reply = await api.get(path.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? ''));
    expect(reply.status, path).toBe(200);
    return counted.calls.length - before;
  };
});

test.for([
  ['/v1/articles/{a}?include=quotes,summaries', 1],
  ['/v1/articles/{a}?fields=id', 1],
  ['/v1/articles/{a}/summary', 1],
  ['/v1/articles/{a}/sections', 1],
  ['/v1/articles/{a}/quotes?include=article,section', 1],
  ['/v1/sections/{s}', 1],
  ['/v1/quotes/{q}?include=article,section', 1],
  ['/v1/speakers/{sp}', 1],
  ['/v1/articles?include=quotes,sections,summaries', 1],
  ['/v1/articles?source=The+Gazette&from=2026-01-01&fields=id', 1],
  ['/v1/articles?speaker={sp}', 2],
  ['/v1/quotes?include=article,section', 1],
  ['/v1/quotes?include=profile', 2],
  ['/v1/quotes?source=The+Gazette&type=direct&include=profile', 2],
  ['/v1/quotes?speaker={sp}&type=direct&minLength=3', 2],
  ['/v1/speakers/{sp}/quotes?include=article', 2],
  ['/v1/speakers', 1],
  ['/v1/speakers?order=most-quoted', 1],
  ['/v1/speakers?name=marl', 2],
  ['/v1/search?q=wall+winter+hold', 4],
  ['/v1/search?q=wall+winter&source=The+Gazette&speaker={sp}&from=2026-01-01', 5],
  ['/v1/verify?quote=The+wall+will+hold+for+another+winter', 5],
] as const)('%s costs at most %i requests to the table', async ([path, most]) => {
  expect(await calls(path)).toBeLessThanOrEqual(most);
});
