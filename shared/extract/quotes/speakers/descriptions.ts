import { hashOf } from '../../lexicon/lexicon.ts';
import { Class, Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { anyOf } from './any-of.ts';
import { bodyNamedSo, bodyOf } from './bodies.ts';
import { isPersonOf } from './candidates.ts';
import { isDoer } from './deeds.ts';
import { writerOf } from './documents.ts';
import { earlierPaper, earlierUnnamed, isKeptUnnamed } from './earlier.ts';
import { justNamed } from './just-named.ts';
import { capitalWords, memberByRole, tradeBonus, tradeOf } from './known-roles.ts';
import { isPast, memberAt } from './members.ts';
import { owned, ownerBefore } from './owned.ts';
import { bareFirst, headOf, isHeld, isPlural, isRoleHead, phraseEnd } from './phrases.ts';
import { type Found, lastSpoken, lookBack } from './salience.ts';
import { bitsAt, isAge, phraseText, wordAt } from './stage.ts';
import { NOBODY, type Referent, type Trail } from './trail.ts';
import { Fact, FEMALE, genderOfNoun, hasTrade, MALE } from './word-facts.ts';

/** People without an office: whoever stands out is meant. */
const GENERIC =
  /^(?:(?:left|right)-armer|debutant|centurion|witness|man|woman|boy|girl|teenager|pensioner|veteran|retiree|winner|victim|suspect|youngster|star|guest|hero|favou?rite|duo|boss|southpaw|(?:left|right)-hander|rookie|newcomer|debutante?|prodigy)$/;

/** What somebody has won or is up for: whoever stands out is meant, and it is what he is. */
const HONOURED =
  /^(?:champion|medall?ist|olympian|paralympian|finalist|semi-finalist|nominee|laureate|record-holder|millionaire|billionaire)$/;

/** Who `the secretary general`, `the 49-year-old`, `the Texan`, `his wife`, `the company` means. */
export function described(trail: Trail, k: number, isSpeaker = false): Referent {
  const { stage } = trail;
  const { scene, facts } = stage;
  const { m } = scene;
  const first = m.first[k] ?? 0;
  const head = headOf(stage, k);
  const alone = { member: -1, mention: k };
  const fact = facts[head] ?? 0;
  const opener = facts[first] ?? 0;
  if (isPlural(scene, k)) return alone;
  const writer = writerOf(trail, k);
  if (writer !== NOBODY) return writer.member < 0 ? unnamedOwner(trail, writer.mention) : writer;
  if ((opener & Fact.owner) !== 0 || ownerBefore(trail, k) >= 0) return owned(trail, k);
  const word = wordAt(scene, head).toLowerCase();
  const gender = genderOfNoun(fact, word);
  const isThe = (opener & Fact.article) !== 0 && /^(?:the|this|that)$/i.test(wordAt(scene, first));
  if (!isThe) {
    // `counsel said`
    const isBare =
      isSpeaker && first === head && scene.t.tag[head] === Tag.noun && !isAge(scene, head);
    const member =
      isBare && isRoleHead(stage, head) ? memberByRole(trail, k, gender, head + 1) : -1;
    return { member, mention: k };
  }
  const type = m.type[k];
  const isNoHuman = (bitsAt(scene, head) & Class.human) === 0;
  if (isNoHuman && (type === MentionType.organization || (fact & Fact.anyBody) !== 0))
    return bodyOf(trail, k);
  const isAged = isAge(scene, head) || /-year-old$/.test(word);
  const isKin = (fact & Fact.kin) !== 0;
  const isHonoured = HONOURED.test(word);
  const isPerson =
    isAged || isKin || (fact & Fact.people) !== 0 || isHonoured || GENERIC.test(word);
  const isRole = isRoleHead(stage, head) || hasTrade(scene.t.hash[head] ?? 0);
  if (!isPerson && !isRole) {
    const body = isNoHuman ? bodyNamedSo(trail, k) : -1;
    const paper = body < 0 && isNoHuman ? earlierPaper(trail, k) : -1;
    return { member: body, mention: paper < 0 ? k : paper };
  }
  const limit = scene.s.first[(scene.s.of[first] ?? 0) + 1] ?? 0;
  const end = m.end[k] ?? 0;
  const stop = phraseEnd(stage, end, limit);
  const byRole = memberByRole(trail, k, gender, stop);
  const holder = trail.cast.members[byRole];
  if (holder) holder.role ??= phraseText(scene, bareFirst(stage, first, end), end);
  if (byRole >= 0) return { member: byRole, mention: k };
  const earlier = earlierUnnamed(trail, k);
  if (earlier >= 0) {
    // `An expert, Ada Pell, told … the chemist`
    const again = memberAt(trail.cast, earlier);
    if (again?.kind === 'person' && isRole && !isPerson && (fact & Fact.noRole) === 0)
      again.role ??= phraseText(scene, bareFirst(stage, first, end), end);
    return { member: trail.cast.of[earlier] ?? -1, mention: earlier };
  }
  const length = end - first - capitalWords(scene, first, head).length;
  if (isKeptUnnamed(word) || length > (isOften(scene, first + 1) ? 6 : 4)) return alone;
  const nearest = onePerson(trail, first, head, gender, isPerson);
  const isLong = stop > end && !isKin && !(isFrom(scene, end) && stop - end <= HOME);
  const sole = isSpeaker && isRole && !isLong ? soleSpeaker(trail, first, head, gender) : -1;
  const isNamed = isRole && capitalWords(scene, first, stop).length > 0;
  const just = sole < 0 && isNamed ? justNamed(trail, k, gender) : -1;
  const certain = Math.max(sole, just);
  const found = certain >= 0 ? { ...nearest, member: certain } : nearest;
  const known = trail.cast.members[found.member];
  const isJust = just >= 0;
  // Behind a handle may be anybody.
  if (!known || known.name.startsWith('@')) return alone;
  const isSame = tradeOf(known, scene.t.hash[head] ?? 0) > 0;
  // `the 41-year-old actor`: somebody known
  const isAgain = isAge(scene, first + 1) && first + 1 < head;
  if (!isJust && (isLong || !(isPerson || isSame || isAgain || sole >= 0)))
    if (!isSurely(trail, k, found, { isLong, isSpeaker })) return alone;
  const isTrade =
    !isPerson || isHonoured || (head - first > 1 && /^(?:star|veteran|boss|winner)$/.test(word));
  if (
    isRole &&
    isTrade &&
    (isRoleHead(stage, head) || (fact & Fact.noRole) === 0) &&
    (known.role === null || isPast(known.role))
  )
    known.role = phraseText(scene, bareFirst(stage, first, end), isHeld(scene, end) ? stop : end);
  return { member: found.member, mention: k };
}

/** Quoted so often, somebody is whom a piece is about; so many quotes are looked at, to keep the work in line with the text. */
const OFTEN = 3;
const MOST_QUOTES = 60;
/**
 * `“A comedy,” says the actress` of the one whom a piece is about: the only one of the last quotes who may be meant, and often
 * quoted; −1 where there is no such one.
 */
function soleSpeaker(trail: Trail, first: number, head: number, gender: number): number {
  const { cast, spoken, stage } = trail;
  const hash = stage.scene.t.hash[head] ?? 0;
  const counts = new Map<number, number>();
  for (const { at, who, isMarked } of spoken.slice(-MOST_QUOTES)) {
    const member = cast.members[who.member];
    if (at >= first || !isMarked || member?.kind !== 'person') continue;
    if (gender !== 0 && member.gender !== 0 && member.gender !== gender) continue;
    if (member.role !== null && !isPast(member.role) && tradeOf(member, hash) < 0) continue;
    counts.set(who.member, (counts.get(who.member) ?? 0) + 1);
  }
  const [sole] = counts;
  const least = gender === 0 ? OFTEN : OFTEN - 1;
  return sole && counts.size === 1 && sole[1] >= least ? sole[0] : -1;
}

/** `the nurse from Hull`: where somebody is from tells of no other. */
const isFrom = anyOf('from');
const HOME = 4;

/** `16-times`, `four-time`: how often somebody has won, whom all know. */
const isOften = (scene: Scene, i: number): boolean =>
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten)-times?$/.test(wordAt(scene, i));

