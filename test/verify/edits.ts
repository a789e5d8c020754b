import type { VerdictName } from '#shared/verify/judge.ts';

/** A known edit of a quote and what the verdict on the result must be; null where the quote does not lend itself. */
export interface Edit {
  readonly name: string;
  readonly expected: VerdictName;
  readonly apply: (quote: string) => string | null;
}

const wordsOf = (quote: string): string[] => quote.split(/\s+/).filter(Boolean);
const from = (quote: string, least: number, make: (words: string[]) => string | null) => {
  const words = wordsOf(quote);
  return words.length < least ? null : make(words);
};
const bare = (word: string): string => word.replace(/[^\p{L}\p{N}’'-]/gu, '');
const changed = (quote: string, next: string): string | null => (next === quote ? null : next);
const swap = (quote: string, pattern: RegExp, by: string): string | null =>
  changed(quote, quote.replace(pattern, by));

const marked = (name: string, apply: Edit['apply']): Edit => ({ name, expected: 'elided', apply });
const same = (name: string, apply: Edit['apply']): Edit => ({ name, expected: 'verbatim', apply });
const part = (name: string, apply: Edit['apply']): Edit => ({ name, expected: 'partial', apply });
const altered = (name: string, apply: Edit['apply']): Edit => ({
  name,
  expected: 'altered',
  apply,
});

const DENIAL = /^(?:not|never|no|nobody|nothing|without|\w+n[’']t)$/i;
const DENIED = /(?<=\w )(?:not|never|no|nobody)(?= \w)/i;

/** Whether words may be left out between marks: not where that takes a denial from beside what stays. */
const leftOut = (
  words: readonly string[],
  ...gaps: readonly [from: number, to: number][]
): true | null =>
  gaps.some(([begin, end]) =>
    [words[begin], words[end - 1]].some((word) => DENIAL.test(bare(word ?? ''))),
  )
    ? null
    : true;

/** Words of five letters and more, which no other word of the quote repeats. */
const longWord = (quote: string): string | null =>
  wordsOf(quote)
    .map(bare)
    .filter((word) => /^[a-z]{5,}$/.test(word))
    .at(1) ?? null;

const TENSES: readonly [RegExp, string][] = [
  [/\bis\b/, 'was'],
  [/\bare\b/, 'were'],
  [/\bwill\b/, 'would'],
  [/\bhas\b/, 'had'],
  [/\bhave\b/, 'had'],
  [/\bwas\b/, 'is'],
  [/\bwere\b/, 'are'],
  [/\bcan\b/, 'could'],
];
const CONTRACTED: readonly [RegExp, string][] = [
  [/\bdon[’']t\b/, 'do not'],
  [/\bisn[’']t\b/, 'is not'],
  [/\bit[’']s\b/i, 'it is'],
  [/\bcan[’']t\b/, 'cannot'],
  [/\bwe[’']ve\b/, 'we have'],
  [/\bdo not\b/, 'don’t'],
  [/\bwill not\b/, 'won’t'],
  [/\bit is\b/, 'it’s'],
  [/\bI have\b/, 'I’ve'],
  [/\bI am\b/, 'I’m'],
  [/\bthat is\b/, 'that’s'],
];
const firstOf = (pairs: readonly [RegExp, string][]) => (quote: string) => {
  const found = pairs.find(([pattern]) => pattern.test(quote));
  return found ? quote.replace(...found) : null;
};

export const edits: readonly Edit[] = [
  same('as it stands', (q) => q),
  same('upper case', (q) => q.toUpperCase()),
  same('lower case', (q) => changed(q, q.toLowerCase())),
  same('no punctuation at all', (q) => changed(q, q.replace(/[^\p{L}\p{N}\s.$%]|\.(?!\d)/gu, ''))),
  same(
    'straight apostrophes and marks',
    (q) => `"${q.replace(/[’‘]/g, "'").replace(/[“”]/g, '"')}"`,
  ),
  same('curly marks round it', (q) => `“${q}”`),
  same('angle marks round it', (q) => `«${q}»`),
  same('with who said it after it', (q) =>
    /[“”]/.test(q) ? null : `“${q}” — Somebody Else, in June`,
  ),
  same('commas as dashes', (q) => swap(q, /,(?!\d)/g, ' —')),
  same('two spaces and line ends', (q) => q.replace(/ /g, '  ').replace(/, {2}/g, ',\n')),
  same('hyphens as spaces', (q) => swap(q, /-/g, ' ')),
  same('accents left out', (q) => changed(q, q.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))),
  same('first letter in brackets', (q) => `[${q[0]}]${q.slice(1)}`),
  same('ended by an exclamation mark', (q) => `${q.replace(/[.,!?]$/, '')}!`),
  part('first half', (q) => from(q, 8, (w) => w.slice(0, w.length >> 1).join(' '))),
  part('second half', (q) => from(q, 8, (w) => w.slice(w.length >> 1).join(' '))),
  part('middle', (q) => from(q, 9, (w) => w.slice(2, -2).join(' '))),
  part('with dots at the end', (q) => from(q, 8, (w) => `${w.slice(0, -3).join(' ')}…`)),
  part('with dots at the start', (q) => from(q, 8, (w) => `... ${w.slice(3).join(' ')}`)),
  part('all but the last word', (q) => from(q, 6, (w) => w.slice(0, -1).join(' '))),
  marked('one ellipsis', (q) =>
    from(
      q,
      9,
      (w) => leftOut(w, [3, w.length - 4]) && [...w.slice(0, 3), '…', ...w.slice(-4)].join(' '),
    ),
  ),
  marked('three dots', (q) =>
    from(
      q,
      9,
      (w) =>
        leftOut(w, [3, w.length - 4]) && `${w.slice(0, 3).join(' ')}... ${w.slice(-4).join(' ')}`,
    ),
  ),
  marked('dots in brackets', (q) =>
    from(
      q,
      10,
      (w) => leftOut(w, [4, w.length - 4]) && [...w.slice(0, 4), '[...]', ...w.slice(-4)].join(' '),
    ),
  ),
  marked('spaced dots', (q) =>
    from(q, 10, (w) => leftOut(w, [4, 6]) && [...w.slice(0, 4), '. . .', ...w.slice(6)].join(' ')),
  ),
  marked('two ellipses', (q) =>
    from(
      q,
      14,
      (w) =>
        leftOut(w, [3, 5], [8, w.length - 4]) &&
        [...w.slice(0, 3), '…', ...w.slice(5, 8), '[…]', ...w.slice(-4)].join(' '),
    ),
  ),
  marked('a word explained in brackets', (q) =>
    from(q, 7, (w) => [...w.slice(0, 3), '[the harbour board]', ...w.slice(3)].join(' ')),
  ),
  marked('a word replaced in brackets', (q) =>
    from(
      q,
      7,
      (w) => leftOut(w, [2, 3]) && [...w.slice(0, 2), '[the board]', ...w.slice(3)].join(' '),
    ),
  ),
  marked('the first word replaced in brackets', (q) =>
    from(q, 7, (w) => `[The board] ${w.slice(1).join(' ')}`),
  ),
  altered('a negation put in', (q) => swap(q, /\b(is|are|was|were|will|have|has|can)\b/, '$1 not')),
  altered('a negation taken out', (q) => swap(q, /(?<=\w )(?:not|never|no|nobody) /i, '')),
  altered('dots for a negation', (q) => swap(q, DENIED, '…')),
  altered('brackets for a negation', (q) => swap(q, DENIED, '[the board]')),
  altered('a negation in brackets', (q) =>
    swap(q, /\b(is|are|was|were|will|have|has|can)\b/, '$1 [not]'),
  ),
  altered(
    'a number changed',
    (q) => swap(q, /\d(?=\D|$)/, '7') ?? swap(q, /\b(?:two|three|four|five|ten|nine)\b/, 'eleven'),
  ),
  altered('a word changed', (q) => {
    const word = longWord(q);
    return word && wordsOf(q).length >= 6
      ? q.replace(new RegExp(`\\b${word}\\b`), 'pancakes')
      : null;
  }),
  altered('another tense', firstOf(TENSES)),
  altered('a letter swapped in a word', (q) => {
    const word = longWord(q);
    if (!word || wordsOf(q).length < 4 || word[2] === word[3]) return null;
    const slip = `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;
    return q.replace(new RegExp(`\\b${word}\\b`), slip);
  }),
  altered('a letter left out of a word', (q) => {
    const word = longWord(q);
    if (!word || wordsOf(q).length < 4) return null;
    return q.replace(new RegExp(`\\b${word}\\b`), `${word.slice(0, 2)}${word.slice(3)}`);
  }),
  altered('a contraction written out, or made', firstOf(CONTRACTED)),
  altered('words left out unmarked', (q) =>
    from(q, 9, (w) => [...w.slice(0, 4), ...w.slice(6)].join(' ')),
  ),
  altered('two words changed places', (q) =>
    from(q, 8, (w) => {
      const [a = '', b = ''] = [w[2], w[3]];
      return bare(a).toLowerCase() === bare(b).toLowerCase()
        ? null
        : [...w.slice(0, 2), b, a, ...w.slice(4)].join(' ');
    }),
  ),
  altered('words put at the end', (q) =>
    from(q, 6, () => `${q.replace(/[.,]$/, '')} and nobody minds`),
  ),
  altered('a word put in the middle', (q) =>
    from(q, 6, (w) => [...w.slice(0, 3), 'secretly', ...w.slice(3)].join(' ')),
  ),
  altered('ellipsis and another word', (q) =>
    from(q, 14, (w) => [...w.slice(0, 5), '…', ...w.slice(-5, -1), 'pancakes'].join(' ')),
  ),
];
