import { Tag } from '../../lexicon/tags.ts';
import { Flag } from '../tokens.ts';
import { onePerson } from './descriptions.ts';
import { type Stage, wordAt } from './stage.ts';
import type { Trail } from './trail.ts';
import { genderOfNounAt, hasTrade } from './word-facts.ts';

/** Tokens `[first, end)` of a description that is no noun phrase to the tagger. */
export interface Headless {
  readonly first: number;
  readonly end: number;
}

/** `the 49-year-old said`, `said the left-hander`, `the forward said`: after `the`, next to the cue. */
export function headlessAt({ scene }: Stage, cue: number): Headless | undefined {
  const { t } = scene;
  const isHeadless = (i: number): boolean =>
    t.unit[i] === 0 &&
    (((t.flags[i] ?? 0) & Flag.hyphen) !== 0
      ? t.tag[i] === Tag.adjective
      : t.tag[i] === Tag.adverb && hasTrade(t.hash[i] ?? 0));
  const isThe = (i: number): boolean => /^the$/i.test(wordAt(scene, i));
  if (cue < 0) return undefined;
  if (isHeadless(cue - 1) && isThe(cue - 2)) return { first: cue - 2, end: cue };
  // `The 54-year-old, a former miner, | said`
  if (t.unit[cue - 1] === COMMA)
    for (let i = cue - 2; i > Math.max(1, cue - INSERTED); i--)
      if (t.unit[i] === COMMA && isHeadless(i - 1) && isThe(i - 2) && opens(scene, i - 2))
        return { first: i - 2, end: i };
  const next = t.tag[cue + 3];
  // `said the forward would go` reports of him.
  const isAlone = next !== Tag.noun && next !== Tag.name && next !== Tag.verb && next !== Tag.aux;
  if (isHeadless(cue + 2) && isThe(cue + 1) && isAlone) return { first: cue + 1, end: cue + 3 };
  return undefined;
}

const COMMA = 0x2c;
const INSERTED = 16;
const opens = ({ s }: Stage['scene'], i: number): boolean => s.first[s.of[i] ?? 0] === i;

/** The person whom a headless description means, −1 = nobody near. */
export function personOfHeadless(trail: Trail, { first, end }: Headless): number {
  const { scene, facts } = trail.stage;
  const head = end - 1;
  return onePerson(trail, first, head, genderOfNounAt(scene, facts, head), true).member;
}
