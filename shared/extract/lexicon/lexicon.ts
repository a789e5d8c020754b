import { CLASS_LISTS, CLOSED_WORDS, LATER_LISTS } from './data/classes.ts';
import { MORE_FEMALE, MORE_MALE } from './data/given-names.ts';
import { IRREGULAR } from './data/irregular.ts';
import { ROLE_NOUNS } from './data/role-nouns.ts';
import senses from './data/senses.generated.json' with { type: 'json' };
import words from './data/words.generated.json' with { type: 'json' };
import { TAG_COUNT, Tag, tagOfLetter } from './tags.ts';

/** FNV-1a over the UTF-16 units of a lower-case word: the scanner computes the same sum as it reads. */
export const HASH_START = 0x811c9dc5 | 0;
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

const SLOTS = 1 << 16;
/** By slot the hash of a word and its number, side by side: looking a word up costs one miss of the cache, not two. */
const slots = new Int32Array(2 * SLOTS);
const forms: string[] = [''];
/** Tag distribution of a word, tenths: `shares[id * TAG_COUNT + tag]`. Row 0 is the unknown word. */
const shareRows: Uint8Array[] = [new Uint8Array(TAG_COUNT)];
const classRows: number[] = [0];
const tailRows = new Map<number, Uint8Array>();

/** Place of a word among the slots, or of the free one where it would be. */
function slotOf(hash: number): number {
  let slot = 2 * ((hash ^ (hash >>> 15)) & (SLOTS - 1));
  while (slots[slot] !== hash && slots[slot + 1] !== 0) slot = (slot + 2) & (2 * SLOTS - 1);
  return slot;
}

/** The number of a word by the hash of its lower-case form; 0 if the lexicon has it not. */
export function wordOf(hash: number): number {
  return slots[slotOf(hash) + 1] ?? 0;
}
export const wordId = (word: string): number => wordOf(hashOf(word));

function enter(word: string): number {
  const hash = hashOf(word);
  const slot = slotOf(hash);
  const known = slots[slot + 1] ?? 0;
  if (known !== 0) return known;
  const id = forms.length;
  forms.push(word);
  shareRows.push(new Uint8Array(TAG_COUNT));
  classRows.push(0);
  slots[slot] = hash;
  slots[slot + 1] = id;
  return id;
}

function readShares(row: Uint8Array, letters: string): void {
  for (let i = 0; i + 1 < letters.length; i += 2)
    row[tagOfLetter(letters.charAt(i))] = Number(letters.charAt(i + 1));
}

for (const line of words.words.split('\n')) {
  const [word = '', letters = ''] = line.split(' ');
  readShares(shareRows[enter(word)] ?? new Uint8Array(TAG_COUNT), letters);
}
for (const line of words.endings.split('\n')) {
  const [end = '', letters = ''] = line.split(' ');
  const row = new Uint8Array(TAG_COUNT);
  readShares(row, letters);
  tailRows.set(hashOf(end), row);
}
function enterLists(lists: typeof CLASS_LISTS): void {
  for (const { bits, words: list, letter } of lists)
    for (const word of list.split(/\s+/)) {
      if (word === '') continue;
      const id = enter(word);
      classRows[id] = (classRows[id] ?? 0) | bits;
      const row = shareRows[id];
      if (row && letter !== '' && row.every((share) => share === 0)) readShares(row, `${letter}9`);
    }
}
enterLists(CLASS_LISTS);
for (const { letter, words: list } of CLOSED_WORDS)
  for (const word of list.split(' ')) {
    const row = shareRows[enter(word)];
    row?.fill(0);
    if (row) readShares(row, `${letter}9`);
  }

/** Words from here on are known from the dictionary only: with a capital they are taken for names. */
export const FIRST_DICTIONARY_WORD = forms.length;
const kindRows = new Map<number, string>();
for (const line of senses.words.split('\n')) {
  const [letters = '', kinds = '', ...list] = line.split(' ');
  for (const word of list) {
    const id = enter(word);
    kindRows.set(id, kinds);
    const row = shareRows[id];
    if (row?.every((share) => share === 0)) readShares(row, letters);
  }
}
enterLists(LATER_LISTS);

