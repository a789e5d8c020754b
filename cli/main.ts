#!/usr/bin/env node
import { program } from 'commander';
import { discordCommand, mcpCommand, slackCommand, telegramCommand } from './bots/commands.ts';
import { botEnvironment, localBots } from './bots/config.ts';
import { cliEnvironment } from './config.ts';
import { ingestFile } from './ingest.ts';
import { start } from './local/start.ts';
import { tokenCommands } from './token.ts';

const text = (error: unknown): string => (error instanceof Error ? error.message : String(error));

program
  .name('quoin')
  .description('News articles in; summaries, attributed quotes and sections out.');

program
  .command('start')
  .description('bring up the API on this machine, over an embedded DynamoDB')
  .option('--data <folder>', 'keep the data in this folder; in memory without it')
  .option('--no-samples', 'start without the sample articles')
  .action(async (options: { data?: string; samples: boolean }) => {
    const { PORT, DYNAMODB_ENDPOINT } = cliEnvironment();
    const running = await start({
      port: PORT,
      data: options.data,
      endpoint: DYNAMODB_ENDPOINT,
      samples: options.samples,
      bots: localBots(botEnvironment()),
    });
    const stop = () => void running.stop().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });

program
  .command('ingest')
  .description('have an article read and kept: .txt, .md or .html')
  .argument('<file...>')
  .option('--api <address>', 'the API (QUOIN_URL)')
  .option('--title <title>')
  .option('--url <address>', 'where the article stands')
  .option('--source <name>', 'the publication')
  .option('--published-at <date>', 'ISO 8601')
  .action(async (files: string[], { api, ...about }: Record<string, string>) => {
    const { QUOIN_URL, QUOIN_TOKEN, PORT } = cliEnvironment();
    const options = {
      ...about,
      api: api ?? QUOIN_URL ?? `http://127.0.0.1:${PORT}`,
      token: QUOIN_TOKEN,
    };
    for (const file of files) {
      try {
        console.log(await ingestFile(file, options));
      } catch (error) {
        console.error(text(error));
        process.exitCode = 1;
      }
    }
  });

program.addCommand(tokenCommands());
program.addCommand(mcpCommand());
program.addCommand(slackCommand());
program.addCommand(discordCommand());
program.addCommand(telegramCommand());

try {
  await program.parseAsync();
} catch (error) {
  console.error(text(error));
  process.exitCode = 1;
}
