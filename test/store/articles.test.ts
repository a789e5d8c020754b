import { describe, expect, test } from 'vitest';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { type ListedArticle, loadAll, type Page } from '#shared/store/store.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();

async function stores() {
  const table = await newTable();
  return { table, read: readStore(table), write: writeStore(table) };
}

const words = (n: number) => `Sentence number ${n} of what was said that day`;

describe('an article in the store', () => {
  test('is read back with its text', async () => {
    const { read, write } = await stores();
    const { article, text } = storedArticle({ url: 'https://a.example/1' }, [
      { by: 'Ada Marlowe', words: words(1) },
    ]);

    await write.commit(article, text);

    expect(await read.fullArticle(article.id)).toEqual({ article, text });
    expect(await read.article(article.id)).toEqual(article);
  });

  test('that is too large for one item is read back whole', async () => {
    const { read, write } = await stores();
    const noise = (n: number) =>
      Array.from({ length: 60 }, (_, i) => ((n * 7919 + i * 104729) ** 2 % 1e15).toString(36)).join(
        ' ',
      );
    const said = Array.from({ length: 2000 }, (_, n) => ({
      by: `Speaker ${n % 3}`,
      words: noise(n),
    }));
    const { article, text } = storedArticle({ url: 'https://a.example/large' }, said);

    await write.commit(article, text);

    expect(text.length).toBeGreaterThan(900_000);
    const full = await read.fullArticle(article.id);
    expect(full?.text).toBe(text);
    expect(full?.article).toEqual(article);
    const listed = await read.articles({ limit: 5 });
    expect((await listed.items[0]?.load())?.quotes).toHaveLength(2000);
  });

  test('gives way to its next version in every list at once', async () => {
    const { read, write } = await stores();
    const about = { url: 'https://a.example/2', source: 'Gazette' };
    const first = storedArticle(about, [{ by: 'Ada Marlowe', words: words(1) }]);
    const second = storedArticle({ ...about, version: 2 }, [{ by: 'Ivo Brandt', words: words(2) }]);

    await write.commit(first.article, first.text);
    await write.commit(second.article, second.text);

    expect(await read.fullArticle(first.article.id)).toEqual(second);
    const speaks = async (speakerId: string) =>
      loadAll((await read.articles({ speakerId, limit: 5 })).items);
    expect(await speaks('sp_ada-marlowe')).toEqual([]);
    expect(await speaks('sp_ivo-brandt')).toHaveLength(1);
    expect(await read.speaker('sp_ada-marlowe')).toBeNull();
    expect(await read.speaker('sp_ivo-brandt')).toMatchObject({ quoteCount: 1 });
  });

  test('refuses a version that is not the next one, and changes nothing', async () => {
    const { read, write } = await stores();
    const { article, text } = storedArticle({ url: 'https://a.example/3' }, [
      { by: 'Ada Marlowe', words: words(1) },
    ]);
    await write.commit(article, text);

    await expect(write.commit(article, 'other')).rejects.toMatchObject({ code: 'conflict' });
    await expect(write.commit({ ...article, version: 3 }, 'other')).rejects.toMatchObject({
      code: 'conflict',
    });

    expect((await read.fullArticle(article.id))?.text).toBe(text);
    expect(await read.speaker('sp_ada-marlowe')).toMatchObject({ quoteCount: 1 });
  });

  test('of two writers of one version, one wins whole', async () => {
    const { read, write } = await stores();
    const a = storedArticle({ url: 'https://a.example/4' }, [
      { by: 'Ada Marlowe', words: words(1) },
    ]);
    const b = storedArticle({ url: 'https://a.example/4' }, [
      { by: 'Ivo Brandt', words: words(2) },
    ]);

    const outcomes = await Promise.allSettled([
      write.commit(a.article, a.text),
      write.commit(b.article, b.text),
    ]);
    await write.settle(a.article.id);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const full = await read.fullArticle(a.article.id);
    expect([a, b]).toContainEqual(full);
    const quoted = [await read.speaker('sp_ada-marlowe'), await read.speaker('sp_ivo-brandt')];
    expect(quoted.filter((speaker) => speaker !== null)).toHaveLength(1);
  });
});

