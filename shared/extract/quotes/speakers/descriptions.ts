import { hashOf } from '../../lexicon/lexicon.ts';
import { Class, Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Cast } from './cast.ts';
import { relativeOf } from './families.ts';
import type { Member } from './members.ts';
import { bitsAt, isAge, isQuoted, phraseText, wordAt } from './names.ts';
import { bareFirst, isPlural, isRoleHead, phraseEnd } from './phrases.ts';
import { isBody, isPersonOf, lastSpoken, lookBack, type Referent, type Trail } from './salience.ts';
import { Fact, genderOfNoun, hasTrade, isSameTrade } from './word-facts.ts';

/** People who are kept unnamed: no name nearby is meant by them. */
const UNNAMED =
  /^(?:source|insider|official|spokesm[ae]n|spokeswoman|spokesperson|aide|diplomat|witness|resident|user|reader|caller|person|people|neighbou?r|commentator|observer|critic|fan|supporter|passer-by|adviser|advisor|member|colleague|friend)$/;
const GENERIC =
  /^(?:man|woman|boy|girl|teenager|pensioner|veteran|retiree|winner|victim|suspect|youngster|star|guest|hero|favou?rite|duo|boss)$/;

/** Who `the secretary general`, `the 49-year-old`, `the Texan`, `his wife`, `the company` means. */
export function described(trail: Trail, k: number): Referent {
  const { stage } = trail;
  const { scene, facts } = stage;
  const { m } = scene;
  const first = m.first[k] ?? 0;
  const head = m.head[k] ?? 0;
  const alone = { member: -1, mention: k };
  const fact = facts[head] ?? 0;
  const opener = facts[first] ?? 0;
  if (isPlural(scene, k)) return alone;
  if ((opener & Fact.owner) !== 0 || ownerBefore(trail, k) >= 0) return owned(trail, k);
  if ((opener & Fact.article) === 0 || !/^(?:the|this|that)$/i.test(wordAt(scene, first)))
    return alone;
  const type = m.type[k];
  const isNoHuman = (bitsAt(scene, head) & Class.human) === 0;
  if (isNoHuman && (type === MentionType.organization || (fact & Fact.anyBody) !== 0))
    return bodyOf(trail, k);
  const word = wordAt(scene, head).toLowerCase();
  const gender = genderOfNoun(fact, word);
  const isAged = isAge(scene, head) || /-year-old$/.test(word);
  const isKin = (fact & Fact.kin) !== 0;
  const isPerson = isAged || isKin || (fact & Fact.people) !== 0 || GENERIC.test(word);
  const isRole = isRoleHead(stage, head) || hasTrade(scene.t.hash[head] ?? 0);
  if (!isPerson && !isRole) return alone;
  const limit = scene.s.first[(scene.s.of[first] ?? 0) + 1] ?? 0;
  const end = m.end[k] ?? 0;
  const stop = phraseEnd(stage, end, limit);
  const byRole = memberByRole(trail, k, gender, stop);
  if (byRole >= 0) return { member: byRole, mention: k };
  const earlier = earlierUnnamed(trail, k);
  if (earlier >= 0) return { member: trail.cast.of[earlier] ?? -1, mention: earlier };
  if (UNNAMED.test(word) || (stop > end && !isKin) || end - first > 4) return alone;
  const member = onePerson(trail, first, head, gender);
  if (member < 0) return alone;
  const known = trail.cast.members[member];
  const isSame = known !== undefined && tradeOf(known, scene.t.hash[head] ?? 0) > 0;
  if (!isPerson && !isSame && !mayTakeRole(trail, first, member)) return alone;
  if (known && isRole && !isPerson && known.role === null)
    known.role = phraseText(scene, bareFirst(stage, first, end), end);
  return { member, mention: k };
}

