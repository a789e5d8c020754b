import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';

/** An article of a benchmark; `references` are people's summaries, one sentence a line. */
export const Article = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  references: z.array(z.string()).default([]),
});
export type Article = z.infer<typeof Article>;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Where the evaluation sets lie, beside the repository. */
export const evaluationSets = resolve(root, '../shared/eval');

/** The lines of a JSONL file, gzipped or not. */
export function readLines(file: string): string[] {
  const raw = readFileSync(file);
  const text = file.endsWith('.gz') ? gunzipSync(raw).toString('utf8') : raw.toString('utf8');
  return text.split('\n').filter((line) => line.trim() !== '');
}

export const readArticles = (file: string): Article[] =>
  readLines(file).map((line) => Article.parse(JSON.parse(line)));

/** The two dev sets, or null with one line that says so where they are absent. */
export function devSets(): { cnndm: Article[]; writers: Article[] } | null {
  const folder = resolve(evaluationSets, 'summaries');
  if (!existsSync(folder)) {
    console.log(`skipped: ${folder} is not there`);
    return null;
  }
  return {
    cnndm: readArticles(resolve(folder, 'cnndm-dev.jsonl.gz')),
    writers: readArticles(resolve(folder, 'writers-dev.jsonl.gz')),
  };
}
