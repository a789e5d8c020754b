import type { Hono } from 'hono';
import { botApp, empty, json, jsonIn, unsigned } from '#functions/bots/bot-app.ts';
import { oncePerId } from '#functions/bots/once.ts';
import { same } from '#functions/bots/same.ts';
import type { Call, TelegramDeps } from './deps.ts';
import { onInline } from './on-inline.ts';
import { onMessage } from './on-message.ts';
import { onPress } from './on-press.ts';
import type { TelegramSecret } from './secret.ts';
import { Update } from './update.ts';

/** Telegram sends up to forty updates at once, and again what had no answer. */
const REMEMBERED = 256;

/** Null where there is nothing to say. */
async function callFor(
  { message, callback_query, inline_query }: Update,
  deps: TelegramDeps,
  { botToken, botName }: TelegramSecret,
): Promise<Call | null> {
  if (inline_query) return onInline(inline_query, deps);
  if (callback_query) return onPress(callback_query, deps, botToken);
  return message ? onMessage(message, deps, botName) : null;
}

/**
 * Telegram's webhook. The answer to an update is the reply itself, so one that comes again is one whose reply was
 * lost: it is answered again, with the first answer and without its work where this process made it.
 */
export function telegramApp(door: TelegramDeps): Hono {
  const once = oncePerId<Call | null>(REMEMBERED);
  return botApp('/v1/integrations/telegram', door, async ({ body, headers }, deps) => {
    const secret = await deps.secret();
    const given = headers.get('X-Telegram-Bot-Api-Secret-Token') ?? '';
    if (!same(given, secret.secretToken)) throw unsigned();
    const { success, data } = Update.safeParse(jsonIn(body));
    if (!success) return empty();
    const call = await once(data.update_id, () => callFor(data, deps, secret));
    return call ? json(call) : empty();
  });
}
