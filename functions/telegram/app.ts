import type { Hono } from 'hono';
import { botApp, empty, json, jsonIn, unsigned } from '#functions/bots/bot-app.ts';
import { same } from '#functions/bots/same.ts';
import type { FirstAnswers } from '#shared/store/first-answers.ts';
import type { Call, TelegramDeps } from './deps.ts';
import { onInline } from './on-inline.ts';
import { onMessage } from './on-message.ts';
import { onPress } from './on-press.ts';
import type { TelegramSecret } from './secret.ts';
import { Update } from './update.ts';

/** Null where there is nothing to say. */
async function callFor(
  { update_id, message, callback_query, inline_query }: Update,
  deps: TelegramDeps,
  secret: TelegramSecret,
): Promise<Call | null> {
  if (inline_query) return onInline(inline_query, deps);
  if (callback_query) return onPress(update_id, callback_query, deps, secret);
  return message ? onMessage(update_id, message, deps, secret.botName) : null;
}

/**
 * Telegram's webhook. The answer to an update is the reply itself, so one that comes again is one whose reply was
 * lost: it is answered again, and with its first answer.
 */
export function telegramApp(door: TelegramDeps): Hono {
  return botApp('/v1/integrations/telegram', door, async ({ body, headers }, deps, soon) => {
    const secret = await deps.secret();
    const given = headers.get('X-Telegram-Bot-Api-Secret-Token') ?? '';
    if (!same(given, secret.secretToken)) throw unsigned();
    const { success, data } = Update.safeParse(jsonIn(body));
    if (!success) return empty();
    const answers: FirstAnswers = { keep: (...asked) => soon(deps.answers.keep(...asked)) };
    const call = await callFor(data, { ...deps, answers }, secret);
    return call ? json(call) : empty();
  });
}
