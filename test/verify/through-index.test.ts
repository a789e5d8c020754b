import { beforeAll, expect, test } from 'vitest';
import { ingestArticle } from '#shared/services/ingest-article.ts';
import { verify } from '#shared/services/verify.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import type { Candidate, VerdictName } from '#shared/verify/judge.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';
import { type Case, makeCases } from './make-cases.ts';

/** Every so manyth of the cases goes the whole way: stored, looked up in the index, read and judged. */
const EVERY = 29;

const newTable = freshTables();
let asked: readonly (Case & { verdict: VerdictName })[];

beforeAll(async () => {
  const table = await newTable();
  const { cases, candidates } = makeCases();
  const quotes = candidates.filter(({ kind }) => kind === 'quote');
  const articles = [...Map.groupBy(quotes, ({ articleId }: Candidate) => articleId).values()];
  for (const [n, some] of articles.entries()) {
    const said = some.map(({ text, speaker }) => ({ words: text, by: speaker?.name ?? null }));
    const { article, text } = storedArticle({ url: `https://a.example/${n}` }, said);
    await writeStore(table).commit(article, text);
  }
  const deps = { store: readStore(table), publicUrl: '', random: Math.random };
  const kept = new Set(quotes.map(({ id }) => id));
  const chosen = cases.filter(({ source }, n) => n % EVERY === 0 && (!source || kept.has(source)));
  asked = await Promise.all(
    chosen.map(async (one) => ({ ...one, verdict: (await verify(deps, one.claim)).verdict })),
  );
}, 60_000);

test('what is looked up and read gets the verdict that comparing with everything gives', () => {
  const wrong = asked.filter(({ verdict, expected }) => verdict !== expected);

  expect(asked.length).toBeGreaterThanOrEqual(60);
  expect(wrong.length / asked.length, JSON.stringify(wrong.slice(0, 9))).toBeLessThanOrEqual(0.03);
});

test('no altered quote is called verbatim', () => {
  const altered = asked.filter(({ expected }) => expected === 'altered');

  expect(altered.length).toBeGreaterThan(10);
  expect(altered.filter(({ verdict }) => verdict === 'verbatim')).toEqual([]);
});

test('marks of one sentence, with the writer’s words between, are not spliced to one quote', async () => {
  const table = await newTable();
  await ingestArticle(
    { store: writeStore(table), now: () => new Date('2026-01-01T00:00:00Z') },
    {
      url: 'https://a.example/wall',
      text: 'Harbour wall opens\n\nAda Marlowe, the harbour master, called the plan “a waste of good stone” and the council “a room full of clocks”.\n',
    },
  );
  const deps = { store: readStore(table), publicUrl: '', random: Math.random };
  const said = async (quote: string) => (await verify(deps, { quote })).verdict;

  expect(await said('a waste of good stone')).toBe('verbatim');
  expect(await said('a waste of good stone a room full of clocks')).not.toBe('verbatim');
});
