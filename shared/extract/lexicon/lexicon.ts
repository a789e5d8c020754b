import { CLASS_LISTS } from './data/classes.ts';
import { IRREGULAR } from './data/irregular.ts';
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
const slotHash = new Int32Array(SLOTS);
const slotId = new Uint16Array(SLOTS);
const forms: string[] = [''];
/** Tag distribution of a word, tenths: `shares[id * TAG_COUNT + tag]`. Row 0 is the unknown word. */
const shareRows: Uint8Array[] = [new Uint8Array(TAG_COUNT)];
const classRows: number[] = [0];
const tailRows = new Map<number, Uint8Array>();

function slotOf(hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  while (slotId[slot] !== 0 && slotHash[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

/** The number of a word by the hash of its lower-case form; 0 if the lexicon has it not. */
export function wordOf(hash: number): number {
  return slotId[slotOf(hash)] ?? 0;
}
export const wordId = (word: string): number => wordOf(hashOf(word));

function enter(word: string): number {
  const hash = hashOf(word);
  const slot = slotOf(hash);
  const known = slotId[slot] ?? 0;
  if (known !== 0) return known;
  const id = forms.length;
  forms.push(word);
  shareRows.push(new Uint8Array(TAG_COUNT));
  classRows.push(0);
  slotHash[slot] = hash;
  slotId[slot] = id;
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
for (const { bits, words: list, letter } of CLASS_LISTS) {
  for (const word of list.split(/\s+/)) {
    if (word === '') continue;
    const id = enter(word);
    classRows[id] = (classRows[id] ?? 0) | bits;
    const row = shareRows[id];
    if (row && letter !== '' && row.every((share) => share === 0)) readShares(row, `${letter}9`);
  }
}

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
