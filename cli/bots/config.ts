import * as z from 'zod';
import { DiscordSecret } from '#functions/discord/secret.ts';
import { SlackSecret } from '#functions/slack/secret.ts';
import { TelegramSecret } from '#functions/telegram/secret.ts';

/** Bots' secrets on this machine: from the environment, never from the command line, which others can see. */
const Environment = z.object({
  SLACK_SIGNING_SECRET: SlackSecret.shape.signingSecret.optional(),
  SLACK_BOT_TOKEN: SlackSecret.shape.botToken,
  DISCORD_PUBLIC_KEY: DiscordSecret.shape.publicKey.optional(),
  DISCORD_BOT_TOKEN: z.string().min(1).optional(),
  TELEGRAM_SECRET_TOKEN: TelegramSecret.shape.secretToken.optional(),
  TELEGRAM_BOT_TOKEN: TelegramSecret.shape.botToken,
  TELEGRAM_BOT_NAME: TelegramSecret.shape.botName,
});
export type BotEnvironment = z.infer<typeof Environment>;

/** @throws Error that names the variables that are wrong, and never their values. */
export function botEnvironment(): BotEnvironment {
  const result = Environment.safeParse(process.env);
  if (result.success) return result.data;
  const names = result.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new Error(`The environment is not right: ${names} is not of the form it must have.`);
}

/** The bots that the local server can answer for; those whose secrets are not there are left out. */
export interface LocalBots {
  readonly slack?: SlackSecret | undefined;
  readonly discord?: DiscordSecret | undefined;
  readonly telegram?: TelegramSecret | undefined;
}

export function localBots(env: BotEnvironment): LocalBots {
  const { SLACK_SIGNING_SECRET, DISCORD_PUBLIC_KEY, TELEGRAM_SECRET_TOKEN } = env;
  return {
    slack: SLACK_SIGNING_SECRET
      ? { signingSecret: SLACK_SIGNING_SECRET, botToken: env.SLACK_BOT_TOKEN }
      : undefined,
    discord: DISCORD_PUBLIC_KEY ? { publicKey: DISCORD_PUBLIC_KEY } : undefined,
    telegram: TELEGRAM_SECRET_TOKEN
      ? {
          secretToken: TELEGRAM_SECRET_TOKEN,
          botToken: env.TELEGRAM_BOT_TOKEN,
          botName: env.TELEGRAM_BOT_NAME,
        }
      : undefined,
  };
}
