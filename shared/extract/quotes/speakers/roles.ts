import { Class, Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import {
  bitsAt,
  isAge,
  isCapital,
  isQuoted,
  NAMED,
  phraseText,
  type Stage,
  wordAt,
} from './names.ts';
import {
  bareFirst,
  headOf,
  isApposedRole,
  isKin,
  isRoleHead,
  leadsTo,
  phraseEnd,
} from './phrases.ts';
import { Fact, HELD, hasTrade, isGiven, MAKERS } from './word-facts.ts';

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
  /** `has been imam of …`, `Democrat of Oregon`: said of him rather than his title. */
  readonly isSaid: boolean;
}

const NOTHING = { role: null, kin: -1, isBody: false, isOwned: false, isSaid: false };

const COMMA = 0x2c;
const isDash = (unit: number): boolean => unit === 0x2014 || unit === 0x2013;
const isShut = (unit: number): boolean =>
  unit === COMMA ||
  unit === 0x2e ||
  unit === 0x3a ||
  unit === 0x3b ||
  unit === 0x29 ||
  isDash(unit);

/** What stands beside a name in apposition, after it and before it; the name runs from mention `k` to `last`. */
export function besideName(stage: Stage, k: number, last: number, isPerson: boolean): Beside[] {
  const after =
    besideAfter(stage, last, isPerson) ?? (isPerson ? besideLater(stage, last) : undefined);
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
  return [{ mention: at, role: null, kin: head, isBody: false, isOwned: true, isSaid: false }];
}

/** `Mark Rutte, 57, the secretary general of …,` — also after a dash, or `who is the …`. */
function besideAfter(stage: Stage, k: number, isPerson: boolean): Beside | undefined {
  const { scene, facts } = stage;
  const { t, m, s, mentionAt } = scene;
  const limit = s.first[(s.of[m.first[k] ?? 0] ?? 0) + 1] ?? 0;
  let i = afterParenthesis(stage, m.end[k] ?? 0, limit);
  const unit = t.unit[i] ?? 0;
  if (unit === COMMA || isDash(unit)) i++;
  // `57,` and `PhD,`
  const isLetters = ((facts[i] ?? 0) & Fact.letters) !== 0;
  if (t.unit[i + 1] === COMMA && (isAge(scene, i) || isLetters)) i += 2;
  const isWho = unit !== 0 && wordAt(scene, i) === 'who';
  if (isWho) i++;
  const being = pastBeing(scene, i);
  const isSaidOf = being > i;
  if (!isSaidOf && (isWho || unit === 0)) return undefined;
  i = being;
  let at = mentionAt[i] ?? m.count;
  while (at < m.count && m.isPossessive[at] === 1 && m.first[at] === i) at++;
  const first = m.first[at] ?? -1;
  const head = headOf(stage, at);
  const isLed = t.tag[i] !== Tag.verb || (first === i + 1 && isActing(scene, i, head));
  const isNear = first === i || (isLed && leadsTo(scene, i, first));
  const end = m.end[at] ?? 0;
  if (at >= m.count || !isNear || end > limit) return undefined;
  const stop = secondEnd(stage, phraseEnd(stage, end, limit), limit);
  const isClosed = stop >= limit || isShut(t.unit[stop] ?? 0) || TELLS.test(wordAt(scene, stop));
  // `In Ohio, the president said`: what a verb follows there is the subject of its own.
  const isVerbNext = t.tag[stop] === Tag.verb || t.tag[stop] === Tag.aux;
  const isHeld = t.tag[(m.first[k] ?? 0) - 1] === Tag.preposition;
  if (unit === COMMA && isVerbNext && isHeld && !GOES_ON.test(wordAt(scene, stop)))
    return undefined;
  if (t.tag[i] === Tag.adverb) i++;
  const found = besideOf(stage, at, i, stop, isPerson && isClosed && unit !== 0);
  if (!found) return undefined;
  if (t.tag[head] === Tag.name && end < limit && t.unit[end] === 0 && t.tag[end] === Tag.verb)
    return undefined;
  const isSeveral = endsInS(wordAt(scene, head));
  if (isSeveral && unit !== 0 && wordAt(scene, end) === 'and') return undefined;
  if (!isSaidOf) return found;
  // `is head of sales`, `was the chair`; but not `is captain material`
  const hasArticle = ((facts[first] ?? 0) & Fact.article) !== 0;
  const isOf = stop > end || t.unit[end] !== 0;
  return found.isBody || isSeveral || !(hasArticle || isOf)
    ? undefined
    : { ...found, isSaid: true };
}

