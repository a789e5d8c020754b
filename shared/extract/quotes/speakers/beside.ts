import { Class, Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { anyCaseOf, anyOf, isAs, isBeing } from './any-of.ts';
import { bareFirst, headOf, isApposedRole, isKin } from './phrases.ts';
import { bitsAt, isAge, isCapital, phraseText, type Stage, wordAt } from './stage.ts';
import { Fact, hasTrade, MAKERS } from './word-facts.ts';

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

export const NOTHING = { role: null, kin: -1, isBody: false, isOwned: false, isSaid: false };

export const COMMA = 0x2c;
export const isDash = (unit: number): boolean => unit === 0x2014 || unit === 0x2013;
export const isShut = (unit: number): boolean =>
  unit === COMMA ||
  unit === 0x2e ||
  unit === 0x3a ||
  unit === 0x3b ||
  unit === 0x29 ||
  isDash(unit);

/** What a phrase beside a name says; undefined where it is neither office, kin nor body. */
export function besideOf(
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
  // `her best shooter`: praise, and no office
  if (isOwned && isBest(scene, head - 1)) return undefined;
  // `a rising star in the party`
  if (isRising(scene, head - 1) && isStar(scene, head)) return undefined;
  const isSaid = (fact & Fact.people) !== 0;
  if (isLord(scene, m.first[at] ?? 0) || isPosture(scene, first, head)) return undefined;
  const nothing = { ...NOTHING, mention: at, isOwned, isSaid };
  if (isRelative(scene, head)) return nothing;
  if (isKin(stage, head) && !isCapital(scene, head)) return { ...nothing, kin: head };
  const hasArticle = ((facts[first] ?? 0) & (Fact.article | Fact.owner)) !== 0;
  // `Merrifield, Britain’s fifth-largest grocer`
  if (isLargest(scene, head - 1)) return { ...nothing, isBody: true };
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
  const isHolder =
    isOpen &&
    hasArticle &&
    (fact & Fact.noRole) === 0 &&
    /[a-z](?:wo)?m[ae]n$/.test(wordAt(scene, head));
  if (!isApposedRole(stage, head) && !isUnknownTrade && !isHolder && !isMaker) return undefined;
  // `Ada Pell, a 22-year-old from Varn`: an age is no office
  if (isAge(scene, head)) return nothing;
  const bare = bareFirst(stage, first, end);
  // `one such mayor was Ada Pell`, `Ada Pell and Tom Hale, two other outsiders`
  if (isSeveral(scene, bare) || isSuch(scene, bare + 1)) return undefined;
  // `another nurse, Ada Pell,`
  const from = bare < end - 1 && /^(?:one|another)$/i.test(wordAt(scene, bare)) ? bare + 1 : bare;
  return { ...nothing, role: phraseText(scene, from, stop) };
}

/** `a family member`: no office. */
const isRelative = (scene: Scene, head: number): boolean =>
  /^members?$/.test(wordAt(scene, head)) && wordAt(scene, head - 1) === 'family';

const isRising = anyOf('rising shining fading fallen bright');
const isStar = anyOf('star talent figure prospect');

/** Past `is`, `has been`, `became`, `serves as`, where they stand; else the same token. */
export function pastBeing(scene: Scene, i: number): number {
  if (isBeing(scene, i) && isChosen(scene, i + 1)) return isAs(scene, i + 2) ? i + 3 : i + 2;
  if (isBeing(scene, i) || becomes(scene, i)) return i + 1;
  if (has(scene, i) && isBeen(scene, i + 1)) return i + 2;
  return serves(scene, i) && isAs(scene, i + 1) ? i + 2 : i;
}
const isChosen = anyOf('elected re-elected appointed named made sworn installed');
const becomes = anyOf('became becomes remains remained');
const has = anyOf('has had');
const isBeen = anyOf('been');
const serves = anyOf('serves served works worked');

/** `Icra Ostley`, `Lake Road police station`: where somebody holds an office. */
export const isHouse = ({ m, t }: Scene, k: number): boolean =>
  t.tag[m.head[k] ?? 0] === Tag.name ||
  (m.type[k] === MentionType.organization && t.tag[m.first[k] ?? 0] === Tag.name);

/** Past `(D-Minn.)`. */
export function afterParenthesis({ scene }: Stage, from: number, limit: number): number {
  const { t } = scene;
  if (t.unit[from] !== 0x28) return from;
  for (let i = from + 1; i < limit && i < from + 9; i++) if (t.unit[i] === 0x29) return i + 1;
  return from;
}

/** `now Lord Baker of Vess`: another name; but `Lord Mayor of Vess`. */
const isLord = (scene: Scene, i: number): boolean =>
  isLordly(scene, i) &&
  isCapital(scene, i + 1) &&
  (bitsAt(scene, i + 1) & Class.title) === 0 &&
  !/^(?:Advocate|Provost|Lieutenant|Mayor|Chief)$/.test(wordAt(scene, i + 1));
const isLordly = anyOf('Lord Lady Baron Baroness Earl Sir Dame Viscount Viscountess');
/** `Pell, head in hands,`, `head bowed`: how somebody sits. */
const isPosture = (scene: Scene, first: number, head: number): boolean =>
  first === head && wordAt(scene, head) === 'head' && isBowed(scene, head + 1);
const isBowed = anyOf('in on to against between under down up bowed held tilted buried high');
/** `fifth-largest` */
const isLargest = ({ t }: Scene, i: number): boolean =>
  t.text.charCodeAt((t.end[i] ?? 0) - 1) === LETTER_T &&
  /(?:largest|biggest)$/.test(t.text.slice(t.start[i] ?? 0, t.end[i] ?? 0));
const LETTER_T = 0x74;
const isBest = anyOf('best worst favorite favourite oldest youngest biggest greatest');
const isSeveral = anyCaseOf('such two three four five six several many some other few both');
const isSuch = anyOf('such');
