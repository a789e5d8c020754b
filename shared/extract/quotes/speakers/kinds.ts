import { Class, Tag } from '../../lexicon/tags.ts';
import type { Scene } from '../scene.ts';
import { isCall } from '../tag-mends.ts';
import { Flag } from '../tokens.ts';
import { anyCaseOf, anyOf, isWho } from './any-of.ts';
import type { Member } from './members.ts';
import type { NameParts } from './names.ts';
import { endsInS } from './nouns.ts';
import { bitsAt, isAge, isCapital, isInitial, type Stage, wordAt } from './stage.ts';
import { Fact, FEMALE, isGiven, MALE } from './word-facts.ts';

const COMMA = 0x2c;
const places = anyCaseOf('in at near outside across');
const isQuarter = anyOf('North South East West New Northern Southern Eastern Western');
const isSelf = anyOf('himself herself');
const joins = anyCaseOf('from for of joined via');
const isAged = anyOf('aged');
const isWhich = anyOf('which');
/** `Chicago-based` */
const isBased = (scene: Scene, i: number): boolean =>
  ((scene.t.flags[i] ?? 0) & Flag.hyphen) !== 0 && /-based$/.test(wordAt(scene, i));

/** What one mention of a name tells for a person (above 0) or a body, place or thing (below). */
export function evidenceAt(stage: Stage, k: number, parts: NameParts, hasRole: boolean): number {
  const { scene, facts } = stage;
  const { t, m } = scene;
  let sum = parts.isTitled ? 4 : 0;
  const first = m.first[k] ?? 0;
  const end = m.end[k] ?? 0;
  const fact = facts[first] ?? 0;
  if (parts.first === first + 1 && (fact & Fact.article) !== 0) sum -= 3;
  if (parts.first > first && isBased(scene, parts.first - 1)) sum -= 4;
  // `carmaker Tesla`
  if (!hasRole && parts.first > first && !isCapital(scene, parts.first - 1)) {
    const bits = bitsAt(scene, parts.first - 1);
    if ((bits & Class.organization) !== 0 && (bits & Class.human) === 0) sum -= 3;
  }
  if (t.unit[end] === COMMA) {
    if (isAged(scene, end + 1) || (isAge(scene, end + 1) && t.unit[end + 2] === COMMA)) sum += 4;
    else if (isWho(scene, end + 1)) sum += isOne(scene, end + 2) ? 2.5 : 1.5;
    else if (isWhich(scene, end + 1)) sum -= 3;
  } else if (t.word[end] !== 0) {
    if (isWho(scene, end)) sum += 1.5;
    else if (m.isPossessive[k] === 1) sum += ownedBy(stage, end + 1);
    else if (isSelf(scene, end)) sum += 3;
  }
  if (t.tag[first - 1] === Tag.preposition && parts.first === first) {
    if (places(scene, first - 1)) sum -= 1.5;
    else if (joins(scene, first - 1)) sum -= 0.5;
  }
  return sum;
}

/** `who was`, `who grows`; but `City, who are 17th,`. */
const isOne = (scene: Scene, i: number): boolean =>
  isAuxiliary(scene, i) || (scene.t.tag[i] === Tag.verb && endsInS(scene, i));
const isAuxiliary = anyOf('is was has');

/** `Nordwave’s finance chief`, `Tolmek’s government`; but `Pike’s sister`. */
function ownedBy({ scene, facts }: Stage, from: number): number {
  const { t } = scene;
  for (let i = from; i < from + 4 && t.unit[i] === 0; i++) {
    const bits = bitsAt(scene, i);
    if (((facts[i] ?? 0) & Fact.kin) !== 0) return 2;
    if ((bits & Class.title) !== 0) return -1;
    if ((bits & (Class.organization | Class.human)) !== 0) return -0.4;
  }
  return 0;
}

/** What the first pronoun soon after a name tells: `he` and `his` speak for a person, `it` and `its` against one. */
export function hearPronoun({ scene }: Stage, from: number, member: Member): void {
  const { t } = scene;
  const isClause = isWho(scene, from + (t.unit[from] === COMMA ? 1 : 0));
  for (let i = from; i < from + 10 && i < t.count; i++) {
    if (((t.flags[i] ?? 0) & Flag.quoted) !== 0 || t.tag[i] === Tag.name) return;
    if (t.tag[i] !== Tag.pronoun && t.tag[i] !== Tag.determiner) continue;
    const gender = isShe(scene, i) ? FEMALE : isHe(scene, i) ? MALE : 0;
    // `Quill, who argued that he had …`: another
    if (isClause && isSubject(scene, i)) return;
    if (gender !== 0) member.evidence += 0.8;
    // `For Pell it was a start.`
    else if (isIt(scene, i) && i === from && isHeldBefore(scene, from)) return;
    else if (isIt(scene, i)) member.evidence -= 1;
    else continue;
    member.heard += (gender === FEMALE ? 1 : gender === MALE ? -1 : 0) * (isClause ? 2 : 1);
    return;
  }
}
/** A name of one word that a preposition holds ends before a token. */
const isHeldBefore = ({ t }: Scene, end: number): boolean => t.tag[end - 2] === Tag.preposition;
const isShe = anyOf('she her');
const isHe = anyOf('he his');
const isSubject = anyOf('he she');
const isIt = anyOf('it its');