/** What goes on to tell of somebody after what he is. */
const TELLS = /^(?:who|whose|known|best|born|based|living)$/;
const GOES_ON = /^(?:known|born|based)$|ing$/;

/** `Purcell, who grows wheat near Ostley and is president of the growers, drove`: the office in a second clause. */
function besideLater(stage: Stage, k: number): Beside | undefined {
  const { scene, facts } = stage;
  const { t, m, s, mentionAt } = scene;
  const limit = s.first[(s.of[m.first[k] ?? 0] ?? 0) + 1] ?? 0;
  const comma = afterParenthesis(stage, m.end[k] ?? 0, limit);
  if (t.unit[comma] !== COMMA || wordAt(scene, comma + 1) !== 'who') return undefined;
  for (let i = comma + 2; i < Math.min(limit, comma + LATER); i++) {
    if (isQuoted(scene, i) || wordAt(scene, i) === 'who') return undefined;
    if (t.tag[i] !== Tag.and) continue;
    const first = pastBeing(scene, i + 1);
    const at = mentionAt[first] ?? m.count;
    if (first === i + 1 || m.first[at] !== first || endsInS(wordAt(scene, m.head[at] ?? 0)))
      continue;
    const stop = phraseEnd(stage, m.end[at] ?? 0, limit);
    const isOffice =
      stop > (m.end[at] ?? 0) || ((facts[first] ?? 0) & (Fact.article | Fact.owner)) !== 0;
    const found = isOffice ? besideOf(stage, at, first, stop, true) : undefined;
    if (found && found.role !== null) return { ...found, isSaid: true };
  }
  return undefined;
}
const LATER = 30;

/** `director of the centre | and the trial’s lead author`: the end of a second office that closes the phrase. */
function secondEnd(stage: Stage, stop: number, limit: number): number {
  const { scene } = stage;
  const { t, m, mentionAt } = scene;
  if (t.tag[stop] !== Tag.and) return stop;
  let k = mentionAt[stop + 1] ?? m.count;
  while (k + 1 < m.count && m.isPossessive[k] === 1 && m.first[k + 1] === m.first[k]) k++;
  const head = m.head[k] ?? 0;
  const isOffice = m.first[k] === stop + 1 && t.tag[head] === Tag.noun && isRoleHead(stage, head);
  const end = isOffice ? phraseEnd(stage, m.end[k] ?? 0, limit) : stop;
  return end >= limit || isShut(t.unit[end] ?? 0) ? end : stop;
}

/** `managing director`, `founding partner`: how an office is held; but `coaching players`, `replacing the chief`. */
const isActing = (scene: Scene, i: number, head: number): boolean =>
  HELD.has(wordAt(scene, i).toLowerCase()) && scene.t.tag[head] !== Tag.name;

