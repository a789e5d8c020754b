import { wordId } from '../../lexicon/lexicon.ts';
import { Class, Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { anyOf } from './any-of.ts';
import type { Cast } from './cast.ts';
import { isHuman, isPlural } from './phrases.ts';
import { bitsAt, isAge, isQuoted, type Stage } from './stage.ts';
import { Fact } from './word-facts.ts';

/** One of several that `and` joins. */
export interface Conjunct {
  /** The mention that names or describes whom it means. */
  readonly mention: number;
  /** Member of the cast, −1 = none. */
  readonly member: number;
  readonly last: number;
  /** Tokens `[first, end)`, with age, place and what is told beside it. */
  readonly first: number;
  readonly end: number;
}

const COMMA = 0x2c;
const AMPERSAND = 0x26;
const ACCORDING = wordId('according');
const LONGEST_INSET = 14;
const MOST = 12;
const isHome = anyOf('of from at in');
const isRelative = anyOf('who whose both');

/** The phrases `A and B`, `A, B and C` that open at mention `k`; undefined where nothing is joined to it. */
export function conjunctsFrom(stage: Stage, cast: Cast, k: number): Conjunct[] | undefined {
  const { t, m, mentionAt } = stage.scene;
  if (!mayGoOn(stage.scene, wholeAt(stage.scene, k))) return undefined;
  const first = conjunctAt(stage, cast, k);
  if (!first) return undefined;
  const out = [first];
  let isClosed = false;
  while (out.length < MOST) {
    const end = out.at(-1)?.end ?? 0;
    const isComma = t.unit[end] === COMMA;
    const and = isComma ? end + 1 : end;
    const isLast = isJoint(stage.scene, and);
    // `Pell, and Hale said`: a clause of its own, unless it closes a row
    if (isComma && isLast && out.length < 2) break;
    if ((!isComma && !isLast) || isClosed) break;
    const from = isLast ? and + 1 : end + 1;
    const at = mentionAt[from] ?? m.count;
    const next = m.first[at] === from ? conjunctAt(stage, cast, at) : undefined;
    // `two analysts, Pell and Hale,` are two
    const isRow = first.member < 0 === (next?.member ?? -1) < 0;
    if (!next || !(isLast || isRow) || isOneOffice(stage, out.at(-1), next)) break;
    out.push(next);
    isClosed = isLast;
  }
  return isClosed ? out : undefined;
}

/** `the singer and actor Ada Pell`: one who is both; but `his wife and Ada Pell`. */
const isOneOffice = (
  { scene, facts }: Stage,
  before: Conjunct | undefined,
  next: Conjunct,
): boolean =>
  before !== undefined &&
  before.member < 0 &&
  next.member >= 0 &&
  ((facts[scene.m.head[before.mention] ?? 0] ?? 0) & Fact.kin) === 0;

const isJoint = (scene: Scene, i: number): boolean =>
  scene.t.unit[i] === AMPERSAND || isAnd(scene, i);
const isAnd = anyOf('and');

/** Whether what follows a phrase may lead to another: what follows most does not. */
const mayGoOn = (scene: Scene, k: number): boolean => {
  const end = scene.m.end[k] ?? 0;
  return scene.t.unit[end] === COMMA || isJoint(scene, end) || isHome(scene, end);
};

/** The phrase of a possessor: `his team` for `his`. */
function wholeAt({ m }: Scene, at: number): number {
  let k = at;
  while (k + 1 < m.count && m.isPossessive[k] === 1 && m.first[k + 1] === m.first[at]) k++;
  return k;
}

function conjunctAt(stage: Stage, cast: Cast, at: number): Conjunct | undefined {
  const { scene } = stage;
  const { m, t, mentionAt } = scene;
  const first = m.first[at] ?? 0;
  const k = wholeAt(scene, at);
  if (m.isPossessive[k] === 1 || isQuoted(scene, first)) return undefined;
  const type = m.type[k] ?? 0;
  let member = cast.of[k] ?? -1;
  const isName = type === MentionType.name && member >= 0;
  if (!isName && !isSomebody(stage, k)) return undefined;
  let end = m.end[k] ?? 0;
  let mention = k;
  // `of Maine`
  const home = mentionAt[end + 1] ?? m.count;
  const isPlace = m.type[home] === MentionType.name && m.isPossessive[home] !== 1;
  if (isName && isHome(scene, end) && m.first[home] === end + 1 && isPlace) end = m.end[home] ?? 0;
  if (t.unit[end] === COMMA && isAge(scene, end + 1))
    end += t.unit[end + 2] === COMMA && !isJoint(scene, end + 3) ? 2 : 3;
  if (t.unit[end - 1] !== COMMA && t.unit[end] === COMMA) {
    const beside = mentionAt[end + 1] ?? m.count;
    const isBeside = m.first[beside] === end + 1 && m.isPossessive[beside] !== 1;
    const other = isBeside && m.type[beside] === MentionType.name ? (cast.of[beside] ?? -1) : -1;
    // `her deputy, Tom Hale,`
    if (!isName && !isPlural(scene, k) && other >= 0 && (member < 0 || member === other)) {
      member = other;
      mention = beside;
      end = m.end[beside] ?? 0;
      if (t.unit[end] === COMMA && isAge(scene, end + 1)) end += 2;
      if (t.unit[end] === COMMA) end++;
    } else if (isName && !(isBeside && isPerson(cast, other))) end = pastInset(scene, end);
  }
  return { mention, member, last: k, first, end };
}

const isPerson = ({ members }: Cast, index: number): boolean => members[index]?.kind === 'person';

/** Past `, the club’s chair,` where `and` follows; it holds no verb. */
function pastInset({ t, verbs }: Scene, comma: number): number {
  for (let i = comma + 1; i < comma + LONGEST_INSET; i++) {
    if (t.unit[i] !== COMMA) continue;
    const isTold = t.tag[i + 1] === Tag.and && verbs[i] === verbs[comma];
    return isTold ? i + 1 : comma;
  }
  return comma;
}

/** `his wife`, `two councillors`, `colleagues`, `her team`; but `USA TODAY contributor and historian David Marsh` is one. */
function isSomebody(stage: Stage, k: number): boolean {
  const { m, t } = stage.scene;
  const fact = stage.facts[m.head[k] ?? 0] ?? 0;
  if (isPlural(stage.scene, k) || (fact & Fact.crowd) !== 0) return true;
  const opener = t.tag[m.first[k] ?? 0];
  const isOne = opener === Tag.determiner || opener === Tag.pronoun || opener === Tag.number;
  const isBody = m.type[k] === MentionType.organization;
  return isOne && (isHuman(stage, k) || isBody || (fact & Fact.kin) !== 0);
}

/** `A joint letter | by Pell and Hale says` */
function isWrittenBy(scene: Scene, by: number): boolean {
  const { m, mentionAt } = scene;
  const k = (mentionAt[by] ?? 0) - 1;
  return isBy(scene, by) && m.end[k] === by && m.type[k] === MentionType.document;
}
const isBy = anyOf('by from');

/** Whether all of them together are the subject of a clause, and not `met Hale and Brown`, `a friend of Hale and Brown`. */
export function isSubject({ scene }: Stage, conjuncts: readonly Conjunct[]): boolean {
  const { t } = scene;
  const first = conjuncts[0]?.first ?? 0;
  const end = conjuncts.at(-1)?.end ?? 0;
  const before = t.unit[first - 1] === 0 ? t.tag[first - 1] : Tag.mark;
  if (before === Tag.preposition || before === Tag.particle)
    return t.word[first - 2] === ACCORDING || isWrittenBy(scene, first - 1);
  if (before === Tag.aux) return false;
  if (before === Tag.verb) return (bitsAt(scene, first - 1) & Class.say) !== 0;
  let next = end;
  while (t.tag[next] === Tag.adverb && t.unit[next] === 0 && next - end < 3) next++;
  if (t.tag[next] === Tag.verb || t.tag[next] === Tag.aux) return true;
  return t.unit[end] === COMMA || t.unit[end - 1] === COMMA || isRelative(scene, end);
}
