import * as z from 'zod';
import { type Config, readConfig } from '#functions/http/config.ts';

export interface BotConfig extends Config {
  /** Name or ARN of the bot's secret in Secrets Manager. */
  readonly secretId: string;
}

const Environment = z.object({ BOT_SECRET: z.string().min(1).max(2048) });

/** @throws Error that names each variable that is missing or wrong. */
export function readBotConfig(
  environment: Readonly<Record<string, string | undefined>>,
): BotConfig {
  const result = Environment.safeParse(environment);
  if (!result.success) throw new Error('The environment is not complete. BOT_SECRET is missing.');
  return { ...readConfig(environment), secretId: result.data.BOT_SECRET };
}
