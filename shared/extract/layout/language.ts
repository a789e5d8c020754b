import { COMMON_WORDS } from './data/common-words.ts';

/** Words looked at, and the share of common ones that makes a language sure. */
const LOOKED_AT = 12_000;
const FEWEST_WORDS = 12;
const SURE = 0.16;

/** Scripts that one language of the news is written in; of several found, the first here. */
const SCRIPTS: readonly [RegExp, string][] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Greek}/gu, 'el'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Thai}/gu, 'th'],
];
/** Of a text's letters, this share in a script is enough: Japanese has a third of its own and the rest in Han. */
const OWN_SCRIPT = 0.2;

function languageOfScript(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_WORDS) return null;
  const found = SCRIPTS.find(
    ([script]) => (text.match(script)?.length ?? 0) > letters * OWN_SCRIPT,
  );
  return found?.[1] ?? null;
}

/** The language of a text (`en`, `de` …) by its script or its commonest words; null where that is not sure. */
export function languageOf(text: string): string | null {
  const start = text.slice(0, LOOKED_AT);
  const byScript = languageOfScript(start);
  if (byScript !== null) return byScript;
  const words = start.toLowerCase().match(/\p{L}+/gu) ?? [];
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
