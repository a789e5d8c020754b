import { beforeAll, describe, expect, it } from 'vitest';
import { toolNamed, tools } from '#shared/tools/index.ts';
import type { Library } from '#shared/tools/library.ts';
import { plainText } from '#shared/tools/lines.ts';
import { bridge, fill, libraryOf, PUBLIC_URL } from '#test/support/collection.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let library: Library;

beforeAll(async () => {
  const table = await newTable();
  await fill(table);
  library = libraryOf(table);
});

const ask = async (name: string, input: Record<string, unknown>) => {
  const tool = toolNamed(name)!;
  const answer = await tool.answer(library, input);
  expect(tool.output.strict().safeParse(answer.output).error).toBeUndefined();
  return { ...answer, text: plainText(answer.presentation) };
};

const texts = (output: Readonly<Record<string, unknown>>) =>
  (output['quotes'] as { text: string }[]).map(({ text }) => text);

describe('said', () => {
  it('gives what one speaker said, newest first', async () => {
    const { output, text } = await ask('said', { speaker: 'Ada Marlowe', limit: 10 });

    expect(texts(output)).toEqual([
      'The bridge will hold for another winter',
      'We shall close one lane at a time',
      'The ferry is a lifeline and the bridge is not',
    ]);
    expect(text).toContain(
      '“The bridge will hold for another winter”\n— Ada Marlowe, harbour master (The Harbour Gazette, 2026-05-03) https://gazette.example/2026/05/bridge#:~:text=The%20bridge',
    );
  });

  it('pages, and says where it ends', async () => {
    const first = await ask('said', { speaker: 'ada marlowe', limit: 2 });
    const second = await ask('said', { speaker: 'ada marlowe', limit: 2, page: 2 });

    expect(first.output['nextPage']).toBe(2);
    expect(first.presentation.more?.ask.input).toMatchObject({
      speaker: 'sp_ada-marlowe',
      page: 2,
    });
    expect(texts(second.output)).toEqual(['The ferry is a lifeline and the bridge is not']);
    expect(second.output['nextPage']).toBeNull();
  });

  it('is narrowed to words of the quote', async () => {
    const { output } = await ask('said', { speaker: 'Ada Marlowe', about: 'LANE', limit: 10 });

    expect(texts(output)).toEqual(['We shall close one lane at a time']);
  });

  it('finds a speaker by surname where one only is meant, and asks where two are', async () => {
    const one = await ask('said', { speaker: 'Castell' });
    const two = await ask('said', { speaker: 'Marlowe' });

    expect(texts(one.output)).toEqual(['Nobody asked the ferry crews']);
    expect(two.output['speaker']).toBeNull();
    expect(two.presentation.suggestions.map(({ label }) => label)).toEqual([
      'Ada Marlowe',
      'Ivo Marlowe',
    ]);
  });

  it('suggests who is near where the name is misspelt, and nobody where none is', async () => {
    const near = await ask('said', { speaker: 'Bruno Castel' });
    const none = await ask('said', { speaker: 'Zebedee Quux' });

    expect(near.presentation.suggestions.map(({ label }) => label)).toEqual(['Bruno Castell']);
    expect(none.presentation.suggestions).toEqual([]);
    expect(none.text).toBe('Nobody of the name “Zebedee Quux” is quoted in the articles here.');
  });
});

describe('quote', () => {
  it('is drawn by chance where nothing is asked', async () => {
    const { output, presentation } = await ask('quote', {});

    expect(texts(output)).toHaveLength(1);
    expect(output['byChance']).toBe(true);
    expect(presentation.more?.label).toBe('Another');
    expect(presentation.again?.input).toHaveProperty('id');
  });

  it('is found by its words, and by its id', async () => {
    const byWords = await ask('quote', { about: 'ferry crews' });
    const id = bridge.quotes[0]!.id;
    const byId = await ask('quote', { id });

    expect(texts(byWords.output)).toEqual(['Nobody asked the ferry crews']);
    expect(texts(byId.output)).toEqual(['The bridge will hold for another winter']);
    expect(byId.output['quotes']).toMatchObject([{ permalink: `${PUBLIC_URL}/q/${id}` }]);
  });

  it('says that its speaker is not known', async () => {
    const { text } = await ask('quote', { about: 'bound to happen' });

    expect(text).toContain('— Speaker not known (The Harbour Gazette');
  });

  it('says what was looked at where there is none', async () => {
    const { text } = await ask('quote', { about: 'marmalade' });

    expect(text).toBe('No quote with the words “marmalade” was found. Try other words, or fewer.');
  });
});

