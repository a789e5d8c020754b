import * as z from 'zod';

/** The bot's secret: JSON with what the app's pages at discord.com/developers show. */
export const DiscordSecret = z.object({
  /** General Information → Public Key. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/i),
});
export type DiscordSecret = z.infer<typeof DiscordSecret>;
