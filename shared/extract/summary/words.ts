/** Article-wide numbers for words: the same stem has the same number in every sentence. */
export interface Vocabulary {
  readonly numbers: Map<string, number>;
  readonly stems: string[];
  /** Word form, lower case → number: most words recur, so stemming is done once. */
  readonly forms: Map<string, number>;
}

/** The words of one sentence, in order. */
export interface SentenceWords {
  readonly ids: readonly number[];
  /** The words as printed, in step with `ids`. */
  readonly printed: readonly string[];
}

export const newVocabulary = (): Vocabulary => ({
  numbers: new Map(),
  stems: [],
  forms: new Map(),
});

/** Letters and digits of any script; marks, blanks and apostrophes part words. */
export function wordsOf(sentence: string, vocabulary: Vocabulary): SentenceWords {
  const ids: number[] = [];
  const printed: string[] = [];
  let from = -1;
  for (let at = 0; at <= sentence.length; at++) {
    const code = at < sentence.length ? sentence.charCodeAt(at) : 32;
    if (isWordCode(code)) {
      if (from < 0) from = at;
      continue;
    }
    if (from < 0) continue;
    const word = sentence.slice(from, at);
    ids.push(numberOf(word.toLowerCase(), vocabulary));
    printed.push(word);
    from = -1;
  }
  return { ids, printed };
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
    vocabulary.numbers.set(stem, number);
  }
  vocabulary.forms.set(form, number);
  return number;
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
