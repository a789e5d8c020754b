import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { ArticleInput } from '#shared/model/article-input.ts';

const FOLDER = new URL('../samples/', import.meta.url);

const Samples = z.array(
  z.strictObject({
    file: z.string(),
    url: z.url(),
    source: z.string(),
    publishedAt: z.iso.datetime(),
  }),
);

/** The articles a first start has to show: fictional, and of many forms. */
export async function sampleArticles(): Promise<ArticleInput[]> {
  const list = Samples.parse(JSON.parse(await readFile(new URL('samples.json', FOLDER), 'utf8')));
  return Promise.all(
    list.map(async ({ file, ...about }) => {
      const text = await readFile(new URL(file, FOLDER), 'utf8');
      return ArticleInput.parse({ [file.endsWith('.md') ? 'markdown' : 'text']: text, ...about });
    }),
  );
}
