import { classBits } from '../../lexicon/lexicon.ts';
import { Class, Tag } from '../../lexicon/tags.ts';
import type { Scene } from '../scene.ts';
import { Flag } from '../tokens.ts';

/** A proper-name mention taken apart: `NATO Secretary General | Mark Rutte`. Token bounds, ends exclusive. */
export interface NameParts {
  readonly roleFirst: number;
  readonly roleEnd: number;
  readonly first: number;
  readonly end: number;
  /** `mr`, `mrs`, `sen` … as printed in front, without office. */
  readonly honorific: string;
}

const HONORIFIC =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|rev|reverend|prof|professor|hon|messrs)\.?$/i;
const isCapital = (scene: Scene, i: number): boolean =>
  ((scene.t.flags[i] ?? 0) & Flag.capital) !== 0 || scene.t.unit[i] !== 0;

export const bitsAt = (scene: Scene, i: number): number => classBits[scene.t.word[i] ?? 0] ?? 0;
export const wordAt = (scene: Scene, i: number): string =>
  scene.t.text.slice(scene.t.start[i] ?? 0, scene.t.end[i] ?? 0);
export const textOf = (scene: Scene, first: number, end: number): string =>
  end <= first ? '' : scene.t.text.slice(scene.t.start[first] ?? 0, scene.t.end[end - 1] ?? 0);

/** Words that are an office in front of a name: `General Milley`, `Coach Renzi`, `spokesman Toner`. */
const isOffice = (scene: Scene, i: number): boolean =>
  (bitsAt(scene, i) & (Class.title | Class.human)) !== 0 &&
  (bitsAt(scene, i) & (Class.male | Class.female)) === 0;

/** Splits the role and the title from the name that ends a mention. */
export function namePartsOf(scene: Scene, k: number): NameParts {
  const { m, t } = scene;
  const from = m.first[k] ?? 0;
  const end = m.end[k] ?? 0;
  let first = end - 1;
  while (
    first > from &&
    (isCapital(scene, first - 1) || wordAt(scene, first - 1) === 'of') &&
    t.tag[first - 1] !== Tag.determiner
  )
    first--;
  while (
    first < end - 1 &&
    ((t.unit[first] ?? 0) !== 0 || (bitsAt(scene, first) & Class.time) !== 0)
  )
    first++;
  let cut = first;
  for (let i = first; i < end - 1; i++) if (isOffice(scene, i)) cut = i + 1;
  while (cut < end - 1 && (t.unit[cut] ?? 0) !== 0) cut++;
  // `Secretary of State John Kerry`
  if (cut > first && cut + 2 < end && wordAt(scene, cut) === 'of') cut += 2;
  let honorific = '';
  for (let i = Math.max(from, cut - 3); i < cut; i++) {
    const word = wordAt(scene, i);
    if (HONORIFIC.test(word)) honorific = word.replace('.', '').toLowerCase();
  }
  let roleFirst = from;
  while (
    roleFirst < cut &&
    (t.tag[roleFirst] === Tag.determiner ||
      isPossessivePronoun(wordAt(scene, roleFirst)) ||
      isAge(scene, roleFirst))
  )
    roleFirst++;
  let roleEnd = cut;
  while (roleEnd > roleFirst && HONORIFIC.test(wordAt(scene, roleEnd - 1).replace(/\.$/, '')))
    roleEnd--;
  while (
    roleEnd > roleFirst &&
    t.unit[roleEnd - 1] === 0x2e &&
    HONORIFIC.test(wordAt(scene, roleEnd - 2))
  )
    roleEnd -= 2;
  return { roleFirst, roleEnd, first: cut, end, honorific };
}

export const isPossessivePronoun = (word: string): boolean =>
  /^(?:his|her|their|its|my|our|your|whose)$/i.test(word);
export const isAge = (scene: Scene, i: number): boolean =>
  /^\d{1,3}(?:-year-old)?$/.test(wordAt(scene, i));

/** The printed name of a mention, clitics and stray punctuation left out. */
export function printedName(scene: Scene, parts: NameParts): string {
  return textOf(scene, parts.first, parts.end)
    .replace(/\s+/g, ' ')
    .replace(/[’']s?$/, '');
}

export const FEMALE = 1;
export const MALE = 2;
const FEMALE_WORDS =
  /woman$|^(?:mother|mom|mum|daughter|sister|wife|girl|aunt|niece|grandmother|granddaughter|widow|lady|queen|princess|duchess|dame|actress|girlfriend|fiancee|baroness|nun|mrs|ms|miss)$/i;
const MALE_WORDS =
  /(?:^|[a-z])man$|^(?:father|dad|son|brother|husband|boy|uncle|nephew|grandfather|grandson|widower|gentleman|king|prince|duke|sir|lord|actor|boyfriend|fiance|baron|monk|guy|mr|feller|pope)$/i;

export function genderOfWord(word: string): number {
  if (FEMALE_WORDS.test(word)) return FEMALE;
  return MALE_WORDS.test(word) && !/^(?:human|german|roman|woman)$/i.test(word) ? MALE : 0;
}

/** Gender by title, by given name, by office (`spokeswoman`); 0 = unknown. */
export function genderOfName(scene: Scene, parts: NameParts): number {
  if (parts.honorific !== '') {
    const byTitle = genderOfWord(parts.honorific);
    if (byTitle !== 0) return byTitle;
  }
  for (let i = parts.roleFirst; i < parts.roleEnd; i++) {
    const byRole = genderOfWord(wordAt(scene, i));
    if (byRole !== 0) return byRole;
  }
  if (parts.end - parts.first < 2) return 0;
  return genderOfGiven(scene, parts.first);
}

/** A guess by the ending of a given name, for names that no list has. */
export function guessOfGiven(name: string): number {
  if (/(?:a|ie|ine|elle|ette|lyn|een|ise|ith|eth)$/i.test(name)) return FEMALE;
  return /(?:o|us|as|os|er|ard|ert|ald|am|an|in|on|el|ik|av|ek|rt|ek|ik|ie|oy|ff|rs)$/i.test(name)
    ? MALE
    : 0;
}

export function genderOfGiven(scene: Scene, i: number): number {
  const bits = bitsAt(scene, i) & (Class.female | Class.male);
  if (bits === Class.female) return FEMALE;
  return bits === Class.male ? MALE : 0;
}