describe('lists of articles', () => {
  test('come newest first, page by page, by source and by speaker', async () => {
    const { read, write } = await stores();
    for (let n = 1; n <= 5; n++) {
      const { article, text } = storedArticle(
        {
          url: `https://a.example/${n}`,
          source: n % 2 ? 'The Gazette' : 'Courier',
          publishedAt: `2026-05-0${n}T00:00:00.000Z`,
        },
        [{ by: 'Ada Marlowe', words: words(n) }],
      );
      await write.commit(article, text);
    }
    const days = async (page: Page<ListedArticle>) =>
      (await loadAll(page.items)).map((article) => article.publishedAt?.slice(8, 10));

    const first = await read.articles({ limit: 2 });
    const second = await read.articles({ limit: 2, start: first.next ?? undefined });
    const third = await read.articles({ limit: 2, start: second.next ?? undefined });

    expect([await days(first), await days(second), await days(third)]).toEqual([
      ['05', '04'],
      ['03', '02'],
      ['01'],
    ]);
    expect(third.next).toBeNull();
    expect(await days(await read.articles({ source: 'the gazette', limit: 9 }))).toEqual([
      '05',
      '03',
      '01',
    ]);
    expect(
      await days(
        await read.articles({
          speakerId: 'sp_ada-marlowe',
          from: '2026-05-02T00:00:00.000Z',
          to: '2026-05-04T00:00:00.000Z',
          limit: 9,
        }),
      ),
    ).toEqual(['03', '02']);
    const speakerPage = await read.articles({ speakerId: 'sp_ada-marlowe', limit: 3 });
    expect(
      await days(
        await read.articles({
          speakerId: 'sp_ada-marlowe',
          limit: 3,
          start: speakerPage.next ?? undefined,
        }),
      ),
    ).toEqual(['02', '01']);
    expect(
      await days(
        await read.articles({ limit: 9, start: { key: first.next?.key ?? '', inclusive: true } }),
      ),
    ).toEqual(['04', '03', '02', '01']);
  });
});

describe('speakers', () => {
  test('are counted over articles, with their roles and other names', async () => {
    const { read, write } = await stores();
    const early = storedArticle(
      { url: 'https://a.example/1', publishedAt: '2026-01-01T00:00:00.000Z' },
      [
        { by: 'Ada Marlowe', words: words(1), role: 'councillor' },
        { by: 'Ada Marlowe', words: words(2), role: 'councillor' },
      ],
    );
    const late = storedArticle(
      { url: 'https://a.example/2', publishedAt: '2026-02-01T00:00:00.000Z' },
      [
        { by: 'Ada Marlowe', words: words(3), role: 'mayor' },
        { by: 'Élodie Brandt', words: words(4) },
      ],
    );
    early.article.aliases['sp_ada-marlowe'] = ['Cllr Marlowe'];

    await write.commit(late.article, late.text);
    await write.commit(early.article, early.text);

    expect(await read.speaker('sp_ada-marlowe')).toEqual({
      id: 'sp_ada-marlowe',
      name: 'Ada Marlowe',
      kind: 'person',
      aliases: ['Cllr Marlowe'],
      roles: [
        {
          role: 'mayor',
          firstSeen: '2026-02-01T00:00:00.000Z',
          lastSeen: '2026-02-01T00:00:00.000Z',
        },
        {
          role: 'councillor',
          firstSeen: '2026-01-01T00:00:00.000Z',
          lastSeen: '2026-01-01T00:00:00.000Z',
        },
      ],
      quoteCount: 3,
      lastQuotedAt: '2026-02-01T00:00:00.000Z',
    });
    const names = async (query: Parameters<typeof read.speakers>[0]) =>
      (await read.speakers(query)).items.map(({ speaker }) => speaker.name);
    expect(await names({ order: 'name', limit: 9 })).toEqual(['Ada Marlowe', 'Élodie Brandt']);
    expect(await names({ order: 'name', prefix: 'elo', limit: 9 })).toEqual(['Élodie Brandt']);
    expect(await names({ order: 'most-quoted', limit: 9 })).toEqual([
      'Ada Marlowe',
      'Élodie Brandt',
    ]);
    const first = await read.speakers({ order: 'most-quoted', limit: 1 });
    expect(await names({ order: 'most-quoted', limit: 1, start: first.next ?? undefined })).toEqual(
      ['Élodie Brandt'],
    );
  });

  test('are counted right when many articles name them at the same time', async () => {
    const { read, write } = await stores();
    const all = Array.from({ length: 12 }, (_, n) =>
      storedArticle({ url: `https://a.example/${n}` }, [
        { by: 'Ada Marlowe', words: words(n) },
        { by: `Speaker ${n}`, words: words(n + 100) },
      ]),
    );

    await Promise.all(all.map(({ article, text }) => write.commit(article, text)));

    expect(await read.speaker('sp_ada-marlowe')).toMatchObject({ quoteCount: 12 });
  });
});
