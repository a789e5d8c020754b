import { wordId } from '../../lexicon/lexicon.ts';
import { Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import type { Cast } from './cast.ts';
import { isQuoted, type Stage, wordAt } from './names.ts';
import { isHuman, isPlural } from './phrases.ts';
import { Fact, genderOfNoun } from './word-facts.ts';

/** Who a mention means: a member of the cast, or another mention (an unnamed `spokesman`), or neither (−1). */
export interface Referent {
  readonly member: number;
  readonly mention: number;
}
export const NOBODY: Referent = { member: -1, mention: -1 };

/** Where somebody was quoted, and who. */
export interface Spoken {
  readonly at: number;
  readonly who: Referent;
  /** In marks, or only reported. */
  readonly isMarked: boolean;
}

/** What the search for an antecedent reads and keeps as it goes through the text. */
export interface Trail {
  readonly stage: Stage;
  readonly cast: Cast;
  /** Mentions outside quotes that somebody or something may be meant by, in order. */
  readonly candidates: number[];
  readonly spoken: Spoken[];
  /** 1 for candidates that are subjects, by mention. */
  readonly subjects: Uint8Array;
  /** Scores of members in the search of number `round`. */
  readonly tally: Tally;
  /** Who answers in an interview, once it has been asked; −1 = nobody. */
  guest: number | undefined;
}

interface Tally {
  round: number;
  readonly rounds: Int32Array;
  readonly best: Float64Array;
  readonly count: Int32Array;
}

export const newTrail = (stage: Stage, cast: Cast): Trail => ({
  stage,
  cast,
  candidates: [],
  spoken: [],
  subjects: new Uint8Array(stage.scene.m.count),
  guest: undefined,
  tally: {
    round: 0,
    rounds: new Int32Array(cast.members.length),
    best: new Float64Array(cast.members.length),
    count: new Int32Array(cast.members.length),
  },
});

/** Keeps a mention as somebody who may be meant further on. */
export function keep(trail: Trail, k: number): void {
  trail.candidates.push(k);
  if (isSubject(trail, trail.candidates.length - 1)) trail.subjects[k] = 1;
}

/** What it counts to be the one who spoke last, in a paragraph before. */
const TURN = 1.4;

/** The same once somebody else was the subject of a paragraph since. */
const TURNED = 0.3;

/** What it counts to be the subject of the sentence before in the paragraph. */
const BESIDE = 0.8;

/** How many sentences a pronoun looks back. */
const REACH = 7;

/** The score of somebody who was quoted too long ago to be counted. */
const FAR = -5;

export interface Search {
  readonly gender: number;
  fits(k: number): boolean;
  /** Added to the score of a member. */
  bonus(index: number): number;
}

/** An antecedent with its score, and by how much it beats whoever comes second. */
export interface Found extends Referent {
  readonly score: number;
  readonly margin: number;
}

/** The likeliest antecedent of what stands at token `at`: by nearness, subjecthood, gender and who spoke last. */
export function lookBack(trail: Trail, at: number, search: Search): Found {
  const { stage, cast, candidates, spoken, subjects, tally } = trail;
  const { scene } = stage;
  const { m, s } = scene;
  tally.round++;
  const here = s.of[at] ?? 0;
  const low = s.first[Math.max(0, here - REACH)] ?? 0;
  const last = lastSpoken(spoken, at);
  const isNear = last !== undefined && s.block[s.of[last.at] ?? 0] === s.block[here];
  const turn = !last?.isMarked ? 0.9 : isNear ? 1.8 : TURN;
  let best = NOBODY;
  let top = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  let hasTurned = false;
  for (let n = candidates.length - 1; n >= 0; n--) {
    const c = candidates[n] ?? 0;
    const head = m.head[c] ?? 0;
    if (head >= at) continue;
    if (head < low) break;
    if (!search.fits(c)) continue;
    const sentence = s.of[head] ?? 0;
    const member = cast.of[c] ?? -1;
    const isFirst = subjects[c] === 1;
    let score = -1.1 * (here - sentence) - 0.35 * ((s.block[here] ?? 0) - (s.block[sentence] ?? 0));
    if (isFirst) score += 1.3;
    else if (m.isPossessive[c] === 1) score -= 0.3;
    if (isFirst && sentence === here - 1 && s.block[sentence] === s.block[here]) score += BESIDE;
    if (afterPreposition(scene, c)) score -= search.gender === 0 ? 1 : 0.6;
    if (sentence === here) score += clauseBonus(scene, c, at);
    if (member >= 0) {
      score += 0.4 + sureness(cast, member, search.gender) + search.bonus(member);
      // `His friend, Alf Castle, thought otherwise: the minister, he said`: the friend has the turn.
      const isOwner = m.isPossessive[c] === 1 && sentence === here;
      if (last && last.who.member === member) score += isOwner ? 0 : hasTurned ? TURNED : turn;
      else if (last && isFirst && search.gender !== 0 && m.type[c] === MentionType.name)
        hasTurned ||=
          head > last.at &&
          (sentence === here - 1 || s.block[sentence] !== s.block[s.of[last.at] ?? 0]);
    } else {
      // `The matron smiled. “Which rains?” she asked.`
      const isBeside =
        isFirst &&
        sentence === here - 1 &&
        s.block[sentence] === s.block[here] &&
        isHuman(stage, c);
      if (last && last.who.mention === c) score += turn * 0.75;
      else if (last && isBeside) hasTurned ||= head > last.at;
      if (search.gender !== 0) score -= isBeside || genderOf(trail.stage, c) !== 0 ? 0.3 : 1;
      else if (sentence === here - 1 && isFirst) score += 3;
      else if (sentence < here && !isFirst) score -= 2;
    }
    if (member >= 0) score = again(tally, member, score);
    const isSame = member >= 0 ? member === best.member : c === best.mention;
    if (score > top) {
      if (!isSame) second = top;
      top = score;
      best = { member, mention: c };
    } else if (!isSame && score > second) second = score;
  }
  if (best.mention < 0)
    for (let i = spoken.length - 1, steps = 0; i >= 0 && steps < 20; i--, steps++) {
      const who = spoken[i]?.who;
      if (who && who.mention >= 0 && search.fits(who.mention))
        return { ...who, score: FAR, margin: 0 };
    }
  return { ...best, score: top, margin: top - second };
}

/** Named again and again counts a little, and not without end. */
function again(tally: Tally, member: number, score: number): number {
  if (tally.rounds[member] !== tally.round) {
    tally.rounds[member] = tally.round;
    tally.best[member] = score;
    tally.count[member] = 0;
    return score;
  }
  const count = (tally.count[member] ?? 0) + 1;
  const best = Math.max(tally.best[member] ?? 0, score + 0.2);
  tally.count[member] = count;
  tally.best[member] = best;
  return best + Math.min(0.75, 0.25 * count);
}

/** A known gender counts for a name, a guessed one for or against it. */
function sureness(cast: Cast, index: number, wanted: number): number {
  const member = cast.members[index];
  if (!member || wanted === 0) return 0;
  // Hardly known to be a person at all.
  if (member.evidence < 1.6) return -1;
  if (member.gender !== 0) return 0.5;
  if (member.guess === 0) return 0;
  return member.guess === wanted ? 0.4 : -1.2;
}

export function lastSpoken(spoken: readonly Spoken[], before: number): Spoken | undefined {
  for (let i = spoken.length - 1; i >= 0; i--) {
    const one = spoken[i];
    if (one && one.at < before) return one;
  }
  return undefined;
}

/** In the pronoun’s own sentence: a subject of an earlier clause is likely, an object beside the same verb is not. */
function clauseBonus(scene: Scene, c: number, at: number): number {
  const { t, m } = scene;
  for (let i = m.end[c] ?? 0; i < at; i++) if (t.tag[i] === Tag.verb) return 0.4;
  return -1.5;
}

/** Before a verb, or the first phrase of its sentence that no preposition holds. */
function isSubject({ stage, candidates }: Trail, n: number): boolean {
  const { t, m, s } = stage.scene;
  const c = candidates[n] ?? 0;
  if (afterPreposition(stage.scene, c) || m.isPossessive[c] === 1) return false;
  const first = m.first[c] ?? 0;
  // `in the court, where Judge Pell had put off his case`
  if (t.word[first - 1] === WHERE) return false;
  const tag = t.tag[m.end[c] ?? 0] ?? 0;
  if (tag === Tag.verb || tag === Tag.aux) return true;
  const opens = s.first[s.of[first] ?? 0] ?? 0;
  for (let i = n - 1, steps = 0; i >= 0 && steps < 3; i--, steps++) {
    const before = candidates[i] ?? 0;
    if ((m.first[before] ?? 0) < opens) return true;
    if (!afterPreposition(stage.scene, before) && m.isPossessive[before] !== 1) return false;
  }
  return first <= opens + 1;
}

const afterPreposition = (scene: Scene, c: number): boolean =>
  scene.t.tag[(scene.m.first[c] ?? 0) - 1] === Tag.preposition;

export function isPersonOf({ stage, cast }: Trail, c: number, gender: number): boolean {
  const member = cast.members[cast.of[c] ?? -1];
  if (member)
    return (
      member.kind === 'person' &&
      !member.isThey &&
      !member.isPart &&
      (member.gender === 0 || gender === 0 || member.gender === gender)
    );
  if (!isHuman(stage, c) || isPlural(stage.scene, c)) return false;
  const byWord = genderOf(stage, c);
  return byWord === 0 || gender === 0 || byWord === gender;
}

/** Gender that the noun of a mention shows. */
function genderOf({ scene, facts }: Stage, c: number): number {
  const head = scene.m.head[c] ?? 0;
  return genderOfNoun(facts[head] ?? 0, wordAt(scene, head));
}

export function isSeveral({ stage, cast }: Trail, c: number): boolean {
  const member = cast.members[cast.of[c] ?? -1];
  if (member)
    return member.kind === 'person' ? member.isThey || member.gender === 0 : !member.isPlace;
  const type = stage.scene.m.type[c] ?? 0;
  if (type === MentionType.organization) return true;
  return type === MentionType.human && isPlural(stage.scene, c);
}

export function isBody({ stage, cast }: Trail, c: number): boolean {
  const member = cast.members[cast.of[c] ?? -1];
  if (member) return member.kind === 'organization' && !member.isPlace;
  const type = stage.scene.m.type[c] ?? 0;
  const isAny =
    type === MentionType.organization ||
    type === MentionType.document ||
    ((stage.facts[stage.scene.m.head[c] ?? 0] ?? 0) & Fact.anyBody) !== 0;
  return isAny && !isPlural(stage.scene, c);
}

/** Whether a mention may be meant by a pronoun further on: it stands outside quotes and in the running text. */
export function mayBeMeant({ stage, cast }: Trail, k: number): boolean {
  const { scene } = stage;
  const { m, s, body } = scene;
  const type = m.type[k] ?? 0;
  const isKnown =
    (cast.of[k] ?? -1) >= 0 ||
    isHuman(stage, k) ||
    type === MentionType.organization ||
    type === MentionType.document ||
    ((stage.facts[m.head[k] ?? 0] ?? 0) & Fact.anyBody) !== 0;
  if (!isKnown || isQuoted(scene, m.head[k] ?? 0)) return false;
  if (isCompared(scene, k) || isDeed(scene, k)) return false;
  const subject = cast.of[k] === -1 ? subjectOf(scene, k) : -1;
  const isMeant = (cast.of[subject] ?? -1) >= 0 || m.type[subject] === MentionType.relative;
  if (subject >= 0 && (isMeant || isHuman(stage, subject))) return false;
  const kind = body.blocks[s.block[s.of[m.first[k] ?? 0] ?? 0] ?? 0]?.kind;
  return kind !== 'heading' && kind !== 'boilerplate' && kind !== 'byline';
}

const NOT = wordId('not');
const A = new Set(['a', 'an'].map(wordId));
const LIKE = new Set(['like', 'as', 'than', 'way'].map(wordId));
/** `like a docker`, `the way a jeweller would`: nobody of the story. */
const isCompared = ({ t, m }: Scene, k: number): boolean => {
  const first = m.first[k] ?? 0;
  return A.has(t.word[first] ?? 0) && LIKE.has(t.word[first - 1] ?? 0);
};

/** `those who volunteer`: a verb. */
const isDeed = ({ t, m }: Scene, k: number): boolean =>
  t.word[(m.first[k] ?? 0) - 1] === WHO && t.tag[m.first[k] ?? 0] === Tag.noun;
const WHO = wordId('who');
const WHERE = wordId('where');

/** `The examiner was | a young woman`: the mention that a phrase after `was` says something of, −1 = none. */
function subjectOf({ t, m }: Scene, k: number): number {
  const first = m.first[k] ?? 0;
  const be = t.word[first - 1] === NOT ? first - 2 : first - 1;
  const isBe = t.tag[be] === Tag.aux && A.has(t.word[first] ?? 0);
  return isBe && m.end[k - 1] === be && m.isPossessive[k - 1] !== 1 ? k - 1 : -1;
}
