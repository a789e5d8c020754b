import { classBits, WORD_COUNT, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import { Columns } from './columns.ts';
import { joinedNameEnd, joinsNames } from './joined-names.ts';
import type { Sentences } from './sentences.ts';
import { Flag, type Tokens } from './tokens.ts';

/** What kind of phrase may name a speaker. */
export const MentionType = {
  name: 0,
  /** `he`, `she`, `they`, `I`, `we`, `it`. */
  subjectPronoun: 1,
  /** `him`, `them`, `others`, `some`, `one`. */
  otherPronoun: 2,
  relative: 3,
  human: 4,
  organization: 5,
  document: 6,
  plural: 7,
  other: 8,
  time: 9,
} as const;

/** Noun phrases of the text, in order. A possessor (`Rutte` in `Rutte’s warning`) stands just before its phrase. */
export interface Mentions {
  readonly count: number;
  readonly first: Int32Array;
  /** Past the last token. */
  readonly end: Int32Array;
  readonly head: Int32Array;
  readonly type: Uint8Array;
  readonly isPossessive: Uint8Array;
  /** First mention of each sentence; one more entry at the end. */
  readonly ofSentence: Int32Array;
}

/** What a word is to a phrase, as bits by word: looked up for every token. */
const Part = {
  subject: 1,
  object: 2,
  quantifier: 4,
  relative: 8,
  possessive: 16,
  owner: 32,
} as const;
const parts = new Uint8Array(WORD_COUNT);
function enter(part: number, words: string): void {
  for (const word of words.split(' ').map(wordId)) parts[word] = (parts[word] ?? 0) | part;
}
enter(Part.subject, 'he she they i we it you');
enter(
  Part.object,
  'him her them me us himself herself themselves itself myself this that these those',
);
enter(
  Part.quantifier,
  'some many others several most few one another both all none someone everyone everybody somebody anyone nobody each neither either',
);
enter(Part.relative, 'who whom which whose');
enter(Part.possessive, 'his her their its my our your whose');
enter(Part.owner, 'his her their');
parts[0] = 0;
const CLITIC = wordId("'s");
const THAT = wordId('that');
const HER = wordId('her');

export function mentionsOf(t: Tokens, s: Sentences): Mentions {
  // Each mention has a token of its own: its head, the pronoun it is, or the sign that it owns what follows.
  const columns = new Columns(t.count, 3 * 4 + 2);
  const first = columns.ints();
  const end = columns.ints();
  const head = columns.ints();
  const type = columns.bytes();
  const possessive = columns.bytes();
  const ofSentence = new Int32Array(s.count + 1);
  let count = 0;
  const add = (a: number, b: number, h: number, k: number, owns: boolean): void => {
    first[count] = a;
    end[count] = b;
    head[count] = h;
    type[count] = k;
    possessive[count] = owns ? 1 : 0;
    count++;
  };
  for (let n = 0; n < s.count; n++) {
    ofSentence[n] = count;
    const last = s.first[n + 1] ?? 0;
    let i = s.first[n] ?? 0;
    while (i < last) {
      if (t.unit[i + 1] === 0x3a && i === s.first[n] && t.end[i] === (t.start[i] ?? 0) + 1) {
        // `Q:` and `A:` label the turns of an interview.
        add(i, i + 1, i, MentionType.name, false);
        i++;
        continue;
      }
      const pronoun = pronounType(t, i, last);
      if (pronoun >= 0) {
        add(i, i + 1, i, pronoun, false);
        i++;
        continue;
      }
      if (!startsPhrase(t, i)) {
        i++;
        continue;
      }
      i = readPhrase(t, i, last, add);
    }
  }
  ofSentence[s.count] = count;
  return {
    count,
    first: first.subarray(0, count),
    end: end.subarray(0, count),
    head: head.subarray(0, count),
    type: type.subarray(0, count),
    isPossessive: possessive.subarray(0, count),
    ofSentence,
  };
}

/** Type of a pronoun that stands for itself, −1 for anything else. */
function pronounType(t: Tokens, i: number, last: number): number {
  const word = t.word[i] ?? 0;
  const part = parts[word] ?? 0;
  if (part === 0 || word === THAT || t.tag[i] === Tag.name) return -1;
  if ((part & Part.subject) !== 0) return MentionType.subjectPronoun;
  if ((part & Part.relative) !== 0) return MentionType.relative;
  const nextTag = i + 1 < last ? (t.tag[i + 1] ?? 0) : Tag.mark;
  const goesOn =
    nextTag === Tag.noun ||
    nextTag === Tag.name ||
    nextTag === Tag.adjective ||
    nextTag === Tag.number;
  if ((part & Part.object) !== 0) {
    if (word === HER && goesOn) return -1;
    return goesOn && t.tag[i] === Tag.determiner ? -1 : MentionType.otherPronoun;
  }
  if ((part & Part.quantifier) !== 0 && !goesOn) return MentionType.otherPronoun;
  return -1;
}

const isPossessive = (word: number): boolean => ((parts[word] ?? 0) & Part.possessive) !== 0;
const isNominal = (tag: number): boolean =>
  tag === Tag.noun || tag === Tag.name || tag === Tag.number || tag === Tag.adjective;

function startsPhrase(t: Tokens, i: number): boolean {
  const tag = t.tag[i] ?? 0;
  if (isNominal(tag) || tag === Tag.determiner) return true;
  return isPossessive(t.word[i] ?? 0);
}

type Add = (first: number, end: number, head: number, type: number, possessive: boolean) => void;

/** Reads a noun phrase from `i`, with its possessors; returns the token after it. */
function readPhrase(t: Tokens, from: number, last: number, add: Add): number {
  let i = from;
  let head = -1;
  while (i < last) {
    const tag = t.tag[i] ?? 0;
    const word = t.word[i] ?? 0;
    if (head >= 0 && head === i - 1 && saysWhen(t, i)) break;
    const joined = head === i - 1 ? joinedNameEnd(t, from, i, last) : -1;
    if (tag === Tag.noun || tag === Tag.name || tag === Tag.number) head = i;
    else if (head === i - 1 && i > from && joinsNames(t, i, last)) {
      // `Secretary of State John Kerry`, `Society for the Protection of Moths`
      if (t.tag[i + 1] === Tag.determiner) i++;
    } else if (word === CLITIC && head === i - 1 && head >= from && t.tag[i] === Tag.particle) {
      add(from, i, head, typeOf(t, from, head), true);
      head = -1;
    } else if (tag === Tag.determiner || isPossessive(word)) {
      if (i > from && t.word[i - 1] !== CLITIC && t.tag[i - 1] !== Tag.determiner) break;
      if (i === from && ((parts[word] ?? 0) & Part.owner) !== 0)
        add(i, i + 1, i, MentionType.otherPronoun, true);
    } else if (tag === Tag.adjective) {
      if (head >= 0 && t.tag[head] !== Tag.number && !nominalNext(t, i, last)) break;
    } else if (tag === Tag.adverb || tag === Tag.verb) {
      if (head >= 0 || !nominalNext(t, i, last) || i === from) break;
      if (tag === Tag.verb && !isParticiple(t, i)) break;
    } else if (isPluralOwner(t, i, last) && head === i - 1) {
      add(from, i, head, typeOf(t, from, head), true);
      head = -1;
    } else if (joined > 0) {
      // `Work and Pensions Secretary`
      head = joined - 1;
      i = head;
    } else if (t.unit[i] === 0x26 && head === i - 1) {
      // `Marks & Spencer`
    } else if (t.unit[i] === 0x2f && head === i - 1 && isBoth(t, i, last)) {
      // `singer/songwriter`
    } else if (t.unit[i] === 0x2e && isInitial(t, i, last)) {
      // `J. Smith`, `Sen. Cruz`
    } else break;
    i++;
  }
  if (head < 0) return Math.max(i, from + 1);
  add(from, head + 1, head, typeOf(t, from, head), false);
  return Math.max(head + 1, from + 1);
}

const DAYS = new Set(['yesterday', 'today', 'tonight', 'tomorrow'].map(wordId));
const WEEKDAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday'.split(' ').map(wordId),
);
const LAST = new Set(['last', 'next'].map(wordId));
/** `said Mr Pell | yesterday`, `the minister | last night`: when it was, and no part of who. */
function saysWhen(t: Tokens, i: number): boolean {
  const word = t.word[i] ?? 0;
  if (((t.flags[i] ?? 0) & Flag.capital) !== 0) {
    // `Ada Pell Monday`, but `Black Friday`
    const isLong = t.tag[i - 1] === Tag.noun || t.tag[i - 2] === Tag.name;
    return isLong && WEEKDAYS.has(word);
  }
  return (
    DAYS.has(word) || (LAST.has(word) && ((classBits[t.word[i + 1] ?? 0] ?? 0) & Class.time) !== 0)
  );
}

