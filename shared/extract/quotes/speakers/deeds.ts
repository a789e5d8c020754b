import { hashOf, wordId } from '../../lexicon/lexicon.ts';
import { Tag } from '../../lexicon/tags.ts';
import type { Member } from './members.ts';
import { type Stage, wordAt } from './stage.ts';

const COMMA = 0x2c;
const WHO = wordId('who');
/** Stems as short say nothing: `is`, `has`. */
const LEAST = 3;
/** More than anybody does by such clauses. */
const MOST = 8;

/** Notes what a clause with `who` after a name says that somebody does: `Ulla Brandt, who directed both films,`. */
export function hearDeed({ scene }: Stage, end: number, member: Member): void {
  const { t } = scene;
  const who = t.unit[end] === COMMA ? end + 1 : end;
  if (t.word[who] !== WHO || member.deeds.length >= MOST) return;
  const at = t.tag[who + 1] === Tag.adverb ? who + 2 : who + 1;
  // `who managed to leave` manages nothing
  if (t.tag[at] !== Tag.verb || wordAt(scene, at + 1) === 'to') return;
  const stem = wordAt(scene, at)
    .toLowerCase()
    .replace(/(?:ed|es|s|e)$/, '');
  if (stem.length >= LEAST) member.deeds.push(stem);
}

/** `R.T. Orrin’s “The Long Tide”`: he has written or directed it. */
export function hearWork({ scene }: Stage, k: number, member: Member): void {
  const { m, t } = scene;
  const mark = (m.end[k] ?? 0) + 1;
  const isWork = m.isPossessive[k] === 1 && isOpening(t.unit[mark] ?? 0);
  if (isWork && member.deeds.length < MOST) member.deeds.push('direct', 'writ', 'auth', 'filmmak');
}
const isOpening = (unit: number): boolean =>
  unit === 0x201c || unit === 0x22 || unit === 0x2018 || unit === 0xab;

/** `Mr Justice Pell` is `the judge`. */
export function hearJudge({ deeds }: Member): void {
  if (deeds.length < MOST) deeds.push('judg', 'justic');
}

/** What a title in front of a name, by its hash, makes of somebody, without the ends that `isDoer` leaves out. */
const TITLES = new Map([
  [hashOf('sen'), ['senat']],
  [hashOf('senator'), ['senat']],
  [hashOf('rep'), ['representativ', 'congressman', 'congresswoman']],
  [hashOf('gov'), ['govern']],
  [hashOf('cllr'), ['councill']],
  [hashOf('prof'), ['profess', 'academic']],
  [hashOf('professor'), ['profess', 'academic']],
  [hashOf('dr'), ['doct', 'physician']],
]);
/** `Sen. Ada Pell`, `Dr Pell`: she is `the senator`, `the doctor`, whatever else is her office. */
export function hearTitle({ scene }: Stage, k: number, until: number, member: Member): void {
  for (let i = Math.max(scene.m.first[k] ?? 0, until - 4); i < until; i++)
    for (const stem of TITLES.get(scene.t.hash[i] ?? 0) ?? [])
      if (member.deeds.length < MOST && !member.deeds.includes(stem)) member.deeds.push(stem);
}

/** Whether a noun is for somebody who does that: `director`, `owner`, `coach`. */
export const isDoer = ({ deeds }: Member, noun: string): boolean =>
  deeds.length > 0 && deeds.includes(noun.replace(/(?:er|or|e)$/, ''));
