import { hashOf } from '../../lexicon/lexicon.ts';
import type { Scene } from '../scene.ts';

type WordTest = (scene: Scene, i: number) => boolean;

/**
 * Tests whether a token is one of a few words, in the case they are given in. Tokens have the hash of their lower-case
 * form already: text is cut out only where that agrees, which it hardly ever does.
 */
export function anyOf(list: string): WordTest {
  const words = new Set(list.split(' '));
  const hashes = new Set([...words].map((word) => hashOf(word.toLowerCase())));
  return ({ t }, i) =>
    hashes.has(t.hash[i] ?? 0) && words.has(t.text.slice(t.start[i] ?? 0, t.end[i] ?? 0));
}

/** The same in any case. */
export function anyCaseOf(list: string): WordTest {
  const words = new Set(list.split(' '));
  const hashes = new Set([...words].map(hashOf));
  return ({ t }, i) =>
    hashes.has(t.hash[i] ?? 0) &&
    words.has(t.text.slice(t.start[i] ?? 0, t.end[i] ?? 0).toLowerCase());
}

export const isOf = anyOf('of');
export const isAs = anyOf('as');
export const isWho = anyOf('who');
/** `is`, `was` */
export const isBeing = anyOf('is was');
/** `a chart-seller named Ignatius Pell` */
export const isNaming = anyOf('named called nicknamed dubbed');
