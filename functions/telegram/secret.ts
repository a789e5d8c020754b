import * as z from 'zod';

/** The bot's secret: JSON with what @BotFather gave, and a word of the operator's own. */
export const TelegramSecret = z.object({
  /** Telegram sends it with every update; `quoin telegram set-webhook` tells it to. */
  secretToken: z.string().regex(/^[\w-]{16,256}$/),
  /** From @BotFather; for turning pages only. */
  botToken: z
    .string()
    .regex(/^\d+:[\w-]{30,}$/)
    .optional(),
  /** The bot's name without @: commands in a group that name another bot are left alone. */
  botName: z.string().min(3).optional(),
});
export type TelegramSecret = z.infer<typeof TelegramSecret>;
