import type { BotDoor } from '#functions/bots/bot-app.ts';
import type { Fetch } from '#functions/bots/send.ts';
import type { Library } from '#shared/tools/library.ts';
import type { SlackSecret } from './secret.ts';

export interface SlackDeps extends BotDoor {
  readonly library: Library;
  readonly secret: () => Promise<SlackSecret>;
  /** Where readers reach this Quoin: links below it get a preview. */
  readonly publicUrl: string;
  readonly fetch: Fetch;
  /** Milliseconds. */
  readonly now: () => number;
}
