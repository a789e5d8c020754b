import { EITHER_GENDER, MORE_FEMALE, MORE_MALE } from '../../lexicon/data/given-names.ts';
import { ROLE_NOUNS } from '../../lexicon/data/role-nouns.ts';
import { classBits, hashOf, WORD_COUNT, wordOf } from '../../lexicon/lexicon.ts';
import { Class } from '../../lexicon/tags.ts';
import type { Scene } from '../scene.ts';
import {
  ANY_BODY,
  BODY_ENDS,
  CERTAIN_BODIES,
  CROWDS,
  DOING,
  EITHER_MAKERS,
  FEMALE_WORDS,
  GENERAL_BODIES,
  HOLDING,
  HONORIFICS,
  JUST_PEOPLE,
  KNOWN_BODIES,
  KNOWN_PEOPLE,
  LAND_ENDS,
  LETTERS,
  MALE_WORDS,
  NAMESAKES,
  NICKNAMES,
  OTHER_KIN,
  PARTISANS,
  PEOPLES,
  RANKS,
  SAME_OFFICE,
  SUFFIXES,
  TRADES,
} from './data/word-lists.ts';

/** What a word tells about who is meant, as bits. */
export const Fact = {
  /** `wife`, `brother`: shares the surname of whom it belongs to. */
  namesake: 1,
  kin: 2,
  /** `person`, `elder`: a human being, but no role. */
  noRole: 4,
  honorific: 8,
  /** `Lt`, `Det`, `Cllr`: an office shortened in front of a name. */
  rank: 16,
  femaleWord: 32,
  maleWord: 64,
  article: 128,
  owner: 256,
  joiner: 512,
  suffix: 1024,
  bodyEnd: 2048,
  /** Any company or body: `the firm`. */
  anyBody: 4096,
  knownBody: 8192,
  /** `the Texan`. */
  people: 16384,
  femaleName: 32768,
  maleName: 65536,
  /** `close to`, `familiar with`. */
  standing: 131072,
  /** `van`, `de la`: inside a name, in lower case. */
  particle: 262144,
  /** `the union`: only a union is meant by it. */
  certainBody: 524288,
  /** A trade that the lexicon has not: `vicar`. */
  role: 1048576,
  /** `nonbinary`, `pronouns`. */
  pronouns: 2097152,
  /** `crowd`, `couple`: people without names, and no body. */
  crowd: 4194304,
  /** `MP`, `OBE`: after a name and no part of it. */
  letters: 8388608,
  /** `Lane`, `Hill`: ends the names of places and of people. */
  landEnd: 16777216,
  /** `the company`: whatever its name is. */
  generalBody: 33554432,
  /** `film`, `actor`. */
  screen: 67108864,
  /** `Obama`: named without more ado. */
  knownPerson: 134217728,
} as const;

const ARTICLES = 'the a an this that these those';
const OWNERS = 'his her their its my our your whose';
const JOINERS = 'of for at in with to on from behind and & against about near inside by';
const STANDING = 'close familiar involved briefed present opposed';
const PRONOUNS = 'nonbinary non-binary pronoun pronouns they/them';
const SCREEN =
  'film films movie movies actor actors actress actresses sitcom biopic screenplay cinema playwright showrunner';
const PARTICLES = 'van von de der den del della di da dos du la le bin ibn al el ter ten zu af';

const byHash = new Map<number, number>();
const add = (words: string, bits: number): void => {
  for (const word of words.split(/\s+/)) {
    if (word === '') continue;
    const hash = hashOf(word);
    byHash.set(hash, (byHash.get(hash) ?? 0) | bits);
  }
};
const plural = (words: string): string =>
  words.replace(/(\S+)/g, (word) =>
    /m[ae]n$/.test(word) ? word.replace(/man$/, 'men') : `${word}s`,
  );

