import type { ReadSpeaker } from '#shared/model/reading.ts';
import type { Attribution } from '../attributions.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { Flag } from '../tokens.ts';
import type { Turn } from '../transcript.ts';
import { beforeBracket } from './brackets.ts';
import { type Cast, castOf } from './cast.ts';
import { pastDateline } from './datelines.ts';
import { type Headless, headlessAt, personOfHeadless } from './headless.ts';
import { type Joint, jointAt, jointsOf } from './joint.ts';
import { type Member, memberAt } from './members.ts';
import { printedName } from './names.ts';
import { isHuman } from './phrases.ts';
import { pass, referentOf } from './referents.ts';
import { lastSpoken } from './salience.ts';
import { type Stage, stageOf, wordAt } from './stage.ts';
import { NOBODY, newTrail, type Referent, type Trail } from './trail.ts';
import { unnamed } from './unnamed.ts';
import { hearVoices, isNoVoice } from './voices.ts';
import { Fact, isGiven } from './word-facts.ts';

/** Speakers of the attributions, in order of first quote; `of[i]` is the speaker of attribution i, −1 = none. */
export interface Speakers {
  readonly list: ReadSpeaker[];
  readonly of: number[];
  /** What names the speaker and is no one mention of the scene (`the 49-year-old`, `Pell and Hale`), by attribution. */
  readonly phrases: ReadonlyMap<number, Headless | Joint>;
}

