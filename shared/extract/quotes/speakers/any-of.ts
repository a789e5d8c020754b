import { hashOf } from '../../lexicon/lexicon.ts';
import type { Scene } from '../scene.ts';

type WordTest = (scene: Scene, i: number) => boolean;

/**
 * Tests whether a token is one of a few words, in the case they are given in. Tokens have the hash of their lower-case
 * form already: text is cut out only where that agrees, which it hardly ever does.
 */
export function anyOf(list: string): WordTest {
  const words = new Set(list.split(/\s+/));
  const mayBe = hashTest(words);
  return ({ t }, i) =>
    mayBe(t.hash[i] ?? 0) && words.has(t.text.slice(t.start[i] ?? 0, t.end[i] ?? 0));
}

/** The same in any case. */
export function anyCaseOf(list: string): WordTest {
  const words = new Set(list.split(/\s+/));
  const mayBe = hashTest(words);
  return ({ t }, i) =>
    mayBe(t.hash[i] ?? 0) && words.has(t.text.slice(t.start[i] ?? 0, t.end[i] ?? 0).toLowerCase());
}

/** Tests whether a hash is of one of a few words. Most are told apart by their last five bits, with no look-up. */
function hashTest(words: ReadonlySet<string>): (hash: number) => boolean {
  const hashes = new Set([...words].map((word) => hashOf(word.toLowerCase())));
  let ends = 0;
  for (const hash of hashes) ends |= 1 << hash;
  return (hash) => (ends & (1 << hash)) !== 0 && hashes.has(hash);
}

export const isOf = anyOf('of');
export const isAs = anyOf('as');
export const isWho = anyOf('who');
/** `is`, `was` */
export const isBeing = anyOf('is was');
/** `a chart-seller named Ignatius Pell` */
export const isNaming = anyOf('named called nicknamed dubbed');
