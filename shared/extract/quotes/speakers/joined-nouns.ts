import { Class, Tag } from '../../lexicon/tags.ts';
import { isNominal } from './phrases.ts';
import { bitsAt, isCapital, isQuoted, type Stage } from './stage.ts';
import { Fact } from './word-facts.ts';

/** How many words such a phrase has. */
const LONGEST = 10;

/**
 * `the national search and rescue agency`, `civil and mechanical engineering`, `the rail, maritime and port union`: the
 * end of common nouns that `and` makes one phrase, from behind `of` or `at`; −1 where none stands there. The tagger
 * takes half of such words for verbs, and the mentions end at the `and`.
 */
export function joinedEnd({ scene, facts }: Stage, from: number, limit: number): number {
  const { t } = scene;
  const hasArticle = t.tag[from] === Tag.determiner;
  const first = hasArticle ? from + 1 : from;
  let and = -1;
  let commas = 0;
  let i = first;
  for (; i < limit && i - first < LONGEST; i++) {
    if (isQuoted(scene, i)) return -1;
    const isStart = i === first || i === and + 1;
    if (t.unit[i] === COMMA && and < 0 && !isStart) commas++;
    else if (t.tag[i] === Tag.and && and < 0 && !isStart) and = i;
    else if (t.unit[i] !== 0 || isCapital(scene, i) || !isNounLike(t.tag[i] ?? 0)) break;
  }
  const isField = t.tag[i - 1] === Tag.noun || (t.unit[i] !== 0 && isGerund(scene, i - 1));
  if (and < 0 || i <= and + 1 || !isField) return -1;
  // `for women, children and families`
  const isFor = !hasArticle && t.text.slice(t.start[from - 1], t.end[from - 1]) === 'for';
  if (isFor && (t.unit[i] !== 0 || i >= limit)) return i;
  const last = facts[i - 1] ?? 0;
  // `the union and its chair`, `the club and wife of …`: somebody else, or what else he is
  if (isPerson(scene, i - 1) || (last & SOMEBODY) !== 0) return -1;
  const isBody = (last & (Fact.bodyEnd | Fact.anyBody)) !== 0 || isOrganization(scene, i - 1);
  if (commas > 0 && !(hasArticle && isBody)) return -1;
  const isClosed = i >= limit || t.unit[i] !== 0 || ((facts[i] ?? 0) & Fact.joiner) !== 0;
  return isClosed && t.tag[i] !== Tag.and ? i : -1;
}

/** `housing and planning`: a verb to the tagger. */
const isGerund = ({ t }: Stage['scene'], i: number): boolean =>
  t.tag[i] === Tag.verb && t.text.endsWith('ing', t.end[i]);

/** `of the grant,`, `of digital at the museum`: a verb or an adjective to the tagger, where only a noun can stand. */
export function loneNounEnd({ scene, facts }: Stage, from: number, limit: number): number {
  const { t } = scene;
  const noun = ((facts[from] ?? 0) & Fact.article) !== 0 ? from + 1 : from;
  const end = noun + 1;
  if (t.unit[noun] !== 0 || end > limit || isQuoted(scene, noun) || !isNounLike(t.tag[noun] ?? 0))
    return -1;
  return end >= limit || t.unit[end] !== 0 || ((facts[end] ?? 0) & Fact.joiner) !== 0 ? end : -1;
}

const COMMA = 0x2c;
const SOMEBODY = Fact.kin | Fact.role | Fact.rank;
const isNounLike = (tag: number): boolean => isNominal(tag) || tag === Tag.verb;
const isPerson = (scene: Stage['scene'], i: number): boolean =>
  (bitsAt(scene, i) & (Class.human | Class.title | Class.time)) !== 0;
const isOrganization = (scene: Stage['scene'], i: number): boolean =>
  (bitsAt(scene, i) & Class.organization) !== 0;
