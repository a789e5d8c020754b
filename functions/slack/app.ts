import type { Hono } from 'hono';
import { botApp, empty, jsonIn, unsigned } from '#functions/bots/bot-app.ts';
import { slashCommand } from './commands.ts';
import type { SlackDeps } from './deps.ts';
import { event } from './events.ts';
import { interaction } from './interactions.ts';
import { isSigned } from './signature.ts';

/** One address for everything that Slack sends: commands and interactions are forms, events are JSON. */
export const slackApp = (door: SlackDeps): Hono =>
  botApp('/v1/integrations/slack', door, async (delivery, deps) => {
    const { signingSecret } = await deps.secret();
    if (!isSigned(delivery, signingSecret, deps.now())) throw unsigned();
    const { headers, body } = delivery;
    if (headers.get('Content-Type')?.startsWith('application/json')) {
      return event(jsonIn(body), headers, deps);
    }
    const form = Object.fromEntries(new URLSearchParams(body));
    if (form['payload'] !== undefined) return interaction(form['payload'], deps);
    if (form['ssl_check'] === '1') return empty();
    return (await slashCommand(form, deps)) ?? empty();
  });
