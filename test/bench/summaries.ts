import { writeFileSync } from 'node:fs';
import { summarise } from '#shared/extract/summary/summarise.ts';
import { bodyOf } from './summaries/body-of.ts';
import { type Article, readArticles } from './summaries/files.ts';
import { leadOf } from './summaries/lead.ts';

const BUDGETS = { '3s': 'short', '100w': 'medium' } as const;

/**
 * `summaries DATA.jsonl PRED.jsonl [3s|100w] [--lead]`: reads `{id, text, title?}` lines (gzipped or not) and writes
 * `{id, sentences}` lines: the short summary (3s) or the medium one (100w). `--lead` writes the text's first
 * sentences, nothing left out, to compare with.
 */
export async function run(args: string[]): Promise<void> {
  const [data, pred, budget = '3s'] = args.filter((arg) => !arg.startsWith('--'));
  if (!data || !pred || !(budget === '3s' || budget === '100w')) {
    console.error('usage: summaries DATA.jsonl PRED.jsonl [3s|100w] [--lead]');
    process.exitCode = 2;
    return;
  }
  const choose = args.includes('--lead') ? leadOf : sentencesFor;
  const lines = readArticles(data).map((article) =>
    JSON.stringify({ id: article.id, sentences: choose(article, budget) }),
  );
  writeFileSync(pred, `${lines.join('\n')}\n`);
}

/** The summary that the engine makes of an article's raw text. */
export function sentencesFor({ text, title }: Article, budget: '3s' | '100w'): string[] {
  const body = bodyOf(text);
  const sections = [{ index: 0, heading: null, level: 1, start: 0, end: text.length }];
  const { article } = summarise({
    body,
    sections,
    quotes: { quotes: [], speakers: [] },
    title: title ?? null,
    dek: null,
  });
  return article[BUDGETS[budget]].map((sentence) => sentence.text);
}
