import { sentencesOf } from '#shared/extract/sentences.ts';
import type { Article } from './files.ts';

/** LEAD: the first three sentences of the text, or its first hundred words' worth; nothing left out. */
export function leadOf({ text }: Article, budget: '3s' | '100w' | '1s'): string[] {
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  if (budget !== '100w') return sentences.slice(0, budget === '1s' ? 1 : 3);
  let words = 0;
  return sentences.filter((sentence) => {
    const before = words;
    words += sentence.split(/\s+/).length;
    return before < 100;
  });
}
