import { writeFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Gold } from './gold.ts';

const TAGS: Record<string, string> = {
  NOUN: 'N',
  PROPN: 'P',
  VERB: 'V',
  AUX: 'X',
  ADJ: 'J',
  ADV: 'R',
  DET: 'D',
  ADP: 'I',
  PRON: 'W',
  CCONJ: 'C',
  SCONJ: 'S',
  PART: 'T',
  NUM: 'M',
  INTJ: 'U',
};
export const LEXICON_FILE = 'shared/extract/lexicon/data/words.generated.json';
const LEAST = 4;

type Counts = Map<string, Map<string, number>>;

function count(counts: Counts, key: string, tag: string, by = 1): void {
  const row = counts.get(key) ?? new Map<string, number>();
  row.set(tag, (row.get(tag) ?? 0) + by);
  counts.set(key, row);
}

/** Tags by share in tenths, most frequent first, those under 8 % left out: `N6V4`. */
function shares(row: Map<string, number>): string {
  const total = [...row.values()].reduce((a, b) => a + b, 0);
  return [...row]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .filter(([, n], i) => i === 0 || n / total >= 0.08)
    .slice(0, 3)
    .map(([t, n]) => `${t}${Math.max(1, Math.min(9, Math.round((10 * n) / total)))}`)
    .join('');
}

/**
 * Counts how a part-of-speech tagger tags the words of the train set and writes the frequent words, the endings of
 * the rare ones and the tag bigrams to the lexicon file. Frequencies only: no text survives.
 */
export function makeLexicon(articles: readonly Gold[]): void {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const its = nlp.its;
  const words: Counts = new Map();
  const bigrams: Counts = new Map();
  const capitals = new Map<string, [number, number]>();
  for (const { text } of articles) {
    const tokens = nlp.readDoc(text).tokens();
    const forms = tokens.out() as string[];
    const tags = tokens.out(its.pos) as string[];
    let before = '.';
    forms.forEach((form, i) => {
      const tag = TAGS[tags[i] ?? ''] ?? '.';
      count(bigrams, before, tag);
      before = tag;
      if (tag === '.' || tag === 'M' || !/^[\p{L}][\p{L}'’.]*$/u.test(form)) return;
      const lower = form.toLowerCase();
      const isCapital = form !== lower;
      const seen = capitals.get(lower) ?? [0, 0];
      seen[isCapital ? 1 : 0]++;
      capitals.set(lower, seen);
      if (tag !== 'P') count(words, lower, tag);
    });
  }
  const lines: string[] = [];
  const endings: Counts = new Map();
  for (const [word, row] of words) {
    const total = [...row.values()].reduce((a, b) => a + b, 0);
    const [small = 0] = capitals.get(word) ?? [];
    if (total >= LEAST && small >= 2) lines.push(`${word} ${shares(row)}`);
    if (total <= 8 && word.length > 4 && small > 0)
      for (const [tag, n] of row) count(endings, word.slice(-3), tag, n);
  }
  const tails = [...endings]
    .filter(([, row]) => [...row.values()].reduce((a, b) => a + b, 0) >= 8)
    .map(([end, row]) => `${end} ${shares(row)}`);
  const order = ['.', ...Object.values(TAGS)];
  const matrix = order.map((a) => {
    const row = bigrams.get(a) ?? new Map<string, number>();
    const total = [...row.values()].reduce((x, y) => x + y, 0) + order.length;
    return order.map((b) => Number((((row.get(b) ?? 0) + 1) / total).toFixed(4)));
  });
  const json = {
    madeBy: 'test/bench/quotes/make-lexicon.ts',
    from: 'word, ending and tag frequencies of the PolNeAR train set as tagged by wink-nlp',
    order: order.join(''),
    bigrams: matrix,
    endings: tails.sort().join('\n'),
    words: lines.sort().join('\n'),
  };
  writeFileSync(LEXICON_FILE, `${JSON.stringify(json)}\n`);
  console.log(`${lines.length} words, ${tails.length} endings → ${LEXICON_FILE}`);
}
