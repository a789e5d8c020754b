import { beforeAll, expect, test } from 'vitest';
import { sampleArticles } from '#cli/local/samples.ts';
import { ingestArticle } from '#shared/services/ingest-article.ts';
import type { Table } from '#shared/store/client.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { record } from '#test/bench/api/collection.ts';
import { freshTables } from '#test/support/table.ts';

/** What docs/data-model.md says that each endpoint costs, on the sample articles: requests, read units. */
const COSTS: [address: string, requests: number, units: number][] = [
  ['/v1/articles', 1, 14],
  ['/v1/articles?source=meridian%20wire&from=2000-01-01', 1, 14],
  ['/v1/articles?speaker={speaker}', 2, 14],
  ['/v1/articles/{article}', 1, 1.5],
  ['/v1/articles/{article}/summary', 1, 1],
  ['/v1/articles/{article}/sections', 1, 1.5],
  ['/v1/articles/{article}/quotes', 1, 1],
  ['/v1/articles/{article}/versions', 1, 1],
  ['/v1/sections/{section}', 1, 1.5],
  ['/v1/quotes', 1, 5],
  ['/v1/quotes?include=profile', 2, 15],
  ['/v1/quotes?type=block&minConfidence=0.9&source=meridian%20wire', 1, 14],
  ['/v1/quotes?speaker={speaker}', 2, 7],
  ['/v1/quotes/{quote}', 1, 1],
  ['/v1/quotes/random', 2, 12],
  ['/v1/quotes/random?source=meridian%20wire&limit=5', 2, 30],
  ['/v1/quotes/random?speaker={speaker}', 2, 12],
  ['/v1/quotes/random?minLength=40&from=2000-01-01&limit=100', 2, 51],
  ['/v1/quotes/daily?limit=3', 2, 51],
  ['/v1/speakers', 1, 8],
  ['/v1/speakers?order=most-quoted', 1, 8],
  ['/v1/speakers?name=a', 2, 20],
  ['/v1/speakers/{speaker}', 1, 0.5],
  ['/v1/speakers/{speaker}/quotes', 2, 7],
  ['/v1/sources', 1, 2],
  ['/v1/sources?name=the', 1, 2],
  ['/v1/stats', 1, 1],
  ['/v1/search?q=harbour', 4, 30],
  ['/v1/verify?quote=the%20harbour%20wall', 5, 30],
];

const newTable = freshTables();
let table: Table;
const names = new Map<string, string>();

beforeAll(async () => {
  table = await newTable();
  const deps = { store: writeStore(table), now: () => new Date('2026-12-01T00:00:00Z') };
  for (const sample of await sampleArticles()) await ingestArticle(deps, sample);
  const page = await readStore(table).articles({ limit: 1 });
  const article = await page.items[0]!.load();
  const quote = article!.quotes.find(({ speaker }) => speaker !== null)!;
  names.set('article', article!.id).set('quote', quote.id).set('section', quote.sectionId);
  names.set('speaker', quote.speaker!.id);
}, 60_000);

test.for(COSTS)(
  '%s takes %i requests and %f read units at the most',
  async ([address, ...most]) => {
    const path = address.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(names.get(name) ?? ''),
    );

    const { asked, units } = await record(table, path);

    expect(asked.length).toBeLessThanOrEqual(most[0]);
    expect(units).toBeLessThanOrEqual(most[1]);
    const known = ['GetCommand', 'BatchGetCommand', 'QueryCommand'];
    expect(asked.filter(({ command }) => !known.includes(command))).toEqual([]);
  },
);
