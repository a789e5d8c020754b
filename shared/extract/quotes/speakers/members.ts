import type { SpeakerKind } from '#shared/model/reading.ts';
import { HASH_START, hashOf, hashStep } from '../../lexicon/lexicon.ts';
import { Class } from '../../lexicon/tags.ts';
import { lowerOf } from '../tokens.ts';
import type { Cast } from './cast.ts';
import { type NameParts, printedName } from './names.ts';
import { bitsAt, type Stage, wordAt } from './stage.ts';
import { Fact, genderOfGiven, guessOfGiven, isGiven, isPeopleWord } from './word-facts.ts';

/** Somebody or something that the article names. */
/** A role cut into words, lower case, with their hashes. */
export interface RoleWords {
  readonly role: string;
  readonly words: readonly string[];
  readonly hashes: readonly number[];
}
export const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}’'-]+/u);
const NO_WORDS: RoleWords = { role: '', words: [], hashes: [] };

/** The words of a member’s role; none where he has no role. */
export function roleWordsOf(member: Member): RoleWords {
  const { role } = member;
  if (role === null) return NO_WORDS;
  if (member.roleWords.role !== role) {
    const words = wordsOf(role);
    member.roleWords = { role, words, hashes: words.map(hashOf) };
  }
  return member.roleWords;
}

/** `former minister`, `Emmy winner`: no office that is held, and another may be. */
export const isPast = (role: string): boolean => PAST.test(role) || isHonour(role);
export const isHonour = (role: string): boolean => HONOURED.test(role) && HONOUR.test(role);
/** Most roles end otherwise, and none of the prizes is looked for in them. */
const HONOURED = /(?:winner|nominee|laureate|finalist)$/i;
const PAST = /^(?:former|retired|onetime|one-time|ex)\b/i;
const HONOUR =
  /\b(?:Grammy|Emmy|Oscar|Bafta|Tony|Brit|Golden Globe|Academy Award|Nobel|Pulitzer|Booker)s?(?:[ -]\p{L}+)? (?:winner|nominee|laureate|finalist)$/iu;

/** Somebody with no office of his own. */
export const isFree = ({ role }: Member): boolean => role === null || isPast(role);

/** Remembers one more role of somebody, of few. */
export function hold({ held }: Member, role: string): void {
  if (held.length >= MOST_HELD || held.some((one) => one.role === role)) return;
  const words = wordsOf(role);
  held.push({ role, words, hashes: words.map(hashOf) });
}
const MOST_HELD = 4;

export interface Member {
  /** The fullest name. */
  name: string;
  /** Hashes of its words in lower case, `Jr` and the like left out. */
  words: readonly number[];
  /** Token of its first word. */
  at: number;
  gender: number;
  /** Gender by the look of the given name alone. */
  guess: number;
  /** The gender is told by a title, an office or kin, and not by a list of given names. */
  isTold: boolean;
  /** By how much the pronouns after the name are `she` more than `he`. */
  heard: number;
  kind: SpeakerKind;
  role: string | null;
  /** Other roles that were read of somebody: by each he may be taken up again. */
  readonly held: RoleWords[];
  /** The role in words, as it was when they were last asked for. */
  roleWords: RoleWords;
  /** The fuller role goes before, and an office before one towards somebody (`his lawyer`). */
  roleWorth: number;
  age: number;
  /** Hashes of the nouns for a body given with its name: `retailer`. */
  readonly nouns: number[];
  /** Stands for a place: `in Ravn`. */
  isPlace: boolean;
  /** `Democrats`. */
  readonly isGroup: boolean;
  /** Is played by an actor. */
  isPart: boolean;
  /** Goes by `they`. */
  isThey: boolean;
  /** Hash of `Ms` or `Mrs` last seen with the name, 0 = none. */
  title: number;
  /** Stems of what somebody does by a clause with `who`: `direct` of `who directed both films`. */
  readonly deeds: string[];
  /** Introduced as somebody’s wife, son …. */
  isKin: boolean;
  /** Surname of a relative by which somebody is looked for, but which is not printed with the given name; '' = none. */
  lent: string;
  /** What speaks for a person, against it below 0. */
  evidence: number;
  /** Other forms, as token ranges. */
  readonly aliases: { readonly first: number; readonly end: number }[];
  /** Hashes of those forms. */
  readonly aliasKeys: number[];
  /** Tokens at which it is mentioned, in order. */
  readonly seen: number[];
}

/** Finds members by the words of their names. */
const LINKED = /^(\p{Lu}\p{Ll}+)-(?:u[lrdz]|al|el|e)-/u;

export interface Directory {
  readonly members: Member[];
  readonly byLast: Map<number, number[]>;
  readonly byFirst: Map<number, number[]>;
  /** By initials: `nsw` for Northern Sky Watch. */
  readonly byInitials: Map<number, number>;
}

export const newDirectory = (): Directory => ({
  members: [],
  byLast: new Map(),
  byFirst: new Map(),
  byInitials: new Map(),
});

/** Who a mention is, where the text names him. An array is slow to say that it has nothing at −1: it is not asked. */
export function memberAt(
  { members, of }: Pick<Cast, 'members' | 'of'>,
  k: number,
): Member | undefined {
  const index = of[k] ?? -1;
  return index < 0 ? undefined : members[index];
}