/** `The clerk’s letter says`: the clerk, who may have come in before. */
function unnamedOwner(trail: Trail, k: number): Referent {
  const byRole = memberByRole(trail, k, 0, trail.stage.scene.m.end[k] ?? 0);
  if (byRole >= 0) return { member: byRole, mention: k };
  const earlier = earlierUnnamed(trail, k);
  return { member: trail.cast.of[earlier] ?? -1, mention: earlier >= 0 ? earlier : k };
}

/** How far ahead of the next somebody must be to be taken for what nothing else tells of him. */
const CLEAR = 0.8;
/** The same where he is known to have another. */
const FAR_AHEAD = 1.5;

/**
 * Whether an office that nobody is known to hold is that of the likeliest person: he just spoke in the paragraph, or
 * he was named just before, stands out, and has no other.
 */
function isSurely(
  trail: Trail,
  k: number,
  { member, mention, margin }: Found,
  { isLong, isSpeaker }: { isLong: boolean; isSpeaker: boolean },
): boolean {
  const { stage, cast, spoken } = trail;
  const { m, s, t } = stage.scene;
  const first = m.first[k] ?? 0;
  const here = s.of[first] ?? 0;
  const end = m.end[k] ?? 0;
  if (isTurnedTo(trail, k, member)) return false;
  const last = lastSpoken(spoken, first);
  const hasJustSpoken =
    last?.who.member === member && s.block[s.of[last.at] ?? 0] === s.block[here];
  // `The landlord, who comes in on Sundays,` is somebody new where there are others.
  const isNew = t.unit[end] === 0x2c && wordAt(stage.scene, end + 1) === 'who';
  const known = cast.members[member];
  if (hasJustSpoken && !isLong && !(isNew && known?.role)) return true;
  const isAlone = margin === Number.POSITIVE_INFINITY;
  // Of the title and dek nobody is taken up by a bare office.
  const isBelow = isHead(blockKind(stage.scene, mention)) && !isHead(blockKind(stage.scene, k));
  if (isBelow && !isSpeaker) return false;
  const since = here - (s.of[m.head[mention] ?? 0] ?? 0);
  const isFresh = here - (s.of[known?.seen[0] ?? 0] ?? 0) === 1;
  if ((isNew && !isAlone && !isFresh) || !known) return false;
  const noun = wordAt(stage.scene, m.head[k] ?? 0).toLowerCase();
  // `the gambling tycoon` for one who was called a donor: what no trade of his speaks against
  if (known.role !== null && !isPast(known.role))
    return isSpeaker && !isLong && margin >= FAR_AHEAD && since <= 2 && !hasTrade(hashOf(noun));
  // Whoever has directed the film is no actor of it.
  if (known.deeds.includes('direct') && !isDoer(known, noun)) return false;
  if (isLong) return since === 1 && margin >= CLEAR && first === s.first[here];
  return margin >= CLEAR && since <= (isAlone ? 3 : isSpeaker ? 2 : 1);
}