/** A stroke between two common nouns, with no space beside it. */
const isBoth = (t: Tokens, i: number, last: number): boolean =>
  t.tag[i - 1] === Tag.noun &&
  (((t.flags[i] ?? 0) | (t.flags[i + 1] ?? 0)) & Flag.spaceBefore) === 0 &&
  nominalNext(t, i, last);

/** `the Dockers’ Federation`: an apostrophe after an s, with a noun to come. */
function isPluralOwner(t: Tokens, i: number, last: number): boolean {
  const unit = t.unit[i] ?? 0;
  if ((unit !== 0x27 && unit !== 0x2019) || ((t.flags[i] ?? 0) & Flag.spaceBefore) !== 0)
    return false;
  const before = t.text.charCodeAt((t.start[i] ?? 1) - 1) | 32;
  return (
    before === 0x73 && nominalNext(t, i, last) && ((t.flags[i + 1] ?? 0) & Flag.spaceBefore) !== 0
  );
}

const nominalNext = (t: Tokens, i: number, last: number): boolean =>
  i + 1 < last && (t.unit[i + 1] ?? 0) === 0 && isNominal(t.tag[i + 1] ?? 0);

function isParticiple(t: Tokens, i: number): boolean {
  if (((classBits[t.word[i] ?? 0] ?? 0) & Class.past) !== 0) return true;
  const end = t.end[i] ?? 0;
  const tail = t.text.slice(Math.max(0, end - 3), end).toLowerCase();
  return tail.endsWith('ed') || tail === 'ing';
}

