import { Command } from 'commander';
import { ApiError } from '../ingest/api-client.ts';
import { importArticles } from '../ingest/import-articles.ts';
import { Progress } from '../ingest/progress.ts';
import { apiClient, atOnce } from './api-option.ts';

interface Options {
  readonly api?: string;
  readonly atOnce: string;
  readonly fresh?: boolean;
}

/** Exit codes: 0 all lines were taken, 1 some failed, 2 the API takes none, 130 stopped by Ctrl-C. */
export function importCommand(): Command {
  return new Command('import')
    .description('send every line of a JSONL file as an article; stopped, it goes on where it was')
    .argument('<articles.jsonl>')
    .option('--api <address>', 'the API (QUOIN_URL)')
    .option('--at-once <n>', 'articles sent at one time', '8')
    .option('--fresh', 'start over, whatever a former import did')
    .action(async (file: string, options: Options) => {
      const stop = new AbortController();
      process.once('SIGINT', () => stop.abort());
      const progress = new Progress(process.stderr);
      const { client } = apiClient(options.api);
      const many = atOnce(options.atOnce);
      try {
        const settings = { file, atOnce: many, fresh: options.fresh ?? false, signal: stop.signal };
        const { failed, skipped, interrupted, report } = await importArticles(
          client,
          settings,
          progress,
        );
        progress.end();
        if (skipped > 0) console.error(`${skipped} lines had been taken before.`);
        if (report) console.error(`${failed} lines failed; which and why: ${report}`);
        if (interrupted) console.error('Stopped; the same command goes on from here.');
        process.exitCode = interrupted ? 130 : failed > 0 ? 1 : 0;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        progress.clear();
        console.error(error.message);
        process.exitCode = 2;
      }
    });
}
