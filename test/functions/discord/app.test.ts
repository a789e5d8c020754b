import type {
  APIApplicationCommandAutocompleteResponse,
  APIApplicationCommandInteractionDataOption,
  APIButtonComponentWithCustomId,
  APIInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandList } from '#functions/discord/command-list.ts';
import { tools } from '#shared/tools/index.ts';
import type { Library } from '#shared/tools/library.ts';
import { bridge, fill, libraryOf } from '#test/support/collection.ts';
import { freshTables } from '#test/support/table.ts';
import { NOW, newDiscord } from './discord.ts';

const newTable = freshTables();
let library: Library;

beforeAll(async () => {
  const table = await newTable();
  await fill(table);
  library = libraryOf(table);
});

interface Message {
  readonly type: number;
  readonly data: APIInteractionResponseCallbackData;
}
const messageIn = async (reply: Response) => (await reply.json()) as Message;

const command = (name: string, options: Record<string, string>) => ({
  type: 2,
  data: {
    id: '1',
    type: 1,
    name,
    options: Object.entries(options).map(
      ([option, value]) =>
        ({ name: option, type: 3, value }) satisfies APIApplicationCommandInteractionDataOption<2>,
    ),
  },
});

const buttonsIn = ({ components = [] }: APIInteractionResponseCallbackData) =>
  (components as { components?: APIButtonComponentWithCustomId[] }[]).flatMap(
    (row) => row.components ?? [],
  );

describe('the door', () => {
  it('answers a ping', async () => {
    const reply = await newDiscord(library).ask({ type: 1 });

    expect(reply.status).toBe(200);
    expect(await reply.json()).toEqual({ type: 1 });
  });

  it.each([
    ['a signature that is none', { signature: 'zz' }],
    ['no signature', { signature: '' }],
    ['another’s signature', { signature: '0'.repeat(128) }],
    ['a time that is none', { timestamp: 'now' }],
    ['a time long gone', { timestamp: String(NOW / 1000 - 301) }],
    ['a time to come', { timestamp: String(NOW / 1000 + 301) }],
  ])('is shut to %s', async (_, over) => {
    const reply = await newDiscord(library).send('{"type":1}', over);

    expect(reply.status).toBe(401);
  });

  it('is shut to a body that was changed on its way', async () => {
    const mine = newDiscord(library);
    const theirs = newDiscord(library);

    const signed = await mine.send('{"type":1}');
    const other = await theirs.send('{"type":1} ', { signature: 'a'.repeat(128) });

    expect([signed.status, other.status]).toEqual([200, 401]);
  });

  it('says what it does not know', async () => {
    const reply = await newDiscord(library).ask({ type: 5, data: {} });

    expect(reply.status).toBe(422);
  });
});