/** Hashes of the words of a name. */
export function nameWords({ scene, facts }: Stage, first: number, end: number): number[] {
  const { t } = scene;
  const words: number[] = [];
  for (let i = first; i < end; i++) if (t.unit[i] === 0) words.push(t.hash[i] ?? 0);
  let last = end - 1;
  while (words.length > 1 && (t.unit[last] !== 0 || ((facts[last] ?? 0) & Fact.suffix) !== 0)) {
    if (t.unit[last] === 0) words.pop();
    last--;
  }
  return words;
}

const push = (map: Map<number, number[]>, key: number, index: number): void => {
  const list = map.get(key);
  if (!list) map.set(key, [index]);
  else if (list.at(-1) !== index) list.push(index);
};

/** Makes a member findable under its present name. */
export function enlist(stage: Stage, directory: Directory, index: number): void {
  const member = directory.members[index];
  if (member) enlistAs(stage, directory, index, member.words, member.at);
}

/** Makes a member findable under the words of a name that stands at a token. */
export function enlistAs(
  stage: Stage,
  directory: Directory,
  index: number,
  words: readonly number[],
  at: number,
): void {
  const { t } = stage.scene;
  push(directory.byLast, words.at(-1) ?? 0, index);
  if (words.length < 2) {
    // `Misbah` for Misbah-ul-Haq
    const name = t.text.slice(t.start[at], t.end[at]);
    const parts = LINKED.exec(name);
    if (parts) push(directory.byFirst, hashOf(parts[1]?.toLowerCase() ?? ''), index);
    return;
  }
  push(directory.byFirst, words[0] ?? 0, index);
  let initials = HASH_START;
  let count = 0;
  for (let i = at; i < at + words.length && i < t.count; i++) {
    const letter = t.text.charCodeAt(t.start[i] ?? 0);
    const low = lowerOf(letter);
    if (low === letter) continue;
    initials = hashStep(initials, low);
    count++;
  }
  if (count > 1) directory.byInitials.set(initials, index);
}

export function newMember(stage: Stage, parts: NameParts, words: readonly number[]): Member {
  const { scene } = stage;
  return {
    name: printedName(scene, parts.first, parts.end),
    words,
    at: parts.first,
    gender: 0,
    guess: guessOf(stage, parts.first, words),
    isTold: false,
    heard: 0,
    kind: 'unknown',
    role: null,
    held: [],
    roleWords: NO_WORDS,
    roleWorth: 0,
    isPlace: false,
    age: 0,
    nouns: [],
    isGroup: words.length === 1 && isManyPeople(stage, parts.end - 1),
    isPart: false,
    isThey: false,
    title: 0,
    deeds: [],
    isKin: false,
    lent: '',
    evidence: 0,
    aliases: [],
    aliasKeys: [],
    seen: [],
  };
}

/** People who speak as one; no name means them, so that they are found by their phrase alone. */
export const newGroup = (stage: Stage, parts: NameParts, name: string): Member => ({
  ...newMember(stage, parts, []),
  name,
  kind: 'group',
});

/** So many forms of a name are kept. */
const MOST = 60;

/** Keeps a further form of a name, once. */
export function addAlias({ scene }: Stage, member: Member, first: number, end: number): void {
  let key = end - first;
  for (let i = first; i < end; i++) key = Math.imul(key, 31) + (scene.t.hash[i] ?? 0);
  if (member.aliasKeys.includes(key) || member.aliasKeys.length > MOST) return;
  member.aliasKeys.push(key);
  member.aliases.push({ first, end });
}

const LETTER_S = 0x73;
/** `Democrats`, `Americans`. */
function isManyPeople({ scene }: Stage, i: number): boolean {
  if ((scene.t.text.charCodeAt((scene.t.end[i] ?? 0) - 1) | 32) !== LETTER_S) return false;
  const printed = wordAt(scene, i);
  if (/^\p{Lu}{2,}s$/u.test(printed)) return true; // `MPs`
  const word = printed.toLowerCase();
  return (bitsAt(scene, i) & Class.human) !== 0 || isPeopleWord(word.slice(0, -1));
}

export function guessOf({ scene, facts }: Stage, first: number, words: readonly number[]): number {
  if (words.length < 2) return 0;
  const given = genderOfGiven(facts[first] ?? 0, scene.t.hash[first] ?? 0);
  if (given !== 0) return given;
  return isGiven(facts[first] ?? 0) ? 0 : guessOfGiven(wordAt(scene, first));
}

/** The surname lent is printed as somebody’s own: `Mrs Varley`, `Norman and Edith Tully`. */
export function printSurname(member: Member): void {
  if (member.lent !== '') member.name = `${member.name} ${member.lent}`;
  member.lent = '';
}

/** Gives somebody known by a given name the surname of a relative. */
export function takeSurname(
  stage: Stage,
  directory: Directory,
  index: number,
  relative: Member,
): void {
  const member = directory.members[index];
  lendSurname(stage, directory, index, relative);
  if (member) printSurname(member);
}

/** Lets somebody known by a given name be found by the surname of a relative as well. */
export function lendSurname(
  stage: Stage,
  directory: Directory,
  index: number,
  relative: Member,
): void {
  const member = directory.members[index];
  if (member?.words.length !== 1 || relative.words.length < 2) return;
  member.lent = relative.lent || (relative.name.split(' ').at(-1) ?? '');
  member.words = [...member.words, relative.words.at(-1) ?? 0];
  member.evidence += 3;
  enlist(stage, directory, index);
}
