/** The chat bots there are, by the names that settings and routes use. */
export const bots = {
  slack: { id: 'Slack', description: 'Quoin Slack: answers the Slack app' },
  discord: { id: 'Discord', description: 'Quoin Discord: answers the Discord app' },
  telegram: { id: 'Telegram', description: 'Quoin Telegram: answers the Telegram bot' },
} as const;

export type BotName = keyof typeof bots;
export const botNames = Object.keys(bots) as BotName[];
