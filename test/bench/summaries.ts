import { writeFileSync } from 'node:fs';
import { summarise } from '#shared/extract/summary/summarise.ts';
import { type Article, readArticles } from './summaries/files.ts';
import { leadOf } from './summaries/lead.ts';
import { readRaw } from './summaries/read-raw.ts';

const BUDGETS = { '3s': 'short', '100w': 'medium', '1s': 'headline' } as const;
type Budget = keyof typeof BUDGETS;

/**
 * `summaries DATA.jsonl PRED.jsonl [3s|100w|1s] [--lead]`: reads `{id, text, title?}` lines (gzipped or not) and writes
 * `{id, sentences}` lines: the short summary (3s), the medium one (100w) or the headline (1s). `--lead` writes the text's first
 * sentences, nothing left out, to compare with.
 */
export async function run(args: string[]): Promise<void> {
  const [data, pred, budget = '3s'] = args.filter((arg) => !arg.startsWith('--'));
  if (!data || !pred || !isBudget(budget)) {
    console.error('usage: summaries DATA.jsonl PRED.jsonl [3s|100w|1s] [--lead]');
    process.exitCode = 2;
    return;
  }
  const choose = args.includes('--lead') ? leadOf : sentencesFor;
  const lines = readArticles(data).map((article) =>
    JSON.stringify({ id: article.id, sentences: choose(article, budget) }),
  );
  writeFileSync(pred, `${lines.join('\n')}\n`);
}

const isBudget = (budget: string): budget is Budget => Object.hasOwn(BUDGETS, budget);

/** The summary that the engine makes of an article's raw text. */
export function sentencesFor({ text, title }: Article, budget: Budget): string[] {
  const { article } = summarise(readRaw(text, title ?? null));
  return article[BUDGETS[budget]].map((sentence) => sentence.text);
}
