import {
  ambiguous,
  classBits,
  follows,
  mainTag,
  shares,
  tailOf,
  WORD_COUNT,
  wordId,
} from '../lexicon/lexicon.ts';
import { Class, TAG_COUNT, Tag } from '../lexicon/tags.ts';
import { Flag, type Tokens } from './tokens.ts';

const POSSESSIVE = wordId("'s");
const NOT = wordId("n't");

/** Gives every token a part of speech: the lexicon's, the likelier by its left neighbour where there are several. */
export function tagTokens(t: Tokens): void {
  const seen = capitalsInside(t);
  let before: number = Tag.mark;
  for (let i = 0; i < t.count; i++) {
    if ((t.unit[i] ?? 0) !== 0) {
      t.tag[i] = Tag.mark;
      before = Tag.mark;
      continue;
    }
    const tag = tagOf(t, i, before, seen);
    t.tag[i] = tag;
    before = tag;
  }
}

/** Lexicon words that this text also writes with a capital inside a sentence: names there (`Rose`, `Bush`). */
function capitalsInside(t: Tokens): Uint8Array {
  const seen = new Uint8Array(WORD_COUNT);
  for (let i = 1; i < t.count; i++) {
    const word = t.word[i] ?? 0;
    const flags = t.flags[i] ?? 0;
    if (word === 0 || (flags & Flag.capital) === 0 || (flags & Flag.first) !== 0) continue;
    if ((t.unit[i - 1] ?? 0) === 0 && ((t.flags[i - 1] ?? 0) & Flag.capital) === 0) seen[word] = 1;
  }
  return seen;
}

function tagOf(t: Tokens, i: number, before: number, seen: Uint8Array): number {
  const word = t.word[i] ?? 0;
  const flags = t.flags[i] ?? 0;
  if ((flags & Flag.digit) !== 0) return (flags & Flag.hyphen) !== 0 ? Tag.adjective : Tag.number;
  const isCapital = (flags & Flag.capital) !== 0;
  if (word === 0) {
    if (isCapital) return Tag.name;
    if ((flags & Flag.hyphen) !== 0) return Tag.adjective;
    const tail = tailOf(t.tail[i] ?? 0);
    return tail ? best(tail, 0, before, -1) : Tag.noun;
  }
  if (word === POSSESSIVE || word === NOT) return Tag.particle;
  const bits = classBits[word] ?? 0;
  const main = mainTag[word] ?? Tag.noun;
  if (isCapital) {
    const isOpen =
      main === Tag.noun || main === Tag.verb || main === Tag.adjective || main === Tag.name;
    const isFirst = (flags & Flag.first) !== 0;
    if (!isFirst && (isOpen || (bits & (Class.male | Class.female)) !== 0)) return Tag.name;
    const next = i + 1 < t.count && ((t.flags[i + 1] ?? 0) & Flag.capital) !== 0;
    if (isFirst && (bits & Class.opener) === 0) {
      if ((bits & (Class.male | Class.female | Class.place)) !== 0 && (next || main === Tag.name))
        return Tag.name;
      if (seen[word] === 1 && isOpen) return Tag.name;
    }
  }
  if ((ambiguous[word] ?? 0) === 0) return main;
  const nextTag =
    i + 1 < t.count && (t.word[i + 1] ?? 0) !== 0 ? (mainTag[t.word[i + 1] ?? 0] ?? 0) : -1;
  return best(shares, word * TAG_COUNT, before, nextTag);
}

function best(row: Uint8Array, at: number, before: number, next: number): number {
  let tag: number = Tag.noun;
  let top = 0;
  for (let k = 1; k < TAG_COUNT; k++) {
    const share = row[at + k] ?? 0;
    if (share === 0) continue;
    let score = share * (follows[before * TAG_COUNT + k] ?? 0);
    if (next >= 0) score *= follows[k * TAG_COUNT + next] ?? 0;
    if (score > top) {
      top = score;
      tag = k;
    }
  }
  return tag;
}
