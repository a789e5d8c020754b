import { mainTag } from '../../lexicon/lexicon.ts';
import { Class, Tag } from '../../lexicon/tags.ts';
import type { Scene } from '../scene.ts';
import { isCall } from '../tag-mends.ts';
import { Flag } from '../tokens.ts';
import { anyCaseOf, anyOf, isNaming, isOf } from './any-of.ts';
import { looksLikeTrade } from './nouns.ts';
import { pastGrade, pastRank } from './ranks.ts';
import { isAnotherPhrase, isBeforeRole, isTime } from './role-starts.ts';
import { bitsAt, isCapital, isInitial, phraseText, type Stage, wordAt } from './stage.ts';
import { Fact, genderOfGiven, genderOfNounAt, isGiven } from './word-facts.ts';

/** A proper-name mention taken apart: `NATO Secretary General | Mark Rutte`. Token bounds, ends exclusive. */
export interface NameParts {
  readonly roleFirst: number;
  readonly roleEnd: number;
  readonly first: number;
  readonly end: number;
  /** Gender by a title in front (`Mrs`), and whether there is any title. */
  readonly titleGender: number;
  readonly isTitled: boolean;
  /** The title is `Mr`, `Mrs` or the like, and no office. */
  readonly isHonoured: boolean;
  /** `a chart-seller named …` */
  readonly isNamedSo: boolean;
}

/** Words that are an office in front of a name: `General Milley`, `Coach Renzi`, `spokesman Toner`, `Det Insp`. */
function isOfficeWord({ scene, facts }: Stage, i: number): boolean {
  const fact = facts[i] ?? 0;
  if (isGiven(fact) && (bitsAt(scene, i) & Class.title) === 0) return false;
  if (isPrefixed(scene, i) || isPasserBy(scene, i)) return true;
  return (
    (bitsAt(scene, i) & (Class.title | Class.human)) !== 0 ||
    (fact & (Fact.rank | Fact.honorific | Fact.role)) !== 0
  );
}

const isPasserBy = anyCaseOf('passer-by');
const isHyphened = ({ t }: Scene, i: number): boolean => ((t.flags[i] ?? 0) & Flag.hyphen) !== 0;

/** `ex-mayor`, `Vice-captain` */
export const isPrefixed = (scene: Scene, i: number): boolean =>
  isHyphened(scene, i) && PREFIXED.test(wordAt(scene, i));
const PREFIXED = /^(?:ex|then|vice|co|deputy|assistant|sub|under)-\p{Ll}+$/iu;

/** `Chicago-based`, `Cork-born`, `Father-of-three` */
const BASED = /-(?:based|born|bred|raised|trained|educated)$|^\p{L}+-of-/iu;
/** `Cinematographer Ulla Brandt`: a trade that no list has, before a name; a short one before a given name only. */
function isTradeBefore({ scene, facts }: Stage, i: number, end: number): boolean {
  if (i + 1 >= end || isGiven(facts[i] ?? 0)) return false;
  if (((facts[i + 1] ?? 0) & Fact.particle) !== 0) return false;
  const isNext = isGiven(facts[i + 1] ?? 0);
  if (isNext && isMoodFirst(scene, i)) return true;
  if (i + 2 >= end) return false;
  const isTrade = looksLikeTrade(wordAt(scene, i));
  const isLong = (scene.t.end[i] ?? 0) - (scene.t.start[i] ?? 0) > 8;
  return isNext ? isTrade || isCommonFirst(scene, i) : isTrade && isLong;
}
/** `Billionaire Donald Trump`: a common word whose capital opens the sentence. */
const isCommonFirst = ({ t }: Scene, i: number): boolean =>
  ((t.flags[i] ?? 0) & Flag.first) !== 0 && mainTag[t.word[i] ?? 0] === Tag.noun;