add(NAMESAKES, Fact.namesake | Fact.kin);
add(`${plural(NAMESAKES)} ${OTHER_KIN} ${plural(OTHER_KIN)}`, Fact.kin);
add(`${JUST_PEOPLE} ${plural(JUST_PEOPLE)}`, Fact.noRole);
add(HONORIFICS, Fact.honorific);
add(RANKS, Fact.rank);
add(FEMALE_WORDS, Fact.femaleWord);
add(MALE_WORDS, Fact.maleWord);
add(ARTICLES, Fact.article);
add(OWNERS, Fact.owner);
add(JOINERS, Fact.joiner);
add(STANDING, Fact.standing);
add(`${SUFFIXES} ${LETTERS}`, Fact.suffix);
add(LETTERS, Fact.letters);
add(CERTAIN_BODIES, Fact.certainBody);
add(ROLE_NOUNS, Fact.role);
add(CROWDS, Fact.crowd);
add(BODY_ENDS, Fact.bodyEnd);
add(LAND_ENDS, Fact.landEnd);
add(ANY_BODY, Fact.anyBody);
add(GENERAL_BODIES, Fact.generalBody);
add(KNOWN_BODIES, Fact.knownBody);
add(KNOWN_PEOPLE, Fact.knownPerson);
add(`${PEOPLES} ${PARTISANS}`, Fact.people);
add(MORE_FEMALE, Fact.femaleName);
add(MORE_MALE, Fact.maleName);
add(PARTICLES, Fact.particle);
add(PRONOUNS, Fact.pronouns);
add(SCREEN, Fact.screen);

const either = new Set(EITHER_GENDER.split(/\s+/).map(hashOf));
/** 1 where some listed word has these upper bits of its hash: most words of a text are on no list. */
const mayBeListed = new Uint8Array(1 << 16);
for (const hash of byHash.keys()) mayBeListed[hash >>> 16] = 1;
const factsOfUnknown = (hash: number): number =>
  mayBeListed[hash >>> 16] === 1 ? (byHash.get(hash) ?? 0) : 0;
/** The same for words of the lexicon, by number. */
const byWord = new Int32Array(WORD_COUNT);
for (const [hash, bits] of byHash) {
  const word = wordOf(hash);
  if (word !== 0) byWord[word] = bits;
}
for (let word = 1; word < WORD_COUNT; word++) {
  const bits = classBits[word] ?? 0;
  if ((bits & Class.female) !== 0) byWord[word] = (byWord[word] ?? 0) | Fact.femaleName;
  if ((bits & Class.male) !== 0) byWord[word] = (byWord[word] ?? 0) | Fact.maleName;
}

const GIVEN = Fact.femaleName | Fact.maleName;
/** The facts of every word of a scene, and whether one of them speaks of pronouns, or of films. */
export function factsOf(scene: Scene): {
  facts: Int32Array;
  saysPronouns: boolean;
  isOfScreen: boolean;
} {
  const { unit, word, hash, count } = scene.t;
  const facts = new Int32Array(count + 1);
  let all = 0;
  for (let i = 0; i < count; i++) {
    if (unit[i] !== 0) continue;
    const known = word[i] ?? 0;
    const listed = known !== 0 ? (byWord[known] ?? 0) : factsOfUnknown(hash[i] ?? 0);
    const bits = listed === 0 && known === 0 && isCoined(scene, i) ? GIVEN : listed;
    facts[i] = bits;
    all |= bits;
  }
  return {
    facts,
    saysPronouns: (all & Fact.pronouns) !== 0,
    isOfScreen: (all & Fact.screen) !== 0,
  };
}

/** `DeShae`, `LaMarr`: a given name that is on no list, by the capital inside. */
function isCoined({ t }: Scene, i: number): boolean {
  const third = t.text.charCodeAt((t.start[i] ?? 0) + 2);
  if (third < UPPER_A || third > UPPER_Z || (t.end[i] ?? 0) - (t.start[i] ?? 0) < 5) return false;
  return COINED.test(t.text.slice(t.start[i], t.end[i]));
}
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
const COINED = /^(?:De|La|Le|Da|Ja|Ke|Ra|Ty)\p{Lu}\p{Ll}+$/u;

/** `managing`, `founding`: before an office, how it is held. */
export const HELD = new Set(HOLDING.split(/\s+/));
/** The same, and `planning`, `marketing`. */
export const BEFORE_OFFICE = new Set(`${HOLDING} ${DOING}`.split(/\s+/));
/** `a noodle maker`: a person or a company. */
export const MAKERS = new Set(EITHER_MAKERS.split(' '));

export const FEMALE = 1;
export const MALE = 2;

