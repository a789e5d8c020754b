import { COMMON_WORDS } from './data/common-words.ts';

/** Words looked at, and the share of common ones that makes a language sure. */
const LOOKED_AT = 12_000;
const FEWEST_WORDS = 12;
const SURE = 0.16;

/** The language of a text (`en`, `de` …) by its commonest words; null where that is not sure. */
export function languageOf(text: string): string | null {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const language of COMMON_WORDS.get(word) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < words.length * SURE) return null;
  return second && second[1] > best[1] * 0.8 ? null : best[0];
}