/** `The dispatcher can be heard asking her to describe it`: whoever `her` is, the dispatcher is another. */
function isTurnedTo({ stage, cast }: Trail, k: number, index: number): boolean {
  const { m, t, mentionAt } = stage.scene;
  const member = cast.members[index];
  const known = member ? (member.gender !== 0 ? member.gender : member.guess) : 0;
  const end = m.end[k] ?? 0;
  for (let i = end; i < end + CLAUSE && t.unit[i] === 0; i++) {
    const at = mentionAt[i] ?? m.count;
    if (m.first[at] === i && cast.of[at] === index) return true;
    // `The actress says she never liked her`: a clause of its own
    if (m.first[at] === i && m.type[at] === MentionType.subjectPronoun) return false;
    const word = wordAt(stage.scene, i);
    const gender = word === 'him' ? MALE : word === 'her' && t.tag[i] === Tag.pronoun ? FEMALE : 0;
    if (gender !== 0) return known === 0 || known === gender;
  }
  return false;
}
const CLAUSE = 12;

/** In `Prowse told the jury the defendant liked him` the defendant is not Prowse: who governs the clause, −1 = nobody. */
function governingAt({ stage, cast, candidates, subjects }: Trail, first: number): number {
  const { scene } = stage;
  const { m, s, t } = scene;
  const opens = s.first[s.of[first] ?? 0] ?? 0;
  const isHeld = t.tag[first - 1] === Tag.preposition;
  let n = candidates.length - 1;
  while (n >= 0 && (m.end[candidates[n] ?? 0] ?? 0) > first) n--;
  for (; n >= 0; n--) {
    const c = candidates[n] ?? 0;
    if ((m.first[c] ?? 0) < Math.max(opens, first - CLAUSES)) return -1;
    if ((subjects[c] !== 1 && !isHeld) || (cast.of[c] ?? -1) < 0) continue;
    let isTold = false;
    for (let i = pastInserted(scene, m.end[c] ?? 0, first); i < first; i++) {
      // `Pell, a friend of the mayor`
      if (t.unit[i] !== 0 && isHeld && !isTold) continue;
      if (t.unit[i] !== 0 || t.tag[i] === Tag.and) return -1;
      if (t.tag[i] === Tag.subordinator && wordAt(scene, i) !== 'that') return -1;
      isTold ||= t.tag[i] === Tag.verb;
    }
    return isTold || isHeld ? (cast.of[c] ?? -1) : -1;
  }
  return -1;
}

