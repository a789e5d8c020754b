import { UPDATES } from '#shared/store/keys.ts';

export interface Bot {
  readonly id: string;
  readonly description: string;
  /** What its function may put into the table, by how the keys begin: none but Telegram's does. */
  readonly puts?: string;
}

/** The chat bots there are, by the names that settings and routes use. */
export const bots = {
  slack: { id: 'Slack', description: 'Quoin Slack: answers the Slack app' },
  discord: { id: 'Discord', description: 'Quoin Discord: answers the Discord app' },
  telegram: {
    id: 'Telegram',
    description: 'Quoin Telegram: answers the Telegram bot',
    puts: UPDATES,
  },
} as const satisfies Record<string, Bot>;

export type BotName = keyof typeof bots;
export const botNames = Object.keys(bots) as BotName[];