/** `Shell-shocked Ann`, `Proud Roy`: the same of how somebody is. */
function isMoodFirst(scene: Scene, i: number): boolean {
  const { t } = scene;
  if (((t.flags[i] ?? 0) & Flag.first) === 0) return false;
  if (mainTag[t.word[i] ?? 0] === Tag.adjective) return true;
  const isVerb = t.base[i] !== 0 || ((t.flags[i] ?? 0) & Flag.hyphen) !== 0;
  return (
    isVerb && /\p{Ll}(?:ed|ing)$/u.test(wordAt(scene, i)) && !/-\p{Lu}/u.test(wordAt(scene, i))
  );
}

/** Splits the role and the title from the name that ends a mention, or ends before token `until`. */
export function namePartsOf(stage: Stage, k: number, until?: number): NameParts {
  const { scene, facts } = stage;
  const { m, t } = scene;
  const from = m.first[k] ?? 0;
  let end = until ?? m.end[k] ?? 0;
  // `the union Counter | North said`
  if (until === undefined && isCapital(scene, end) && isQuarter(scene, end)) end++;
  // `the White House Saturday`
  while (end > from + 1 && isTime(scene, end - 1) && /day$/.test(wordAt(scene, end - 1))) end--;
  // `Mark Rudd MP`
  while (end > from + 2 && ((facts[end - 1] ?? 0) & Fact.letters) !== 0) end--;
  let first = end - 1;
  while (first > from && isNamePart(stage, first - 1)) first--;
  if (first === from && until === undefined) first = pastParticles(stage, from);
  while (
    first < end - 1 &&
    ((t.unit[first] ?? 0) !== 0 ||
      !isCapital(scene, first) ||
      isTime(scene, first) ||
      (isHyphened(scene, first) && BASED.test(wordAt(scene, first))))
  )
    first++;
  let cut = first;
  // `Martin Luther King Jr`
  const last = ((facts[end - 1] ?? 0) & Fact.suffix) !== 0 ? end - 2 : end - 1;
  const isBody =
    isBodyWithin(stage, first, end) ||
    (((facts[end - 1] ?? 0) & Fact.bodyEnd) !== 0 &&
      !isGiven(facts[end - 2] ?? 0) &&
      !isSurname(stage, first, end));
  for (let i = first; i < last && !isBody; i++)
    if (isTradeName(stage, i, from) || (i === last - 1 && isNamedMarshal(stage, i))) break;
    // `Bank for International Settlements`
    else if (i > from && isFor(scene, i - 1)) continue;
    else if (isOfficeWord(stage, i) || (i === first && isTradeBefore(stage, i, end))) cut = i + 1;
  cut = Math.max(cut, pastRank(scene, first, end), pastGrade(scene, from, end));
  if (isHeldFor(stage, from)) cut = Math.max(cut, pastField(stage, from, end));
  while (cut < end - 1 && (t.unit[cut] ?? 0) !== 0) cut++;
  // `Secretary of State John Kerry`
  if (cut > first && isOf(scene, cut))
    cut = Math.min(end, Math.max(cut + 2, pastField(stage, cut + 1, end)));
  // `Senate President pro Tempore Ada Pell`
  if (isPro(scene, cut)) cut++;
  if (isForNow(scene, cut)) cut++;
  let titleGender = 0;
  let isTitled = false;
  let isHonoured = false;
  for (let i = Math.max(from, cut - 3); i < cut; i++) {
    if (((facts[i] ?? 0) & (Fact.honorific | Fact.rank)) === 0) continue;
    isTitled = true;
    isHonoured ||= ((facts[i] ?? 0) & Fact.honorific) !== 0;
    if (((facts[i] ?? 0) & Fact.femaleWord) !== 0) titleGender = 1;
    else if (((facts[i] ?? 0) & Fact.maleWord) !== 0) titleGender = 2;
  }
  let roleFirst = from;
  while (roleFirst < cut && isBeforeRole(stage, roleFirst)) roleFirst++;
  for (let i = roleFirst; i + 1 < cut; i++) if (isAnotherPhrase(stage, i)) roleFirst = i + 1;
  let roleEnd = cut;
  const isNamedSo = roleEnd > roleFirst && isNaming(scene, roleEnd - 1);
  if (isNamedSo) roleEnd--;
  while (roleEnd > roleFirst) {
    const last = t.unit[roleEnd - 1] === 0x2e ? roleEnd - 2 : roleEnd - 1;
    if (last < roleFirst || ((facts[last] ?? 0) & Fact.honorific) === 0) break;
    // `political science professor Ada Pell`, `Associate Professor Pell`: no title, but what she is
    if (last > roleFirst && (!isCapital(scene, last) || isProfessor(scene, last))) break;
    roleEnd = last;
  }
  return { roleFirst, roleEnd, first: cut, end, titleGender, isTitled, isHonoured, isNamedSo };
}

