/** Letters that Unicode does not take apart, with what a person without that key types. Source: Unicode CLDR Latin-ASCII. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
};

const ASCII = /^[a-z0-9]*$/;
/** Latin accents only: the vowel signs of other scripts are letters in all but category. */
const ACCENTS = /[\u0300-\u036f]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]/gu;
const UNDIVIDED = /[ßæœøđðłħıþ]/gu;
const NOT_WORD = /[^\p{L}\p{M}\p{N}]/gu;

/**
 * A word as it is compared: lower case, no accents, no ligatures, no apostrophes, points or hyphens inside.
 * `Müller’s` → `mullers`, `U.S.` → `us`, `1,000` → `1000`; a decimal point stays (`1.5` → `1.5`).
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  const decimal = DECIMAL.exec(lower);
  if (decimal) return `${(decimal[1] ?? '').replaceAll(',', '')}.${decimal[2] ?? ''}`;
  return lower
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(UNDIVIDED, (letter) => PLAIN[letter] ?? letter)
    .replace(NOT_WORD, '')
    .toLowerCase();
}

/** `1.5` and `1,234.5`, not `1.234.567` (thousands) and not `1,234` (thousands too). */
const DECIMAL = /^(\d+(?:,\d{3})*)\.(\d+)$/;
