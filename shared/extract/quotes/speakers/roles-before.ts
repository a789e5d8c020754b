import { Tag } from '../../lexicon/tags.ts';
import type { Scene } from '../scene.ts';
import { anyCaseOf, anyOf, isAs, isBeing, isNaming } from './any-of.ts';
import { type Beside, besideOf, COMMA, isHouse, isShut, NOTHING } from './beside.ts';
import { isPrefixed } from './names.ts';
import { endsInS } from './nouns.ts';
import {
  bareFirst,
  headOf,
  isApposedRole,
  isHuman,
  isKin,
  isRoleHead,
  phraseEnd,
} from './phrases.ts';
import { phraseText, type Stage, wordAt } from './stage.ts';
import { Fact, isGiven } from './word-facts.ts';

const isKnownWord = anyOf('known');
const isBe = anyOf('be been being become becoming');
const BOUND = Fact.article | Fact.owner;

/** `The umpire, Reg Hathersage, said`; `the club’s secretary Dilys Booth` is one mention already. */
export function besideBefore(
  stage: Stage,
  k: number,
  last: number,
  isPerson: boolean,
): Beside | undefined {
  const { scene } = stage;
  const { t, m, s } = scene;
  const first = m.first[k] ?? 0;
  const isKnown = isAs(scene, first - 1) && isKnownWord(scene, first - 2);
  // `Vatican spokesman the Rev. Mateo Brandl`
  const isStyled = m.end[k - 1] === first && STYLED.test(phraseText(scene, first, first + 2));
  // `Her deputy is Ali Noor`
  const isTold = m.end[k - 1] === first - 1 && isBeing(scene, first - 1);
  const isNamed =
    isKnown ||
    isStyled ||
    (isTold && m.first[k - 1] === s.first[s.of[first] ?? 0]) ||
    (t.unit[first - 1] === 0 && isNaming(scene, first - 1));
  if (t.unit[first - 1] !== COMMA && !isNamed) return undefined;
  const stop = isStyled ? first : isKnown ? first - 2 : first - 1;
  const hyphened = first - 2;
  // `Her co-driver, Pekka Salo,`: no noun phrase to the tagger.
  if (!isNamed && isPrefixed(scene, hyphened))
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
  if (!isNamed && (isBetween(stage, k, last) || isHouseBetween(stage, k, last))) return undefined;
  const isLikePerson =
    isGiven(stage.facts[first] ?? 0) && ((stage.facts[end - 1] ?? 0) & Fact.bodyEnd) === 0;
  // The phrase before the comma, with its `of …` parts: walk back to a mention that a role word heads.
  let at = k - 1;
  // `The adviser to the minister, Ada Pell,`: the minister, unless the phrase began before.
  let inner: Beside | undefined;
  for (let steps = 0; at >= 0 && steps < 6; steps++, at--) {
    const start = m.first[at] ?? 0;
    if (start < low || t.unit[m.end[at] ?? 0] === 0x2e) return inner;
    const head = headOf(stage, at);
    // `The Prime Minister, Katarzyna Vell,` but `the Army Corps of Engineers`
    const isOffice = isRoleHead(stage, head) && !endsInS(scene, head);
    const isName = t.tag[head] === Tag.name && !isOffice;
    if (isName || m.isPossessive[at] === 1) continue;
    const isOwn = ((stage.facts[start] ?? 0) & Fact.owner) !== 0 && isShut(after);
    // `The publisher, Ada Plum,` is a person, and `The operator, Halden Lines,` a body.
    const isOpening = start === low && at === k - 1 && after === COMMA;
    const isApposed = isOwn || (isOpening && isLikePerson);
    const found = besideOf(stage, at, start, stop, isNamed || (isPerson && isApposed));
    if (found?.isBody && isOpening && !isLikePerson) return found;
    // `a bot named Brandl`, `A witness called by the court, Mateo Brandl,`: no office, and he
    const isNobody = !found && isAny(scene, start) && !endsInS(scene, head);
    if (isNobody && isNamed && m.end[at] === stop) return { ...NOTHING, mention: at };
    const isSomebody = isNobody || (!found && isOneOfThem(stage, at));
    const opensClause =
      start === low || t.unit[start - 1] === SEMICOLON || t.tag[start - 1] === Tag.and;
    if (isSomebody && isPerson && after === COMMA && opensClause && isHumanOr(stage, at))
      return leadsUp(scene, m.end[at] ?? 0, stop) ? { ...NOTHING, mention: at } : undefined;
    if (!found || found.isBody) continue;
    const past = phraseEnd(stage, m.end[at] ?? 0, stop);
    const isHeldAt = start === low && isHouseTo(stage, past, stop);
    if (past !== stop && !isHeldAt && !isWhile(scene, past, stop)) return inner;
    // `Born to a tug pilot and a piano teacher, Tolliver learned …`
    const opens = t.tag[start - 1] ?? 0;
    // `Hoping to be president, Tolliver …`
    if (isBe(scene, start - 1) && ((stage.facts[start] ?? 0) & BOUND) === 0) return inner;
    // `Shaking her head, Tolliver …`
    if (opens === Tag.verb && !isNamed && start === low + 1 && isOwn) return inner;
    const isInside = opens === Tag.preposition || opens === Tag.and;
    if (isInside && !isNamed && !isShut(after) && start > low) return inner;
    // `Through a spokesman, Brandl, 70, said`
    if (!isNamed && start === low + 1 && isThrough(scene, low)) return undefined;
    if (endsInS(scene, head)) {
      // `The chair of the judges, Ada Pell,`
      if (opens === Tag.preposition) continue;
      return inner;
    }
    // `Pelican’s founder and chairman, Walter Dillard,`; `Her coach and father, Jens,`
    const isSecond = opens === Tag.and && m.end[at - 1] === start - 1;
    const isJoined = isSecond && isApposedRole(stage, m.head[at - 1] ?? 0);
    const from = m.first[at - 1] ?? 0;
    const roleEnd = found.role === null ? start - 1 : stop;
    inner = isJoined
      ? {
          ...found,
          mention: at - 1,
          role: phraseText(scene, bareFirst(stage, from, start), roleEnd),
        }
      : found;
    if (opens !== Tag.preposition) return inner;
  }
  return inner;
}
/** The `Nevada` of `The sheriff of Hale County, Nevada, Jane Pell,`. */
function isBetween({ scene, facts }: Stage, k: number, last: number): boolean {
  const { m, t } = scene;
  const end = m.end[last] ?? 0;
  const isBehind = m.end[k - 1] === (m.first[k] ?? 0) - 1;
  const isNamed = m.first[last + 1] === end + 1 && isGiven(facts[end + 1] ?? 0);
  const isOne = end - (m.first[k] ?? 0) === 1 || !isGiven(facts[m.first[k] ?? 0] ?? 0);
  return (
    isBehind && isOne && t.tag[m.head[k - 1] ?? 0] === Tag.name && t.unit[end] === COMMA && isNamed
  );
}

