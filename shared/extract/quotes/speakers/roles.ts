import { Class, Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import {
  bitsAt,
  isAge,
  isCapital,
  looksLikeTrade,
  NAMED,
  type NameParts,
  phraseText,
  type Stage,
  wordAt,
} from './names.ts';
import { bareFirst, isApposedRole, isRoleHead, leadsTo, phraseEnd } from './phrases.ts';
import { Fact, hasTrade } from './word-facts.ts';

/** A phrase beside a name that says who it is: `the chair of the board`, `his wife`, `a volunteer group`. */
export interface Beside {
  readonly mention: number;
  /** As printed, without article and age; null where it is no office (`his wife`). */
  readonly role: string | null;
  /** Token of the noun if it is a kinsman (`wife`), else −1. */
  readonly kin: number;
  /** The phrase is a body: `Corvid, a data company,`. */
  readonly isBody: boolean;
  /** `his lawyer`: an office towards somebody, which another goes before. */
  readonly isOwned: boolean;
}

const COMMA = 0x2c;
const isDash = (unit: number): boolean => unit === 0x2014 || unit === 0x2013;
const isShut = (unit: number): boolean =>
  unit === COMMA ||
  unit === 0x2e ||
  unit === 0x3a ||
  unit === 0x3b ||
  unit === 0x29 ||
  isDash(unit);

/** The role in front of a name within its mention: `spokesman Toner`, `former England international Greaves`. */
export function roleInFront(
  stage: Stage,
  k: number,
  { roleFirst, roleEnd, isNamedSo }: NameParts,
): string | null {
  const { scene, facts } = stage;
  const { t, m } = scene;
  // `former secretary of | state Hillary Clinton`
  const isGoingOn = roleFirst === m.first[k] && m.end[k - 1] === roleFirst - 1;
  if (isGoingOn && roleEnd > roleFirst && wordAt(scene, roleFirst - 1) === 'of')
    if (isRoleHead(stage, m.head[k - 1] ?? 0))
      return phraseText(scene, bareFirst(stage, m.first[k - 1] ?? 0, roleFirst), roleEnd);
  if (roleEnd <= roleFirst) return null;
  const last = t.unit[roleEnd - 1] === 0x2e ? roleEnd - 2 : roleEnd - 1;
  const fact = facts[last] ?? 0;
  if ((fact & Fact.kin) !== 0) return null;
  if (endsInS(wordAt(scene, last)) && (fact & Fact.rank) === 0) return null;
  const isNamed =
    isNamedSo ||
    wordAt(scene, last - 1) === 'of' ||
    isRoleHead(stage, last) ||
    (fact & Fact.rank) !== 0 ||
    isApposedRole(stage, last) ||
    (isCapital(scene, last) && looksLikeTrade(wordAt(scene, last)));
  // A noun that no list has: `former England international Greaves`, but not `ridicule Trump`.
  const isLower =
    roleEnd - roleFirst > 1 &&
    !isCapital(scene, last) &&
    (t.tag[last] === Tag.noun ||
      hasTrade(t.hash[last] ?? 0) ||
      looksLikeTrade(wordAt(scene, last))) &&
    (fact & (Fact.noRole | Fact.anyBody)) === 0 &&
    (bitsAt(scene, last) & (Class.time | Class.organization | Class.document | Class.place)) === 0;
  return isNamed || isLower ? phraseText(scene, roleFirst, roleEnd) : null;
}

/** What stands beside a name in apposition, after it and before it; the name runs from mention `k` to `last`. */
export function besideName(stage: Stage, k: number, last: number, isPerson: boolean): Beside[] {
  const after = besideAfter(stage, last, isPerson);
  const before = besideBefore(stage, k, last, isPerson);
  const found = after ? [after] : [];
  if (before) found.push(before, ...joinedTo(stage, before));
  return found;
}

/** `Their father and coach, Otakar,`: the first of two phrases for one person. */
function joinedTo({ scene, facts }: Stage, { mention }: Beside): Beside[] {
  const { m, t } = scene;
  const and = (m.first[mention] ?? 0) - 1;
  const at = mention - 1;
  const head = m.head[at] ?? 0;
  if (t.tag[and] !== Tag.and || m.end[at] !== and || ((facts[head] ?? 0) & Fact.kin) === 0)
    return [];
  return [{ mention: at, role: null, kin: head, isBody: false, isOwned: true }];
}

/** `Mark Rutte, 57, the secretary general of …,` — also after a dash, or `who is the …`. */
function besideAfter(stage: Stage, k: number, isPerson: boolean): Beside | undefined {
  const { scene, facts } = stage;
  const { t, m, s, mentionAt } = scene;
  const limit = s.first[(s.of[m.first[k] ?? 0] ?? 0) + 1] ?? 0;
  let i = afterParenthesis(stage, m.end[k] ?? 0, limit);
  const unit = t.unit[i] ?? 0;
  if (unit === COMMA || isDash(unit)) i++;
  else if (t.tag[i] === Tag.aux && isBe(wordAt(scene, i))) {
    i++;
    if (((facts[i] ?? 0) & Fact.article) === 0) return undefined;
  } else return undefined;
  if (t.unit[i + 1] === COMMA && isAge(scene, i)) i += 2;
  if (wordAt(scene, i) === 'who' && isBe(wordAt(scene, i + 1))) i += 2;
  let at = mentionAt[i] ?? m.count;
  while (at < m.count && m.isPossessive[at] === 1 && m.first[at] === i) at++;
  const first = m.first[at] ?? -1;
  const isNear = first === i || (t.tag[i] !== Tag.verb && leadsTo(scene, i, first));
  const head = m.head[at] ?? 0;
  const end = m.end[at] ?? 0;
  if (at >= m.count || !isNear || end > limit) return undefined;
  const stop = phraseEnd(stage, end, limit);
  const isClosed = stop >= limit || isShut(t.unit[stop] ?? 0);
  // `In Ohio, the president said`: what a verb follows there is the subject of its own.
  const isVerbNext = t.tag[stop] === Tag.verb || t.tag[stop] === Tag.aux;
  const isHeld = t.tag[(m.first[k] ?? 0) - 1] === Tag.preposition;
  if (unit === COMMA && isVerbNext && isHeld && !/ing$/.test(wordAt(scene, stop))) return undefined;
  if (t.tag[i] === Tag.adverb) i++;
  const found = besideOf(stage, at, i, stop, isPerson && isClosed && unit !== 0);
  if (!found) return undefined;
  if (t.tag[head] === Tag.name && end < limit && t.unit[end] === 0 && t.tag[end] === Tag.verb)
    return undefined;
  const isSeveral = endsInS(wordAt(scene, head));
  return isSeveral && unit !== 0 && wordAt(scene, end) === 'and' ? undefined : found;
}

const isBe = (word: string): boolean => word === 'is' || word === 'was';
const endsInS = (word: string): boolean => /[^s]s$/.test(word);

/** Past `(D-Minn.)`. */
function afterParenthesis({ scene }: Stage, from: number, limit: number): number {
  const { t } = scene;
  if (t.unit[from] !== 0x28) return from;
  for (let i = from + 1; i < limit && i < from + 9; i++) if (t.unit[i] === 0x29) return i + 1;
  return from;
}

/** What a phrase beside a name says; undefined where it is neither office, kin nor body. */
function besideOf(
  stage: Stage,
  at: number,
  first: number,
  stop: number,
  isOpen: boolean,
): Beside | undefined {
  const { scene, facts } = stage;
  const { m, t } = scene;
  const head = m.head[at] ?? 0;
  const end = m.end[at] ?? 0;
  const fact = facts[head] ?? 0;
  const isOwned = ((facts[m.first[at] ?? 0] ?? 0) & Fact.owner) !== 0;
  const nothing = { mention: at, role: null, kin: -1, isBody: false, isOwned };
  if ((fact & Fact.kin) !== 0 && !isCapital(scene, head)) return { ...nothing, kin: head };
  const hasArticle = ((facts[first] ?? 0) & (Fact.article | Fact.owner)) !== 0;
  if (m.type[at] === MentionType.organization && (fact & Fact.noRole) === 0 && hasArticle)
    if ((bitsAt(scene, head) & Class.human) === 0) return { ...nothing, isBody: true };
  const isUnknownTrade =
    isOpen &&
    hasArticle &&
    t.tag[head] === Tag.noun &&
    m.type[at] === MentionType.other &&
    (t.word[head] === 0 || hasTrade(t.hash[head] ?? 0)) &&
    (fact & (Fact.noRole | Fact.anyBody)) === 0 &&
    (bitsAt(scene, head) & (Class.sayNoun | Class.place)) === 0 &&
    end - first <= 4;
  if (!isApposedRole(stage, head) && !isUnknownTrade) return undefined;
  return { ...nothing, role: phraseText(scene, bareFirst(stage, first, end), stop) };
}

const HYPHENED = /^(?:co|vice|deputy|assistant|sub)-\p{L}+$/iu;
/** `The umpire, Reg Hathersage, said`; `the club’s secretary Dilys Booth` is one mention already. */
function besideBefore(
  stage: Stage,
  k: number,
  last: number,
  isPerson: boolean,
): Beside | undefined {
  const { scene } = stage;
  const { t, m, s } = scene;
  const first = m.first[k] ?? 0;
  const isKnown = wordAt(scene, first - 1) === 'as' && wordAt(scene, first - 2) === 'known';
  const isNamed = isKnown || (t.unit[first - 1] === 0 && NAMED.test(wordAt(scene, first - 1)));
  if (t.unit[first - 1] !== COMMA && !isNamed) return undefined;
  const stop = isKnown ? first - 2 : first - 1;
  const hyphened = first - 2;
  // `Her co-driver, Pekka Salo,`: no noun phrase to the tagger.
  if (!isNamed && HYPHENED.test(wordAt(scene, hyphened)))
    if (((stage.facts[hyphened - 1] ?? 0) & (Fact.owner | Fact.article)) !== 0)
      return { mention: k, role: wordAt(scene, hyphened), kin: -1, isBody: false, isOwned: false };
  const low = s.first[s.of[first] ?? 0] ?? 0;
  const end = m.end[last] ?? 0;
  const after = t.unit[end] ?? 0;
  const isClosed = isShut(after) || t.tag[end] === Tag.verb || t.tag[end] === Tag.aux;
  if (!isNamed && !isClosed && after !== 0x28 && end < (s.first[(s.of[first] ?? 0) + 1] ?? 0))
    return undefined;
  // The phrase before the comma, with its `of …` parts: walk back to a mention that a role word heads.
  let at = k - 1;
  for (let steps = 0; at >= 0 && steps < 6; steps++, at--) {
    const start = m.first[at] ?? 0;
    if (start < low || t.unit[m.end[at] ?? 0] === 0x2e) return undefined;
    const head = m.head[at] ?? 0;
    if (t.tag[head] === Tag.name || m.isPossessive[at] === 1) continue;
    const isOwn = ((stage.facts[start] ?? 0) & Fact.owner) !== 0 && isShut(after);
    const found = besideOf(stage, at, start, stop, isNamed || (isPerson && isOwn));
    if (!found || found.isBody) continue;
    if (phraseEnd(stage, m.end[at] ?? 0, stop) !== stop) return undefined;
    // `Born to a tug pilot and a piano teacher, Tolliver learned …`
    const opens = t.tag[start - 1] ?? 0;
    const isInside = opens === Tag.preposition || opens === Tag.and;
    if (isInside && !isNamed && !isShut(after) && start > low) return undefined;
    if (endsInS(wordAt(scene, head))) return undefined;
    // `Pelican’s founder and chairman, Walter Dillard,`
    const isSecond = opens === Tag.and && m.end[at - 1] === start - 1 && found.role !== null;
    if (!isSecond || !isApposedRole(stage, m.head[at - 1] ?? 0)) return found;
    const from = m.first[at - 1] ?? 0;
    return { ...found, role: phraseText(scene, bareFirst(stage, from, start), stop) };
  }
  return undefined;
}
