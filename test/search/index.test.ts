import { describe, expect, test } from 'vitest';
import { search } from '#shared/services/search.ts';
import { verify } from '#shared/services/verify.ts';
import type { Table } from '#shared/store/client.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { reviewStore } from '#shared/store/review-store.ts';
import { counting } from '#test/support/counting.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();

const deps = (table: Table) => ({
  store: readStore(table),
  publicUrl: 'https://q.example',
  random: Math.random,
});

async function quotesFound(table: Table, q: string): Promise<string[]> {
  const { items } = await search(deps(table), { q, type: ['quote'], limit: 100 });
  return items.flatMap((find) => (find.type === 'quote' ? [find.quote.text] : []));
}

const url = 'https://a.example/1';
const wall = { by: 'Ada Marlowe', words: 'The harbour wall will hold for another winter' };
const levy = { by: 'Ivo Brandt', words: 'A levy is a tax with a ticket in its hand' };

describe('the search index', () => {
  test('follows an article through its versions and its deletion', async () => {
    const table = await newTable();
    const store = writeStore(table);
    const first = storedArticle({ url, version: 1 }, [wall]);
    const second = storedArticle({ url, version: 2 }, [levy]);

    await store.commit(first.article, first.text);
    expect(await quotesFound(table, 'harbour wall')).toEqual([wall.words]);

    await store.commit(second.article, second.text);
    expect(await quotesFound(table, 'harbour wall')).toEqual([]);
    expect(await quotesFound(table, 'levy tax')).toEqual([levy.words]);

    await store.remove(second.article.id, '2026-06-01T00:00:00.000Z');
    expect(await quotesFound(table, 'levy tax')).toEqual([]);
    const left = await readStore(table).postings({ kind: 'word', term: 'levy' }, { limit: 9 });
    expect(left).toEqual({ postings: [], whole: true });
  });

  test('follows a corrected speaker and a retracted quote', async () => {
    const table = await newTable();
    const { article, text } = storedArticle({ url }, [wall, levy]);
    await writeStore(table).commit(article, text);
    const reviews = reviewStore(table);
    const event = async (nth: number, more: object) => {
      const reviewed = await reviews.reviewed(article.id);
      const quote = article.quotes[nth];
      if (!reviewed || !quote) throw new Error('no article');
      await reviews.review(reviewed, quote.id, {
        number: 1,
        at: '2026-06-01T00:00:00.000Z',
        by: 'desk',
        reason: 'checked',
        ...more,
      } as Parameters<typeof reviews.review>[2]);
    };

    await event(0, {
      review: 'corrected',
      speaker: { id: 'sp_nell-okafor', name: 'Nell Okafor', kind: 'person', role: null },
    });
    await event(1, { review: 'retracted' });

    expect(await quotesFound(table, 'okafor')).toEqual([wall.words]);
    expect(await quotesFound(table, 'levy')).toEqual([]);
  });

  test('is asked at most five times for a search, a page or a verdict', async () => {
    const plain = await newTable();
    const { article, text } = storedArticle({ url, title: 'Wall and levy' }, [wall, levy]);
    await writeStore(plain).commit(article, text);

    for (const ask of [
      (table: Table) => search(deps(table), { q: '"harbour wall" another winter hol', limit: 5 }),
      (table: Table) => search(deps(table), { q: 'a levy is a tax', limit: 1 }),
      (table: Table) => verify(deps(table), { quote: wall.words, speaker: 'Marlowe' }),
      (table: Table) => verify(deps(table), { quote: 'nothing like this '.repeat(100) }),
    ]) {
      const { table, calls } = counting(plain);
      await ask(table);
      expect(calls.length).toBeGreaterThan(0);
      expect(calls.length).toBeLessThanOrEqual(5);
    }
  });

  test.for([
    ['in one window', 3000],
    ['through windows of a common word', 10],
  ] as const)('pages through all that matches, each once, %s', async ([, most]) => {
    const table = await newTable();
    const store = writeStore(table);
    for (let n = 0; n < 45; n++) {
      const publishedAt = new Date(Date.UTC(2026, 0, 1 + (n % 9))).toISOString();
      const { article, text } = storedArticle({ url: `https://a.example/${n}`, publishedAt }, [
        { by: 'Ada Marlowe', words: `Stone number ${n} of the wall is loose` },
      ]);
      await store.commit(article, text);
    }
    const { postings, ...rest } = readStore(table);
    const capped = {
      ...deps(table),
      store: {
        ...rest,
        postings: (...[lookup, query]: Parameters<typeof postings>) =>
          postings(lookup, { ...query, limit: Math.min(most, query.limit) }),
      },
    };

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search(capped, { q: 'loose stone ', type: ['quote'], limit: 7, cursor });
      for (const find of page.items) if (find.type === 'quote') seen.push(find.quote.id);
      cursor = page.page.next ?? undefined;
    } while (cursor);

    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });
});

describe('verify', () => {
  test('joins quotes with only their attribution between them, and no others', async () => {
    const table = await newTable();
    const near = storedArticle({ url }, [
      { by: 'Ada Marlowe', words: 'The wall will hold' },
      { by: 'Ada Marlowe', words: 'It has held before' },
      { by: 'Ivo Brandt', words: 'Nobody asked the wall' },
    ]);
    await writeStore(table).commit(near.article, near.text);

    const one = await verify(deps(table), { quote: 'The wall will hold. It has held before.' });
    const two = await verify(deps(table), { quote: 'It has held before. Nobody asked the wall.' });

    expect(one.verdict).toBe('verbatim');
    expect(one.matches[0]?.quotes).toHaveLength(2);
    expect(two.verdict).not.toBe('verbatim');
  });

  test('finds altered words, says who said them and what was searched', async () => {
    const table = await newTable();
    const { article, text } = storedArticle({ url }, [wall, levy]);
    await writeStore(table).commit(article, text);

    const altered = await verify(deps(table), {
      quote: 'The harbour wall will not hold for another winter',
    });
    const other = await verify(deps(table), { quote: levy.words, speaker: 'Ada Marlowe' });
    const nothing = await verify(deps(table), { quote: 'The moon is a fine place to live' });

    expect(altered.verdict).toBe('altered');
    expect(altered.matches[0]?.diff.map(({ kind }) => kind)).toContain('negation');
    expect(other).toMatchObject({ verdict: 'other_speaker', matches: [{ wording: 'verbatim' }] });
    expect(nothing).toMatchObject({
      verdict: 'not_found',
      matches: [],
      coverage: { articles: 1, from: '2026-05-01T00:00:00.000Z', to: '2026-05-01T00:00:00.000Z' },
    });
  });
});
