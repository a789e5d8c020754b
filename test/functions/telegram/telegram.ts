import type { MessageEntity, Opts, Update } from '@grammyjs/types';
import type { Wait } from '#functions/bots/in-time.ts';
import { telegramApp } from '#functions/telegram/app.ts';
import type { TelegramSecret } from '#functions/telegram/secret.ts';
import type { FirstAnswers } from '#shared/store/first-answers.ts';
import type { Library } from '#shared/tools/library.ts';

export const TOKEN = '12345:abcdefghijklmnopqrstuvwxyz0123456789';
const word = 'a-word-of-our-own';

/** Keeps nothing: every update is the first. */
export const forgetful: FirstAnswers = { keep: async (_id, _question, answer) => answer };

export interface TelegramOptions {
  readonly secret?: Partial<TelegramSecret>;
  readonly answers?: FirstAnswers;
  readonly reply?: Response;
  readonly wait?: Wait;
}

export function newTelegram(library: Library, options: TelegramOptions = {}) {
  const sent: { address: string; body: Opts<never>['editMessageText'] }[] = [];
  const errors: unknown[] = [];
  const app = telegramApp({
    library,
    answers: options.answers ?? forgetful,
    ...(options.wait && { wait: options.wait }),
    now: () => Date.parse('2026-05-04T12:00:00Z'),
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

type Replied = NonNullable<(Update['message'] & object)['reply_to_message']>;

let updates = 0;
const chat = { id: 5, type: 'private', first_name: 'A' } as const;
const from = { id: 5, is_bot: false, first_name: 'A' };

export const said = (text: string, type: 'private' | 'group' = 'private') =>
  ({
    update_id: ++updates,
    message: {
      message_id: 7,
      date: 0,
      chat: type === 'private' ? { id: 5, type, first_name: 'A' } : { id: 5, type, title: 'G' },
      from,
      text,
    } as Update['message'] & object,
  }) satisfies Update;

/** `asked`: what the message said whose answer the button stands below. */
export const pressed = (data: string, asked?: string) =>
  ({
    update_id: ++updates,
    callback_query: {
      id: 'c1',
      from,
      chat_instance: 'x',
      data,
      message: {
        message_id: 8,
        date: 0,
        chat: { id: 5, type: 'private', first_name: 'A' },
        ...(asked && {
          reply_to_message: { message_id: 7, date: 0, chat, text: asked } as Replied,
        }),
      },
    },
  }) satisfies Update;

export const typed = (query: string, offset = '') =>
  ({ update_id: ++updates, inline_query: { id: 'i1', from, query, offset } }) satisfies Update;

type Reply = { method: string } & Opts<never>['sendMessage'];
export const replyTo = async (reply: Response) => (await reply.json()) as Reply;

export const pieces = ({ text, entities = [] }: { text: string; entities?: MessageEntity[] }) =>
  entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);

export const buttonsOf = (reply: Reply) =>
  (
    reply.reply_markup as { inline_keyboard: { text: string; callback_data: string }[][] }
  ).inline_keyboard.flat();