describe('a command', () => {
  it('is answered for the asker alone, with who said it, where and when', async () => {
    const { type, data } = await messageIn(
      await newDiscord(library).ask(
        command('said', { speaker: 'sp_ada-marlowe', about: 'winter' }),
      ),
    );

    expect(type).toBe(4);
    expect(data.flags).toBe(64);
    expect(data.allowed_mentions).toEqual({ parse: [] });
    expect(data.embeds?.[0]?.title).toBe('Ada Marlowe, harbour master, about “winter”');
    expect(data.embeds?.[1]?.description).toMatch(
      /^“The bridge will hold for another winter”\n— Ada Marlowe, harbour master \(The Harbour Gazette, 2026\\-05\\-03\)\n\[Open at the quote\]\(https:\/\/gazette\.example\/2026\/05\/bridge#:~:text=The%20bridge%20will%20hold%20for%20another%20winter\) · \[Context\]\(https:\/\/quoin\.example\/q\/q_\w+\)$/,
    );
  });

  it('says what was checked in one pair of marks', async () => {
    const { data } = await messageIn(
      await newDiscord(library).ask(command('verify', { words: '“Marmalade is a state of mind”' })),
    );

    expect(data.embeds?.[0]?.description).toContain('Checked\\: “Marmalade is a state of mind”\n');
  });

  it('on a message checks its words', async () => {
    const reply = await newDiscord(library).ask({
      type: 2,
      data: {
        id: '1',
        type: 3,
        name: 'Verify this quote',
        target_id: '9',
        resolved: { messages: { 9: { content: 'The bridge will hold for another winter' } } },
      },
    });

    expect((await messageIn(reply)).data.embeds?.length).toBeGreaterThan(0);
  });

  it('on a message of ours finds again what it shows', async () => {
    const discord = newDiscord(library);
    const shown = await messageIn(await discord.ask(command('quote', { about: 'winter' })));
    const message = { content: '', embeds: shown.data.embeds };

    const reply = await discord.ask({
      type: 2,
      data: {
        id: '1',
        type: 3,
        name: 'Verify this quote',
        target_id: '9',
        resolved: { messages: { 9: message } },
      },
    });

    expect((await messageIn(reply)).data.embeds?.[0]?.title).toBe('Found word for word');
  });

  it('keeps within Discord’s limits, however much there is', async () => {
    const wide: Library = {
      ...library,
      quotes: async (query) => {
        const { items, page } = await library.quotes(query);
        return {
          items: items.map((quote) => ({ ...quote, text: `${'*_wide_* '.repeat(900)}` })),
          page,
        };
      },
    };

    const { data } = await messageIn(
      await newDiscord(wide).ask(command('article', { article: bridge.id })),
    );

    const sizes = data.embeds!.map(({ title = '', description = '' }) => [
      title.length,
      description.length,
    ]);
    expect(sizes.flat().reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6000);
    for (const [title = 0, description = 0] of sizes) {
      expect(title).toBeLessThanOrEqual(256);
      expect(description).toBeLessThanOrEqual(4096);
    }
    expect(data.embeds).toHaveLength(4);
    expect(sizes.flat().reduce((sum, size) => sum + size, 0)).toBeGreaterThan(3000);
    expect(data.embeds?.[1]?.description).toContain('\\[…\\]');
  });
});

describe('hostile words', () => {
  it('are escaped, and mention nobody', async () => {
    const { data } = await messageIn(
      await newDiscord(library).ask(command('quote', { about: 'spoiler' })),
    );

    const shown = data.embeds?.[0]?.description ?? '';
    expect(data.allowed_mentions).toEqual({ parse: [] });
    expect(shown).toContain(
      '“\\@everyone \\@here \\<!channel\\> \\<\\@U0LAN0Z89\\> \\*bold\\* \\_it\\_ \\~no\\~ \\`code\\` \\|\\|spoiler\\|\\|',
    );
    expect(shown).toContain('https\\://evil\\.example');
    expect(shown).toContain('— Mallory \\[x\\]\\(https\\://evil\\.example\\) \\<\\@U123\\>');
    expect(shown).not.toContain('\u202e');
  });
});

describe('a button', () => {
  it('turns the page in place', async () => {
    const discord = newDiscord(library);
    const first = await messageIn(await discord.ask(command('article', { article: bridge.id })));
    const more = buttonsIn(first.data).find(({ custom_id }) => custom_id.startsWith('m:'))!;

    const { type, data } = await messageIn(
      await discord.ask({
        type: 3,
        data: { custom_id: more.custom_id, component_type: 2 },
        message: { embeds: first.data.embeds },
      }),
    );

    expect(type).toBe(7);
    expect(JSON.stringify(data.embeds)).toContain('“It was bound to happen”');
  });

  it('posts what one has seen for all to see, with nothing to press', async () => {
    const discord = newDiscord(library);
    const drawn = await messageIn(await discord.ask(command('quote', {})));
    const { custom_id } = buttonsIn(drawn.data).at(-1)!;

    const { type, data } = await messageIn(
      await discord.ask({ type: 3, data: { custom_id }, message: { embeds: drawn.data.embeds } }),
    );

    expect(type).toBe(4);
    expect(data).toEqual({ embeds: drawn.data.embeds, allowed_mentions: { parse: [] } });
  });

  it('has an id that is no longer than Discord takes, or is not there', async () => {
    const { data } = await messageIn(
      await newDiscord(library).ask(
        command('said', { speaker: 'Marlowe', about: `${'winter '.repeat(28)}`.trim() }),
      ),
    );

    expect(data.embeds?.[0]?.description).toBe('“Marlowe” may be one of these\\:');
    expect(buttonsIn(data)).toEqual([]);
  });
});

describe('a field that is typed in', () => {
  const typing = async (name: string, field: string, value: string) => {
    const reply = await newDiscord(library).ask({
      type: 4,
      data: { name, options: [{ name: field, type: 3, value, focused: true }] },
    });
    return ((await reply.json()) as APIApplicationCommandAutocompleteResponse).data.choices;
  };

  it('is completed with speakers by name and surname', async () => {
    expect(await typing('said', 'speaker', 'mar')).toEqual([
      { name: 'Ada Marlowe', value: 'sp_ada-marlowe' },
      { name: 'Ivo Marlowe', value: 'sp_ivo-marlowe' },
    ]);
    expect((await typing('said', 'speaker', ''))?.[0]?.name).toBe('Ada Marlowe');
  });

  it('is completed with titles', async () => {
    expect(await typing('summary', 'article', 'bridge')).toEqual([
      { name: 'Bridge repairs to last all summer', value: bridge.id },
    ]);
  });
});

describe('the commands that are registered', () => {
  it('are one for each tool, and one for a message', () => {
    expect(commandList.map(({ name }) => name)).toEqual([
      ...tools.map(({ name }) => name),
      'Verify this quote',
    ]);
  });

  it('are those that are answered, in Discord’s form', () => {
    for (const entry of commandList) {
      if (entry.type !== 1) continue;
      expect(entry.name).toMatch(/^[a-z]{1,32}$/);
      expect(entry.description.length).toBeLessThanOrEqual(100);
      const tool = tools.find(({ name }) => name === entry.name);
      expect(tool, entry.name).toBeDefined();
      for (const option of entry.options ?? []) {
        expect(Object.keys(tool!.input.shape), entry.name).toContain(option.name);
        expect(option.description.length).toBeLessThanOrEqual(100);
      }
    }
  });
});