/** Past `is`, `has been`, `became`, `serves as`, where they stand; else the same token. */
function pastBeing(scene: Scene, i: number): number {
  const [one, two] = [wordAt(scene, i), wordAt(scene, i + 1)];
  if (one === 'is' || one === 'was' || BECOMES.test(one)) return i + 1;
  if ((one === 'has' || one === 'had') && two === 'been') return i + 2;
  return SERVES.test(one) && two === 'as' ? i + 2 : i;
}
const BECOMES = /^(?:became|becomes|remains|remained)$/;
const SERVES = /^(?:serves|served|works|worked)$/;
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
  const head = headOf(stage, at);
  const end = m.end[at] ?? 0;
  const fact = facts[head] ?? 0;
  const isOwned = ((facts[m.first[at] ?? 0] ?? 0) & Fact.owner) !== 0;
  const isSaid = (fact & Fact.people) !== 0;
  const nothing = { ...NOTHING, mention: at, isOwned, isSaid };
  if (isKin(stage, head) && !isCapital(scene, head)) return { ...nothing, kin: head };
  const hasArticle = ((facts[first] ?? 0) & (Fact.article | Fact.owner)) !== 0;
  // `Merrifield, Britain’s fifth-largest grocer`
  if (/(?:largest|biggest)$/.test(wordAt(scene, head - 1))) return { ...nothing, isBody: true };
  // `Kato Hiroshi, a noodle maker`, but `Corvid, a chip maker`
  const isMaker = isOpen && MAKERS.has(wordAt(scene, head));
  if (m.type[at] === MentionType.organization && (fact & Fact.noRole) === 0 && hasArticle)
    if ((bitsAt(scene, head) & Class.human) === 0 && !isMaker) return { ...nothing, isBody: true };
  const isUnknownTrade =
    isOpen &&
    hasArticle &&
    t.tag[head] === Tag.noun &&
    m.type[at] === MentionType.other &&
    (t.word[head] === 0 || hasTrade(t.hash[head] ?? 0)) &&
    (fact & (Fact.noRole | Fact.anyBody)) === 0 &&
    (bitsAt(scene, head) & (Class.sayNoun | Class.place)) === 0 &&
    end - first <= 4;
  // `the Republican National Committeeman`
  const isHolder = isOpen && hasArticle && /[a-z](?:wo)?m[ae]n$/.test(wordAt(scene, head));
  if (!isApposedRole(stage, head) && !isUnknownTrade && !isHolder && !isMaker) return undefined;
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
      return {
        ...NOTHING,
        mention: m.end[k - 1] === stop ? k - 1 : k,
        role: wordAt(scene, hyphened),
      };
  const low = s.first[s.of[first] ?? 0] ?? 0;
  const end = m.end[last] ?? 0;
  const after = t.unit[end] ?? 0;
  const isClosed = isShut(after) || t.tag[end] === Tag.verb || t.tag[end] === Tag.aux;
  if (!isNamed && !isClosed && after !== 0x28 && end < (s.first[(s.of[first] ?? 0) + 1] ?? 0))
    return undefined;
  const isLikePerson =
    isGiven(stage.facts[first] ?? 0) && ((stage.facts[end - 1] ?? 0) & Fact.bodyEnd) === 0;
  // The phrase before the comma, with its `of …` parts: walk back to a mention that a role word heads.
  let at = k - 1;
  for (let steps = 0; at >= 0 && steps < 6; steps++, at--) {
    const start = m.first[at] ?? 0;
    if (start < low || t.unit[m.end[at] ?? 0] === 0x2e) return undefined;
    const head = headOf(stage, at);
    // `The Prime Minister, Katarzyna Vell,` but `the Army Corps of Engineers`
    const isOffice = isRoleHead(stage, head) && !endsInS(wordAt(scene, head));
    const isName = t.tag[head] === Tag.name && !isOffice;
    if (isName || m.isPossessive[at] === 1) continue;
    const isOwn = ((stage.facts[start] ?? 0) & Fact.owner) !== 0 && isShut(after);
    // `The publisher, Ada Plum,` is a person, and `The operator, Halden Lines,` a body.
    const isOpening = start === low && at === k - 1 && after === COMMA;
    const isApposed = isOwn || (isOpening && isLikePerson);
    const found = besideOf(stage, at, start, stop, isNamed || (isPerson && isApposed));
    if (found?.isBody && isOpening && !isLikePerson) return found;
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
