import { once } from 'node:events';
import { Command } from 'commander';
import { exportArticles } from '../ingest/export-articles.ts';
import { apiClient } from './api-option.ts';

/** Whoever reads the lines may have enough of them: then nothing is left to do, and nothing has failed. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

export function exportCommand(): Command {
  return new Command('export')
    .description('write every article to stdout, a line of JSON each, as import takes it')
    .option('--api <address>', 'the API (QUOIN_URL)')
    .action(async ({ api }: { api?: string }) => {
      process.stdout.on('error', endWithReader);
      for await (const line of exportArticles(apiClient(api).client)) {
        if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
      }
    });
}
