import type { Opts } from '@grammyjs/types';
import type { BotDoor } from '#functions/bots/bot-app.ts';
import type { Fetch } from '#functions/bots/send.ts';
import type { FirstAnswers } from '#shared/store/first-answers.ts';
import type { TelegramSecret } from './secret.ts';

export interface TelegramDeps extends BotDoor<TelegramSecret> {
  readonly fetch: Fetch;
  readonly answers: FirstAnswers;
  /** Milliseconds. */
  readonly now: () => number;
}

type Method = 'sendMessage' | 'editMessageText' | 'answerCallbackQuery' | 'answerInlineQuery';

/** A call of Telegram's API: made by the reply to an update, or by a request of its own. */
export type Call = { [M in Method]: { readonly method: M } & Opts<never>[M] }[Method];
