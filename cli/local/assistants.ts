import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { discordApp } from '#functions/discord/app.ts';
import type { Log } from '#functions/http/log.ts';
import { problemReply } from '#functions/http/problem.ts';
import { mcpApp } from '#functions/mcp/app.ts';
import { slackApp } from '#functions/slack/app.ts';
import { telegramApp } from '#functions/telegram/app.ts';
import { QuoinError } from '#shared/model/errors.ts';
import type { FirstAnswers } from '#shared/store/first-answers.ts';
import type { Library } from '#shared/tools/library.ts';
import type { LocalBots } from '../bots/config.ts';
import { ownPagesOnly } from './own-pages-only.ts';

export interface Assistants {
  readonly library: Library;
  readonly log: Log;
  readonly publicUrl: string;
  readonly bots: LocalBots;
  readonly answers: FirstAnswers;
}

/**
 * `/mcp` on this machine: open to its own programs, closed to pages of other sites and to names that are not its. The
 * bots whose secrets are known: open to whoever signs as their platform does, which comes in through a tunnel.
 */
export function addAssistants(
  app: Hono,
  { library, log, publicUrl, bots, answers }: Assistants,
): void {
  const newRequestId = () => randomUUID();
  const common = { library, log, newRequestId, now: Date.now, fetch };
  const mcp = mcpApp(common);
  app.all('/mcp', async (c) => {
    try {
      await ownPagesOnly(c.req.raw);
    } catch (error) {
      if (error instanceof QuoinError) return problemReply(error, newRequestId());
      throw error;
    }
    return mcp.fetch(c.req.raw);
  });
  const { slack, discord, telegram } = bots;
  const there = {
    slack: slack && slackApp({ ...common, publicUrl, secret: async () => slack }),
    discord: discord && discordApp({ ...common, secret: async () => discord }),
    telegram: telegram && telegramApp({ ...common, answers, secret: async () => telegram }),
  };
  for (const [name, bot] of Object.entries(there)) {
    if (bot) app.post(`/v1/integrations/${name}`, (c) => bot.fetch(c.req.raw));
  }
}
