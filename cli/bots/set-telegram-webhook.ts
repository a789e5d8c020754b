import type { BotCommand, Opts } from '@grammyjs/types';
import * as z from 'zod';
import { tools } from '#shared/tools/index.ts';

export interface TelegramWebhook {
  /** The API, without a slash at the end. */
  readonly url: string;
  readonly botToken: string;
  readonly secretToken: string;
  readonly fetch: typeof fetch;
}

const Reply = z.object({
  ok: z.boolean(),
  description: z.string().optional(),
  result: z.unknown().optional(),
});
const Me = z.object({ username: z.string() });

const commands: BotCommand[] = tools.map(({ name, chat }) => ({
  command: name,
  description: chat.summary,
}));

/** Tells Telegram where updates go, and the commands. @returns the bot's name. @throws Error with Telegram's own words. */
export async function setTelegramWebhook(webhook: TelegramWebhook): Promise<string> {
  const { url, botToken, secretToken, fetch } = webhook;
  const call = async (method: string, body: object): Promise<unknown> => {
    const reply = await fetch(`https://api.telegram.org/bot${botToken}/${method}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    });
    const { ok, description, result } = Reply.parse(await reply.json());
    if (!ok) throw new Error(`Telegram refused ${method}: ${description ?? reply.status}`);
    return result;
  };
  const { username } = Me.parse(await call('getMe', {}));
  await call('setWebhook', {
    url: `${url}/v1/integrations/telegram`,
    secret_token: secretToken,
    allowed_updates: ['message', 'callback_query', 'inline_query'],
  } satisfies Opts<never>['setWebhook']);
  await call('setMyCommands', { commands } satisfies Opts<never>['setMyCommands']);
  return username;
}
