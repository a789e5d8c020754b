import { Command } from 'commander';
import { ingestSources } from '../ingest/ingest-sources.ts';
import { Progress } from '../ingest/progress.ts';
import type { Sent } from '../ingest/send-article.ts';
import { type Source, sourcesOf } from '../ingest/sources.ts';
import { apiClient, atOnce } from './api-option.ts';

interface Options {
  readonly api?: string;
  readonly atOnce: string;
  readonly title?: string;
  readonly url?: string;
  readonly source?: string;
  readonly publishedAt?: string;
}

const text = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Exit codes: 0 all was kept, 1 something was not, 2 the API takes nothing. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('have articles read and kept; sent again, what is kept already changes nothing')
    .argument('<file|dir|url|-...>', 'files, folders of files, addresses, or - for stdin')
    .option('--api <address>', 'the API (QUOIN_URL)')
    .option('--at-once <n>', 'articles sent at one time', '4')
    .option('--title <title>')
    .option('--url <address>', 'where the article stands')
    .option('--source <name>', 'the publication')
    .option('--published-at <date>', 'ISO 8601')
    .action(async (what: string[], { api, atOnce: many, ...about }: Options) => {
      const { client, address } = apiClient(api);
      const sources = (await Promise.all(what.map(sourcesOf))).flat();
      const progress = new Progress(process.stderr);
      const onKept = ({ name }: Source, sent: Sent) => {
        const how = sent.fresh ? 'kept' : `known, version ${sent.version}`;
        const quotes = `${sent.quoteCount} ${sent.quoteCount === 1 ? 'quote' : 'quotes'}`;
        console.log(`${how}: ${sent.title ?? name} (${quotes}) ${address}/v1/articles/${sent.id}`);
      };
      const onFailed = ({ name }: Source, error: unknown) => {
        console.error(`${name}: ${text(error)}`);
        process.exitCode = 1;
      };
      try {
        const options = { atOnce: atOnce(many), about, onKept, onFailed };
        await ingestSources(client, sources, options, progress);
        if (sources.length > 1) progress.end();
      } catch (error) {
        progress.clear();
        console.error(text(error));
        process.exitCode = 2;
      }
    });
}