export const WORD_COUNT = forms.length;
export const shares = new Uint8Array(WORD_COUNT * TAG_COUNT);
shareRows.forEach((row, id) => {
  shares.set(row, id * TAG_COUNT);
});
export const classBits = Int32Array.from(classRows);
/** The likeliest tag of each word. */
export const mainTag = Uint8Array.from(shareRows, (row) => row.indexOf(Math.max(...row)));
/** 1 where the lexicon gives a word more than one tag. */
export const ambiguous = Uint8Array.from(shareRows, (row) =>
  row.filter((share) => share > 0).length > 1 ? 1 : 0,
);
/** Tag bigrams: `follows[before * TAG_COUNT + tag]`. */
export const follows = Float32Array.from(words.bigrams.flat());
export const formOf = (id: number): string => forms[id] ?? '';
const trades = new Set(ROLE_NOUNS.split(/\s+/).map(hashOf));
/** Whether a word, by its hash, is a trade: a noun also where the lexicon has it not. */
export const isTrade = (hash: number): boolean => trades.has(hash);
const givenNames = new Set(`${MORE_FEMALE} ${MORE_MALE}`.split(/\s+/).map(hashOf));
/** Whether a word, by its hash, is one of the given names that the lexicon has not as such. */
export const isGivenName = (hash: number): boolean => givenNames.has(hash);
/** Tag distribution of unknown words by the hash of their last three letters. */
export const tailOf = (hash: number): Uint8Array | undefined => tailRows.get(hash);

/** The base form's number (`said` → `say`), by plain rules and a list; the word itself where none fits. */
export const lemma = Uint16Array.from(forms, (form, id) => {
  let other = id;
  for (const base of basesOf(form)) {
    const known = wordId(base);
    if (known === 0 || base.length < 2) continue;
    // `noted` is `note`, not `not`: a base that can be a verb or noun goes first.
    const isOpen =
      (shares[known * TAG_COUNT + Tag.verb] ?? 0) + (shares[known * TAG_COUNT + Tag.noun] ?? 0);
    if (isOpen > 0) return known;
    other = known;
  }
  return other;
});

function basesOf(form: string): string[] {
  const irregular = IRREGULAR.get(form);
  if (irregular) return [irregular];
  if (form.endsWith('ies')) return [`${form.slice(0, -3)}y`];
  if (form.endsWith('ied')) return [`${form.slice(0, -3)}y`];
  if (/(?:s|x|z|ch|sh)es$/.test(form)) return [form.slice(0, -2), form.slice(0, -1)];
  if (/[^s]s$/.test(form) && form.length > 3) return [form.slice(0, -1)];
  const stem = /^(.{2,})(?:ed|ing)$/.exec(form)?.[1];
  if (stem === undefined || !/[aeiouy]/.test(stem)) return [];
  const doubled = /([bdglmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...doubled];
}

/**
 * What WordNet knows of base forms: the kind of a verb (0 none, else 1–15), its share of speech and of thought
 * (0–3 each), and the kind of a noun (0 none, else 3–28).
 */
export const verbKind = new Uint8Array(WORD_COUNT);
export const speechShare = new Uint8Array(WORD_COUNT);
export const thoughtShare = new Uint8Array(WORD_COUNT);
export const nounKind = new Uint8Array(WORD_COUNT);
for (const [id, kinds] of kindRows) {
  verbKind[id] = Number.parseInt(kinds.charAt(0), 36);
  speechShare[id] = Number(kinds.charAt(1));
  thoughtShare[id] = Number(kinds.charAt(2));
  nounKind[id] = Number.parseInt(kinds.charAt(3), 36);
}

const E = 0x65;
const Y = 0x79;

/** The base form's number of a form that the lexicon has not (`bemoans`, `quipped`); 0 where it has neither. */
export function baseOfUnknown(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  const before = text.charCodeAt(end - 2);
  if (last === 0x73 && before !== 0x73) {
    if (before !== E) return without(text, start, end - 1, 0);
    const y = text.charCodeAt(end - 3) === 0x69 ? without(text, start, end - 3, Y) : 0;
    return y || without(text, start, end - 1, 0) || without(text, start, end - 2, 0);
  }
  const cut = last === 0x64 && before === E ? 2 : last === 0x67 && before === 0x6e ? 3 : 0;
  if (cut === 0) return 0;
  const stem = end - cut;
  if (cut === 2 && text.charCodeAt(stem - 1) === 0x69) return without(text, start, stem - 1, Y);
  const isDouble = text.charCodeAt(stem - 1) === text.charCodeAt(stem - 2);
  return (
    without(text, start, stem, 0) ||
    without(text, start, stem, E) ||
    (isDouble ? without(text, start, stem - 1, 0) : 0)
  );
}

/** Number of the verb or noun that is left without an ending, with another unit in its place. */
function without(text: string, start: number, end: number, unit: number): number {
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = hashStep(hash, text.charCodeAt(i));
  const id = wordOf(unit === 0 ? hash : hashStep(hash, unit));
  const row = id * TAG_COUNT;
  return (shares[row + Tag.verb] ?? 0) + (shares[row + Tag.noun] ?? 0) > 0 ? id : 0;
}