/** The `KLM Hospital` of the next. */
function isHouseBetween({ scene, facts }: Stage, k: number, last: number): boolean {
  const { m, t } = scene;
  const end = m.end[last] ?? 0;
  const isBody =
    ((facts[end - 1] ?? 0) & Fact.bodyEnd) !== 0 && !isGiven(facts[m.first[k] ?? 0] ?? 0);
  const next = last + 1;
  const isNext = m.first[next] === end + 1 && t.tag[m.head[next] ?? 0] === Tag.name;
  return isBody && isNext && t.unit[end] === COMMA && (m.end[next] ?? 0) - end > 2;
}

/** `Medical Superintendent |, KLM Hospital |, Jane Pell,`: the house of a bare office. */
function isHouseTo({ scene, facts }: Stage, past: number, stop: number): boolean {
  const { m, t, mentionAt } = scene;
  const house = mentionAt[past + 1] ?? m.count;
  const ends = Fact.bodyEnd | Fact.anyBody;
  const isOne = m.first[house] === past + 1 && m.end[house] === stop && isHouse(scene, house);
  return isOne && t.unit[past] === COMMA && ((facts[stop - 1] ?? 0) & ends) !== 0;
}

/** `Her opponent, Mara Holm,`, `Pell’s rival, Jo Hale,`, `The victim, Ada Pell,`: no office either. */
const isOneOfThem = (stage: Stage, at: number): boolean => {
  const { scene, facts } = stage;
  const { m } = scene;
  const isOwned = m.isPossessive[at - 1] === 1 && m.first[at - 1] === m.first[at];
  const isTold = ((facts[m.first[at] ?? 0] ?? 0) & (Fact.article | Fact.owner)) !== 0;
  const head = m.head[at] ?? 0;
  return (isOwned || isTold) && !isKin(stage, head) && !endsInS(scene, head);
};
const isAny = anyCaseOf('a an one another');
/** `His wife | of 40 years |, Ginny,` */
const isWhile = (scene: Scene, from: number, stop: number): boolean =>
  stop - from <= 4 &&
  wordAt(scene, from) === 'of' &&
  /^(?:years?|months|decades)$/.test(wordAt(scene, stop - 1));
const SEMICOLON = 0x3b;
/** Opens a sentence, and whom somebody speaks through follows. */
const isThrough = anyCaseOf('through via by like unlike according besides');
/** `Her Labour shadow, Idris Cole,`, `His opposite number, Rhys Pugh,` */
const isHumanOr = (stage: Stage, at: number): boolean => {
  const { m } = stage.scene;
  const isOwned = ((stage.facts[m.first[at] ?? 0] ?? 0) & Fact.owner) !== 0;
  return isHuman(stage, at) || (isOwned && isShadow(stage.scene, m.head[at] ?? 0));
};
const isShadow = anyOf('shadow number counterpart');
/** Nothing stands between a phrase and the comma but what is called or known: `called by the court`. */
const leadsUp = ({ t }: Scene, end: number, comma: number): boolean =>
  end === comma ||
  t.text.slice(t.start[end], t.end[comma - 1]) === 'in question' ||
  (t.tag[end] === Tag.verb && /(?:ed|ing)$/.test(t.text.slice(t.start[end], t.end[end])));
const STYLED = /^the (?:Rev|Reverend|Hon|Right|Most|Very)$/i;
