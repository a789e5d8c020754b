import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Summaries, summarise } from '#shared/extract/summary/summarise.ts';
import { type Article, devSets, evaluationSets } from '#test/bench/summaries/files.ts';
import { leadOf } from '#test/bench/summaries/lead.ts';
import { readRaw } from '#test/bench/summaries/read-raw.ts';
import { checkForm } from './checks.ts';

/** What is used of the scorer beside the evaluation sets; its slow measures are left to its command line. */
interface Scorer {
  tokenize(text: string): string[];
  rougeN(candidate: string[], reference: string[], n: number): { f: number };
  applyBudget(sentences: string[], budget: string): string[];
  formChecks(sentences: string[], text: string): Record<string, number>;
  bootstrap(differences: number[], rounds: number): [number, number];
}
interface Scores {
  readonly rouge1: number[];
  readonly rouge2: number[];
  readonly form: Record<string, number>[];
}

const file = resolve(evaluationSets, 'summaries/evaluate-summaries.mjs');
const present = existsSync(file);
if (!present) console.log(`skipped: ${file} is not there`);
const scorer = (present ? await import(pathToFileURL(file).href) : {}) as Scorer;

/** Floors in per cent, a little under what was measured; they only rise. */
const FLOORS = {
  cnndm: { '3s': { rouge1: 33.6, rouge2: 12.8 }, '100w': { rouge1: 30.4, rouge2: 12.2 } },
  writers: { '3s': { rouge1: 44.1, rouge2: 21.0 }, '100w': { rouge1: 42.0, rouge2: 20.8 } },
} as const;
const LENGTHS = { '3s': 'short', '100w': 'medium' } as const;
const SOUND = { traced: 1, dangling: 0, orphanQuote: 0, openQuote: 0 } as const;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function scoresOf(articles: Article[], chosen: string[][], budget: string): Scores {
  const scores: Scores = { rouge1: [], rouge2: [], form: [] };
  for (const [i, { text, references }] of articles.entries()) {
    const sentences = scorer.applyBudget(chosen[i]!, budget);
    const own = sentences.flatMap(scorer.tokenize);
    const best = (n: number): number =>
      Math.max(...references.map((r) => scorer.rougeN(own, scorer.tokenize(r), n).f));
    scores.rouge1.push(best(1));
    scores.rouge2.push(best(2));
    scores.form.push(scorer.formChecks(sentences, text));
  }
  return scores;
}

describe.skipIf(!present)('summaries of the dev sets', () => {
  const sets = present ? devSets() : null;

  describe.each(['cnndm', 'writers'] as const)('%s', (set) => {
    const articles = sets?.[set] ?? [];
    const read = articles.map((article): Summaries => summarise(readRaw(article.text)));

    it.each(['3s', '100w'] as const)('is above the floors and past LEAD, %s', (budget) => {
      const chosen = read.map(({ article }) => article[LENGTHS[budget]].map((s) => s.text));
      const own = scoresOf(articles, chosen, budget);
      const leads = articles.map((article) => leadOf(article, budget));
      const lead = scoresOf(articles, leads, budget);

      for (const measure of ['rouge1', 'rouge2'] as const) {
        expect(100 * mean(own[measure])).toBeGreaterThanOrEqual(FLOORS[set][budget][measure]);
        expect(mean(own[measure])).toBeGreaterThanOrEqual(mean(lead[measure]));
        const differences = own[measure].map((value, i) => value - lead[measure][i]!);
        if (set === 'cnndm') expect(scorer.bootstrap(differences, 1000)[0]).toBeGreaterThan(0);
      }
      const ratio = mean(own.rouge1) / mean(lead.rouge1);
      if (set === 'cnndm') expect(ratio).toBeGreaterThanOrEqual(1.05);
      for (const [check, value] of Object.entries(SOUND)) {
        expect(mean(own.form.map((form) => form[check]!)), check).toBe(value);
      }
    });

    it('keeps its form in every length and section', () => {
      for (const [i, { article, sections }] of read.entries()) {
        expect(article.short.length, articles[i]!.id).toBeGreaterThan(0);
        for (const summary of [article, ...sections]) checkForm(summary, articles[i]!.text);
      }
    });
  });
});
