import { CONTRACTIONS } from './data/contractions.ts';
import { MULTIPLIERS, NUMBER_WORDS, ORDINALS, SIGNS } from './data/numbers.ts';
import { SPELLINGS } from './data/spellings.ts';

const MOST_VARIANTS = 8;

/** Whether two runs of folded words are the same when read out: `don't`/`do not`, `5%`/`five per cent`, `colour`/`color`. */
export function soundAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length > 8 || b.length > 8) return false;
  const left = variants(a);
  return variants(b).some((form) => left.includes(form));
}

function variants(words: readonly string[]): string[] {
  let forms: string[][] = [[]];
  for (const word of words) {
    const choices = [[word], ...spelledOut(word)];
    forms = forms.flatMap((form) => choices.map((choice) => [...form, ...choice]));
    forms = forms.slice(0, MOST_VARIANTS);
  }
  return forms.map((form) =>
    numbers(form.map((word) => SIGNS.get(word) ?? SPELLINGS.get(word) ?? word)),
  );
}

/** `who’ll`, `there’ve`: any word may take these on. */
const CLITIC = /^([a-z]{2,})(ll|ve)$/;

function spelledOut(word: string): string[][] {
  const known = CONTRACTIONS.get(word);
  if (known) return known.map((full) => full.split(' '));
  const [, base, clitic] = CLITIC.exec(word) ?? [];
  return base ? [[base, clitic === 'll' ? 'will' : 'have']] : [];
}

/** Joined without spaces, with numbers as digits, `percent` and currencies after their number. */
function numbers(words: readonly string[]): string {
  const out: string[] = [];
  let value: number | null = null;
  let currency = '';
  const flush = () => {
    if (value !== null) out.push(String(value) + currency);
    else if (currency) out.push(currency);
    value = null;
    currency = '';
  };
  for (const [index, word] of words.entries()) {
    const number: number | undefined = NUMBER_WORDS.get(word) ?? digits(word);
    const scale = MULTIPLIERS.get(word);
    if (number !== undefined) {
      if (value !== null && !(value >= 20 && value % 10 === 0 && number < 10)) flush();
      value = (value ?? 0) + number;
    } else if (scale !== undefined && value !== null) value = (value ?? 1) * scale;
    else if (CURRENCIES.has(word)) {
      if (value === null) currency = word;
      else {
        currency = word;
        flush();
      }
    } else {
      flush();
      if (word === 'per' && words[index + 1] === 'cent') out.push('per');
      else out.push(ORDINALS.get(word) ?? word);
    }
  }
  flush();
  return out.join('');
}

const CURRENCIES = new Set(['dollars', 'pounds', 'euros', 'yen']);

const SCALES = new Map([
  ['bn', 1e9],
  ['mn', 1e6],
  ['m', 1e6],
  ['k', 1e3],
]);

function digits(word: string): number | undefined {
  const found = /^(\d{1,12}(?:\.\d{1,6})?)(bn|m|k|mn)?$/.exec(word);
  if (!found) return undefined;
  return Number(found[1]) * (SCALES.get(found[2] ?? '') ?? 1);
}
