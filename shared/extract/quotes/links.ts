import { classBits, lemma, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import type { Cues } from './cues.ts';
import { fixedLinksOf } from './fixed-links.ts';
import { type Model, scoreOf, softmax } from './linear.ts';
import { LINK_LIMIT, linkCandidates } from './link-candidates.ts';
import { describeLink, describeStretch, factsOf, linkValues } from './link-rows.ts';
import { MentionType } from './mentions.ts';
import type { Scene } from './scene.ts';
import type { Sources } from './sources.ts';
import { type Turn, turnsOf } from './transcript.ts';

/** How a stretch in marks may be attributed. */
export const LinkKind = {
  /** Nobody’s words: a title, a term. */
  none: 0,
  /** Somebody’s words, nobody named. */
  nobody: 1,
  /** By a cue and its likeliest source. */
  cue: 2,
  /** By a cue and its second source. */
  second: 3,
  /** Goes on from the stretch before: same speaker, same utterance. */
  goesOn: 4,
  /** By a mention without a cue: `Rutte: “…”`, `“…” — Rutte`, the subject of the sentence before. */
  mention: 5,
  /** By whoever spoke before the last speaker: two people talking. */
  turn: 6,
} as const;

export interface Link {
  kind: number;
  /** Index into the cues, −1 = none. */
  cue: number;
  /** Index into the mentions, −1 = none. */
  mention: number;
  share: number;
}

/** What is known before the stretches in marks are attributed. */
export interface Known {
  readonly scene: Scene;
  readonly cues: Cues;
  readonly sources: Sources;
  /** First cue of each sentence; one more entry at the end. */
  readonly cueOfSentence: Int32Array;
}

const logits = new Float64Array(LINK_LIMIT);
const list: Link[] = [];

/** Attributes every stretch in marks, in text order. */
export function linksOf(
  known: Known,
  model: Model,
  turns: ReadonlyMap<number, Turn> = turnsOf(known.scene),
): Link[] {
  const { scene } = known;
  const past: Link[] = [];
  const fixed = fixedLinksOf(scene, turns);
  for (let n = 0; n < scene.spans.length; n++) {
    const settled = fixed.get(n);
    if (settled) {
      past.push(settled);
      continue;
    }
    linkCandidates(known, n, past, list);
    const facts = factsOf(known, n, past);
    if (!facts) continue;
    describeStretch(facts);
    for (let i = 0; i < list.length; i++) {
      const link = list[i];
      if (!link) continue;
      const features = describeLink(known, facts, link);
      logits[i] = scoreOf(model, features, linkValues);
    }
    softmax(logits, list.length);
    const chosen = choose(list);
    const inner = list.find((link) => isClauseWithin(known, n, link, chosen));
    const better = inner ?? list.find((link) => isToldTo(known, n, chosen, link));
    past.push(namedAfter(known, n) ?? (better ? { ...better, share: chosen.share } : chosen));
  }
  return past;
}

const TELL = wordId('tell');
const HEARERS = new Set(['him', 'her', 'them', 'me', 'us'].map(wordId));
/** `he said that the umpire had told him it was “old”`: who was told recounts it. */
function isToldTo({ scene, cues }: Known, n: number, inner: Link, outer: Link): boolean {
  const { t, s, spans } = scene;
  if (inner.kind !== LinkKind.cue || outer.kind !== LinkKind.cue) return false;
  const open = (spans[n]?.firstToken ?? 0) - 1;
  const told = cues.token[inner.cue] ?? 0;
  const said = cues.token[outer.cue] ?? told;
  if (said >= told || told >= open || s.of[said] !== s.of[told]) return false;
  const isBefore = t.tag[told - 1] === Tag.aux;
  return isBefore && t.base[told] === TELL && HEARERS.has(t.word[told + 1] ?? 0);
}

const AS = wordId('as');
const BY = wordId('by');
const BE = wordId('be');
const PUT = wordId('put');
const NAMED_SHARE = 0.9;
/** `“…,” as a neighbour puts it`, `was called “…” by a critic`: the grammar says whose words they are. */
function namedAfter({ scene, cues, cueOfSentence }: Known, n: number): Link | undefined {
  const { t, m, s, spans, mentionAt } = scene;
  const { firstToken = 0, endToken: at = 0 } = spans[n] ?? {};
  const mention = mentionAt[at + 1] ?? m.count;
  const sentence = s.of[at - 1] ?? 0;
  if (m.first[mention] !== at + 1 || s.of[at + 1] !== sentence) return undefined;
  const isAs = t.word[at] === AS;
  if (!isAs && t.word[at] !== BY) return undefined;
  const verb = isAs ? (m.end[mention] ?? 0) : firstToken - 2;
  if (t.tag[verb] !== Tag.verb || s.of[verb] !== sentence) return undefined;
  const base = t.base[verb] ?? 0;
  const says = base === PUT ? isAs : ((classBits[base] ?? 0) & Class.say) !== 0;
  if (!says || (!isAs && lemma[t.word[verb - 1] ?? 0] !== BE)) return undefined;
  let cue = cueOfSentence[sentence] ?? 0;
  const end = cueOfSentence[sentence + 1] ?? 0;
  while (cue < end && cues.token[cue] !== verb) cue++;
  if (cue === end) return { kind: LinkKind.mention, cue: -1, mention, share: NAMED_SHARE };
  return { kind: LinkKind.cue, cue, mention, share: NAMED_SHARE };
}

const WHAT = wordId('what');
/** `Rutte welcomed what he called the “…”`: one person, and the nearer cue. */
function isClauseWithin({ scene, cues }: Known, n: number, inner: Link, outer: Link): boolean {
  const { t, m, spans, verbs, breaks } = scene;
  if (inner.kind !== LinkKind.cue || outer.kind !== LinkKind.cue || inner === outer) return false;
  const open = (spans[n]?.firstToken ?? 0) - 1;
  const token = cues.token[inner.cue] ?? open;
  if (token >= open || open - token > LONGEST_OBJECT) return false;
  if (verbs[open] !== verbs[token + 1] || breaks[open] !== breaks[token + 1]) return false;
  const first = m.first[inner.mention] ?? 0;
  if (m.type[inner.mention] !== MentionType.subjectPronoun || first !== token - 1) return false;
  return t.word[first - 1] === WHAT && cues.token[outer.cue] === first - 2;
}
const LONGEST_OBJECT = 6;

/** The likeliest speaker, his candidates taken together; of them the likeliest. */
function choose(candidates: readonly Link[]): Link {
  const totals = new Map<number, number>();
  candidates.forEach((link, i) => {
    const who = link.kind === LinkKind.none ? -2 : link.mention;
    totals.set(who, (totals.get(who) ?? 0) + (logits[i] ?? 0));
  });
  let who = -2;
  let share = -1;
  for (const [key, total] of totals)
    if (total > share) {
      who = key;
      share = total;
    }
  let best: Link | undefined;
  let top = -1;
  candidates.forEach((link, i) => {
    const key = link.kind === LinkKind.none ? -2 : link.mention;
    if (key !== who || (logits[i] ?? 0) <= top) return;
    top = logits[i] ?? 0;
    best = link;
  });
  return {
    kind: best?.kind ?? LinkKind.none,
    cue: best?.cue ?? -1,
    mention: best?.mention ?? -1,
    share,
  };
}

/** First cue of each sentence; one more entry at the end. */
export function cuesBySentence(scene: Scene, cues: Cues): Int32Array {
  const { s } = scene;
  const out = new Int32Array(s.count + 1);
  let c = 0;
  for (let n = 0; n <= s.count; n++) {
    const from = s.first[n] ?? 0;
    while (c < cues.token.length && (cues.token[c] ?? 0) < from) c++;
    out[n] = c;
  }
  return out;
}