/** What the words of a name tell, once: its length, given names, words for bodies and places. */
export function evidenceOfName({ scene, facts }: Stage, first: number, end: number): number {
  const { t } = scene;
  let words = 0;
  let sum = 0;
  let last = first;
  for (let i = first; i < end; i++) {
    if (t.unit[i] === 0x26) sum -= 4;
    if (t.unit[i] !== 0) continue;
    words++;
    last = i;
    const word = words > 1 && !isCapital(scene, i) ? wordAt(scene, i) : '';
    if (word === 'of' || word === 'for' || word === 'and') sum -= 4;
    if (((t.flags[i] ?? 0) & Flag.digit) !== 0) sum -= 1;
  }
  if (t.text.charAt(t.start[first] ?? 0) === '@') return 6;
  const given = isGiven(facts[first] ?? 0);
  const lastFact = facts[last] ?? 0;
  const lastBits = bitsAt(scene, last);
  if (words === 1) {
    if (given) sum += 2.4;
    if ((lastFact & Fact.knownPerson) !== 0) sum += 3;
    if ((lastFact & Fact.knownBody) !== 0) sum -= 4;
    if ((lastFact & Fact.bodyEnd) !== 0) sum -= 3;
    if ((lastBits & (Class.organization | Class.document)) !== 0) sum -= 3;
    if (((t.flags[last] ?? 0) & Flag.allCapitals) !== 0) sum -= 3;
    return sum + ((lastBits & Class.place) !== 0 ? -4 : -0.5);
  }
  sum += given ? 3.5 : 1.5;
  // `South Carolina`, `Save the Children`
  if (isQuarter(scene, first) || isCall(t, first)) sum -= 4;
  if (isSaintly(scene, first) && !given) sum -= 3;
  for (let i = first; i < last; i++) if (isTempest(scene, i)) sum -= 6;
  if (words > 4) sum -= 2;
  const isBody = (lastFact & Fact.bodyEnd) !== 0 || (lastBits & Class.organization) !== 0;
  // `Zuri Lane`, `Zuri A. Lane`
  const isSoft =
    (words === 2 || (words === 3 && isInitial(scene, last - 2))) &&
    (given || (lastFact & Fact.landEnd) !== 0);
  if (isBody) sum -= isSoft && !isWay(scene, last) ? 2.5 : 5;
  if ((lastBits & Class.place) !== 0) sum -= given ? 1 : 4;
  if ((bitsAt(scene, first) & Class.place) !== 0 && !given) sum -= 1.5;
  // `Park Lane`, but `Park Sun-hee`
  const isHyphened = ((scene.t.flags[first + 1] ?? 0) & Flag.hyphen) !== 0;
  if (!given && !isHyphened && ((facts[first] ?? 0) & (Fact.knownBody | Fact.bodyEnd)) !== 0)
    sum -= 3;
  return sum;
}

/** `San Diego`, `Los Alamos` */
const isSaintly = anyOf('San Santa Los Las');
/** `Tropical Cyclone Pam` */
const isTempest = anyOf('Cyclone Hurricane Typhoon Storm');
/** `Clinton Avenue`: nobody is called so. */
const isWay = anyOf('Avenue Ave Boulevard Highway Parkway Crescent Terrace Freeway Expressway');

/** `Pell` for Hardik Pell, the first time: bodies are seldom called by their last word, unless it is one for a body or a place. */
export function hearSurname(
  { scene, facts }: Stage,
  member: Member,
  words: readonly number[],
  at: number,
): void {
  const isLast = words.length === 1 && member.words.length === 2 && words[0] === member.words[1];
  const isShort = ((scene.t.flags[at] ?? 0) & (Flag.allCapitals | Flag.dotted)) !== 0;
  if (!isLast || isShort || member.aliases.length > 0) return;
  const isBody = ((facts[at] ?? 0) & (Fact.bodyEnd | Fact.anyBody | Fact.knownBody)) !== 0;
  if (!isBody && (bitsAt(scene, at) & (Class.organization | Class.document | Class.place)) === 0)
    member.evidence += BY_SURNAME;
}
const BY_SURNAME = 1;

/** `in Ravn`, `Paris`: a place. */
export function isPlaced({ scene, facts }: Stage, k: number): boolean {
  const { m, t } = scene;
  const first = m.first[k] ?? 0;
  const head = m.head[k] ?? 0;
  if ((bitsAt(scene, head) & Class.place) !== 0) return true;
  // `in the House`
  const isBody = (bitsAt(scene, head) & Class.organization) !== 0;
  if (isBody || ((facts[head] ?? 0) & (Fact.bodyEnd | Fact.knownBody)) !== 0) return false;
  return t.tag[first - 1] === Tag.preposition && isIn(scene, first - 1);
}
const isIn = anyCaseOf('in');

/** Pronouns that agree, or one in a clause with `who`. */
const SURE = 2;
/** The pronouns that follow a name go before what lists of given names tell. */
export function settleGender(member: Member): void {
  const heard = member.heard > 0 ? FEMALE : MALE;
  const isSure = Math.abs(member.heard) >= SURE && !member.isTold;
  if (isSure && member.gender !== heard) member.gender = 0;
  if (member.gender === 0 && (isSure || (member.guess === 0 && member.heard !== 0)))
    member.guess = heard;
}

/** Person or organization, by all that has been seen. */
export function settleKind(member: Member): void {
  member.kind = member.isGroup ? 'group' : member.evidence > 0 ? 'person' : 'organization';
  member.isPlace &&= member.kind === 'organization';
}
