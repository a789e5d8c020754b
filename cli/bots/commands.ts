import { Command } from 'commander';
import { cliEnvironment } from '../config.ts';
import { botEnvironment } from './config.ts';
import { reaching } from './reach.ts';

/** `quoin mcp`: loaded when it is asked for, since no other command needs the package behind it. */
export const mcpCommand = (): Command =>
  new Command('mcp')
    .description('be an MCP server over stdio for an assistant on this machine')
    .option('--api <address>', 'the API (QUOIN_URL)')
    .action(async ({ api }: { api?: string }) => {
      const { QUOIN_URL, QUOIN_TOKEN, QUOIN_API_KEY, PORT } = cliEnvironment();
      const { serveMcp } = await import('./mcp.ts');
      serveMcp({
        api: (api ?? QUOIN_URL ?? `http://127.0.0.1:${PORT}`).replace(/\/+$/, ''),
        apiKey: QUOIN_API_KEY,
        token: QUOIN_TOKEN,
      });
    });

function needed(name: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`Set ${name} in the environment.`);
  return value;
}

function addressOf(url: string): string {
  if (!URL.canParse(url) || !url.startsWith('https://')) {
    throw new Error('--url must be an https address: the platforms call no other.');
  }
  return url.replace(/\/+$/, '');
}

export const slackCommand = (): Command => {
  const slack = new Command('slack').description('the Slack app (docs/bots.md)');
  slack
    .command('manifest')
    .description('print the manifest that makes the app when it is pasted at api.slack.com')
    .requiredOption('--url <address>', 'the API')
    .action(async ({ url }: { url: string }) => {
      const { slackManifest } = await import('./slack-manifest.ts');
      console.log(JSON.stringify(slackManifest(addressOf(url)), null, 2));
    });
  return slack;
};

export const discordCommand = (): Command => {
  const discord = new Command('discord').description('the Discord app (docs/bots.md)');
  discord
    .command('register')
    .description('tell Discord the commands; DISCORD_BOT_TOKEN in the environment')
    .requiredOption('--app-id <id>', 'General Information → Application ID')
    .option('--guild <id>', 'in this server only, where they are there at once')
    .action(async ({ appId, guild }: { appId: string; guild?: string }) => {
      const botToken = needed('DISCORD_BOT_TOKEN', botEnvironment().DISCORD_BOT_TOKEN);
      const { discordInvites, registerDiscord } = await import('./register-discord.ts');
      const names = await registerDiscord({
        applicationId: appId,
        botToken,
        guildId: guild,
        fetch: reaching('Discord', fetch),
      });
      const { server, oneself } = discordInvites(appId);
      console.log(`registered: ${names.join(', ')}`);
      console.log(`add it to a server: ${server}\nadd it for yourself: ${oneself}`);
    });
  return discord;
};

export const telegramCommand = (): Command => {
  const telegram = new Command('telegram').description('the Telegram bot (docs/bots.md)');
  telegram
    .command('set-webhook')
    .description(
      'tell Telegram the API; TELEGRAM_BOT_TOKEN, TELEGRAM_SECRET_TOKEN in the environment',
    )
    .requiredOption('--url <address>', 'the API')
    .action(async ({ url }: { url: string }) => {
      const env = botEnvironment();
      const { setTelegramWebhook } = await import('./set-telegram-webhook.ts');
      const name = await setTelegramWebhook({
        url: addressOf(url),
        botToken: needed('TELEGRAM_BOT_TOKEN', env.TELEGRAM_BOT_TOKEN),
        secretToken: needed('TELEGRAM_SECRET_TOKEN', env.TELEGRAM_SECRET_TOKEN),
        fetch: reaching('Telegram', fetch),
      });
      console.log(`@${name} sends its updates to ${addressOf(url)}/v1/integrations/telegram`);
    });
  return telegram;
};
