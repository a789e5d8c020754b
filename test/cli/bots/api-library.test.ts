import { beforeAll, describe, expect, it } from 'vitest';
import { apiLibrary } from '#cli/bots/api-library.ts';
import { readApp } from '#functions/read/app.ts';
import { readStore } from '#shared/store/dynamo-store.ts';
import type { Library } from '#shared/tools/library.ts';
import { bridge, fill, libraryOf, PUBLIC_URL } from '#test/support/collection.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let beside: Library;
let over: Library;
const asked: Request[] = [];

beforeAll(async () => {
  const table = await newTable();
  await fill(table);
  beside = libraryOf(table);
  const app = readApp({
    deps: {
      store: readStore(table),
      publicUrl: PUBLIC_URL,
      random: () => 0.42,
      now: () => new Date('2026-05-04T00:00:00Z'),
    },
    log: { info: () => {}, error: () => {} },
    newRequestId: () => 'r1',
  });
  over = apiLibrary({
    api: 'https://quoin.example',
    apiKey: 'k',
    token: 't',
    fetch: async (address, init) => {
      const request = new Request(address, init);
      asked.push(request.clone());
      return app.fetch(request);
    },
  });
});

const questions: [string, (library: Library) => Promise<unknown>][] = [
  [
    'quotes',
    (one) => one.quotes({ speaker: 'sp_ada-marlowe', type: ['direct', 'mixed'], limit: 2 }),
  ],
  ['a draw', (one) => one.randomQuotes({ limit: 1, article: bridge.id, type: ['direct'] })],
  ['a quote', (one) => one.quote(bridge.quotes[0]!.id)],
  ['a quote that is not there', (one) => one.quote('q_0000000000000000000000'.slice(0, 23))],
  ['articles', (one) => one.articles({ source: 'The Harbour Gazette', limit: 5 })],
  ['an article', (one) => one.article(bridge.id)],
  ['an article that is not there', (one) => one.article('a_0000000000000')],
  ['a summary', (one) => one.summary(bridge.id, 'short')],
  ['a summary that is not there', (one) => one.summary('a_0000000000000', 'short')],
  ['a speaker', (one) => one.speaker('sp_ada-marlowe')],
  ['a speaker who is not there', (one) => one.speaker('sp_nobody')],
  ['speakers', (one) => one.speakers({ order: 'name', name: 'a', limit: 5 })],
  ['a search', (one) => one.search({ q: 'ferry', type: ['quote', 'article'], limit: 5 })],
  [
    'a check',
    (one) => one.verify({ quote: 'Nobody asked the ferry crews', speaker: 'Bruno Castell' }),
  ],
  ['a long check', (one) => one.verify({ quote: 'паром '.repeat(300).trim() })],
];

describe('the library over an API', () => {
  it.each(questions)('gives %s as the one beside the table does', async (_, ask) => {
    const [mine, theirs] = [await ask(over), await ask(beside)];

    expect(mine).toEqual(JSON.parse(JSON.stringify(theirs)));
  });

  it('shows its key and token, and passes problems on', async () => {
    const failing = over.quotes({ limit: 2, cursor: 'bad' });

    await expect(failing).rejects.toMatchObject({ code: 'invalid-parameter' });
    expect(asked.at(-1)?.headers.get('X-Api-Key')).toBe('k');
    expect(asked.at(-1)?.headers.get('Authorization')).toBe('Bearer t');
  });
});
