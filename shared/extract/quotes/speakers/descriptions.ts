import { Class, Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { bodyOf } from './bodies.ts';
import { writerOf } from './documents.ts';
import { relativeOf } from './families.ts';
import { capitalWords, memberByRole, tradeBonus, tradeOf } from './known-roles.ts';
import { bitsAt, isAge, isQuoted, phraseText, wordAt } from './names.ts';
import { bareFirst, headOf, isPlural, isRoleHead, phraseEnd } from './phrases.ts';
import {
  type Found,
  isPersonOf,
  lastSpoken,
  lookBack,
  type Referent,
  type Trail,
} from './salience.ts';
import { Fact, genderOfNoun, hasTrade, isSameTrade } from './word-facts.ts';

/** People who are kept unnamed: no name nearby is meant by them. */
const UNNAMED =
  /^(?:source|insider|official|spokesm[ae]n|spokeswoman|spokesperson|aide|diplomat|witness|resident|user|reader|caller|person|people|neighbou?r|commentator|observer|critic|fan|supporter|passer-by|adviser|advisor|member|colleague|friend)$/;
const GENERIC =
  /^(?:man|woman|boy|girl|teenager|pensioner|veteran|retiree|winner|victim|suspect|youngster|star|guest|hero|favou?rite|duo|boss)$/;

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
  if (writer >= 0) return { member: writer, mention: k };
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
  const holder = trail.cast.members[byRole];
  if (holder) holder.role ??= phraseText(scene, bareFirst(stage, first, end), end);
  if (byRole >= 0) return { member: byRole, mention: k };
  const earlier = earlierUnnamed(trail, k);
  if (earlier >= 0) return { member: trail.cast.of[earlier] ?? -1, mention: earlier };
  if (UNNAMED.test(word) || end - first > 4) return alone;
  const found = onePerson(trail, first, head, gender);
  const known = trail.cast.members[found.member];
  // Behind a handle may be anybody.
  if (!known || known.name.startsWith('@')) return alone;
  const isLong = stop > end && !isKin;
  const isSame = tradeOf(known, scene.t.hash[head] ?? 0) > 0;
  // `the 41-year-old actor`: somebody known
  const isAgain = isAge(scene, first + 1) && first + 1 < head;
  if (isLong || !(isPerson || isSame || isAgain))
    if (!isSurely(trail, k, found, { isLong, isSpeaker })) return alone;
  const isTrade = !isPerson || (head - first > 1 && /^(?:star|veteran|boss)$/.test(word));
  if (isRole && isTrade && (fact & Fact.noRole) === 0 && known.role === null)
    known.role = phraseText(scene, bareFirst(stage, first, end), isHeld(scene, end) ? stop : end);
  return { member: found.member, mention: k };
}

/** `leader of the league`; but `the singer behind the song` is a singer. */
const isHeld = (scene: Scene, end: number): boolean =>
  /^(?:of|for|at|in|to|on)$/.test(wordAt(scene, end));

/** How far ahead of the next somebody must be to be taken for what nothing else tells of him. */
const CLEAR = 0.8;

/**
 * Whether an office that nobody is known to hold is that of the likeliest person: he just spoke in the paragraph, or
 * he was named just before, stands out, and has no other.
 */
function isSurely(
  { stage, cast, spoken }: Trail,
  k: number,
  { member, mention, margin }: Found,
  { isLong, isSpeaker }: { isLong: boolean; isSpeaker: boolean },
): boolean {
  const { m, s, t } = stage.scene;
  const first = m.first[k] ?? 0;
  const here = s.of[first] ?? 0;
  const end = m.end[k] ?? 0;
  const last = lastSpoken(spoken, first);
  const hasJustSpoken =
    last?.who.member === member && s.block[s.of[last.at] ?? 0] === s.block[here];
  if (hasJustSpoken && !isLong) return true;
  const isAlone = margin === Number.POSITIVE_INFINITY;
  // Of the title and dek nobody is taken up by a bare office.
  const isBelow = isHead(blockKind(stage.scene, mention)) && !isHead(blockKind(stage.scene, k));
  if (isBelow && !isSpeaker) return false;
  // `The landlord, who comes in on Sundays,` is somebody new where there are others.
  const known = cast.members[member];
  const since = here - (s.of[m.head[mention] ?? 0] ?? 0);
  const isFresh = here - (s.of[known?.seen[0] ?? 0] ?? 0) === 1;
  const isNew = t.unit[end] === 0x2c && wordAt(stage.scene, end + 1) === 'who';
  if ((isNew && !isAlone && !isFresh) || known?.role !== null) return false;
  if (isLong) return since === 1 && margin >= CLEAR && first === s.first[here];
  return margin >= CLEAR && since <= (isAlone ? 3 : isSpeaker ? 2 : 1);
}

/** The person of the cast whom `the striker`, `the 49-year-old` at a token means; member −1 = nobody near. */
export function onePerson(trail: Trail, first: number, head: number, gender: number): Found {
  const { scene } = trail.stage;
  const word = wordAt(scene, head);
  const described = {
    hash: scene.t.hash[head] ?? 0,
    age: /^\d/.test(word) ? word : '',
    names: capitalWords(scene, first, head),
  };
  const found = lookBack(trail, first, {
    gender,
    fits: (c) => (trail.cast.of[c] ?? -1) >= 0 && isPersonOf(trail, c, gender),
    bonus: (index) => tradeBonus(trail, index, described),
  });
  return found.score < LEAST ? { ...found, member: -1 } : found;
}
const LEAST = -3.5;

/** `a spokesman for the league … the spokesman`, `a source … the insider`: where the unnamed came in. */
function earlierUnnamed({ stage }: Trail, k: number): number {
  const { scene } = stage;
  const { m, t } = scene;
  const hash = t.hash[m.head[k] ?? 0] ?? 0;
  for (let c = k - 1, steps = 0; c >= 0 && steps < 80; c--, steps++) {
    if (m.type[c] !== MentionType.human || blockKind(scene, c) === 'blockquote') continue;
    const head = m.head[c] ?? 0;
    if (!isSameTrade(t.hash[head] ?? 0, hash) || isQuoted(scene, head)) continue;
    if (t.tag[head] === Tag.name) continue;
    if (/^(?:a|an|one|another)$/i.test(wordAt(scene, m.first[c] ?? 0))) return c;
  }
  return -1;
}

const isHead = (kind: string | undefined): boolean => kind === 'title' || kind === 'dek';
const blockKind = ({ body, m, s }: Scene, k: number): string | undefined =>
  body.blocks[s.block[s.of[m.first[k] ?? 0] ?? 0] ?? 0]?.kind;

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
