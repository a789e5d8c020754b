import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '#shared/tools/library.ts';
import { bridge, fill, libraryOf } from '#test/support/collection.ts';
import { freshTables } from '#test/support/table.ts';
import { buttonsOf, newTelegram, pressed, replyTo, said, TOKEN } from './telegram.ts';

const newTable = freshTables();
let library: Library;

beforeAll(async () => {
  const table = await newTable();
  await fill(table);
  library = libraryOf(table);
});

describe('a button', () => {
  it('turns the page in place, and stops its spinning', async () => {
    const telegram = newTelegram(library);
    const first = await replyTo(await telegram.update(said(`/article ${bridge.id}`)));
    const more = buttonsOf(first).find(({ text }) => text === 'More quotes')!;

    const reply = await replyTo(await telegram.update(pressed(more.callback_data)));

    expect(reply).toEqual({ method: 'answerCallbackQuery', callback_query_id: 'c1' });
    expect(telegram.sent[0]?.address).toBe(`https://api.telegram.org/bot${TOKEN}/editMessageText`);
    expect(telegram.sent[0]?.body).toMatchObject({ chat_id: 5, message_id: 8 });
    expect(telegram.sent[0]?.body.text).toContain('“It was bound to happen”');
  });

  it('turns the page by the reply where there is no token', async () => {
    const telegram = newTelegram(library, { secret: { botToken: undefined } });

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
      const telegram = newTelegram(library, {
        reply: Response.json({ description: why }, { status: 400 }),
      });

      const reply = await replyTo(await telegram.update(pressed('speakers')));

      expect(reply.text).toBe(text);
      expect(telegram.errors).toHaveLength(logged);
      expect(JSON.stringify(telegram.errors)).not.toContain(TOKEN);
    },
  );

  it('holds no more than Telegram takes', async () => {
    const long = `${'winter '.repeat(20)}`.trim();

    const reply = await replyTo(
      await newTelegram(library).update(said(`/said Marlowe about ${long}`)),
    );

    expect(reply.text).toBe('“Marlowe” may be one of these:');
    expect(reply.reply_markup).toBeUndefined();
  });
});
