import type { Body } from '#shared/model/body.ts';
import { type MarkSpan, markSpansOf } from './marks.ts';
import { type Mentions, mentionsOf } from './mentions.ts';
import { type Sentences, sentencesOfTokens } from './sentences.ts';
import { tagTokens } from './tagger.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** All that is known of a body before anyone is quoted: tokens with tags, marks, sentences, noun phrases. */
export interface Scene {
  readonly body: Body;
  readonly t: Tokens;
  readonly s: Sentences;
  readonly m: Mentions;
  readonly spans: readonly MarkSpan[];
  /** Span of each token inside marks (the marks themselves too), else −1. */
  readonly spanOf: Int32Array;
  /** First mention that starts at or after each token. */
  readonly mentionAt: Int32Array;
}

export function sceneOf(body: Body): Scene {
  const t = tokensOf(body);
  const spans = markSpansOf(t, body);
  const s = sentencesOfTokens(t, spans);
  tagTokens(t);
  const m = mentionsOf(t, s);
  const spanOf = new Int32Array(t.count).fill(-1);
  spans.forEach((span, n) => {
    spanOf.fill(n, Math.max(0, span.firstToken - 1), span.endToken);
  });
  const mentionAt = new Int32Array(t.count + 1);
  let k = 0;
  for (let i = 0; i <= t.count; i++) {
    while (k < m.count && (m.first[k] ?? 0) < i) k++;
    mentionAt[i] = k;
  }
  return { body, t, s, m, spans, spanOf, mentionAt };
}

/** A number for what a token is: its lexicon word, else a number of its tag or punctuation. Negative = not a word. */
export function wordKey(t: Tokens, i: number): number {
  if (i < 0 || i >= t.count) return -1;
  const unit = t.unit[i] ?? 0;
  if (unit !== 0) return -unit - 100;
  const word = t.word[i] ?? 0;
  return word !== 0 ? word : -(t.tag[i] ?? 0) - 2;
}
export const tagAt = (t: Tokens, i: number): number =>
  i < 0 || i >= t.count ? 15 : t.unit[i] ? 16 + ((t.unit[i] ?? 0) & 63) : (t.tag[i] ?? 0);
