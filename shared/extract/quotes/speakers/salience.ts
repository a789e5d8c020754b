import { wordId } from '../../lexicon/lexicon.ts';
import { Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { anyCaseOf } from './any-of.ts';
import { genderOf } from './candidates.ts';
import type { Cast } from './cast.ts';
import { isHuman } from './phrases.ts';
import { NOBODY, type Referent, type Spoken, type Tally, type Trail } from './trail.ts';

/** Keeps a mention as somebody who may be meant further on. */
export function keep(trail: Trail, k: number): void {
  trail.candidates.push(k);
  if (isSubject(trail, trail.candidates.length - 1)) trail.subjects[k] = 1;
}

/** What it counts to be the one who spoke last, in a paragraph before. */
const TURN = 1.4;

/** The same once somebody else was the subject of a paragraph since. */
const TURNED = 0.3;

/** What it counts to be its subject after somebody else has spoken. */
const NEXT = 0.4;

/** What it counts to be the subject of the sentence before in the paragraph. */
const BESIDE = 0.8;

/** How many sentences a pronoun looks back. */
const REACH = 7;

/** The score of somebody who was quoted too long ago to be counted. */
const FAR = -5;

export interface Search {
  readonly gender: number;
  /** Somebody is looked for, and not a body or several. */
  readonly isOne?: boolean;
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
      else if (last && isFirst && search.isOne && isNamed(scene, c)) {
        const isNext = sentence === here - 1 && s.block[sentence] === s.block[here];
        const isSince = sentence === here - 1 || s.block[sentence] !== s.block[s.of[last.at] ?? 0];
        if (head > last.at && isNext) score += NEXT;
        hasTurned ||= head > last.at && isSince;
      }
    } else {
      // `The matron smiled. “Which rains?” she asked.`
      const isBeside =
        isFirst &&
        sentence === here - 1 &&
        s.block[sentence] === s.block[here] &&
        isHuman(stage, c);
      if (last && last.who.mention === c) score += turn * 0.75;
      else if (last && isBeside) hasTurned ||= head > last.at;
      // `A resident, who gave no name, said she …`
      const isOwn = isFirst && sentence === here && isWitness(scene, head);
      if (search.gender !== 0)
        score -= isBeside || isOwn || genderOf(trail.stage, c) !== 0 ? 0.3 : 1;
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

/** By name, or as `her twin` that opens `Her twin, Maren, took her seat`. */
const isNamed = ({ m, s }: Scene, c: number): boolean =>
  m.type[c] === MentionType.name ||
  ((m.type[c] ?? 0) >= MentionType.human && m.first[c] === s.first[s.of[m.first[c] ?? 0] ?? 0]);

/** People who mostly tell of themselves. */
const isWitness = anyCaseOf(
  'resident neighbour neighbor witness eyewitness bystander onlooker passer-by motorist passenger shopper commuter customer survivor villager caller',
);

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
  if (member.evidence < 1.6 && !member.isKin) return -1;
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
  // `in the court, where Judge Pell had put off his case`, `whose daughter Ivy died`
  if (t.word[first - 1] === WHERE || t.word[first - 1] === WHOSE) return false;
  let next = m.end[c] ?? 0;
  // `coach Ada Pell still was not impressed`
  if (t.tag[next] === Tag.adverb) next++;
  const tag = t.tag[next] ?? 0;
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

const WHERE = wordId('where');
const WHOSE = wordId('whose');
