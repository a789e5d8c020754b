import { foldWord } from '#shared/text/fold.ts';
import { NICKNAMES, PARTICLES, SUFFIXES, TITLE_GENDER, TITLES } from './data/names.ts';
import { distance } from './kinship.ts';

/** `same`: the names can be one person's · `other`: they cannot · `unknown`: one side says too little. */
export type SpeakerMatch = 'same' | 'other' | 'unknown';

/** A speaker as a candidate carries them. */
export interface NamedSpeaker {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly role?: string | null;
}

interface Name {
  /** Folded, without titles and suffixes. */
  readonly words: readonly string[];
  readonly titles: readonly string[];
  readonly suffix: string | null;
}

const LONGEST_NAME = 200;
const MOST_WORDS = 12;
const MOST_ALIASES = 30;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.]*(?:['’][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’]s$/;

/** Whether a claimed speaker is a candidate's: tolerant of titles, initials, short forms, a surname alone. */
export function matchSpeaker(
  claimed: string | undefined,
  speaker: NamedSpeaker | null,
): SpeakerMatch {
  if (claimed === undefined || !speaker) return 'unknown';
  const names = readings(claimed);
  if (names.every((name) => name.words.length === 0)) return matchRole(claimed, speaker);
  const known = [speaker.name, ...(speaker.aliases ?? []).slice(0, MOST_ALIASES)].map(readName);
  const full = known[0];
  if (!full || full.words.length === 0) return 'unknown';
  if (names.some((name) => contradictory(name, full) && !isOneOf(name, known))) return 'other';
  for (const name of names) {
    if (known.some((other) => compatible(name, other) && gendersAgree(name, known))) return 'same';
  }
  return 'other';
}

/** The name as given, the part before a comma or an `of` (`Ada Roe of the pilots`), and `Roe, Ada` turned round. */
function readings(claimed: string): Name[] {
  const text = claimed.slice(0, LONGEST_NAME).replace(/\([^()]*\)/g, ' ');
  const [head = '', ...rest] = text.split(',');
  const placed = head.trim().split(/\s+(?:of|from|at|for)\s+/)[0] ?? '';
  const short = placed.includes(' ') && placed !== head.trim() ? [readName(placed)] : [];
  if (rest.length === 0) return [readName(text), ...short];
  const turned = rest[0]?.trim().split(/\s+/).length === 1 ? [readName(`${rest[0]} ${head}`)] : [];
  return [readName(head), ...short, ...turned].filter((name) => name.words.length > 0);
}

function readName(text: string): Name {
  const words = [...text.slice(0, LONGEST_NAME).matchAll(WORD)]
    .slice(0, MOST_WORDS)
    .flatMap((found) => initials(found[0].replace(POSSESSIVE, '')))
    .map(foldWord);
  const titles: string[] = [];
  while (words.length > 0 && TITLES.has(words[0] ?? '')) titles.push(words.shift() ?? '');
  let suffix: string | null = null;
  while (words.length > 1 && SUFFIXES.has(words.at(-1) ?? '')) suffix = words.pop() ?? null;
  return { words, titles, suffix };
}

/** `J.K.` is two initials. */
const initials = (word: string): string[] =>
  /^(?:\p{L}\.)+\p{L}?$/u.test(word) ? word.split('.').filter(Boolean) : [word];

/** A claim without a name (`the NATO chief`) agrees with a role that has its words, and contradicts nothing. */
function matchRole(claimed: string, speaker: NamedSpeaker): SpeakerMatch {
  const words = (text: string) => [...text.matchAll(WORD)].map((found) => foldWord(found[0]));
  const role = new Set(words(`${speaker.role ?? ''} ${speaker.name}`));
  const asked = words(claimed.slice(0, LONGEST_NAME)).filter((word) => word !== 'the');
  return asked.length > 0 && asked.every((word) => role.has(word)) ? 'same' : 'unknown';
}

function compatible(a: Name, b: Name): boolean {
  const [x, y] = [a.words, b.words];
  if (x.length === 0 || y.length === 0) return false;
  if (x.join('') === y.join('') || acronymOf(x, y) || acronymOf(y, x)) return true;
  if ([...x].sort().join(' ') === [...y].sort().join(' ')) return true;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (endsWith(long, short) || endsWith(long, withoutParticles(short))) return true;
  if (short.length === 1) return short[0] === long[0] && long.length > 1;
  return sameFamily(x, y) && sameFirst(x, y) && sameMiddle(x, y);
}

/** Two full names of one family with different first names, or `Jr` beside `Sr`. */
function contradictory(a: Name, b: Name): boolean {
  if (a.suffix && b.suffix && a.suffix !== b.suffix && isAge(a.suffix) && isAge(b.suffix))
    return true;
  const [x, y] = [a.words, b.words];
  if (x.length < 2 || y.length < 2 || x.at(-1) !== y.at(-1)) return false;
  if (endsWith(x, y) || endsWith(y, x) || acronymOf(x, y) || acronymOf(y, x)) return false;
  return !sameFirst(x, y) || !sameMiddle(x, y);
}

/** Just this name, first and last: one speaker may have two, as who was merged has. */
const isOneOf = ({ words, suffix }: Name, known: readonly Name[]): boolean =>
  words.length > 1 &&
  known.some((each) => each.suffix === suffix && each.words.join(' ') === words.join(' '));

const isAge = (suffix: string): boolean => /^(?:jn?r|sn?r|i+v?)$/.test(suffix);

const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length > 0 && long.slice(-short.length).join(' ') === short.join(' ');

const withoutParticles = (words: readonly string[]): string[] => {
  const at = words.findIndex((word) => !PARTICLES.has(word));
  return at > 0 ? words.slice(at) : [...words];
};

/** The last word; a slip of one letter where the names are long and the first names agree. */
function sameFamily(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.at(-1) ?? '', b.at(-1) ?? ''];
  if (x === y) return true;
  return Math.min(x.length, y.length) >= 5 && x.length < 40 && y.length < 40 && distance(x, y) <= 1;
}

function sameFirst(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a[0] ?? '', b[0] ?? ''];
  if (x === y) return true;
  if (x.length === 1 || y.length === 1) return x[0] === y[0];
  if (NICKNAMES.some((names) => names.includes(x) && names.includes(y))) return true;
  return Math.min(x.length, y.length) >= 5 && x.length < 40 && y.length < 40 && distance(x, y) <= 1;
}

