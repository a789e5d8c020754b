import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { localBots } from '#cli/bots/config.ts';
import { discordInvites, registerDiscord } from '#cli/bots/register-discord.ts';
import { setTelegramWebhook } from '#cli/bots/set-telegram-webhook.ts';
import { slackManifest } from '#cli/bots/slack-manifest.ts';
import { localApp } from '#cli/local/server.ts';
import { commandList } from '#functions/discord/command-list.ts';
import { toolNamed, tools } from '#shared/tools/index.ts';
import { freshTables } from '#test/support/table.ts';

interface Sent {
  readonly address: string;
  readonly init: RequestInit;
  readonly body: unknown;
}

function answering(replies: Record<string, [number, unknown]>) {
  const sent: Sent[] = [];
  const fetch = async (address: string | URL | Request, init: RequestInit = {}) => {
    sent.push({ address: String(address), init, body: JSON.parse(String(init.body)) });
    const [, [status, body]] = Object.entries(replies).find(([end]) =>
      String(address).endsWith(end),
    )!;
    return Response.json(body, { status });
  };
  return { sent, fetch };
}

describe('Slack’s manifest', () => {
  const manifest = slackManifest('https://quoin.example/prod');

  it('sends everything to one address, and has previews for the API’s own links', () => {
    const here = 'https://quoin.example/prod/v1/integrations/slack';

    expect(manifest.settings.event_subscriptions.request_url).toBe(here);
    expect(manifest.settings.interactivity.request_url).toBe(here);
    expect(manifest.features.slash_commands.every(({ url }) => url === here)).toBe(true);
    expect(manifest.features.unfurl_domains).toEqual(['quoin.example']);
  });

  it('has the commands that are answered', () => {
    for (const { command, description } of manifest.features.slash_commands) {
      expect(toolNamed(command.slice(1)), command).toBeDefined();
      expect(description.length).toBeLessThanOrEqual(100);
    }
    expect(manifest.features.slash_commands).toHaveLength(tools.length);
  });
});

describe('Discord’s commands', () => {
  it('are put in place of those there were', async () => {
    const { sent, fetch } = answering({ '/commands': [200, [{ name: 'quote' }]] });

    const names = await registerDiscord({ applicationId: '1', botToken: 't', fetch });

    expect(names).toEqual(['quote']);
    expect(sent[0]?.address).toBe('https://discord.com/api/v10/applications/1/commands');
    expect(sent[0]?.init).toMatchObject({ method: 'PUT', headers: { Authorization: 'Bot t' } });
    expect(sent[0]?.body as RESTPutAPIApplicationCommandsJSONBody).toEqual(commandList);
  });

  it('may be for one server', async () => {
    const { sent, fetch } = answering({ '/commands': [200, []] });

    await registerDiscord({ applicationId: '1', botToken: 't', guildId: '2', fetch });

    expect(sent[0]?.address).toContain('/applications/1/guilds/2/commands');
  });

  it('come to a server, or to a person', () => {
    const { server, oneself } = discordInvites('123');

    for (const [link, type] of [
      [server, '0'],
      [oneself, '1'],
    ] as const) {
      expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
        client_id: '123',
        scope: 'applications.commands',
        integration_type: type,
      });
    }
  });

  it('that Discord refuses are said so in its words', async () => {
    const { fetch } = answering({ '/commands': [401, { message: '401: Unauthorized', code: 0 }] });

    await expect(registerDiscord({ applicationId: '1', botToken: 't', fetch })).rejects.toThrow(
      'Discord answered 401: 401: Unauthorized',
    );
  });
});

describe('Telegram’s webhook', () => {
  const webhook = { url: 'https://quoin.example', botToken: '1:t', secretToken: 's'.repeat(20) };

  it('is set, with the secret and the updates that are read', async () => {
    const { sent, fetch } = answering({
      '/getMe': [200, { ok: true, result: { username: 'quoin_bot' } }],
      '/setWebhook': [200, { ok: true, result: true }],
      '/setMyCommands': [200, { ok: true, result: true }],
    });

    const name = await setTelegramWebhook({ ...webhook, fetch });

    expect(name).toBe('quoin_bot');
    expect(sent[1]).toMatchObject({
      address: 'https://api.telegram.org/bot1:t/setWebhook',
      body: {
        url: 'https://quoin.example/v1/integrations/telegram',
        secret_token: webhook.secretToken,
        allowed_updates: ['message', 'callback_query', 'inline_query'],
      },
    });
    const { commands } = sent[2]!.body as { commands: { command: string }[] };
    for (const { command } of commands) expect(toolNamed(command), command).toBeDefined();
  });

  it('that Telegram refuses is said so in its words, without the token', async () => {
    const { fetch } = answering({ '/getMe': [401, { ok: false, description: 'Unauthorized' }] });

    await expect(setTelegramWebhook({ ...webhook, fetch })).rejects.toThrow(
      /^Telegram refused getMe: Unauthorized$/,
    );
  });
});

describe('the local server', () => {
  const newTable = freshTables();

  it('answers for the bots whose secrets are there, to those who sign', async () => {
    const table = await newTable();
    const bots = localBots({ TELEGRAM_SECRET_TOKEN: 'a-word-of-our-own' });
    const app = localApp(table, 'http://127.0.0.1:1', undefined, bots);
    const post = (name: string, headers: Record<string, string>) =>
      app.request(`/v1/integrations/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ update_id: 1 }),
      });

    const signed = await post('telegram', {
      'X-Telegram-Bot-Api-Secret-Token': 'a-word-of-our-own',
    });
    const unsigned = await post('telegram', {});
    const absent = await post('slack', {});

    expect([signed.status, unsigned.status, absent.status]).toEqual([200, 401, 404]);
  });
});
