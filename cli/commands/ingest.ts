import { Command } from 'commander';
import { eachOf } from '../ingest/pool.ts';
import { sendArticle } from '../ingest/send-article.ts';
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

async function* sources(what: readonly string[]): AsyncGenerator<Source> {
  for (const argument of what) yield* await sourcesOf(argument);
}

/** Exit codes: 0 all was kept, 1 something was not. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('have articles read and kept: files, folders of files, addresses, or - for stdin')
    .argument('<file|dir|url|-...>')
    .option('--api <address>', 'the API (QUOIN_URL)')
    .option('--at-once <n>', 'articles sent at one time', '4')
    .option('--title <title>')
    .option('--url <address>', 'where the article stands')
    .option('--source <name>', 'the publication')
    .option('--published-at <date>', 'ISO 8601')
    .action(async (what: string[], { api, atOnce: many, ...about }: Options) => {
      const { client, address } = apiClient(api);
      await eachOf(sources(what), atOnce(many), async ({ name, load }) => {
        try {
          const sent = await sendArticle(client, { ...(await load()), ...about });
          const how = sent.fresh ? 'kept' : `known, version ${sent.version}`;
          const quotes = `${sent.quoteCount} ${sent.quoteCount === 1 ? 'quote' : 'quotes'}`;
          console.log(
            `${how}: ${sent.title ?? name} (${quotes}) ${address}/v1/articles/${sent.id}`,
          );
        } catch (error) {
          console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
          process.exitCode = 1;
        }
      });
    });
}
