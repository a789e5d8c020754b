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

  it('that would hold more than Telegram takes says what it asks otherwise than its message', async () => {
    const telegram = newTelegram(library, { secret: { botToken: undefined } });
    const asked = `/said Marlowe about ${'winter '.repeat(20).trim()}`;

    const reply = await replyTo(await telegram.update(said(asked)));
    const [ada] = buttonsOf(reply);
    const turned = await replyTo(await telegram.update(pressed(ada!.callback_data, asked)));
    const lost = await replyTo(await telegram.update(pressed(ada!.callback_data)));

    expect(reply.text).toBe('“Marlowe” may be one of these:');
    expect(ada).toEqual({ text: 'Ada Marlowe', callback_data: '~s=sp_ada-marlowe' });
    expect(turned.text).toContain('“The bridge will hold for another winter”');
    expect(lost.text).toBe('What was asked here is gone. Please ask again.');
  });

  it('turns pages both ways, in one row', async () => {
    const telegram = newTelegram(library, { secret: { botToken: undefined } });
    const turn = async (data: string) => replyTo(await telegram.update(pressed(data)));

    const first = await replyTo(await telegram.update(said('/quote bridge')));
    const second = await turn(buttonsOf(first)[0]!.callback_data);
    const [back] = buttonsOf(second);
    const again = await turn(back!.callback_data);

    expect(buttonsOf(first).map(({ text }) => text)).toEqual(['More']);
    expect(buttonsOf(second).map(({ text }) => text)).toEqual(['Back']);
    expect(again.text).toBe(first.text);
  });
});