/** Past what stands between commas after a name: `Prowse, her private secretary, | said`. */
function pastInserted({ t }: Scene, end: number, limit: number): number {
  if (t.unit[end] !== COMMA) return end;
  for (let i = end + 1; i < Math.min(limit, end + INSERTED); i++)
    if (t.unit[i] === COMMA) return i + 1;
  return end;
}
const COMMA = 0x2c;
const INSERTED = 16;
/** How many tokens back who governs a clause is looked for: keeps the work in line with the text. */
const CLAUSES = 80;

/**
 * The person of the cast whom `the striker`, `the 49-year-old` at a token means; member −1 = nobody near. Where the word
 * tells no office (`isOne`), who has been the subject since goes before who spoke last.
 */
export function onePerson(
  trail: Trail,
  first: number,
  head: number,
  gender: number,
  isOne: boolean,
): Found {
  const { scene } = trail.stage;
  const word = wordAt(scene, head);
  const described = {
    hash: scene.t.hash[head] ?? 0,
    age: /^\d/.test(word) ? word : '',
    names: capitalWords(scene, first, head),
  };
  const governing = governingAt(trail, first);
  const found = lookBack(trail, first, {
    gender,
    isOne,
    fits: (c) => {
      const index = trail.cast.of[c] ?? -1;
      return index >= 0 && index !== governing && isPersonOf(trail, c, gender);
    },
    bonus: (index) => tradeBonus(trail, index, described),
  });
  return found.score < LEAST ? { ...found, member: -1 } : found;
}
const LEAST = -3.5;

const isHead = (kind: string | undefined): boolean => kind === 'title' || kind === 'dek';
const blockKind = ({ body, m, s }: Scene, k: number): string | undefined =>
  body.blocks[s.block[s.of[m.first[k] ?? 0] ?? 0] ?? 0]?.kind;
