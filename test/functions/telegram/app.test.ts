import type { InlineQueryResultArticle, MessageEntity, Opts, Update } from '@grammyjs/types';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Wait } from '#functions/bots/in-time.ts';
import { telegramApp } from '#functions/telegram/app.ts';
import type { TelegramSecret } from '#functions/telegram/secret.ts';
import type { Library } from '#shared/tools/library.ts';
import { bridge, fill, libraryOf } from '#test/support/collection.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let library: Library;

beforeAll(async () => {
  const table = await newTable();
  await fill(table);
  library = libraryOf(table);
});

const TOKEN = '12345:abcdefghijklmnopqrstuvwxyz0123456789';
const word = 'a-word-of-our-own';

function newTelegram(
  options: {
    secret?: Partial<TelegramSecret>;
    library?: Library;
    reply?: Response;
    wait?: Wait;
  } = {},
) {
  const sent: { address: string; body: Opts<never>['editMessageText'] }[] = [];
  const errors: unknown[] = [];
  const app = telegramApp({
    library: options.library ?? library,
    ...(options.wait && { wait: options.wait }),
    secret: async () => ({
      secretToken: word,
      botToken: TOKEN,
      botName: 'quoin_test_bot',
      ...options.secret,
    }),
    fetch: async (address, init) => {
      sent.push({ address, body: JSON.parse(String(init.body)) });
      return options.reply ?? Response.json({ ok: true });
    },
    log: { info: () => {}, error: (...entry) => void errors.push(entry) },
    newRequestId: () => 'r1',
  });
  const update = async (body: object, secret = word) =>
    app.request('/v1/integrations/telegram', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Telegram-Bot-Api-Secret-Token': secret },
      body: JSON.stringify(body),
    });
  return { sent, errors, update };
}

let updates = 0;
const said = (text: string, type: 'private' | 'group' = 'private') =>
  ({
    update_id: ++updates,
    message: {
      message_id: 7,
      date: 0,
      chat: type === 'private' ? { id: 5, type, first_name: 'A' } : { id: 5, type, title: 'G' },
      from: { id: 5, is_bot: false, first_name: 'A' },
      text,
    } as Update['message'] & object,
  }) satisfies Update;

type Reply = { method: string } & Opts<never>['sendMessage'];
const replyTo = async (reply: Response) => (await reply.json()) as Reply;
const pieces = ({ text, entities = [] }: { text: string; entities?: MessageEntity[] }) =>
  entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);
const buttonsOf = (reply: Reply) =>
  (
    reply.reply_markup as { inline_keyboard: { text: string; callback_data: string }[][] }
  ).inline_keyboard.flat();