/** Resolves who each attribution’s mention is, and gives everyone the fullest name, role and kind in the text. */
export function speakersOf(
  scene: Scene,
  attributions: readonly Attribution[],
  turns: ReadonlyMap<number, Turn>,
): Speakers {
  const { m } = scene;
  const stage = stageOf(scene);
  const cast = castOf(stage);
  hearVoices(stage, cast, attributions);
  const joints = jointsOf(stage, cast);
  const trail = newTrail(stage, cast, joints);
  const who: Referent[] = attributions.map(() => NOBODY);
  const phrases = new Map<number, Headless | Joint>();
  attributions.forEach((attribution, i) => {
    attribution.mention = whoSpeaks(stage, cast, attribution.mention);
    const phrase = headlessAt(stage, attribution.cue) ?? jointAt(joints, attribution);
    if (phrase) phrases.set(i, phrase);
  });
  const order = attributions
    .map((a, i) => ({
      i,
      at:
        phrases.get(i)?.first ??
        (a.mention < 0 ? answerAt(scene, a, turns) : (m.first[a.mention] ?? 0)),
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || a.i - b.i);
  let past = 0;
  for (const { i, at } of order) {
    const attribution = attributions[i];
    const phrase = phrases.get(i);
    const k = attribution?.mention ?? -1;
    const until = phrase ? -1 : k;
    for (; past < m.count && ((m.first[past] ?? 0) < at || past < until); past++) pass(trail, past);
    let found = NOBODY;
    if (phrase) {
      const member = 'member' in phrase ? phrase.member : personOfHeadless(trail, phrase);
      if (member >= 0) found = { member, mention: -1 };
      else phrases.delete(i);
    }
    if (found === NOBODY && k >= 0) found = whoIs(trail, k, turns);
    else if (found === NOBODY && !phrase) found = { member: guestIn(trail, turns), mention: -1 };
    if (attribution && isNoVoice(stage, cast, attribution, found.member))
      found = lastSpoken(trail.spoken, at)?.who ?? found;
    who[i] = found;
    // `the company said. It declined …`
    const isNoun = k >= 0 && (m.type[k] ?? 0) >= MentionType.human;
    if (isNoun && !phrase && found.member >= 0 && cast.of[k] === -1) cast.of[k] = found.member;
    if (!attribution || (found.member < 0 && found.mention < 0)) continue;
    const isMarked = attribution.spans.length + attribution.blocks.length > 0;
    if (isMarked || attribution.share > 0.5) trail.spoken.push({ at, who: found, isMarked });
  }
  return {
    ...listed(
      stage,
      cast,
      attributions,
      order.map(({ i }) => i),
      who,
    ),
    phrases,
  };
}

function listed(
  stage: Stage,
  cast: Cast,
  attributions: readonly Attribution[],
  order: readonly number[],
  who: readonly Referent[],
): Pick<Speakers, 'list' | 'of'> {
  const list: ReadSpeaker[] = [];
  const of = who.map(() => -1);
  const byMember = new Map<number, number>();
  const byName = new Map<string, number>();
  const add = (speaker: ReadSpeaker): number => list.push(speaker) - 1;
  const cueOf = new Map<number, number>();
  for (const { mention, cue } of attributions) if (!cueOf.has(mention)) cueOf.set(mention, cue);
  for (const i of order) {
    const { member, mention } = who[i] ?? NOBODY;
    if (member >= 0) {
      const index = byMember.get(member) ?? add(named(stage, cast, member));
      byMember.set(member, index);
      of[i] = index;
      continue;
    }
    const speaker = mention < 0 ? undefined : unnamed(stage, mention, cueOf.get(mention) ?? -1);
    if (!speaker) continue;
    const key = `${speaker.kind} ${speaker.name.toLowerCase()}`;
    const index = byName.get(key) ?? add(speaker);
    byName.set(key, index);
    of[i] = index;
  }
  return { list, of };
}

/** Where an answer begins in an interview without labels, −1 = it is none. */
function answerAt(
  scene: Scene,
  { blocks, spans }: Attribution,
  turns: ReadonlyMap<number, Turn>,
): number {
  const first = blocks[0]?.first ?? scene.spans[spans[0] ?? -1]?.firstToken ?? -1;
  if (first < 0) return -1;
  const turn = turns.get(scene.s.block[scene.s.of[first] ?? 0] ?? -1);
  return turn && turn.labelFirst < 0 && !turn.isQuestion ? first : -1;
}

/** `Ada Pell, PhD, a hydrologist, said`: the mention before the letters, −1 = they are none. */
function beforeLetters({ scene, facts }: Stage, k: number): number {
  const { m, t } = scene;
  const first = m.first[k] ?? 0;
  const isLetters = m.end[k] === first + 1 && ((facts[first] ?? 0) & Fact.letters) !== 0;
  return isLetters && t.unit[first - 1] === 0x2c && m.end[k - 1] === first - 1 ? k - 1 : -1;
}

/**
 * The phrase and not its possessor speaks in `Hale’s chief of staff`; what follows a dateline, and not the place; who is
 * named, and not where he works.
 */
function whoSpeaks(stage: Stage, cast: Cast, k: number): number {
  const { m } = stage.scene;
  if (k < 0) return k;
  const apposed = cast.before[k] ?? -1;
  if (apposed >= 0) return apposed;
  if (m.isPossessive[k] !== 1) {
    // `Rep. Denise Hatch (R-Tex.) said`
    const named = Math.max(beforeBracket(stage.scene, k), beforeLetters(stage, k));
    const isNamed = named >= 0 && memberAt(cast, named)?.kind === 'person';
    return isNamed && cast.of[k] !== cast.of[named] ? named : pastDateline(stage.scene, k);
  }
  const whole = k + 1;
  const isSame = m.first[whole] === m.first[k] && m.isPossessive[whole] !== 1;
  return isSame && isHuman(stage, whole) ? whole : k;
}

function whoIs(trail: Trail, k: number, turns: ReadonlyMap<number, Turn>): Referent {
  const { stage } = trail;
  const { m, s } = stage.scene;
  const first = m.first[k] ?? 0;
  const turn = turns.get(s.block[s.of[first] ?? 0] ?? 0);
  if (turn && turn.labelFirst === first && /^[QA]$/.test(wordAt(stage.scene, first)))
    return turn.isQuestion ? NOBODY : { member: guestIn(trail, turns), mention: -1 };
  return referentOf(trail, k);
}

function guestIn(trail: Trail, turns: ReadonlyMap<number, Turn>): number {
  trail.guest ??= guestOf(trail, turns);
  return trail.guest;
}

/** Whoever answers in an interview: the person most named and quoted before its first turn, −1 = nobody. */
function guestOf({ cast, stage, spoken }: Trail, turns: ReadonlyMap<number, Turn>): number {
  let before = stage.scene.t.count;
  for (const { bodyFirst } of turns.values()) before = Math.min(before, bodyFirst);
  const weights = cast.members.map(({ kind, seen, role, words }) => {
    if (kind !== 'person') return 0;
    const times = seen.filter((token) => token < before).length;
    return times === 0 ? 0 : times + (role === null ? 0 : 1) + (words.length > 1 ? 1 : 0);
  });
  for (const { at, who } of spoken) {
    const weight = weights[who.member] ?? 0;
    if (at < before && weight > 0) weights[who.member] = weight + QUOTED;
  }
  // The first of equals: the earlier somebody is named, the more the piece is about him.
  let best = -1;
  weights.forEach((weight, index) => {
    if (weight > 0 && weight > (weights[best] ?? 0)) best = index;
  });
  return best;
}
const QUOTED = 2;

const MOST_ALIASES = 12;

/** `TONY Smith`, as papers print the first word of a story: `Tony Smith`. */
function cased({ scene, facts }: Stage, { name, at, words }: Member): string {
  const { flags } = scene.t;
  const isShouted =
    words.length > 1 &&
    ((flags[at] ?? 0) & Flag.allCapitals) !== 0 &&
    ((flags[at + 1] ?? 0) & Flag.allCapitals) === 0 &&
    isGiven(facts[at] ?? 0);
  const first = wordAt(scene, at);
  return isShouted && first.length > 2 && name.startsWith(first)
    ? name.charAt(0) + first.slice(1).toLowerCase() + name.slice(first.length)
    : name;
}

function named(stage: Stage, cast: Cast, index: number): ReadSpeaker {
  const { scene } = stage;
  const member = cast.members[index];
  if (!member) return { name: '', kind: 'unknown', role: null, aliases: [] };
  const aliases = new Set<string>();
  for (const { first, end } of member.aliases) {
    const alias = printedName(scene, first, end);
    if (alias !== member.name && alias !== '') aliases.add(alias);
    if (aliases.size >= MOST_ALIASES) break;
  }
  const role = member.kind === 'person' ? member.role : null;
  const name = member.kind === 'person' ? cased(stage, member) : member.name;
  return { name, kind: member.kind, role, aliases: [...aliases] };
}
