#!/usr/bin/env node
import { program } from 'commander';
import { discordCommand, mcpCommand, slackCommand, telegramCommand } from './bots/commands.ts';
import { botEnvironment, localBots } from './bots/config.ts';
import { exportCommand } from './commands/export.ts';
import { extractCommand } from './commands/extract.ts';
import { importCommand } from './commands/import.ts';
import { ingestCommand } from './commands/ingest.ts';
import { replayCommand } from './commands/replay.ts';
import { resummariseCommand } from './commands/resummarise.ts';
import { cliEnvironment } from './config.ts';
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
  .option('--drop <folder>', 'read what is put into this folder: articles, and JSONL files of them')
  .option('--no-samples', 'start without the sample articles')
  .action(async (options: { data?: string; drop?: string; samples: boolean }) => {
    const { PORT, DYNAMODB_ENDPOINT } = cliEnvironment();
    const running = await start({
      port: PORT,
      data: options.data,
      drop: options.drop,
      endpoint: DYNAMODB_ENDPOINT,
      samples: options.samples,
      bots: localBots(botEnvironment()),
    });
    const stop = () => void running.stop().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });

program.addCommand(ingestCommand());
program.addCommand(importCommand());
program.addCommand(exportCommand());
program.addCommand(extractCommand());
program.addCommand(replayCommand());
program.addCommand(resummariseCommand());
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