/** Who just spoke in the paragraph, or the one person of the two sentences before if nothing else is known of him. */
function mayTakeRole(trail: Trail, at: number, member: number): boolean {
  const { stage, cast, candidates, spoken } = trail;
  const { m, s } = stage.scene;
  const last = lastSpoken(spoken, at);
  const block = s.block[s.of[at] ?? 0];
  if (last?.who.member === member && s.block[s.of[last.at] ?? 0] === block) return true;
  if (cast.members[member]?.role !== null) return false;
  const low = s.first[Math.max(0, (s.of[at] ?? 0) - 2)] ?? 0;
  for (let n = candidates.length - 1; n >= 0; n--) {
    const c = candidates[n] ?? 0;
    if ((m.first[c] ?? 0) < low) return true;
    const index = cast.of[c] ?? -1;
    if (index >= 0 && index !== member && cast.members[index]?.kind === 'person') return false;
  }
  return true;
}

/** The person of the cast whom `the striker`, `the 49-year-old` at a token means, −1 = nobody near. */
export function onePerson(trail: Trail, first: number, head: number, gender: number): number {
  const { scene } = trail.stage;
  const word = wordAt(scene, head);
  const age = /^\d/.test(word) ? word : '';
  const found = lookBack(trail, first, {
    gender,
    fits: (c) => (trail.cast.of[c] ?? -1) >= 0 && isPersonOf(trail, c, gender),
    bonus: (index) => tradeBonus(trail, index, scene.t.hash[head] ?? 0, age),
  });
  return found.score < LEAST ? -1 : found.member;
}
const LEAST = -3.5;

/** A role of the same trade speaks for a person, another trade against; an age settles it. */
function tradeBonus({ cast }: Trail, index: number, hash: number, age: string): number {
  const member = cast.members[index];
  if (!member) return 0;
  if (age !== '') {
    if (member.age === 0) return 0;
    return member.age === Number.parseInt(age, 10) ? 3 : -4;
  }
  const trade = tradeOf(member, hash);
  return trade > 0 ? 2.2 : trade < 0 && hasTrade(hash) ? -3 : 0;
}

/** 1 if a role of the member is of the trade, −1 if it is of another, 0 without a role. */
function tradeOf(member: Member, hash: number): number {
  if (member.role === null) return 0;
  return roleHashes(member.role).some((word) => isSameTrade(word, hash)) ? 1 : -1;
}