describe('verify', () => {
  it('says that the words are there, who said them, and what was searched', async () => {
    const { output, text } = await ask('verify', {
      words: 'the bridge will hold for another winter',
      speaker: 'Ada Marlowe',
    });

    expect(output['verdict']).toBe('verbatim');
    expect(text).toMatch(
      /^Found word for word\n\n“The bridge will hold for another winter”\n— Ada Marlowe/,
    );
    expect(text).toContain('Searched: 3 articles, published from 2026-05-01 to 2026-05-03.');
  });

  it('shows what was changed', async () => {
    const { output, text } = await ask('verify', {
      words: 'The bridge will not hold for another winter',
    });

    expect(output['verdict']).toBe('altered');
    expect(text).toContain('Found with other words');
    expect(text).toContain('“The bridge will hold for another winter”');
    expect(text).toContain('Claimed: “not” put in');
  });

  it('says that somebody else said it', async () => {
    const { output, text } = await ask('verify', {
      words: 'Nobody asked the ferry crews',
      speaker: 'Ada Marlowe',
    });

    expect(output['verdict']).toBe('other_speaker');
    expect(text).toMatch(/^Found, but not said by Ada Marlowe\n/);
    expect(text).toContain('— Bruno Castell');
  });

  it('says that the speaker is not known', async () => {
    const { text } = await ask('verify', {
      words: 'It was bound to happen',
      speaker: 'Ada Marlowe',
    });

    expect(text).toContain('Speaker not known');
    expect(text).not.toMatch(/— Ada/);
  });

  it('never calls false what it does not find', async () => {
    const { output, text } = await ask('verify', { words: 'Marmalade is a state of mind' });

    expect(output['verdict']).toBe('not_found');
    expect(text).toBe(
      'Not found\n\nSearched: 3 articles, published from 2026-05-01 to 2026-05-03. That does not say that it was never said.',
    );
  });
});

describe('article and summary', () => {
  it.each([
    ['its id', bridge.id],
    ['a quote’s id', bridge.quotes[1]!.id],
    ['a permalink', `${PUBLIC_URL}/a/${bridge.id}`],
    ['a quote’s permalink', `${PUBLIC_URL}/q/${bridge.quotes[1]!.id}`],
    ['its own address', 'http://www.gazette.example/2026/05/bridge/?utm_source=chat'],
    ['words of its title', 'bridge repairs'],
    ['nothing, being the newest', undefined],
  ])('find an article by %s', async (_, article) => {
    const found = await ask('article', { article });
    const summed = await ask('summary', { article });

    expect(found.output['article']).toMatchObject({ id: bridge.id });
    expect(texts(found.output)).toHaveLength(3);
    expect(found.output['nextPage']).toBe(2);
    expect(summed.output['article']).toMatchObject({ id: bridge.id });
  });

  it('say that there is none', async () => {
    const { output, text } = await ask('summary', { article: 'a_0000000000000' });

    expect(output['article']).toBeNull();
    expect(text).toMatch(/^No such article is here/);
  });
});

describe('speakers', () => {
  it('lists the most quoted first, or by name', async () => {
    const most = await ask('speakers', { limit: 1 });
    const named = await ask('speakers', { name: 'bru' });

    expect(most.output['speakers']).toMatchObject([{ name: 'Ada Marlowe', quoteCount: 3 }]);
    expect(most.output['nextPage']).toBe(2);
    expect(named.output['speakers']).toMatchObject([{ name: 'Bruno Castell' }]);
  });
});

describe('every tool', () => {
  it.each(tools.map((tool) => [tool.name, tool] as const))(
    '%s refuses an input that is not as its schema has it',
    async (_, tool) => {
      await expect(
        tool.answer(library, { page: 'x', limit: -1, article: 7, length: 3 }),
      ).rejects.toMatchObject({
        code: 'invalid-parameter',
      });
    },
  );
});
