import { Class, Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { bitsAt, isAge, isQuoted, looksLikeTrade, type Stage, wordAt } from './names.ts';
import { Fact } from './word-facts.ts';

const LONGEST = 22;
const PERSONAL = Fact.kin | Fact.noRole;

/** Where a noun phrase with its `of …`, `for …`, `with …` ends: `secretary general of the union`. */
export function phraseEnd({ scene, facts }: Stage, end: number, limit: number): number {
  const { t, m, mentionAt } = scene;
  let i = end;
  while (i < limit && i - end < LONGEST) {
    if (((facts[i] ?? 0) & Fact.standing) !== 0 && ((facts[i + 1] ?? 0) & Fact.joiner) !== 0) i++;
    const isAmpersand = t.unit[i] === 0x26;
    if ((!isAmpersand && ((facts[i] ?? 0) & Fact.joiner) === 0) || isQuoted(scene, i)) break;
    const k = mentionAt[i + 1] ?? m.count;
    if (k >= m.count || !leadsTo(scene, i + 1, m.first[k] ?? 0) || (m.end[k] ?? 0) > limit) break;
    if (t.tag[i] === Tag.and && !isAmpersand && !continuesRole(scene, facts, k)) break;
    const head = m.head[k] ?? 0;
    if ((bitsAt(scene, head) & Class.time) !== 0 || t.tag[head] === Tag.pronoun) break;
    let last = k;
    // A possessor stands just before its phrase: take the longer one.
    while (last + 1 < m.count && m.isPossessive[last] === 1 && m.first[last + 1] === m.first[k])
      last++;
    i = m.end[last] ?? i + 1;
    // `vicar of St Osyth’s`
    if (m.isPossessive[last] === 1 && t.tag[i] === Tag.particle) i++;
  }
  return i;
}

/** `of the beaten crew`: only words of the noun’s own stand before it. */
export function leadsTo({ t }: Scene, from: number, to: number): boolean {
  if (to < from || to - from > 3) return false;
  for (let i = from; i < to; i++) {
    const tag = t.tag[i];
    if (tag !== Tag.determiner && tag !== Tag.verb && tag !== Tag.adverb && tag !== Tag.adjective)
      return false;
  }
  return true;
}

/** `and chief executive`, but not `and his wife`: another office follows. */
function continuesRole(scene: Scene, facts: Int32Array, k: number): boolean {
  const { m, t } = scene;
  const head = m.head[k] ?? 0;
  const first = m.first[k] ?? 0;
  if (((facts[first] ?? 0) & (Fact.article | Fact.owner)) !== 0 || t.tag[head] === Tag.name)
    return false;
  return (bitsAt(scene, head) & (Class.human | Class.title)) !== 0;
}

/** First token of a phrase less its article, possessive pronoun and age. */
export function bareFirst({ scene, facts }: Stage, first: number, end: number): number {
  let i = first;
  while (i < end - 1 && (((facts[i] ?? 0) & (Fact.article | Fact.owner)) !== 0 || isAge(scene, i)))
    i++;
  return i;
}

/** Whether the head of a phrase is an office or a trade. */
export const isRoleHead = ({ scene, facts }: Stage, head: number): boolean =>
  ((bitsAt(scene, head) & (Class.human | Class.title)) !== 0 ||
    ((facts[head] ?? 0) & (Fact.rank | Fact.role)) !== 0) &&
  ((facts[head] ?? 0) & PERSONAL) === 0;

/** In apposition to a name, also a trade that the lexicon has not: `a seismologist at …`, `the chandler`. */
export function isApposedRole(stage: Stage, head: number): boolean {
  if (isRoleHead(stage, head)) return true;
  const { scene, facts } = stage;
  if (((facts[head] ?? 0) & PERSONAL) !== 0 || scene.t.tag[head] !== Tag.noun) return false;
  const bits =
    bitsAt(scene, head) & (Class.organization | Class.document | Class.time | Class.sayNoun);
  return bits === 0 && looksLikeTrade(wordAt(scene, head).toLowerCase());
}

/** Whether a phrase means a human being. */
export const isHuman = ({ scene, facts }: Stage, k: number): boolean =>
  scene.m.type[k] === MentionType.human || ((facts[scene.m.head[k] ?? 0] ?? 0) & Fact.role) !== 0;

/** `officials`, `men`, `police`, but not `boss`. */
export function isPlural(scene: Scene, k: number): boolean {
  const head = scene.m.head[k] ?? 0;
  const word = wordAt(scene, head);
  return (
    (bitsAt(scene, head) & Class.plural) !== 0 ||
    (/[^su’']s$/.test(word) && !/^(?:news|boss|series)$/i.test(word)) ||
    /men$/.test(word)
  );
}