const roleWords = (role: string): string[] => role.toLowerCase().split(/[^\p{L}’'-]+/u);
const roleHashes = (role: string): number[] => roleWords(role).map(hashOf);

/** The person last seen whose role has the words: `the defence secretary`. */
function memberByRole(trail: Trail, k: number, gender: number, stop: number): number {
  const { stage, cast } = trail;
  const { scene } = stage;
  const { m } = scene;
  const first = m.first[k] ?? 0;
  const words = roleWords(phraseText(scene, bareFirst(stage, first, m.end[k] ?? 0), stop)).filter(
    (word) => word !== '',
  );
  const head = wordAt(scene, m.head[k] ?? 0).toLowerCase();
  let best = -1;
  let top = -1;
  forLatest(cast, (member, index) => {
    if (member.role === null || member.kind !== 'person') return;
    const seen = seenBefore(member.seen, first);
    if (seen < 0 || (gender !== 0 && member.gender !== 0 && member.gender !== gender)) return;
    const role = roleWords(member.role);
    if (!role.includes(head)) return;
    const shared = words.reduce((n, word) => n + (role.includes(word) ? 1 : 0), 0);
    // `the chief executive of Skerran Lines` is not the chief executive of another.
    if (stop > (m.end[k] ?? 0) && shared < words.length && words.length - shared > 1) return;
    const isExact = role.length === words.length && shared === words.length;
    const score = shared * 1e7 + (isExact ? 5e6 : 0) + seen;
    if (score > top) {
      top = score;
      best = index;
    }
  });
  return best;
}

/** The work stays in line with the text: of very many members only the latest are asked. */
const MOST = 300;
function forLatest({ members }: Cast, visit: (member: Member, index: number) => void): void {
  for (let index = Math.max(0, members.length - MOST); index < members.length; index++) {
    const member = members[index];
    if (member) visit(member, index);
  }
}

function seenBefore(seen: readonly number[], token: number): number {
  for (let i = seen.length - 1; i >= 0; i--) if ((seen[i] ?? 0) < token) return seen[i] ?? -1;
  return -1;
}

/** `a spokesman for the league … the spokesman`, `a source … the insider`: where the unnamed came in. */
function earlierUnnamed({ stage }: Trail, k: number): number {
  const { scene } = stage;
  const { m, t } = scene;
  const hash = t.hash[m.head[k] ?? 0] ?? 0;
  for (let c = k - 1, steps = 0; c >= 0 && steps < 80; c--, steps++) {
    if (m.type[c] !== MentionType.human) continue;
    const head = m.head[c] ?? 0;
    if (!isSameTrade(t.hash[head] ?? 0, hash) || isQuoted(scene, head)) continue;
    if (t.tag[head] === Tag.name) continue;
    if (/^(?:a|an|one|another)$/i.test(wordAt(scene, m.first[c] ?? 0))) return c;
  }
  return -1;
}

/** The mention that owns a phrase: `Pruett` in `Pruett’s mother`, `his` in `his wife`; −1 = none. */
function ownerBefore({ stage }: Trail, k: number): number {
  const { m } = stage.scene;
  return m.isPossessive[k - 1] === 1 && m.first[k - 1] === m.first[k] ? k - 1 : -1;
}

/** `his wife`, `Pruett’s mother`, `her lawyer`: by kinship told, else whoever has the role. */
function owned(trail: Trail, k: number): Referent {
  const { stage, cast } = trail;
  const { scene, facts } = stage;
  const { m, t } = scene;
  const head = m.head[k] ?? 0;
  const fact = facts[head] ?? 0;
  const word = wordAt(scene, head);
  const gender = genderOfNoun(fact, word);
  const alone = { member: -1, mention: k };
  const owner = ownerBefore(trail, k);
  if ((fact & Fact.kin) === 0) {
    if (!isRoleHead(stage, head) || UNNAMED.test(word.toLowerCase())) return alone;
    const byRole = memberByRole(trail, k, gender, m.end[k] ?? 0);
    return byRole >= 0 ? { member: byRole, mention: k } : alone;
  }
  const index = owner < 0 ? -1 : (cast.of[owner] ?? -1);
  if (index < 0) return alone;
  const relative = relativeOf(cast, index, t.hash[head] ?? 0, gender);
  return relative >= 0 ? { member: relative, mention: k } : alone;
}

/** `the council`, `the company`: a body of that name, else the body last spoken of if the word fits any. */
function bodyOf(trail: Trail, k: number): Referent {
  const { stage, cast } = trail;
  const { scene, facts } = stage;
  const { m, t } = scene;
  const first = m.first[k] ?? 0;
  const head = m.head[k] ?? 0;
  const alone = { member: -1, mention: k };
  if (head - first > 1) return alone;
  const hash = t.hash[head] ?? 0;
  let best = -1;
  let at = -1;
  forLatest(cast, (member, index) => {
    if (member.kind !== 'organization') return;
    if (!member.words.includes(hash) && !member.nouns.includes(hash)) return;
    const seen = seenBefore(member.seen, first);
    if (seen <= at) return;
    at = seen;
    best = index;
  });
  if (best >= 0) return { member: best, mention: k };
  for (let c = k - 1; c >= 0 && k - c < 120; c--)
    if (
      m.type[c] === MentionType.organization &&
      t.hash[m.head[c] ?? 0] === hash &&
      (m.end[c] ?? 0) - (m.first[c] ?? 0) > 2
    )
      return { member: cast.of[c] ?? -1, mention: c };
  if (((facts[head] ?? 0) & Fact.anyBody) === 0) return alone;
  const isCertain = ((facts[head] ?? 0) & Fact.certainBody) !== 0;
  const isOfKind = (c: number): boolean =>
    cast.members[cast.of[c] ?? -1]?.words.some((word) => isSameTrade(word, hash)) ?? false;
  const found = lookBack(trail, first, {
    gender: 0,
    fits: (c) => (cast.of[c] ?? -1) >= 0 && isBody(trail, c) && (!isCertain || isOfKind(c)),
    bonus: () => 0,
  });
  return found.member >= 0 ? { member: found.member, mention: k } : alone;
}
