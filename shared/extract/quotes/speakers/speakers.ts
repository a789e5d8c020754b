import type { ReadSpeaker } from '#shared/model/reading.ts';
import type { Attribution } from '../attributions.ts';
import type { Scene } from '../scene.ts';
import type { Turn } from '../transcript.ts';
import { type Cast, castOf } from './cast.ts';
import { type Headless, headlessAt, personOfHeadless } from './headless.ts';
import { printedName, type Stage, stageOf, wordAt } from './names.ts';
import { pass, referentOf } from './referents.ts';
import { NOBODY, newTrail, type Referent, type Trail } from './salience.ts';
import { unnamed } from './unnamed.ts';

/** Speakers of the attributions, in order of first quote; `of[i]` is the speaker of attribution i, −1 = none. */
export interface Speakers {
  readonly list: ReadSpeaker[];
  readonly of: number[];
  /** Mentions that are no noun phrases of the scene (`the 49-year-old`), by attribution; tokens `[first, end)`. */
  readonly headless: ReadonlyMap<number, Headless>;
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
  const trail = newTrail(stage, cast);
  const who: Referent[] = attributions.map(() => NOBODY);
  const headless = new Map<number, Headless>();
  attributions.forEach(({ cue }, i) => {
    const found = headlessAt(stage, cue);
    if (found) headless.set(i, found);
  });
  const order = attributions
    .map((a, i) => ({
      i,
      at: headless.get(i)?.first ?? (a.mention < 0 ? -1 : (m.first[a.mention] ?? 0)),
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || a.i - b.i);
  let past = 0;
  for (const { i, at } of order) {
    const attribution = attributions[i];
    const phrase = headless.get(i);
    const k = attribution?.mention ?? -1;
    const until = phrase ? -1 : k;
    for (; past < m.count && ((m.first[past] ?? 0) < at || past < until); past++) pass(trail, past);
    let found = NOBODY;
    if (phrase) {
      const member = personOfHeadless(trail, phrase);
      if (member >= 0) found = { member, mention: -1 };
      else headless.delete(i);
    }
    if (found === NOBODY && k >= 0) found = whoIs(trail, k, turns);
    who[i] = found;
    if (!attribution || (found.member < 0 && found.mention < 0)) continue;
    const isMarked = attribution.spans.length + attribution.blocks.length > 0;
    if (isMarked || attribution.share > 0.5) trail.spoken.push({ at, who: found, isMarked });
  }
  return {
    ...listed(
      stage,
      cast,
      order.map(({ i }) => i),
      who,
    ),
    headless,
  };
}

function listed(
  stage: Stage,
  cast: Cast,
  order: readonly number[],
  who: readonly Referent[],
): Pick<Speakers, 'list' | 'of'> {
  const list: ReadSpeaker[] = [];
  const of = who.map(() => -1);
  const byMember = new Map<number, number>();
  const byName = new Map<string, number>();
  const add = (speaker: ReadSpeaker): number => list.push(speaker) - 1;
  for (const i of order) {
    const { member, mention } = who[i] ?? NOBODY;
    if (member >= 0) {
      const index = byMember.get(member) ?? add(named(stage, cast, member));
      byMember.set(member, index);
      of[i] = index;
      continue;
    }
    const speaker = mention < 0 ? undefined : unnamed(stage, mention);
    if (!speaker) continue;
    const key = `${speaker.kind} ${speaker.name.toLowerCase()}`;
    const index = byName.get(key) ?? add(speaker);
    byName.set(key, index);
    of[i] = index;
  }
  return { list, of };
}

function whoIs(trail: Trail, k: number, turns: ReadonlyMap<number, Turn>): Referent {
  const { stage, cast } = trail;
  const { m, s } = stage.scene;
  const first = m.first[k] ?? 0;
  const turn = turns.get(s.block[s.of[first] ?? 0] ?? 0);
  if (turn && turn.labelFirst === first && /^[QA]$/.test(wordAt(stage.scene, first)))
    return turn.isQuestion ? NOBODY : guest(cast, first);
  return referentOf(trail, k);
}

/** Whoever answers in an interview: the person most named before its first turn. */
function guest(cast: Cast, before: number): Referent {
  let best = -1;
  let most = 0;
  cast.members.forEach((member, index) => {
    if (member.kind !== 'person' || (member.seen[0] ?? 0) >= before) return;
    const weight =
      member.seen.length +
      (member.role === null ? 0 : 1) +
      (member.words.length > 1 ? 1 : 0) -
      index * 0.5;
    if (weight > most) {
      most = weight;
      best = index;
    }
  });
  return { member: best, mention: -1 };
}

const MOST_ALIASES = 12;

function named({ scene }: Stage, cast: Cast, index: number): ReadSpeaker {
  const member = cast.members[index];
  if (!member) return { name: '', kind: 'unknown', role: null, aliases: [] };
  const aliases = new Set<string>();
  for (const { first, end } of member.aliases) {
    const alias = printedName(scene, first, end);
    if (alias !== member.name && alias !== '') aliases.add(alias);
    if (aliases.size >= MOST_ALIASES) break;
  }
  const role = member.kind === 'person' ? member.role : null;
  return { name: member.name, kind: member.kind, role, aliases: [...aliases] };
}
