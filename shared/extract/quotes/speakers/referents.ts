import { WORD_COUNT, wordId } from '../../lexicon/lexicon.ts';
import { Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { anyCaseOf } from './any-of.ts';
import { isBody, isPersonOf, isSeveral, mayBeMeant } from './candidates.ts';
import { described } from './descriptions.ts';
import { writerOf } from './documents.ts';
import { hasSuchKin, kinSpokenTo } from './families.ts';
import { jointBefore } from './joint.ts';
import { type Member, memberAt } from './members.ts';
import { bareFirst, headOf, isOffice, isRoleHead, phraseEnd } from './phrases.ts';
import { besideAfter } from './roles.ts';
import { keep, lookBack } from './salience.ts';
import { isAge, isQuoted, phraseText, type Stage, wordAt } from './stage.ts';
import { NOBODY, type Referent, type Trail } from './trail.ts';
import { FEMALE, MALE } from './word-facts.ts';

const genders = new Uint8Array(WORD_COUNT);
for (const word of ['she', 'her', 'hers', 'herself']) genders[wordId(word)] = FEMALE;
for (const word of ['he', 'him', 'his', 'himself']) genders[wordId(word)] = MALE;
genders[0] = 0;
const genderOfPronoun = ({ t }: Scene, i: number): number => genders[t.word[i] ?? 0] ?? 0;

/** Goes past a mention: resolves `he` and `she` in the running text and keeps who may be meant further on. */
export function pass(trail: Trail, k: number): void {
  const { stage, cast } = trail;
  const { m } = stage.scene;
  const type = m.type[k] ?? 0;
  if (
    (cast.of[k] ?? -1) < 0 &&
    (type === MentionType.subjectPronoun || type === MentionType.otherPronoun) &&
    !isQuoted(stage.scene, m.first[k] ?? 0)
  ) {
    const gender = genderOfPronoun(stage.scene, m.first[k] ?? 0);
    if (gender !== 0) {
      const ahead = personAhead(trail, k, gender);
      cast.of[k] = ahead >= 0 ? ahead : personBefore(trail, k, gender).member;
      takeLeading(trail, k, gender);
      takeTold(trail, k);
    }
  } else if (isSubjectDescription(trail, k)) cast.of[k] = described(trail, k).member;
  if (mayBeMeant(trail, k) && leadingEnd(stage, k) < 0) keep(trail, k);
}

/** `She is a retired plumber`: the office of whoever has no other. */
function takeTold({ stage, cast }: Trail, k: number): void {
  const member = memberAt(cast, k);
  if (member?.role !== null || stage.scene.m.type[k] !== MentionType.subjectPronoun) return;
  const told = besideAfter(stage, k, true);
  if (told && told.role !== null) member.role = told.role;
}

/** `A hydrologist at Delft, she has spent …`: the office at the head of the sentence is hers. */
function takeLeading(trail: Trail, k: number, gender: number): void {
  const { stage, cast, candidates } = trail;
  const { m, s, t } = stage.scene;
  const first = m.first[k] ?? 0;
  const n = s.of[first] ?? 0;
  const opener = m.ofSentence[n] ?? k;
  if (opener >= k || t.unit[first - 1] !== COMMA) return;
  const end = leadingEnd(stage, opener);
  if (end !== first - 1) return;
  // Whoever was named last in the sentence before
  const before = candidates.findLast(
    (c) => (m.first[c] ?? 0) < (s.first[n] ?? 0) && isPersonOf(trail, c, gender),
  );
  const isNext = before !== undefined && s.of[m.first[before] ?? 0] === n - 1;
  if (isNext && (cast.of[before] ?? -1) >= 0) cast.of[k] = cast.of[before] ?? -1;
  cast.of[opener] = cast.of[k] ?? -1;
  const member = memberAt(cast, k);
  if (member && member.role === null)
    member.role = phraseText(stage.scene, bareFirst(stage, m.first[opener] ?? 0, end), end);
}

/** Where a phrase with `a` and an office that opens a sentence ends, before a comma; −1 = it is none. */
function leadingEnd(stage: Stage, k: number): number {
  const { m, s, t } = stage.scene;
  const first = m.first[k] ?? 0;
  const n = s.of[first] ?? 0;
  if (first !== s.first[n] || !isArticle(stage.scene, first)) return -1;
  if (!isRoleHead(stage, headOf(stage, k))) return -1;
  const end = phraseEnd(stage, m.end[k] ?? 0, s.first[n + 1] ?? 0);
  return t.unit[end] === COMMA && /^(?:he|she)$/.test(wordAt(stage.scene, end + 1)) ? end : -1;
}

const isArticle = anyCaseOf('a an');
/** `the couple`, `both`: who was named with another. */
const isFew = anyCaseOf('couple pair duo two both brothers sisters siblings twins newlyweds');

const isBeside = ({ stage }: Trail, c: number, k: number): boolean =>
  stage.scene.s.of[stage.scene.m.first[c] ?? 0] === stage.scene.s.of[stage.scene.m.first[k] ?? 0];

/** `The striker, who …` at the head of a sentence, `the director laughed` within it. */
function isSubjectDescription({ stage, cast }: Trail, k: number): boolean {
  const { m, s, t } = stage.scene;
  const type = m.type[k];
  const first = m.first[k] ?? 0;
  if (t.word[first] !== THE) return false;
  if ((cast.of[k] ?? -1) >= 0 || m.isPossessive[k] === 1 || isQuoted(stage.scene, first))
    return false;
  if (type !== MentionType.human && type !== MentionType.other && !isOffice(stage, k)) return false;
  const next = t.tag[m.end[k] ?? 0];
  if (first === s.first[s.of[first] ?? 0] || next === Tag.verb || next === Tag.aux) return true;
  // `for the 34-year-old striker`
  return isAge(stage.scene, first + 1);
}
const THE = wordId('the');

/** `Asked whether she would go, Vell shook her head`: a pronoun before the subject of its sentence. */
function personAhead({ stage, cast }: Trail, k: number, gender: number): number {
  const { m, s, t } = stage.scene;
  const first = m.first[k] ?? 0;
  const n = s.of[first] ?? 0;
  const opens = s.first[n] ?? 0;
  const opener = t.tag[opens];
  if (first - opens > 8 || first === opens) return -1;
  if (opener !== Tag.verb && opener !== Tag.subordinator && !tellsWhen(stage.scene, opens))
    return -1;
  for (let c = k + 1; c < m.count && (s.of[m.first[c] ?? 0] ?? 0) === n && c < k + 8; c++) {
    const member = memberAt(cast, c);
    if (member?.kind !== 'person' || t.unit[(m.first[c] ?? 0) - 1] !== COMMA) continue;
    const known = member.gender !== 0 ? member.gender : member.guess;
    return known === 0 || known === gender ? (cast.of[c] ?? -1) : -1;
  }
  return -1;
}
const COMMA = 0x2c;
const tellsWhen = anyCaseOf(
  'asked when as while although though before after because if speaking in at',
);

/** Resolves a mention by gender, number, place in the sentence and recency. */
export function referentOf(trail: Trail, k: number): Referent {
  const { stage, cast } = trail;
  const { m } = stage.scene;
  const member = cast.of[k] ?? -1;
  if (member >= 0) return { member, mention: k };
  const type = m.type[k] ?? 0;
  if (type === MentionType.relative) return antecedent(trail, k);
  const joint = isFew(stage.scene, m.head[k] ?? 0) ? jointMeant(trail, k, NOBODY) : undefined;
  if (joint) return joint;
  if (type !== MentionType.subjectPronoun && type !== MentionType.otherPronoun)
    return described(trail, k, true);
  const word = wordAt(stage.scene, m.first[k] ?? 0);
  const gender = genderOfPronoun(stage.scene, m.first[k] ?? 0);
  if (gender !== 0) {
    const ahead = personAhead(trail, k, gender);
    return ahead >= 0 ? { member: ahead, mention: k } : personBefore(trail, k, gender);
  }
  const beside = namedBeside(trail, k);
  if (beside >= 0) return { member: beside, mention: k };
  if (/^(?:they|them)$/i.test(word)) {
    const found = lookBack(trail, m.first[k] ?? 0, {
      gender: 0,
      fits: (c) => isSeveral(trail, c),
      bonus: (index) => theyBonus(cast.members[index]),
    });
    return jointMeant(trail, k, found) ?? named(trail, found);
  }
  if (/^it$/i.test(word)) {
    const found = lookBack(trail, m.first[k] ?? 0, {
      gender: 0,
      // `In a statement, it urged …` is not the statement.
      fits: (c) =>
        isBody(trail, c) && !(m.type[c] === MentionType.document && isBeside(trail, c, k)),
      bonus: () => 0,
    });
    const sent = documentBefore(trail, k);
    const writer = sent < 0 ? NOBODY : writerOf(trail, sent);
    if (writer !== NOBODY) return writer.member < 0 ? described(trail, sent) : writer;
    return found.member < 0 && found.score < LEAST
      ? { member: -1, mention: k }
      : named(trail, found);
  }
  return { member: -1, mention: k };
}

/** `The institute has printed one. It asks …`: the body by its name where the phrase means one. */
function named(trail: Trail, found: Referent): Referent {
  const isUnnamed = found.member < 0 && found.mention >= 0;
  return isUnnamed ? described(trail, found.mention) : found;
}

/** `They added`, of two who were the subject of a sentence before; undefined where others have been one since. */
function jointMeant(
  { stage, joints, subjects }: Trail,
  k: number,
  found: Referent,
): Referent | undefined {
  const { m } = stage.scene;
  const joint = jointBefore(stage, joints, m.first[k] ?? 0, JOINT_REACH);
  const isSince = joint && found.mention >= 0 && (m.first[found.mention] ?? 0) >= joint.end;
  if (!joint || (isSince && subjects[found.mention] === 1)) return undefined;
  return { member: joint.member, mention: k };
}
const JOINT_REACH = 4;

/** The score of a noun too far off to be meant by `it`. */
const LEAST = -7;

/** How many mentions back a document is looked for. */
const REACH = 40;

/** `Lemos sent reporters a message. | It read: …`: the last noun of the sentence before; −1 = none. */
function documentBefore({ stage }: Trail, k: number): number {
  const { m, s } = stage.scene;
  const first = m.first[k] ?? 0;
  const here = s.of[first] ?? 0;
  if (first !== s.first[here] || s.block[here] !== s.block[here - 1]) return -1;
  for (let c = k - 1; c >= Math.max(0, k - REACH) && s.of[m.first[c] ?? 0] === here - 1; c--)
    if (m.type[c] === MentionType.document) return c;
  return -1;
}

/** `said one, Caleb Marsh, 19`, `One of them, retired driver Alf Tomkins,`: the name after a comma. */
function namedBeside({ stage, cast }: Trail, k: number): number {
  const { m, t, mentionAt } = stage.scene;
  let end = m.end[k] ?? 0;
  if (m.type[k] !== MentionType.otherPronoun) return -1;
  if (wordAt(stage.scene, end) === 'of') end += 2;
  const at = mentionAt[end + 1] ?? m.count;
  if (t.unit[end] !== COMMA || m.first[at] !== end + 1 || m.type[at] !== MentionType.name)
    return -1;
  return cast.of[at] ?? -1;
}

/** One person is meant by `they` if the text says so, or if nothing tells the gender. */
const theyBonus = (member: Member | undefined): number =>
  member?.isThey ? 3.2 : member?.kind === 'person' ? (member.guess === 0 ? -0.6 : -1.6) : -0.6;

/** What it counts for `he` in `he told his son-in-law` to be known as a father-in-law. */
const KIN = 4;

function personBefore(trail: Trail, k: number, gender: number): Referent {
  const kin = kinSpokenTo(trail.stage, k);
  const best = lookBack(trail, trail.stage.scene.m.first[k] ?? 0, {
    gender,
    isOne: true,
    fits: (c) => isPersonOf(trail, c, gender),
    bonus: (index) => (kin !== 0 && hasSuchKin(trail.cast, index, kin) ? KIN : 0),
  });
  if (best.mention < 0) return onlyPerson(trail, k, gender);
  const member = trail.cast.members[best.member];
  if (member) {
    if (member.gender === 0 && (member.guess === 0 || member.guess === gender))
      member.gender = gender;
    return best;
  }
  return trail.stage.scene.m.type[best.mention] === MentionType.human
    ? described(trail, best.mention)
    : best;
}

/** `Dr Amara Obi … he said`: the only person there is, whom nothing but a given name tells the gender of. */
function onlyPerson(trail: Trail, k: number, gender: number): Referent {
  const { cast, stage } = trail;
  const found = lookBack(trail, stage.scene.m.first[k] ?? 0, {
    gender: 0,
    fits: (c) => isPersonOf(trail, c, 0),
    bonus: () => 0,
  });
  const member = cast.members[found.member];
  if (!member || member.isTold || found.margin < Number.POSITIVE_INFINITY) return NOBODY;
  member.gender = gender;
  return found;
}

/** `who`, `which`: the phrase just before, past a comma and its `of …` part. */
function antecedent(trail: Trail, k: number): Referent {
  const { cast, stage } = trail;
  const { m, s } = stage.scene;
  const low = m.ofSentence[s.of[m.first[k] ?? 0] ?? 0] ?? 0;
  let fallback = -1;
  for (let c = k - 1, steps = 0; c >= low && steps < 5; c--, steps++) {
    const type = m.type[c] ?? 0;
    if (type === MentionType.time || m.isPossessive[c] === 1) continue;
    if (fallback < 0) fallback = c;
    const member = memberAt(cast, c);
    if (member?.kind === 'person') return { member: cast.of[c] ?? -1, mention: c };
    if (type === MentionType.human) return described(trail, c);
  }
  return fallback < 0 ? NOBODY : { member: cast.of[fallback] ?? -1, mention: fallback };
}
