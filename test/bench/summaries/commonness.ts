import { resolve } from 'node:path';
import * as z from 'zod';
import { newVocabulary, wordsOf } from '#shared/extract/summary/words.ts';
import { evaluationSets, readLines } from './files.ts';

/** In at least so large a share of articles: the levels of commonness. */
const LEVELS = [0.5, 0.25, 0.12, 0.06, 0.03, 0.015];

/** Stems by the share of news articles that have them, most common level first. */
export function commonnessLevels(): string[] {
  const file = resolve(evaluationSets, 'quotes/polnear-train.jsonl.gz');
  const articles = readLines(file).map((line) =>
    z.object({ text: z.string() }).parse(JSON.parse(line)),
  );
  const vocabulary = newVocabulary();
  const seen: number[] = [];
  for (const { text } of articles) {
    for (const id of new Set(wordsOf(text, vocabulary).ids)) seen[id] = (seen[id] ?? 0) + 1;
  }
  const levels = LEVELS.map((): string[] => []);
  for (const [id, stem] of vocabulary.stems.entries()) {
    const level = LEVELS.findIndex((least) => (seen[id] ?? 0) / articles.length >= least);
    if (level >= 0 && /^[a-z0-9]+$/.test(stem)) levels[level]!.push(stem);
  }
  return levels.map((stems) => stems.sort().join(' '));
}