/** Middle names contradict each other only where both have them: `George W.` and `George H. W.` Bush. */
function sameMiddle(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.slice(1, -1), b.slice(1, -1)].map((words) =>
    words.filter((word) => !PARTICLES.has(word)),
  );
  if (!x || !y || x.length === 0 || y.length === 0) return true;
  return x.some((word) => y.includes(word) || y.some((other) => isInitial(word, other))) &&
    x.every((word) => word.length > 1) === y.every((word) => word.length > 1)
    ? x.length === y.length || x.some((word) => word.length > 1)
    : x[0]?.[0] === y[0]?.[0];
}

const isInitial = (a: string, b: string): boolean =>
  (a.length === 1 || b.length === 1) && a[0] === b[0];

const MINOR = new Set(['of', 'the', 'and', 'for', 'in', 'on']);

/** `ECB` for the European Central Bank. */
function acronymOf(short: readonly string[], long: readonly string[]): boolean {
  const word = short[0] ?? '';
  if (short.length !== 1 || word.length < 2 || long.length < 2) return false;
  const letters = (words: readonly string[]) => words.map((part) => part[0] ?? '').join('');
  return word === letters(long) || word === letters(long.filter((part) => !MINOR.has(part)));
}

/** `Mrs Smith` is not somebody who is only known as `Mr Smith`. */
function gendersAgree(claimed: Name, known: readonly Name[]): boolean {
  const genders = (names: readonly Name[]) =>
    new Set(names.flatMap((name) => name.titles.flatMap((title) => TITLE_GENDER.get(title) ?? [])));
  const [asked, seen] = [genders([claimed]), genders(known)];
  return asked.size === 0 || seen.size === 0 || [...asked].some((gender) => seen.has(gender));
}