describe('a command', () => {
  it('is answered by the reply itself', async () => {
    const telegram = newTelegram();

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
    const telegram = newTelegram();

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

  it('says how to ask, and takes bare words when alone with somebody', async () => {
    const help = await replyTo(await newTelegram().update(said('/start')));
    const bare = await replyTo(await newTelegram().update(said('ferry crews')));

    expect(help.text).toContain('/said Ada Marlowe about the harbour');
    expect(bare.text).toContain('“Nobody asked the ferry crews”');
  });

  it('that comes again is answered the same, though drawn by chance', async () => {
    let drawn = 0;
    const telegram = newTelegram({
      library: {
        ...library,
        randomQuotes: (query) => {
          drawn++;
          return library.randomQuotes(query);
        },
      },
    });
    const update = said('/quote');

    const first = await (await telegram.update(update)).text();
    const again = await (await telegram.update(update)).text();

    expect(again).toBe(first);
    expect(drawn).toBe(1);
  });
});

describe('hostile words', () => {
  it('are no markup, and no name in them is a mention', async () => {
    const reply = await replyTo(await newTelegram().update(said('/quote spoiler')));

    expect(reply.parse_mode).toBeUndefined();
    expect(reply.text).toContain('*bold* _it_ ~no~ `code` ||spoiler|| <b>& “more”</b> @somebody');
    expect(reply.text).not.toContain('\u202e');
    expect(pieces(reply).filter(([type]) => type === 'code')).toEqual([
      ['code', '@everyone'],
      ['code', '@here'],
      ['code', '@U0LAN0Z89'],
      ['code', '@somebody'],
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

    const reply = await replyTo(
      await newTelegram({ library: wide }).update(said(`/article ${bridge.id}`)),
    );

    expect(reply.text.length).toBeLessThanOrEqual(4096);
    expect(reply.text.length).toBeGreaterThan(2000);
    expect(reply.text.isWellFormed()).toBe(true);
  });
});

describe('a button', () => {
  const pressed = (data: string) =>
    ({
      update_id: ++updates,
      callback_query: {
        id: 'c1',
        from: { id: 5, is_bot: false, first_name: 'A' },
        chat_instance: 'x',
        data,
        message: {
          message_id: 8,
          date: 0,
          chat: { id: 5, type: 'private', first_name: 'A' },
        },
      },
    }) satisfies Update;

  it('turns the page in place, and stops its spinning', async () => {
    const telegram = newTelegram();
    const first = await replyTo(await telegram.update(said(`/article ${bridge.id}`)));
    const more = buttonsOf(first).find(({ text }) => text === 'More quotes')!;

    const reply = await replyTo(await telegram.update(pressed(more.callback_data)));

    expect(reply).toEqual({ method: 'answerCallbackQuery', callback_query_id: 'c1' });
    expect(telegram.sent[0]?.address).toBe(`https://api.telegram.org/bot${TOKEN}/editMessageText`);
    expect(telegram.sent[0]?.body).toMatchObject({ chat_id: 5, message_id: 8 });
    expect(telegram.sent[0]?.body.text).toContain('“It was bound to happen”');
  });

  it('that comes again while it is worked on turns the page once', async () => {
    const telegram = newTelegram();
    const press = pressed('quote');

    const replies = await Promise.all([telegram.update(press), telegram.update(press)]);

    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(telegram.sent).toHaveLength(1);
  });

  it('turns the page by the reply where there is no token', async () => {
    const telegram = newTelegram({ secret: { botToken: undefined } });

    const reply = await replyTo(await telegram.update(pressed('speakers')));

    expect(reply).toMatchObject({ method: 'editMessageText', message_id: 8 });
    expect(telegram.sent).toEqual([]);
  });

  it.each([
    ['is not modified', 'Bad Request: message is not modified', 0, undefined],
    [
      'is gone',
      'Bad Request: message to edit not found',
      1,
      'The page could not be turned. Please ask again.',
    ],
  ])(
    'says what became of a message that %s, and keeps the token to itself',
    async (_, why, logged, text) => {
      const telegram = newTelegram({ reply: Response.json({ description: why }, { status: 400 }) });

      const reply = await replyTo(await telegram.update(pressed('speakers')));

      expect(reply.text).toBe(text);
      expect(telegram.errors).toHaveLength(logged);
      expect(JSON.stringify(telegram.errors)).not.toContain(TOKEN);
    },
  );

  it('holds no more than Telegram takes', async () => {
    const long = `${'winter '.repeat(20)}`.trim();

    const reply = await replyTo(await newTelegram().update(said(`/said Marlowe about ${long}`)));

    expect(reply.text).toBe('“Marlowe” may be one of these:');
    expect(reply.reply_markup).toBeUndefined();
  });
});

describe('inline', () => {
  const typed = (query: string, offset = '') =>
    ({
      update_id: ++updates,
      inline_query: { id: 'i1', from: { id: 5, is_bot: false, first_name: 'A' }, query, offset },
    }) satisfies Update;
  type Answer = Opts<never>['answerInlineQuery'] & { method: string };
  const ask = async (telegram: ReturnType<typeof newTelegram>, query: string) =>
    (await (await telegram.update(typed(query))).json()) as Answer;

  it('offers quotes with the words that are typed', async () => {
    const answer = await ask(newTelegram(), 'ferry crews');

    expect(answer).toMatchObject({
      method: 'answerInlineQuery',
      inline_query_id: 'i1',
      next_offset: '',
    });
    expect(answer.results).toHaveLength(1);
    const result = answer.results[0] as InlineQueryResultArticle;
    expect(result.title).toBe('“Nobody asked the ferry crews”');
    expect(result.description).toBe('Bruno Castell · The Harbour Gazette, 2026-05-03');
    expect(result.input_message_content).toMatchObject({
      message_text: expect.stringContaining('— Bruno Castell'),
    });
    expect(new TextEncoder().encode(result.id).length).toBeLessThanOrEqual(64);
  });

  it('offers some by chance where nothing is typed, and says where there is none', async () => {
    const some = await ask(newTelegram(), '');
    const none = await ask(newTelegram(), 'marmalade');

    expect(some.results.length).toBeGreaterThan(3);
    expect(some.cache_time).toBe(0);
    expect(none).toMatchObject({ results: [], button: { text: 'No quote has these words' } });
  });
});

describe('the door', () => {
  it.each([
    ['no secret', ''],
    ['another secret', 'a-word-of-our-owm'],
  ])('is shut to %s', async (_, secret) => {
    const reply = await newTelegram().update(said('/quote'), secret);

    expect(reply.status).toBe(401);
  });

  it('takes what it does not know, and leaves it alone', async () => {
    const telegram = newTelegram();

    const replies = await Promise.all([
      telegram.update({ update_id: 4, edited_message: {} }),
      telegram.update({ odd: true }),
    ]);

    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  });
});