const isPro = anyCaseOf('pro');
const isForNow = anyCaseOf('tem tempore');
const isFor = anyOf('for');
const isProfessor = anyOf('Professor');

/** `Justice Marshal Pell`, `Mr Dean Hale`: a title that is a given name as well, behind another. */
const isNamedMarshal = ({ scene, facts }: Stage, i: number): boolean =>
  isMarshal(scene, i) &&
  ((facts[i - 1] ?? 0) & Fact.honorific) + (wordAt(scene, i - 1) === 'Justice' ? 1 : 0) > 0;
const isMarshal = anyOf('Marshal Dean Bishop Prince King Earl Duke Major Deacon Judge Baker');

/** `Rovers manager Porter Pell`: a trade with a capital behind one without is a name, where no title can stand. */
const isTradeName = ({ scene, facts }: Stage, i: number, from: number): boolean =>
  i > from &&
  isCapital(scene, i) &&
  scene.t.tag[i - 1] === Tag.noun &&
  !isCapital(scene, i - 1) &&
  ((facts[i] ?? 0) & (Fact.rank | Fact.honorific)) === 0 &&
  (bitsAt(scene, i) & Class.title) === 0;

/** `Muslim Council of Britain`, `Royal College of General Practitioners`: a body `of` or `for` somewhere or somebody. */
function isBodyWithin(stage: Stage, first: number, end: number): boolean {
  const { scene, facts } = stage;
  let of = first + 1;
  while (of < end - 1 && !isOfOrFor(scene, of)) of++;
  const body = ((facts[of - 1] ?? 0) & Fact.bodyEnd) | (bitsAt(scene, of - 1) & Class.organization);
  if (of >= end - 1 || of === first + 1 || body === 0) return false;
  const many = wordAt(scene, end - 1);
  const areMany = many.endsWith('s') && looksLikeTrade(many.slice(0, -1).toLowerCase());
  for (let i = of + 1; i < end; i++)
    if (isGiven(facts[i] ?? 0) || (!areMany && isOfficeWord(stage, i))) return false;
  return true;
}

/** `Dr. Ada B. Lane`, `Dr. Orla Hill`: behind a title and an initial, or a word for land, no body. */
const isSurname = ({ scene, facts }: Stage, first: number, end: number): boolean =>
  ((facts[first] ?? 0) & Fact.honorific) !== 0 &&
  (((facts[end - 1] ?? 0) & Fact.landEnd) !== 0 || isInitial(scene, end - 3));

/** `MP for | Vess Ada Pell`, `Secretary of State for | Political Affairs Ada Pell`: what an office is for. */
const isHeldFor = (stage: Stage, from: number): boolean =>
  isHolding(stage.scene, from - 1) &&
  (isOfficeWord(stage, from - 2) || (isOf(stage.scene, from - 3) && isOfficeWord(stage, from - 4)));
const isHolding = anyOf('for of');

/** Past `Government Affairs` in `Government Affairs | Ada Pell`: to the given name of two words or more; else `from`. */
function pastField({ facts }: Stage, from: number, end: number): number {
  if (isGiven(facts[from] ?? 0)) return from;
  for (let i = from + 1; i < end - 1; i++) if (isGiven(facts[i] ?? 0)) return i;
  return from;
}

