import type { Opts } from '@grammyjs/types';
import { answer } from '#functions/bots/answer.ts';
import { send } from '#functions/bots/send.ts';
import { decodeAsk } from '#shared/tools/ask.ts';
import { present } from '#shared/tools/presentation.ts';
import type { Call, TelegramDeps } from './deps.ts';
import { askIn } from './on-message.ts';
import { saidTo } from './said.ts';
import type { TelegramSecret } from './secret.ts';
import type { Pressed } from './update.ts';

const LOST = present({ notes: ['What was asked here is gone. Please ask again.'] });

/**
 * A page is turned in place. That and the end of the button's spinning are two calls, and a reply makes one: the first
 * is sent where there is a token, and is the reply itself where there is none.
 */
export async function onPress(
  update: number,
  { id, data, message, inline_message_id }: Pressed,
  deps: TelegramDeps,
  { botToken, botName }: TelegramSecret,
): Promise<Call> {
  const before = message?.reply_to_message;
  const asked = (before && askIn({ ...before, chat: message.chat }, botName)) ?? null;
  const ask = decodeAsk(data, asked);
  const given = ask ? await answer(deps, ask) : LOST;
  const done: Call = { method: 'answerCallbackQuery', callback_query_id: id };
  const where = message
    ? { chat_id: message.chat.id, message_id: message.message_id }
    : inline_message_id
      ? { inline_message_id }
      : null;
  if (!where) return done;
  const edit: Opts<never>['editMessageText'] = {
    ...where,
    ...(await saidTo({ id: update, question: `${id} ${data}`, ask: asked }, given, deps)),
    link_preview_options: { is_disabled: true },
  };
  if (botToken === undefined) return { method: 'editMessageText', ...edit };
  try {
    await send(deps.fetch, `https://api.telegram.org/bot${botToken}/editMessageText`, edit);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason.includes('message is not modified')) return done;
    deps.log.error('telegram did not turn the page', { reason: reason.replace(botToken, '…') });
    return { ...done, text: 'The page could not be turned. Please ask again.' };
  }
  return done;
}
