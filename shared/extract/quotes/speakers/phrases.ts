import { Class, Tag } from '../../lexicon/tags.ts';
import type { Scene } from '../scene.ts';
import { Flag } from '../tokens.ts';
import { bitsAt, isAge, isPossessivePronoun, textOf, wordAt } from './names.ts';

const JOINERS = /^(?:of|for|at|in|with|to|on|from|behind|and|&|against|about|near|inside|by)$/i;
const KIN =
  /^(?:wife|husband|mother|father|mom|mum|dad|son|daughter|brother|sister|uncle|aunt|cousin|nephew|niece|grandfather|grandmother|grandson|granddaughter|widow|widower|friend|neighbor|neighbour|fiance|fiancee|girlfriend|boyfriend|partner|parent|twin|person|people|man|woman|boy|girl|kid|child|guy|spouse)s?$/i;
/** `people close to the talks`, `officials familiar with the file`. */
const STANDING = /^(?:close|familiar|involved|briefed|present|opposed)$/i;
const LONGEST = 22;

/** Where a noun phrase with its `of …`, `for …`, `with …` ends: `secretary general of the union`. */
export function phraseEnd(scene: Scene, end: number, limit: number): number {
  const { t, m, mentionAt } = scene;
  let i = end;
  while (i < limit && i - end < LONGEST) {
    let word = wordAt(scene, i);
    if (STANDING.test(word) && JOINERS.test(wordAt(scene, i + 1))) word = wordAt(scene, ++i);
    if (!JOINERS.test(word) || ((t.flags[i] ?? 0) & Flag.quoted) !== 0) break;
    const k = mentionAt[i + 1] ?? m.count;
    if (k >= m.count || m.first[k] !== i + 1 || (m.end[k] ?? 0) > limit) break;
    if (word === 'and' && !continuesRole(scene, k)) break;
    if (isTime(scene, m.head[k] ?? 0) || t.tag[m.head[k] ?? 0] === Tag.pronoun) break;
    let last = k;
    // A possessor stands just before its phrase: take the longer one.
    while (last + 1 < m.count && m.isPossessive[last] === 1 && m.first[last + 1] === m.first[k])
      last++;
    i = m.end[last] ?? i + 1;
  }
  return i;
}

const isTime = (scene: Scene, i: number): boolean => (bitsAt(scene, i) & Class.time) !== 0;

/** `and chief executive`, but not `and his wife`: another office follows. */
function continuesRole(scene: Scene, k: number): boolean {
  const { m, t } = scene;
  const head = m.head[k] ?? 0;
  if (t.tag[m.first[k] ?? 0] === Tag.determiner || t.tag[head] === Tag.name) return false;
  return (bitsAt(scene, head) & (Class.human | Class.title)) !== 0;
}

/** First token of a phrase less its article, possessive pronoun and age. */
export function bareFirst(scene: Scene, first: number, end: number): number {
  let i = first;
  while (i < end - 1) {
    const word = wordAt(scene, i);
    const isArticle = /^(?:the|a|an|this|that|these|those)$/i.test(word);
    if (!isArticle && !isPossessivePronoun(word) && !isAge(scene, i)) break;
    i++;
  }
  return i;
}

export const isKin = (word: string): boolean => KIN.test(word);

/** Whether the head of a phrase is an office or a trade. */
export const isRoleHead = (scene: Scene, head: number): boolean =>
  (bitsAt(scene, head) & (Class.human | Class.title)) !== 0 && !isKin(wordAt(scene, head));

const TRADE =
  /(?:[a-z]{3}(?:ist|ian|eer|ress|smith|wright|monger|keeper|maker|herd|hand|master|mate|woman|man|person)|[a-z]{2}(?:[^aeiou]er|ator|itor|stor))$/i;

/** In apposition to a name, also a trade that the lexicon has not: `a seismologist at …`, `the chandler`. */
export function isApposedRole(scene: Scene, head: number): boolean {
  if (isRoleHead(scene, head)) return true;
  const word = wordAt(scene, head);
  if (isKin(word) || scene.t.tag[head] !== Tag.noun) return false;
  const bits =
    bitsAt(scene, head) & (Class.organization | Class.document | Class.time | Class.sayNoun);
  return bits === 0 && TRADE.test(word);
}

export const phraseText = (scene: Scene, first: number, end: number): string =>
  textOf(scene, first, end).replace(/\s+/g, ' ').trim();
