/** Parts of speech, in the order of the lexicon file's `order`. */
export const Tag = {
  mark: 0,
  noun: 1,
  name: 2,
  verb: 3,
  aux: 4,
  adjective: 5,
  adverb: 6,
  determiner: 7,
  preposition: 8,
  pronoun: 9,
  and: 10,
  subordinator: 11,
  particle: 12,
  number: 13,
  interjection: 14,
} as const;
export type Tag = (typeof Tag)[keyof typeof Tag];
export const TAG_COUNT = 15;
const LETTERS = '.NPVXJRDIWCSTMU';
export const tagOfLetter = (letter: string): number => LETTERS.indexOf(letter);

/** What a word can mean to the engine, as bits of `classBits`. */
export const Class = {
  /** Verbs of saying, in any form: `said`, `quips`. */
  say: 1,
  /** Nouns for people: `spokesman`, `critics`. */
  human: 2,
  /** Nouns for bodies that speak: `company`, `court`. */
  organization: 4,
  /** Nouns for texts that speak: `report`, `poll`. */
  document: 8,
  /** Nouns of saying and thinking: `statement`, `warning`. */
  sayNoun: 16,
  /** Titles before names: `Mr`, `President`, `Sen.`. */
  title: 32,
  female: 64,
  male: 128,
  /** Abbreviations whose full stop ends no sentence. */
  abbreviation: 256,
  /** Days, months and times. */
  time: 512,
  /** Verb forms of the past that do not end in -ed. */
  past: 1024,
  plural: 2048,
  /** Places: countries, big cities. */
  place: 4096,
  /** Words that only open a clause: `the`, `but`, `when`. */
  opener: 8192,
  /** Verbs of thinking and wanting: `believes`, `hopes`. */
  think: 16384,
} as const;
