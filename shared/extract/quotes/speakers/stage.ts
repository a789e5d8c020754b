import { classBits } from '../../lexicon/lexicon.ts';
import type { Scene } from '../scene.ts';
import { Flag } from '../tokens.ts';
import { factsOf } from './word-facts.ts';

/** A scene with what its words tell about who is meant. */
export interface Stage {
  readonly scene: Scene;
  readonly facts: Int32Array;
  /** Some word speaks of somebody’s pronouns. */
  readonly saysPronouns: boolean;
  /** Some word speaks of films or plays, in which people are played. */
  readonly isOfScreen: boolean;
}
export const stageOf = (scene: Scene): Stage => ({ scene, ...factsOf(scene) });

export const bitsAt = (scene: Scene, i: number): number => classBits[scene.t.word[i] ?? 0] ?? 0;
export const wordAt = (scene: Scene, i: number): string =>
  scene.t.text.slice(scene.t.start[i] ?? 0, scene.t.end[i] ?? 0);
export const textOf = (scene: Scene, first: number, end: number): string =>
  end <= first ? '' : scene.t.text.slice(scene.t.start[first] ?? 0, scene.t.end[end - 1] ?? 0);
export function phraseText(scene: Scene, first: number, end: number): string {
  const text = textOf(scene, first, end);
  return isEvenly(scene, first, end) ? text : text.replace(/\s+/g, ' ').trim();
}
/** Nothing but single spaces stands between the tokens. */
function isEvenly({ t }: Scene, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++) {
    const start = t.start[i] ?? 0;
    const gap = start - (t.end[i - 1] ?? 0);
    if (gap > 1 || (gap === 1 && t.text.charCodeAt(start - 1) !== SPACE)) return false;
  }
  return true;
}
const SPACE = 0x20;

export const isCapital = (scene: Scene, i: number): boolean =>
  ((scene.t.flags[i] ?? 0) & Flag.capital) !== 0;
export const isQuoted = (scene: Scene, i: number): boolean =>
  ((scene.t.flags[i] ?? 0) & Flag.quoted) !== 0;

/** `A.` */
export const isInitial = ({ t }: Scene, i: number): boolean =>
  (t.end[i] ?? 0) - (t.start[i] ?? 0) === 1 && t.unit[i] === 0 && t.unit[i + 1] === 0x2e;

/** `57`, `34-year-old`. */
export function isAge(scene: Scene, i: number): boolean {
  const { t } = scene;
  return ((t.flags[i] ?? 0) & Flag.digit) !== 0 && /^\d{1,3}(?:-year-old)?$/.test(wordAt(scene, i));
}
