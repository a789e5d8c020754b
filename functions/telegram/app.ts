import type { Hono } from 'hono';
import { botApp, empty, json, jsonIn, unsigned } from '#functions/bots/bot-app.ts';
import { same } from '#functions/bots/same.ts';
import type { TelegramDeps } from './deps.ts';
import { onInline } from './on-inline.ts';
import { onMessage } from './on-message.ts';
import { onPress } from './on-press.ts';
import { Update } from './update.ts';

/**
 * Telegram's webhook. The answer is the reply itself, so an update that comes twice because its reply was lost is
 * rightly answered twice, and one whose reply arrived does not come again: no update id has to be remembered.
 */
export const telegramApp = (deps: TelegramDeps): Hono =>
  botApp('/v1/integrations/telegram', deps, async ({ body, headers }) => {
    const { secretToken, botToken, botName } = await deps.secret();
    if (!same(headers.get('X-Telegram-Bot-Api-Secret-Token') ?? '', secretToken)) throw unsigned();
    const { success, data } = Update.safeParse(jsonIn(body));
    if (!success) return empty();
    const { message, callback_query, inline_query } = data;
    if (inline_query) return json(await onInline(inline_query, deps));
    if (callback_query) return json(await onPress(callback_query, deps, botToken));
    const call = message && (await onMessage(message, deps, botName));
    return call ? json(call) : empty();
  });