function isInitial(t: Tokens, i: number, last: number): boolean {
  if (i + 1 >= last || ((t.flags[i] ?? 0) & Flag.spaceBefore) !== 0) return false;
  if (((t.flags[i + 1] ?? 0) & Flag.capital) === 0) return false;
  const length = (t.end[i - 1] ?? 0) - (t.start[i - 1] ?? 0);
  return length === 1 || ((classBits[t.word[i - 1] ?? 0] ?? 0) & Class.abbreviation) !== 0;
}

const MONTHS = new Set(['may', 'march', 'april', 'june', 'august'].map(wordId));

function typeOf(t: Tokens, from: number, head: number): number {
  const word = t.word[head] ?? 0;
  const bits = classBits[word] ?? 0;
  // `May said`, `Joan May`: the tagger knows her by her name.
  const isNamed = from === head ? t.tag[head + 1] === Tag.verb : t.tag[head - 1] === Tag.name;
  const isMonth = !(isNamed && MONTHS.has(word) && t.tag[head] === Tag.name);
  if ((bits & Class.time) !== 0 && head - from < 3 && isMonth) return MentionType.time;
  if (t.tag[head] === Tag.name) return MentionType.name;
  if ((bits & Class.human) !== 0) return MentionType.human;
  if ((bits & Class.organization) !== 0) return MentionType.organization;
  if ((bits & Class.document) !== 0) return MentionType.document;
  if (t.tag[head] === Tag.number) return MentionType.other;
  const lastUnit = t.text.charCodeAt((t.end[head] ?? 1) - 1);
  if ((bits & Class.plural) !== 0 || lastUnit === 0x73) return MentionType.plural;
  return MentionType.other;
}