/** `North` after a name, which is none to the tagger. */
const isQuarter = (scene: Scene, i: number): boolean =>
  scene.t.tag[i] !== Tag.name &&
  /^(?:North|South|East|West)$/.test(wordAt(scene, i)) &&
  scene.t.tag[i + 1] !== Tag.name &&
  scene.t.tag[i + 1] !== Tag.noun;

/** `worries Annelies van den | Broek`: where a name begins that the tagger has cut at its particles. */
function pastParticles({ scene, facts }: Stage, from: number): number {
  let i = from - 1;
  while (i > 0 && ((facts[i] ?? 0) & Fact.particle) !== 0) i--;
  if (i === from - 1 || scene.t.unit[i] !== 0) return from;
  if (scene.t.tag[i] !== Tag.name && !isGiven(facts[i] ?? 0)) return from;
  return isCapital(scene, i) && scene.s.of[i] === scene.s.of[from] ? i : from;
}

/** `Mr Justice Pell`: how a judge is addressed, and no office by itself. */
export const isCourtTitle = ({ scene, facts }: Stage, { roleFirst, roleEnd }: NameParts): boolean =>
  roleEnd === roleFirst + 1 &&
  ((facts[roleFirst - 1] ?? 0) & Fact.honorific) !== 0 &&
  wordAt(scene, roleFirst) === 'Justice';

/** Whether a token may be inside a name: capitals, `of`, `van`, an initial’s stop. */
function isNamePart({ scene, facts }: Stage, i: number): boolean {
  const { t } = scene;
  if (t.unit[i] !== 0) return true;
  // `Society for the Protection of Moths`
  // `Save the Children`
  if (t.tag[i] === Tag.determiner) return isOfOrFor(scene, i - 1) || isCall(t, i - 1);
  if (isCapital(scene, i)) return true;
  // `Women’s Institute`, `Governor’s Office`
  if (t.tag[i] === Tag.particle) return isCapital(scene, i - 1) && isCommonOwner(scene, i - 1);
  if (t.tag[i] === Tag.and) return isCapital(scene, i - 1) && isCapital(scene, i + 1);
  if (((facts[i] ?? 0) & Fact.particle) !== 0)
    return isCapital(scene, i - 1) || ((facts[i - 1] ?? 0) & Fact.particle) !== 0;
  return isOfOrFor(scene, i);
}
export const isOfOrFor = anyOf('of for');
/** People by a common noun, inside a sentence: no name, which would be an owner of its own. */
const isCommonOwner = (scene: Scene, i: number): boolean =>
  (bitsAt(scene, i) & (Class.human | Class.title | Class.plural)) !== 0 &&
  ((scene.t.flags[i] ?? 0) & Flag.first) === 0;

/** The printed name of a mention, stray marks left out. */
export function printedName(scene: Scene, first: number, end: number): string {
  const name = phraseText(scene, first, end).replace(/[’']s?$/, '');
  const hasStop = scene.t.unit[end] === 0x2e && /^[js]r$/i.test(wordAt(scene, end - 1));
  return hasStop ? `${name}.` : name;
}

/** Gender by title and by office (`spokeswoman`); 0 = unknown. */
export function genderOfTitle({ scene, facts }: Stage, parts: NameParts): number {
  if (parts.titleGender !== 0) return parts.titleGender;
  for (let i = parts.roleFirst; i < parts.roleEnd; i++) {
    const byRole = genderOfNounAt(scene, facts, i);
    if (byRole !== 0) return byRole;
  }
  return 0;
}

/** Gender by title, by office, by given name; 0 = unknown. */
export function genderOfName(stage: Stage, parts: NameParts): number {
  const byTitle = genderOfTitle(stage, parts);
  if (byTitle !== 0) return byTitle;
  return genderOfGiven(stage.facts[parts.first] ?? 0, stage.scene.t.hash[parts.first] ?? 0);
}
