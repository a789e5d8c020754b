import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '#shared/tools/library.ts';
import { bridge, fill, libraryOf } from '#test/support/collection.ts';
import { freshTables } from '#test/support/table.ts';
import { newTelegram, pieces, replyTo, said } from './telegram.ts';

const newTable = freshTables();
let library: Library;

beforeAll(async () => {
  const table = await newTable();
  await fill(table);
  library = libraryOf(table);
});

describe('a command', () => {
  it('is answered by the reply itself', async () => {
    const telegram = newTelegram(library);

    const reply = await replyTo(await telegram.update(said('/said Ada Marlowe about winter')));

    expect(reply).toMatchObject({
      method: 'sendMessage',
      chat_id: 5,
      reply_parameters: { message_id: 7 },
      link_preview_options: { is_disabled: true },
    });
    expect(reply.text).toBe(
      'Ada Marlowe, harbour master, about “winter”\n\n“The bridge will hold for another winter”\n— Ada Marlowe, harbour master (The Harbour Gazette, 2026-05-03)\nOpen at the quote · Context',
    );
    expect(pieces(reply)).toEqual([
      ['bold', 'Ada Marlowe, harbour master, about “winter”'],
      ['blockquote', '“The bridge will hold for another winter”'],
      ['text_link', 'Open at the quote'],
      ['text_link', 'Context'],
    ]);
    expect(telegram.sent).toEqual([]);
  });

  it('in a group is answered where it is for this bot', async () => {
    const telegram = newTelegram(library);

    const mine = await telegram.update(said('/speakers@Quoin_Test_Bot', 'group'));
    const other = await telegram.update(said('/speakers@other_bot', 'group'));
    const talk = await telegram.update(said('what a day', 'group'));
    const unknown = await telegram.update(said('/weather', 'group'));

    expect((await replyTo(mine)).text).toContain('Ada Marlowe, harbour master: 3 quotes');
    expect(await Promise.all([other, talk, unknown].map((reply) => reply.text()))).toEqual([
      '',
      '',
      '',
    ]);
  });

  it.each(['text', 'caption'])(
    'checks the message that it replies to, by its %s',
    async (words) => {
      const update = said('/verify', 'group');
      const reply_to_message = {
        [words]: 'Hear, hear: “The bridge will hold for another winter”!',
      };

      const reply = await replyTo(
        await newTelegram(library).update({
          ...update,
          message: { ...update.message, reply_to_message },
        }),
      );

      expect(reply.text).toMatch(/^Found word for word\n/);
    },
  );

  it('says how to ask, and takes bare words when alone with somebody', async () => {
    const help = await replyTo(await newTelegram(library).update(said('/start')));
    const bare = await replyTo(await newTelegram(library).update(said('ferry crews')));

    expect(help.text).toContain('/said Ada Marlowe about the harbour');
    expect(bare.text).toContain('“Nobody asked the ferry crews”');
  });
});

describe('hostile words', () => {
  it('are no markup, no name in them is a mention and no address a link', async () => {
    const reply = await replyTo(await newTelegram(library).update(said('/quote spoiler')));

    expect(reply.parse_mode).toBeUndefined();
    expect(reply.text).toContain('*bold* _it_ ~no~ `code` ||spoiler|| <b>& “more”</b> @somebody');
    expect(reply.text).not.toContain('\u202e');
    expect(pieces(reply).filter(([type]) => type === 'code')).toEqual([
      ['code', '@everyone'],
      ['code', '@here'],
      ['code', '@U0LAN0Z89'],
      ['code', '@somebody'],
      ['code', 'https://evil.example'],
      ['code', 'https://evil.example'],
      ['code', '@U123'],
    ]);
  });

  it('keep within a message’s length', async () => {
    const wide: Library = {
      ...library,
      quotes: async (query) => {
        const { items, page } = await library.quotes(query);
        return { items: items.map((quote) => ({ ...quote, text: 'wide 🙂 '.repeat(2000) })), page };
      },
    };

    const reply = await replyTo(await newTelegram(wide).update(said(`/article ${bridge.id}`)));

    expect(reply.text.length).toBeLessThanOrEqual(4096);
    expect(reply.text.length).toBeGreaterThan(2000);
    expect(reply.text.isWellFormed()).toBe(true);
  });
});

describe('the door', () => {
  it.each([
    ['no secret', ''],
    ['another secret', 'a-word-of-our-owm'],
  ])('is shut to %s', async (_, secret) => {
    const reply = await newTelegram(library).update(said('/quote'), secret);

    expect(reply.status).toBe(401);
  });

  it('takes what it does not know, and leaves it alone', async () => {
    const telegram = newTelegram(library);

    const replies = await Promise.all([
      telegram.update({ update_id: 4, edited_message: {} }),
      telegram.update({ odd: true }),
    ]);

    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  });
});
