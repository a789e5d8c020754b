import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import { ArticleInput } from '#shared/model/article-input.ts';
import { readArticle } from '#shared/services/read-article.ts';
import { showReading } from '../ingest/show-reading.ts';
import { formOfFile } from '../ingest/sources.ts';

async function fileBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw missing ? new Error(`There is no file ${file}.`) : error;
  }
}

/** Reads an article on this machine alone: nothing is sent and nothing is kept. */
export function extractCommand(): Command {
  return new Command('extract')
    .description('read an article offline: its sections, and its quotes in colour by speaker')
    .argument('<file|->')
    .option('--json', 'the whole reading as JSON')
    .option('--url <address>', 'where the article stands')
    .action(async (file: string, { json, url }: { json?: boolean; url?: string }) => {
      const bytes = file === '-' ? await buffer(process.stdin) : await fileBytes(file);
      const input = ArticleInput.safeParse({
        ...formOfFile(file === '-' ? '' : file, bytes),
        ...(url === undefined ? {} : { url }),
      });
      if (!input.success) throw new Error(`${file}: ${input.error.issues[0]?.message}`);
      const reading = readArticle(input.data, new Date());
      if (json) {
        console.log(JSON.stringify({ ...reading.article, text: reading.text }, null, 2));
        return;
      }
      const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
      process.stdout.write(showReading(reading, { colour }));
    });
}
