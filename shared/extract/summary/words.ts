import { FIRST_SECOND_PERSON, SAYING, THIRD_PERSON } from './data/form-words.ts';

/** What a word is, as bits. */
export const KIND = { person: 1, saying: 2, figure: 4, pronoun: 8 } as const;

/** Article-wide numbers for words: the same stem has the same number in every sentence. */
export interface Vocabulary {
  readonly numbers: Map<string, number>;
  readonly stems: string[];
  /** Bits of `KIND` for each number. */
  readonly kinds: number[];
  /** Word form, lower case → number: most words recur, so stemming is done once. */
  readonly forms: Map<string, number>;
}

/** The words of one sentence, in order. */
export interface SentenceWords {
  readonly ids: readonly number[];
  /** In step with `ids`: is it printed with a capital (1), a figure (2) or neither (0)? */
  readonly shapes: readonly number[];
}

export const newVocabulary = (): Vocabulary => ({
  numbers: new Map(),
  stems: [],
  kinds: [],
  forms: new Map(),
});

/** Letters and digits of any script; marks, blanks and apostrophes part words. */
export function wordsOf(sentence: string, vocabulary: Vocabulary): SentenceWords {
  const ids: number[] = [];
  const shapes: number[] = [];
  const folded = sentence.toLowerCase();
  // Lower case is longer for a few letters: then the offsets differ, and each word is folded by itself.
  const same = folded.length === sentence.length;
  let from = -1;
  for (let at = 0; at <= sentence.length; at++) {
    const code = at < sentence.length ? sentence.charCodeAt(at) : 32;
    if (isWordCode(code)) {
      if (from < 0) from = at;
      continue;
    }
    if (from < 0) continue;
    const form = same ? folded.slice(from, at) : sentence.slice(from, at).toLowerCase();
    ids.push(numberOf(form, vocabulary));
    const first = sentence.charCodeAt(from);
    shapes.push(first >= 65 && first <= 90 ? 1 : first >= 48 && first <= 57 ? 2 : 0);
    from = -1;
  }
  return { ids, shapes };
}

function isWordCode(code: number): boolean {
  if (code < 0x80) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x303f);
}

function numberOf(form: string, vocabulary: Vocabulary): number {
  const known = vocabulary.forms.get(form);
  if (known !== undefined) return known;
  const stem = stemOf(form);
  let number = vocabulary.numbers.get(stem);
  if (number === undefined) {
    number = vocabulary.stems.length;
    vocabulary.stems.push(stem);
    vocabulary.kinds.push(0);
    vocabulary.numbers.set(stem, number);
  }
  vocabulary.forms.set(form, number);
  vocabulary.kinds[number] = (vocabulary.kinds[number] ?? 0) | kindOf(form);
  return number;
}

function kindOf(form: string): number {
  const first = form.charCodeAt(0);
  if (first >= 48 && first <= 57) return KIND.figure;
  if (FIRST_SECOND_PERSON.has(form)) return KIND.person;
  if (THIRD_PERSON.has(form)) return KIND.pronoun;
  return SAYING.has(form) ? KIND.saying : 0;
}

/** A light English stemmer: enough that `warned`, `warns` and `warning` are one word. */
export function stemOf(form: string): string {
  let stem = form;
  if (stem.length < 4) return stem;
  if (stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('sses')) stem = stem.slice(0, -2);
  else if (stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith('ing')) stem = undouble(stem.slice(0, -3));
  else if (stem.length > 4 && stem.endsWith('ed')) stem = undouble(stem.slice(0, -2));
  if (stem.length > 5 && stem.endsWith('ly')) stem = stem.slice(0, -2);
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem;
}

function undouble(stem: string): string {
  const last = stem.charAt(stem.length - 1);
  if (last !== stem.charAt(stem.length - 2) || 'lsz'.includes(last)) return stem;
  return stem.slice(0, -1);
}
