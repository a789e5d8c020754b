import * as z from 'zod';

/** The bot's secret: JSON with what the app's pages at api.slack.com show. */
export const SlackSecret = z.object({
  /** Basic Information → App Credentials → Signing Secret. */
  signingSecret: z.string().min(16),
  /** OAuth & Permissions → Bot User OAuth Token; for App Home and link previews only. */
  botToken: z.string().startsWith('xoxb-').optional(),
});
export type SlackSecret = z.infer<typeof SlackSecret>;
