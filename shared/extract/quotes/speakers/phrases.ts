import { classBits, hashOf, wordId } from '../../lexicon/lexicon.ts';
import { Class, Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { Flag } from '../tokens.ts';
import { anyCaseOf, anyOf, isOf } from './any-of.ts';
import { LOOKS } from './data/word-lists.ts';
import { joinedEnd, loneNounEnd } from './joined-nouns.ts';
import { isPrefixed } from './names.ts';
import { isNoTrade, isPersonNoun, looksLikeTrade } from './nouns.ts';
import {
  endsInBody,
  isBodyOf,
  isInfinitive,
  isPair,
  isSecondField,
  isStrayNoun,
  isTime,
  isTwin,
  pastLetters,
  pastListed,
  pastState,
} from './phrase-tails.ts';
import { bitsAt, isAge, isCapital, isQuoted, type Stage, wordAt } from './stage.ts';
import { Fact, HELD, isGiven } from './word-facts.ts';

const LONGEST = 22;

const isHeldBy = anyOf('of for at on');
const saysBoth = anyOf('both');
const isAbout = anyOf('about around nearly almost over both');

/** Where a noun phrase with its `of …`, `for …`, `with …` ends: `secretary general of the union`. */
export function phraseEnd(stage: Stage, end: number, limit: number): number {
  const { scene, facts } = stage;
  const { t, m, mentionAt } = scene;
  let i = pastLetters(scene, end, limit);
  let isBody = false;
  let isBoth = false;
  while (i < limit && i - end < LONGEST) {
    const isStanding =
      ((facts[i] ?? 0) & Fact.standing) !== 0 && ((facts[i + 1] ?? 0) & Fact.joiner) !== 0;
    const at = isStanding ? i + 1 : i;
    const isAmpersand = t.unit[at] === 0x26;
    if ((!isAmpersand && ((facts[at] ?? 0) & Fact.joiner) === 0) || isQuoted(scene, at)) break;
    // `of about nine`, `for both the town and county councils`
    const from = at + (isAbout(scene, at + 1) ? 2 : 1);
    isBoth ||= from > at + 1 && saysBoth(scene, at + 1);
    const joined = t.tag[at] === Tag.and ? -1 : joinedEnd(stage, from, limit);
    if (joined > 0) {
      i = joined;
      continue;
    }
    let k = mentionAt[from] ?? m.count;
    if (k >= m.count || !leadsTo(scene, from, m.first[k] ?? 0) || (m.end[k] ?? 0) > limit) {
      const noun = isHeldBy(scene, at) ? loneNounEnd(stage, from, limit) : -1;
      if (noun < 0) break;
      i = noun;
      continue;
    }
    // A possessor stands just before its phrase: take the longer one.
    while (k + 1 < m.count && m.isPossessive[k] === 1 && m.first[k + 1] === m.first[k]) k++;
    const isAnd = t.tag[at] === Tag.and && !isAmpersand;
    const isMore =
      isBoth ||
      continuesRole(stage, k) ||
      (isBody && isShortName(scene, k)) ||
      isTwin(scene, facts, at, k) ||
      isYears(scene, at) ||
      isPair(stage, at, k, limit);
    if (isAnd && !isMore && !isSecondField(scene, facts, at, k)) break;
    const head = m.head[k] ?? 0;
    if (isTime(scene, head) || t.tag[head] === Tag.pronoun || isInfinitive(scene, at, k)) break;
    // `star of television’s “Scandal”`: what is owned stands in marks
    if (m.isPossessive[k] === 1 && (scene.spanOf[(m.end[k] ?? 0) + 1] ?? -1) >= 0) break;
    i = m.end[k] ?? i + 1;
    isBody = endsInBody(scene, k) || isBodyOf(scene, at);
    // `vicar of St Osyth’s`
    if (m.isPossessive[k] === 1 && t.tag[i] === Tag.particle) i++;
    if (isStrayNoun(scene, i)) i++;
    // `the board’s thinking`, a verb to the tagger
    if (m.isPossessive[k] === 1 && t.tag[i] === Tag.verb && /ing$/.test(wordAt(scene, i))) i++;
    i = pastLetters(scene, pastState(stage, k, i, limit), limit);
    if (isBody) i = pastListed(stage, i, limit);
  }
  return i;
}

/** `his 2008 | and 2012 campaigns` */
const isYears = ({ t }: Scene, and: number): boolean =>
  ((t.flags[and - 1] ?? 0) & (t.flags[and + 1] ?? 0) & Flag.digit) !== 0;

/** `Fisheries`: one word or two with capitals, and nobody’s name. */
const isShortName = ({ m, t }: Scene, k: number): boolean =>
  t.tag[m.head[k] ?? 0] === Tag.name &&
  (m.end[k] ?? 0) - (m.first[k] ?? 0) <= 2 &&
  ((t.flags[m.first[k] ?? 0] ?? 0) & Flag.capital) !== 0;

/** `of the beaten crew`: only words of the noun’s own stand before it. */
export function leadsTo({ t }: Scene, from: number, to: number): boolean {
  if (to < from || to - from > 3) return false;
  for (let i = from; i < to; i++) {
    const tag = t.tag[i];
    if (tag !== Tag.determiner && tag !== Tag.verb && tag !== Tag.adverb && tag !== Tag.adjective)
      return false;
  }
  // `praised | the president`
  return to === from || t.tag[to - 1] !== Tag.verb || t.tag[to] !== Tag.determiner;
}

/** `and chief executive`, but not `and his wife`: another office follows. */
function continuesRole(stage: Stage, k: number): boolean {
  const { scene, facts } = stage;
  const { m, t } = scene;
  const head = m.head[k] ?? 0;
  const first = m.first[k] ?? 0;
  if (((facts[first] ?? 0) & (Fact.article | Fact.owner)) !== 0) return false;
  const bits = bitsAt(scene, head);
  // `and CEO of Blip`
  const office = headOf(stage, k);
  if (office === first && ((facts[office] ?? 0) & Fact.rank) !== 0) return true;
  // `and Vice President of …`
  if (t.tag[head] === Tag.name) return (bits & Class.title) !== 0 && isHeld(scene, m.end[k] ?? 0);
  // `and principal investigator of …`
  return (bits & (Class.human | Class.title)) !== 0 || isApposedRole(stage, head);
}

/** First token of a phrase less its article, possessive pronoun, age and looks; but `12 residents`. */
export function bareFirst({ scene, facts }: Stage, first: number, end: number): number {
  let i = first;
  while (
    i < end - 1 &&
    (((facts[i] ?? 0) & (Fact.article | Fact.owner)) !== 0 || isOld(scene, i) || isLook(scene, i))
  )
    i++;
  return i;
}
const isLook = anyOf(LOOKS);
/** `34-year-old` */
const isOld = (scene: Scene, i: number): boolean =>
  isAge(scene, i) && /old$/.test(wordAt(scene, i));

export const isNominal = (tag: number): boolean =>
  tag === Tag.noun || tag === Tag.name || tag === Tag.adjective || tag === Tag.number;

/** Whether the head of a phrase is an office or a trade. */
export const isRoleHead = (stage: Stage, head: number): boolean => {
  const { scene, facts } = stage;
  const fact = facts[head] ?? 0;
  const isLed = isCompound(scene, head);
  if (((fact & Fact.noRole) !== 0 && !isLed) || isKin(stage, head)) return false;
  return (
    isLed ||
    isUnder(scene, head) ||
    (bitsAt(scene, head) & (Class.human | Class.title)) !== 0 ||
    (fact & (Fact.rank | Fact.role)) !== 0 ||
    (PLAYED.has(scene.t.hash[head] ?? 0) &&
      POSITIONS.has(`${wordAt(scene, head - 1)} ${wordAt(scene, head)}`.toLowerCase()))
  );
};
/** `sub-inspector`, `vice-captain`: an office below another; `corner-back`: where somebody plays. */
function isUnder(scene: Scene, head: number): boolean {
  if (isPlayer(scene, head)) return true;
  if (!isPrefixed(scene, head)) return false;
  const word = wordAt(scene, head);
  const of = wordId(word.slice(word.indexOf('-') + 1).toLowerCase());
  return ((classBits[of] ?? 0) & (Class.human | Class.title)) !== 0;
}
const isPlayer = anyCaseOf(
  'corner-back half-back full-back wing-back corner-forward half-forward full-forward wing-forward tight-head loose-head',
);
/** Where somebody plays. */
const POSITIONS = new Set([
  'goal attack',
  'goal defence',
  'goal shooter',
  'wing attack',
  'wing defence',
  'tight end',
  'defensive end',
]);
/** Which of the experts, and not in what. */
const tellsWhich = anyCaseOf(
  'other same such new old only own first second last next many few several real',
);
const PLAYED = new Set([...POSITIONS].map((position) => hashOf(position.split(' ')[1] ?? '')));

/** `Rovers boss`, `Grand Slam winner`: with a noun in front an office after all. */
function isCompound(scene: Scene, head: number): boolean {
  const tag = scene.t.tag[head - 1];
  const isNoun = scene.t.unit[head - 1] === 0 && (tag === Tag.noun || tag === Tag.name);
  // `winner of the Turner Prize`
  if (isWinner(scene, head) && isOf(scene, head + 1)) return isCapital(scene, head + 3);
  const isField = tag === Tag.adjective && isAnalyst(scene, head);
  if (isField && !tellsWhich(scene, head - 1)) return true;
  return isNoun && isSomeExpert(scene, head);
}
const isWinner = anyCaseOf('winner');
const isAnalyst = anyOf('expert analyst');
const isSomeExpert = anyOf('boss winner expert witness');

/** `his partner`; but `a partner at Hale & Co` is one in business. */
export function isKin({ scene, facts }: Stage, head: number): boolean {
  if (((facts[head] ?? 0) & Fact.kin) === 0) return false;
  if (!isPartner(scene, head)) return true;
  return !/^(?:at|in|of)$/.test(wordAt(scene, head + 1)) && !HELD.has(wordAt(scene, head - 1));
}

const isPartner = anyOf('partner');

/** The noun that a phrase is about: `CEO` in `CEO of Marlow Foods`, which is one name to the mentions. */
export function headOf(stage: Stage, k: number): number {
  const { m, t } = stage.scene;
  const head = m.head[k] ?? 0;
  if (t.tag[head] !== Tag.name) return head;
  for (let i = (m.first[k] ?? 0) + 1; i < head && i < (m.first[k] ?? 0) + LONGEST; i++)
    if (isOf(stage.scene, i)) return isRoleHead(stage, i - 1) ? i - 1 : head;
  return head;
}

/** In apposition to a name, also a trade that the lexicon has not: `a seismologist at …`, `the chandler`. */
export function isApposedRole(stage: Stage, head: number): boolean {
  if (isRoleHead(stage, head)) return true;
  const { scene, facts } = stage;
  if (
    isKin(stage, head) ||
    ((facts[head] ?? 0) & Fact.noRole) !== 0 ||
    scene.t.tag[head] !== Tag.noun
  )
    return false;
  const bits =
    bitsAt(scene, head) & (Class.organization | Class.document | Class.time | Class.sayNoun);
  return (
    bits === 0 &&
    ((looksLikeTrade(wordAt(scene, head).toLowerCase()) && !isNoTrade(scene, head)) ||
      isPersonNoun(scene, head))
  );
}

/** Whether a phrase means a human being. */
export const isHuman = (stage: Stage, k: number): boolean =>
  stage.scene.m.type[k] === MentionType.human ||
  ((stage.facts[stage.scene.m.head[k] ?? 0] ?? 0) & (Fact.role | Fact.kin)) !== 0 ||
  isOffice(stage, k) ||
  isPersonNoun(stage.scene, stage.scene.m.head[k] ?? 0);

/** `the Transport Minister`, `the Archbishop of Ostley`: an office in capitals, and nobody’s name. */
export function isOffice(stage: Stage, k: number): boolean {
  const { m } = stage.scene;
  if (m.type[k] !== MentionType.name || ((stage.facts[m.first[k] ?? 0] ?? 0) & Fact.article) === 0)
    return false;
  const head = headOf(stage, k);
  const fact = stage.facts[head] ?? 0;
  const isTitle =
    (bitsAt(stage.scene, head) & Class.title) !== 0 ||
    (fact & Fact.rank) !== 0 ||
    isExecutive(stage.scene, head);
  return (
    isTitle &&
    head > (m.first[k] ?? 0) &&
    isRoleHead(stage, head) &&
    !isGiven(stage.facts[head - 1] ?? 0) &&
    !isPlural(stage.scene, k)
  );
}

const isExecutive = anyOf('Executive Leader Manager Teacher Officer');

/** `officials`, `men`, `police`, but not `boss`. */
export function isPlural(scene: Scene, k: number): boolean {
  const head = scene.m.head[k] ?? 0;
  if ((bitsAt(scene, head) & Class.plural) !== 0) return true;
  const { text, start, end } = scene.t;
  const past = end[head] ?? 0;
  const last = text.charCodeAt(past - 1) | LOWER;
  const before = text.charCodeAt(past - 2) | LOWER;
  if (last === LETTER_N) return before === LETTER_E && /men$/i.test(wordAt(scene, head));
  if (last !== LETTER_S || past - (start[head] ?? 0) < 2) return false;
  return !NO_PLURAL.has(before) && !isSingular(scene, head);
}
const LETTER_S = 0x73;
const LETTER_N = 0x6e;
const LETTER_E = 0x65;
/** Makes a small letter of a capital, and of a curly apostrophe another unit. */
const LOWER = 0x20;
/** `boss`, `bus`, `Hale’s` */
const NO_PLURAL = new Set([..."su’'"].map((letter) => letter.charCodeAt(0) | LOWER));
const isSingular = anyCaseOf('news series');

/** `leader of the league`; but `the singer behind the song` is a singer. */
export const isHeld = (scene: Scene, end: number): boolean => holds(scene, end);
const holds = anyOf('of for at in to on');
