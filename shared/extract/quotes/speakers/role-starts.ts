import { verbKind } from '../../lexicon/lexicon.ts';
import { Class, Tag } from '../../lexicon/tags.ts';
import type { Scene } from '../scene.ts';
import { anyOf } from './any-of.ts';
import { bitsAt, isAge, isCapital, type Stage, wordAt } from './stage.ts';
import { Fact } from './word-facts.ts';

/** `voters | President Pell met`, `a defeat | President Pell regrets`, `quotes | former adviser Ada Pell`. */
export function isAnotherPhrase({ scene }: Stage, i: number): boolean {
  if (scene.t.tag[i] !== Tag.noun || isCapital(scene, i)) return false;
  const isPlural = /s$/.test(wordAt(scene, i));
  if (isFormer(scene, i + 1)) return isPlural;
  if (!isCapital(scene, i + 1)) return false;
  return isPlural || (isSome(scene, i - 1) && (bitsAt(scene, i + 1) & Class.title) !== 0);
}
const isFormer = anyOf('former');
const isSome = anyOf('a an no any every each');

/** `the`, `his`, `neither`, `49-year-old`, the verb of `to support Speaker Pell`, `July 2015`: no part of a role. */
export const isBeforeRole = ({ scene, facts }: Stage, i: number): boolean =>
  ((facts[i] ?? 0) & (Fact.article | Fact.owner)) !== 0 ||
  scene.t.tag[i] === Tag.determiner ||
  isAge(scene, i) ||
  isInfinitive(scene, i) ||
  (isFellow(scene, i) && isCapital(scene, i + 1)) ||
  (isTime(scene, i) &&
    (isYear(scene, i + 1) || isRoyal(scene, i + 1) || /day$/.test(wordAt(scene, i)))) ||
  (isTime(scene, i - 1) && isYear(scene, i)) ||
  // `Mr Speaker Pell`
  (((facts[i] ?? 0) & Fact.honorific) !== 0 && /^(?:Justice|Speaker)$/.test(wordAt(scene, i + 1)));

const isFellow = anyOf('fellow rival');
/** Behind a month: `in September Prince William`. */
const isRoyal = anyOf('Prince Princess King Queen President Pope');
const isYear = (scene: Scene, i: number): boolean => /^\d{4}$/.test(wordAt(scene, i));
const isTo = anyOf('to will would can could may might must shall should');
/** `to support`, `will debate`, nouns to the tagger. */
const isInfinitive = (scene: Scene, i: number): boolean =>
  isTo(scene, i - 1) && !isCapital(scene, i) && verbKind[scene.t.base[i] ?? 0] !== 0;

/** A word for a time that is no name: `Monday`, but not `captain April Pell`. */
export const isTime = (scene: Scene, i: number): boolean =>
  (bitsAt(scene, i) & Class.time) !== 0 && !isNamedMonth(scene, i);
/** `captain April Pell`, but `in April Pell said`. */
const isNamedMonth = (scene: Scene, i: number): boolean =>
  /^(?:April|May|June)$/.test(wordAt(scene, i)) &&
  isCapital(scene, i + 1) &&
  scene.t.unit[i + 1] === 0 &&
  (i === scene.m.first[scene.mentionAt[i] ?? 0] ? !isDated(scene, i - 1) : true);
const isDated = ({ t }: Scene, i: number): boolean =>
  t.tag[i] === Tag.preposition || t.tag[i] === Tag.verb || t.tag[i] === Tag.number;
