import type { Body } from '#shared/model/body.ts';
import {
  FIRST_DICTIONARY_WORD,
  nounKind,
  speechShare,
  thoughtShare,
  verbKind,
} from '../lexicon/lexicon.ts';
import { Tag } from '../lexicon/tags.ts';
import { Columns } from './columns.ts';
import { type MarkSpan, markSpansOf } from './marks.ts';
import { type Mentions, mentionsOf } from './mentions.ts';
import { type Sentences, sentencesOfTokens } from './sentences.ts';
import { tagTokens } from './tagger.ts';
import { Flag, type Tokens, tokensOf } from './tokens.ts';

/** All that is known of a body before anyone is quoted: tokens with tags, marks, sentences, noun phrases. */
export interface Scene {
  readonly body: Body;
  readonly t: Tokens;
  readonly s: Sentences;
  readonly m: Mentions;
  readonly spans: readonly MarkSpan[];
  /** Span of each token inside marks (the marks themselves too), else −1. */
  readonly spanOf: Int32Array;
  /** What each token is, as a number: its lexicon word, else of its tag or punctuation (negative). */
  readonly keys: Int32Array;
  /** Part of speech, or 16 and more for punctuation. */
  readonly tags: Uint8Array;
  /** Kind of verb or noun that each word is by the dictionary. */
  readonly kinds: Uint8Array;
  /** Verbs, breaks (commas, dashes, colons …), commas and nouns before each token, those inside marks left out. */
  readonly verbs: Int32Array;
  readonly breaks: Int32Array;
  readonly commas: Int32Array;
  readonly nouns: Int32Array;
  /** How likely each word is a cue: 0 no candidate, else a step of its logit and 1. */
  readonly cueSteps: Uint8Array;
  /** First mention that starts at or after each token. */
  readonly mentionAt: Int32Array;
}

/** Inside a pair of quotation marks. */
export const isQuoted = (t: Tokens, i: number): boolean => ((t.flags[i] ?? 0) & Flag.quoted) !== 0;
const isDash = (unit: number): boolean => unit === 0x2014 || unit === 0x2013 || unit === 0x2d;
/** Punctuation that may end a clause. */
export const isBreak = (unit: number): boolean =>
  unit === 0x2c || unit === 0x3b || unit === 0x3a || unit === 0x28 || unit === 0x29 || isDash(unit);

export function sceneOf(body: Body): Scene {
  const t = tokensOf(body);
  const spans = markSpansOf(t, body);
  const s = sentencesOfTokens(t, spans);
  tagTokens(t);
  const m = mentionsOf(t, s);
  // One more than the tokens: what is counted before each is also counted before the end.
  const columns = new Columns(t.count + 1, 7 * 4 + 3);
  const spanOf = columns.ints().fill(-1);
  spans.forEach((span, n) => {
    spanOf.fill(n, Math.max(0, span.firstToken - 1), span.endToken);
  });
  const mentionAt = columns.ints();
  let k = 0;
  for (let i = 0; i <= t.count; i++) {
    while (k < m.count && (m.first[k] ?? 0) < i) k++;
    mentionAt[i] = k;
  }
  const keys = columns.ints();
  const verbs = columns.ints();
  const breaks = columns.ints();
  const commas = columns.ints();
  const nouns = columns.ints();
  const tags = columns.bytes();
  const kinds = columns.bytes();
  for (let i = 0; i < t.count; i++) {
    const unit = t.unit[i] ?? 0;
    const word = t.word[i] ?? 0;
    const tag = t.tag[i] ?? 0;
    keys[i] =
      unit !== 0 ? -unit - 100 : word !== 0 && word < FIRST_DICTIONARY_WORD ? word : -tag - 2;
    kinds[i] = unit !== 0 ? 0 : kindOfWord(tag, t.base[i] ?? 0);
    tags[i] = unit !== 0 ? 16 + (unit & 63) : tag;
    const isOut = (spanOf[i] ?? -1) < 0;
    verbs[i + 1] = (verbs[i] ?? 0) + (isOut && (tag === Tag.verb || tag === Tag.aux) ? 1 : 0);
    nouns[i + 1] = (nouns[i] ?? 0) + (isOut && (tag === Tag.noun || tag === Tag.name) ? 1 : 0);
    commas[i + 1] = (commas[i] ?? 0) + (isOut && unit === 0x2c ? 1 : 0);
    breaks[i + 1] = (breaks[i] ?? 0) + (isOut && isBreak(unit) ? 1 : 0);
  }
  keys[t.count] = OUTSIDE_KEY;
  tags[t.count] = OUTSIDE_TAG;
  return {
    body,
    t,
    s,
    m,
    spans,
    spanOf,
    keys,
    tags,
    kinds,
    verbs,
    breaks,
    commas,
    nouns,
    mentionAt,
    cueSteps: columns.bytes(),
  };
}

/** Verbs by their kind and the greater of the shares of speech and thought, nouns by their kind. */
function kindOfWord(tag: number, base: number): number {
  if (tag === Tag.name) return 255;
  if (tag !== Tag.verb) return 64 + (nounKind[base] ?? 0);
  const speech = speechShare[base] ?? 0;
  const thought = thoughtShare[base] ?? 0;
  return speech === 0 && thought === 0
    ? (verbKind[base] ?? 0)
    : 16 + speech * 4 + thought + (verbKind[base] === 4 ? 16 : 0);
}

const OUTSIDE_KEY = -1;
const OUTSIDE_TAG = 15;
/** `keys` and `tags` with values for what lies outside the text. */
export const wordKey = (scene: Scene, i: number): number => scene.keys[i] ?? OUTSIDE_KEY;
export const kindAt = (scene: Scene, i: number): number => scene.kinds[i] ?? 0;
export const tagAt = (scene: Scene, i: number): number => scene.tags[i] ?? OUTSIDE_TAG;