/** Gender that a given name mostly goes with, 0 where it goes with both or is unknown. */
export function genderOfGiven(facts: number, hash: number): number {
  const bits = facts & GIVEN;
  if (bits === 0 || bits === GIVEN || either.has(hash)) return 0;
  return bits === Fact.femaleName ? FEMALE : MALE;
}
export const isGiven = (facts: number): boolean => (facts & GIVEN) !== 0;

/** `cllr`, `sgt`, in any case. */
export const isRankWord = (word: string): boolean =>
  ((byHash.get(hashOf(word.toLowerCase())) ?? 0) & Fact.rank) !== 0;

const partisans = new Set(PARTISANS.split(' '));
export const isPartisan = (word: string): boolean => partisans.has(word);
const parties = new Set([...partisans].map(hashOf));
/** The same, by the hash of a word. */
export const isParty = (hash: number): boolean => parties.has(hash);
/** `american`, `texan`. */
export const isPeopleWord = (word: string): boolean =>
  ((byHash.get(hashOf(word)) ?? 0) & Fact.people) !== 0;

const FEMALE_ENDINGS = /woman$/;
const MALE_ENDINGS = /(?:[a-z]|^)man$/;
const NO_MAN = /^(?:human|german|roman|layman|ottoman|norman|talisman)$/;
/** Gender of a noun for a person: `spokeswoman`, `actor`; `word` is read where the lists have it not. */
export function genderOfNoun(facts: number, word: string): number {
  if ((facts & Fact.femaleWord) !== 0) return FEMALE;
  if ((facts & Fact.maleWord) !== 0) return MALE;
  const low = word.toLowerCase();
  if (FEMALE_ENDINGS.test(low)) return FEMALE;
  return MALE_ENDINGS.test(low) && !NO_MAN.test(low) ? MALE : 0;
}

/** The same for a token: only a word that may end with `man` has to be read. */
export function genderOfNounAt({ t }: Scene, facts: Int32Array, i: number): number {
  const fact = facts[i] ?? 0;
  const isListed = (fact & (Fact.femaleWord | Fact.maleWord)) !== 0;
  const end = t.end[i] ?? 0;
  const last = t.text.charCodeAt(end - 1) | 32;
  if (!isListed && (last !== LETTER_N || (t.text.charCodeAt(end - 2) | 32) !== LETTER_A)) return 0;
  return genderOfNoun(fact, t.text.slice(t.start[i] ?? 0, t.end[i] ?? 0));
}
const LETTER_N = 0x6e;
const LETTER_A = 0x61;

/** A guess by the ending of a given name, for names that no list has. */
export function guessOfGiven(name: string): number {
  if (/(?:a|ie|ine|elle|ette|lyn|een|ise|ith|eth|wen|is)$/i.test(name)) return FEMALE;
  return /(?:o|us|as|os|er|ard|ert|ald|am|an|in|on|el|ik|av|ek|rt|oy|ff|rs|or|ic|ld)$/i.test(name)
    ? MALE
    : 0;
}

const lineNumbers = (lines: string): Map<number, number[]> => {
  const out = new Map<number, number[]>();
  lines.split('\n').forEach((line, n) => {
    for (const word of line.split(/[\s|]+/)) {
      const hash = hashOf(word);
      out.set(hash, [...(out.get(hash) ?? []), n]);
    }
  });
  return out;
};
const nicknames = lineNumbers(NICKNAMES);
const trades = lineNumbers(TRADES);
const meet = (lines: Map<number, number[]>, a: number, b: number): boolean => {
  const left = lines.get(a);
  const right = left === undefined ? undefined : lines.get(b);
  return left !== undefined && right !== undefined && left.some((n) => right.includes(n));
};

/** `Bill` and `William`, by the hashes of the words. */
export const isNickname = (a: number, b: number): boolean => meet(nicknames, a, b);
/** `striker` and `forward`, by the hashes of the words. */
export const isSameTrade = (a: number, b: number): boolean => a === b || meet(trades, a, b);
const offices = lineNumbers(SAME_OFFICE);
/** `captain` and `skipper`, by the hashes of the words. */
export const isSameOffice = (a: number, b: number): boolean => a === b || meet(offices, a, b);
/** Whether a word names a trade that others can stand for. */
export const hasTrade = (hash: number): boolean => trades.has(hash);
