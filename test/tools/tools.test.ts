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

  it('turns back, and says that a list became shorter', async () => {
    const second = await ask('said', { speaker: 'Ada Marlowe', page: 2 });
    const fifth = await ask('said', { speaker: 'Ada Marlowe', page: 5 });

    expect(second.presentation.back?.ask.input).toEqual({ speaker: 'sp_ada-marlowe' });
    expect(fifth.presentation.back?.ask.input).toEqual({ speaker: 'sp_ada-marlowe', page: 4 });
    expect(fifth.presentation.notes).toEqual(['There are no more.']);
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

  it.each([
    ['a whole name', 'Ada Marlowe', ['sp_ada-marlowe']],
    ['an id', 'sp_ada-marlowe', ['sp_ada-marlowe']],
    ['a part of a name', 'Castell', ['sp_castell', 'sp_bruno-castell']],
  ])('reads what %s likely leads to while it looks for the speaker', async (_, speaker, read) => {
    const asked: (string | undefined)[] = [];
    const watched: Library = {
      ...library,
      quotes: (query) => {
        asked.push(query.speaker);
        return library.quotes(query);
      },
    };

    await toolNamed('said')!.answer(watched, { speaker });

    expect([...new Set(asked)]).toEqual(read);
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
    expect(near.text).toMatch(/^“Bruno Castel” may be this one:/);
    expect(none.text).toMatch(
      /^Nobody of the name “Zebedee Quux” is quoted in the articles here\.\n/,
    );
    expect(none.presentation.suggestions.map(({ ask }) => ask.tool)).toEqual(['speakers']);
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

  it('shows what was looked for in one pair of marks', async () => {
    const { text } = await ask('quote', { about: '"marmalade jar"' });

    expect(text).toMatch(/^No quote with the words “marmalade jar” was found\./);
  });

  it('names who was asked for, though by an id', async () => {
    const speaker = 'sp_bruno-castell';
    const none = await ask('quote', { about: 'marmalade', speaker });
    const bound = await ask('quote', { speaker, to: '1999-01-01' });

    expect(none.output['speaker']).toMatchObject({ id: speaker, name: 'Bruno Castell' });
    expect(none.text).toMatch(/^No quote by Bruno Castell with the words “marmalade” was found/);
    expect(bound.presentation.notes).toEqual([
      'No quote by Bruno Castell is in the collection, as far as was asked.',
    ]);
    expect(bound.presentation.suggestions.map(({ label }) => label)).toEqual([
      'All that Bruno Castell said',
    ]);
  });

  it('says what was looked at where there is none', async () => {
    const { text } = await ask('quote', { about: 'marmalade' });

    expect(text).toBe('No quote with the words “marmalade” was found. Try other words, or fewer.');
  });

  it.each([
    ['a misspelt word', { about: 'fery' }, ['ferry']],
    ['a singular of what stands there', { about: 'crev' }, ['crew']],
    ['words that no quote has together', { about: 'morning brigde' }, ['morning', 'bridge']],
    ['words that somebody else used', { about: 'ferri', speaker: 'Bruno Castell' }, ['ferry']],
    ['words that this one never used', { about: 'winter', speaker: 'Bruno Castell' }, []],
  ])('suggests words that quotes do have for %s', async (_, asked, words) => {
    const { output, presentation } = await ask('quote', asked);
    const pressed = await Promise.all(
      presentation.suggestions.map(({ ask: { tool, input } }) => ask(tool, input)),
    );

    expect(output['nearWords']).toEqual(words);
    if (words.length > 0) expect(presentation.notes[0]).toMatch(/There are quotes with:$/);
    for (const { output: found } of pressed) {
      expect(found['quotes'] ?? found['speakers']).not.toEqual([]);
    }
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

  it('ask whether the one near is meant, and where none is offer the newest', async () => {
    const near = await ask('summary', { article: 'timetable crews' });
    const none = await ask('article', { article: 'marmalade' });

    expect(near.presentation.notes).toEqual(['Is this the one?']);
    expect(near.presentation.suggestions.map(({ label }) => label)).toEqual([
      'Ferry timetable thins out',
    ]);
    expect(
      none.presentation.suggestions.map(({ label, ask: { input } }) => [label, input]),
    ).toEqual([['The newest article', {}]]);
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

  it('suggests who is near where nobody has such a name', async () => {
    const { output, presentation, text } = await ask('speakers', { name: 'Castel Bruno' });

    expect(output).toMatchObject({ speakers: [], near: [{ name: 'Bruno Castell' }] });
    expect(text).toContain('Nobody is quoted here under such a name. Near it:');
    expect(presentation.suggestions.map(({ label }) => label)).toEqual(['Bruno Castell']);
  });
});

describe('every tool', () => {
  it.each(tools.map((tool) => [tool.name, tool] as const))(
    '%s refuses a field that it does not know: it would answer something else',
    async (_, tool) => {
      const words = { quote: {}, said: { speaker: 'Ada' }, verify: { words: 'so' } }[tool.name];

      const asked = tool.answer(library, { ...words, query: 'ferry' });

      await expect(asked).rejects.toMatchObject({ detail: expect.stringContaining('"query"') });
    },
  );

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
