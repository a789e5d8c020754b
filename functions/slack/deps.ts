import type { BotDoor } from '#functions/bots/bot-app.ts';
import type { Fetch } from '#functions/bots/send.ts';
import type { SlackSecret } from './secret.ts';

export interface SlackDeps extends BotDoor<SlackSecret> {
  /** Where readers reach this Quoin: links below it get a preview. */
  readonly publicUrl: string;
  readonly fetch: Fetch;
  /** Milliseconds. */
  readonly now: () => number;
}
