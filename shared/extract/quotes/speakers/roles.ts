import { classBits } from '../../lexicon/lexicon.ts';
import { Class, Tag } from '../../lexicon/tags.ts';
import { formOf, isIng } from '../cues.ts';
import type { Scene } from '../scene.ts';
import { anyOf, isOf, isWho } from './any-of.ts';
import {
  afterParenthesis,
  type Beside,
  besideOf,
  COMMA,
  isDash,
  isHouse,
  isShut,
  NOTHING,
  pastBeing,
} from './beside.ts';
import { besideLater, besideNamed, besideSecond, besideWith } from './later-roles.ts';
import { endsInS } from './nouns.ts';
import { bareFirst, headOf, isHuman, isRoleHead, leadsTo, phraseEnd } from './phrases.ts';
import { besideBefore } from './roles-before.ts';
import { bitsAt, isAge, isCapital, isQuoted, phraseText, type Stage, wordAt } from './stage.ts';
import { BEFORE_OFFICE, Fact, isGiven } from './word-facts.ts';

/** What stands beside a name in apposition, after it and before it; the name runs from mention `k` to `last`. */
export function besideName(stage: Stage, k: number, last: number, isPerson: boolean): Beside[] {
  const after =
    besideAfter(stage, last, isPerson) ??
    (isPerson
      ? (besideLater(stage, last) ?? besideWith(stage, k, last) ?? besideNamed(stage, k, last))
      : undefined);
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
export function besideAfter(stage: Stage, k: number, isPerson: boolean): Beside | undefined {
  const { scene, facts } = stage;
  const { t, m, s, mentionAt } = scene;
  const low = s.first[s.of[m.first[k] ?? 0] ?? 0] ?? 0;
  const limit = s.first[(s.of[m.first[k] ?? 0] ?? 0) + 1] ?? 0;
  let i = afterParenthesis(stage, pastSeat(stage, k), limit);
  const unit = t.unit[i] ?? 0;
  if (unit === COMMA || isDash(unit)) i++;
  // `57,` and `PhD,`
  const isLetters = ((facts[i] ?? 0) & Fact.letters) !== 0;
  if (t.unit[i + 1] === COMMA && (isAge(scene, i) || isLetters)) i += 2;
  // `Ph.D.,`
  if (t.unit[i + 4] === COMMA && isPh(scene, i) && isD(scene, i + 2)) i += 5;
  if (unit === COMMA) i = pastHome(scene, i);
  const isClause = unit !== 0 && isWho(scene, i);
  if (isClause || (unit !== 0 && isWhile(scene, i))) i++;
  const being = pastBeing(scene, i);
  // `“Pell is a proven leader”` is praise.
  const isSaidOf = being > i && !isQuoted(scene, i);
  if (!isSaidOf && (isClause || unit === 0)) return undefined;
  i = being;
  let at = mentionAt[i] ?? m.count;
  while (at < m.count && m.isPossessive[at] === 1 && m.first[at] === i) at++;
  at = pastFirstField(stage, i, at);
  const ofThem = unit === COMMA && !isSaidOf ? oneOf(stage, i, at, limit) : undefined;
  if (ofThem) return ofThem;
  const isSecond =
    t.tag[(m.first[at] ?? 0) - 1] === Tag.and && t.unit[i] === 0 && t.tag[i] !== Tag.and;
  const first = at < m.count && isSecond ? i : (m.first[at] ?? -1);
  const head = headOf(stage, at);
  const isLed =
    t.tag[i] !== Tag.verb || (first === i + 1 && (isActing(scene, i, head) || formOf(t, i) === 0));
  const isNear = first === i || (isLed && leadsTo(scene, i, first));
  const end = m.end[at] ?? 0;
  if (at >= m.count || !isNear || end > limit) return undefined;
  const stop = secondEnd(stage, phraseEnd(stage, end, limit), limit);
  const isClosed = stop >= limit || isShut(t.unit[stop] ?? 0) || tells(scene, stop);
  // `In Varn, the minister, Ada Pell,`, `seen by Strand, its chief, Ada Pell,`: of the name that follows
  const next = mentionAt[stop + 1] ?? m.count;
  const isPlaced =
    t.tag[(m.first[k] ?? 0) - 1] === Tag.preposition && !isGiven(facts[m.first[k] ?? 0] ?? 0);
  const isOfNext = m.first[next] === stop + 1 && t.tag[m.head[next] ?? 0] === Tag.name;
  if (isPlaced && unit === COMMA && t.unit[stop] === COMMA && isOfNext) return undefined;
  // `In Ohio, the president said`: what a verb follows there is the subject of its own.
  const isVerbNext = t.tag[stop] === Tag.verb || t.tag[stop] === Tag.aux;
  // `It had reached Cutler Road, a fire official said.`
  const isHeld = HOLDING_TAGS.has(t.tag[(m.first[k] ?? 0) - 1] ?? 0);
  const isSubject = isHeld ? isVerbNext : opensInClause(scene, low) && isMainVerb(scene, stop);
  // `by Pell, Tory MP for Wenlow West were called`: an office without an article is the subject of nothing
  const isBare =
    stop > end &&
    ((facts[first] ?? 0) & (Fact.article | Fact.owner)) === 0 &&
    isGiven(facts[m.first[k] ?? 0] ?? 0) &&
    isCapital(scene, head) &&
    isRoleHead(stage, head);
  if (unit === COMMA && isSubject && !isBare && !GOES_ON.test(wordAt(scene, stop)))
    return undefined;
  // `was previously assistant at Varn`: only where nothing tells what he is now
  const isFormer = isSaidOf && isFormerly(scene, i);
  if (t.tag[i] === Tag.adverb) i++;
  const one = besideOf(stage, at, i, stop, isPerson && isClosed && unit !== 0);
  const found = isSaidOf ? one : (besideSecond(stage, at, limit, one) ?? one);
  if (!found) return undefined;
  if (t.tag[head] === Tag.name && end < limit && t.unit[end] === 0 && t.tag[end] === Tag.verb)
    return undefined;
  const isSeveral = endsInS(scene, head);
  // `According to Pell, 31, nurses said`: others
  if (isSeveral && unit === COMMA && !isClosed && !isSaidOf) return undefined;
  if (isSeveral && unit !== 0 && isAnd(scene, end)) return undefined;
  if (!isSaidOf) return isClosed ? withHouse(stage, found, stop, limit) : found;
  // `is head of sales`, `was the chair`, `who was health minister until May`; but not `is captain material`
  const hasArticle = ((facts[first] ?? 0) & Fact.article) !== 0;
  // `was hunting for a flat`
  if (!hasArticle && isIng(t, head)) return undefined;
  const isOf = stop > end || t.unit[end] !== 0;
  const isOffice = (bitsAt(scene, head) & Class.title) !== 0;
  return found.isBody || isSeveral || !(hasArticle || isOf || isOffice)
    ? undefined
    : { ...found, isSaid: true, isOwned: found.isOwned || isFormer };
}

const isPh = anyOf('Ph');
const isD = anyOf('D');
const isAnd = anyOf('and');

/** `After beating President Pell, the nominee | had …`: no participle, so what stands before it is its subject. */
const isMainVerb = ({ t }: Scene, i: number): boolean =>
  t.tag[i] === Tag.aux ||
  (t.tag[i] === Tag.verb &&
    (formOf(t, i) === 1 || ((classBits[t.word[i] ?? 0] ?? 0) & Class.say) !== 0));

/** `After …`, `Because …`: what comes first is no main clause. */
const opensInClause = (scene: Scene, low: number): boolean =>
  !isQuoted(scene, low) &&
  (scene.t.tag[low] === Tag.subordinator || scene.t.tag[low] === Tag.preposition);

/** Past `of Varn,` in `Jane Pell, 34, of Varn, a nurse,`. */
function pastHome(scene: Scene, i: number): number {
  const { m, t, mentionAt } = scene;
  const home = mentionAt[i + 1] ?? m.count;
  const end = m.end[home] ?? 0;
  const isHome = m.first[home] === i + 1 && t.tag[m.head[home] ?? 0] === Tag.name;
  return isHome && t.unit[end] === COMMA && isOfOrFrom(scene, i) ? end + 1 : i;
}
const isOfOrFrom = anyOf('of from');

/** `Amit Rao, senior vice president, | Icra Ostley.`: the house behind a bare office. */
function withHouse(stage: Stage, found: Beside, stop: number, limit: number): Beside {
  const { scene, facts } = stage;
  const { m, t, mentionAt } = scene;
  const house = mentionAt[stop + 1] ?? m.count;
  const end = phraseEnd(stage, m.end[house] ?? 0, limit);
  const isName = m.first[house] === stop + 1 && isHouse(scene, house);
  const isShort = t.unit[stop - 1] === 0x29;
  const isBare = found.role !== null && (isShort || stop === m.end[found.mention]);
  if (!isName || !isBare || t.unit[stop] !== COMMA || isGiven(facts[stop + 1] ?? 0)) return found;
  const isLast = end >= limit || (t.unit[end] !== COMMA && isShut(t.unit[end] ?? 0));
  const isSpeaking = t.unit[end] === COMMA && t.tag[end + 1] === Tag.verb;
  if (!isLast && !isSpeaking) return found;
  const first = m.first[found.mention] ?? 0;
  return { ...found, role: phraseText(scene, bareFirst(stage, first, stop), end) };
}

/** `police and | crime commissioner`: the mention that the office is, of two that `and` joins. */
function pastFirstField(stage: Stage, i: number, at: number): number {
  const { scene } = stage;
  const { m, t } = scene;
  const and = m.end[at] ?? 0;
  const isField = t.tag[m.head[at] ?? 0] === Tag.noun && !isHuman(stage, at);
  const isBare = m.first[at] === i && t.tag[and] === Tag.and && isField;
  const isOffice =
    m.first[at + 1] === and + 1 &&
    (m.end[at + 1] ?? 0) > and + 2 &&
    isRoleHead(stage, m.head[at + 1] ?? 0) &&
    !endsInS(scene, m.head[at + 1] ?? 0);
  return isBare && isOffice ? at + 1 : at;
}

/** `Kim Tolland, one of the authors of the report`. */
function oneOf(stage: Stage, i: number, at: number, limit: number): Beside | undefined {
  const { scene } = stage;
  const { m } = scene;
  const whole = at + 1;
  if (!isOne(scene, i) || !isOf(scene, i + 1) || m.first[whole] !== i + 2) return undefined;
  if (!endsInS(scene, m.head[whole] ?? 0) || !isHuman(stage, whole)) return undefined;
  if ((bitsAt(scene, m.head[whole] ?? 0) & (Class.human | Class.title)) === 0) return undefined;
  const stop = phraseEnd(stage, m.end[whole] ?? 0, limit);
  return { ...NOTHING, mention: at, role: phraseText(scene, i, stop), isSaid: true };
}

const isOne = anyOf('one');

/** Past the place in `Lord Pell of Varn, a former minister,`. */
function pastSeat({ scene }: Stage, k: number): number {
  const { m, mentionAt } = scene;
  const end = m.end[k] ?? 0;
  const at = mentionAt[end + 1] ?? m.count;
  const isPlace = m.first[at] === end + 1 && scene.t.tag[m.head[at] ?? 0] === Tag.name;
  return isPlace && isOf(scene, end) && isPeer(scene, end - 2) ? (m.end[at] ?? end) : end;
}
const isPeer = anyOf('Lord Lady Baron Baroness');

const HOLDING_TAGS = new Set<number>([Tag.preposition, Tag.verb, Tag.aux]);

/** When somebody is what follows: `then her private secretary`. */
const isWhile = anyOf(
  'then now once later formerly previously currently still until himself herself',
);
const isFormerly = anyOf('previously formerly once earlier originally');
/** What goes on to tell of somebody after what he is. */
const tells = anyOf('who whose known best born based living');
const GOES_ON = /^(?:known|born|based)$|ing$/;

/** `director of the centre | and the trial’s lead author`: the end of a second office that closes the phrase. */
function secondEnd(stage: Stage, stop: number, limit: number): number {
  const { scene } = stage;
  const { t, m, mentionAt } = scene;
  if (t.tag[stop] !== Tag.and) return stop;
  // `a nurse | and one of the organisers`
  const isOneOf = isOne(scene, stop + 1) && isOf(scene, stop + 2);
  let k = mentionAt[stop + (isOneOf ? 3 : 1)] ?? m.count;
  while (k + 1 < m.count && m.isPossessive[k] === 1 && m.first[k + 1] === m.first[k]) k++;
  const head = m.head[k] ?? 0;
  const isNext = m.first[k] === stop + (isOneOf ? 3 : 1);
  const isOffice = isNext && t.tag[head] === Tag.noun && isRoleHead(stage, head);
  const end = isOffice ? phraseEnd(stage, m.end[k] ?? 0, limit) : stop;
  return end >= limit || isShut(t.unit[end] ?? 0) ? end : stop;
}

/** `managing director`, `founding partner`: how an office is held; but `coaching players`, `replacing the chief`. */
const isActing = (scene: Scene, i: number, head: number): boolean =>
  BEFORE_OFFICE.has(wordAt(scene, i).toLowerCase()) &&
  !endsInS(scene, head) &&
  scene.t.tag[head] !== Tag.name;
