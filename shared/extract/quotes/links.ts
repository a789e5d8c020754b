import { classBits } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import { type Cues, formOf, lemmaKey } from './cues.ts';
import { fixedLinksOf } from './fixed-links.ts';
import { logitStep, type Model, Row, softmax, stepOf } from './linear.ts';
import type { MarkSpan } from './marks.ts';
import { MentionType } from './mentions.ts';
import { type Scene, tagAt, wordKey } from './scene.ts';
import type { Sources } from './sources.ts';
import { Flag } from './tokens.ts';

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

export const LINK_LIMIT = 40;

/** What an attribution of the stretches before looks like to the next one. */
export interface Past {
  readonly links: readonly Link[];
}

/** The candidates for one stretch: nothing, nobody, cues around, going on, bare mentions. */
export function linkCandidates(
  scene: Scene,
  _cues: Cues,
  sources: Sources,
  cueOfSentence: Int32Array,
  n: number,
  past: readonly Link[],
  out: Link[],
): void {
  const { s, m, t, spans } = scene;
  const span = spans[n];
  if (!span) return;
  out.length = 0;
  const add = (kind: number, cue: number, mention: number): void => {
    if (out.length < LINK_LIMIT) out.push({ kind, cue, mention, share: 0 });
  };
  add(LinkKind.none, -1, -1);
  add(LinkKind.nobody, -1, -1);
  const here = s.of[span.firstToken - 1] ?? s.of[span.firstToken] ?? 0;
  const low = Math.max(0, here - 2);
  const high = Math.min(s.count - 1, here + 1);
  for (let k = low; k <= high; k++) {
    if (k !== here && (s.block[k] ?? 0) < span.block - 1) continue;
    if (k === high && k !== here && s.block[k] !== span.block) continue;
    for (let c = cueOfSentence[k] ?? 0; c < (cueOfSentence[k + 1] ?? 0); c++) {
      add(LinkKind.cue, c, sources.best[c] ?? -1);
      if ((sources.secondShare[c] ?? 0) > 0.08 && k === here)
        add(LinkKind.second, c, sources.second[c] ?? -1);
    }
  }
  const last = past[n - 1];
  const before = spans[n - 1];
  if (last && before && before.block >= span.block - 1 && last.kind !== LinkKind.none) {
    add(LinkKind.goesOn, last.cue, last.mention);
    const other = turnBefore(past, n, last);
    if (other >= 0) add(LinkKind.turn, -1, other);
  }
  // Mentions: before a colon or mark in this sentence, after a closing dash, subjects of the sentence before.
  const at = scene.mentionAt[span.firstToken] ?? 0;
  const sentenceLow = m.ofSentence[here] ?? 0;
  for (let k = at - 1, count = 0; k >= sentenceLow && count < 3; k--) {
    if (((t.flags[m.head[k] ?? 0] ?? 0) & Flag.quoted) !== 0) continue;
    if (isSpeaker(m.type[k] ?? 0)) {
      add(LinkKind.mention, -1, k);
      count++;
    }
  }
  const after = scene.mentionAt[span.endToken] ?? 0;
  if (after < m.count && (m.first[after] ?? 0) - span.endToken < 3 && isSpeaker(m.type[after] ?? 0))
    if ((s.block[s.of[m.first[after] ?? 0] ?? 0] ?? 0) <= span.block + 1)
      add(LinkKind.mention, -1, after);
  const previous = here - 1;
  if (previous >= 0 && (s.block[previous] ?? 0) >= span.block - 1) {
    let count = 0;
    for (
      let k = m.ofSentence[previous] ?? 0;
      k < (m.ofSentence[previous + 1] ?? 0) && count < 2;
      k++
    ) {
      if (((t.flags[m.head[k] ?? 0] ?? 0) & Flag.quoted) !== 0 || !isSpeaker(m.type[k] ?? 0))
        continue;
      add(LinkKind.mention, -1, k);
      count++;
    }
  }
}

const isSpeaker = (type: number): boolean =>
  type <= MentionType.document && type !== MentionType.otherPronoun;

function turnBefore(past: readonly Link[], n: number, last: Link): number {
  for (let i = n - 2, count = 0; i >= 0 && count < 6; i--, count++) {
    const link = past[i];
    if (link && link.mention >= 0 && link.mention !== last.mention) return link.mention;
  }
  return -1;
}

/** What is true of the stretch whatever its speaker. */
interface SpanFacts {
  words: number;
  opensUpper: number;
  lastUnit: number;
  startsBlock: number;
  fillsBlock: number;
  afterUnit: number;
  beforeKey: number;
  afterKey: number;
  capitals: number;
  cueInSentence: number;
}

export function factsOf(scene: Scene, span: MarkSpan, cueOfSentence: Int32Array): SpanFacts {
  const { t, s } = scene;
  let words = 0;
  let capitals = 0;
  for (let i = span.firstToken; i < span.endToken; i++) {
    if ((t.unit[i] ?? 0) !== 0) continue;
    words++;
    if (((t.flags[i] ?? 0) & Flag.capital) !== 0) capitals++;
  }
  const block = span.block;
  const startsBlock = span.firstToken - 1 <= (t.blockStart[block] ?? 0) ? 1 : 0;
  const endsBlock = span.endToken >= (t.blockStart[block + 1] ?? 0) ? 1 : 0;
  const here = s.of[span.firstToken] ?? 0;
  return {
    words,
    opensUpper: (t.flags[span.firstToken] ?? 0) & Flag.capital,
    lastUnit: lastUnitOf(scene, span),
    startsBlock,
    fillsBlock: startsBlock & endsBlock,
    afterUnit: t.unit[span.endToken] ?? 0,
    beforeKey: wordKey(scene, span.firstToken - 2),
    afterKey: wordKey(scene, span.endToken),
    capitals: words === 0 ? 0 : Math.round((4 * capitals) / words),
    cueInSentence: Math.min(2, (cueOfSentence[here + 1] ?? 0) - (cueOfSentence[here] ?? 0)),
  };
}

function lastUnitOf(scene: Scene, span: MarkSpan): number {
  const { text } = scene.t;
  const unit = text.charCodeAt(span.end - 1);
  return ',.?!—…:;'.includes(String.fromCharCode(unit)) ? unit : 0;
}

export function linkRow(
  scene: Scene,
  cues: Cues,
  sources: Sources,
  facts: SpanFacts,
  n: number,
  link: Link,
  past: readonly Link[],
  cueOfSentence: Int32Array,
  row: Row,
): void {
  const { t, s, m, spans } = scene;
  const span = spans[n];
  row.start();
  if (!span) return;
  const kind = link.kind;
  const length = stepOf(facts.words);
  const edges = (facts.opensUpper ? 1 : 0) + (facts.lastUnit ? 2 : 0);
  row.put(0, kind);
  row.pair(1, kind, length);
  row.pair(2, kind, facts.lastUnit);
  row.pair(3, kind, edges * 4 + facts.startsBlock * 2 + facts.fillsBlock);
  row.pair(4, kind, facts.cueInSentence * 16 + length);
  const before = spans[n - 1];
  const last = past[n - 1];
  const sameBlockBefore = before && before.block === span.block ? 1 : 0;
  const lastKind = last ? last.kind : 9;
  row.pair(5, kind, sameBlockBefore * 16 + lastKind);
  row.pair(22, kind, facts.fillsBlock * 64 + edges * 16 + lastKind);
  if (kind <= LinkKind.nobody) {
    row.pair(6, kind, facts.beforeKey);
    row.pair(7, kind, facts.afterKey);
    row.pair(8, kind, tagAt(scene, span.firstToken - 2));
    row.pair(9, kind, tagAt(scene, span.endToken));
    row.pair(10, kind, facts.capitals * 16 + length);
    row.pair(11, kind, tagAt(scene, span.firstToken - 2) * 16 + length);
    row.pair(12, kind, facts.capitals * 4 + edges);
    row.pair(13, kind, span.isClosed ? 1 : 0);
    return;
  }
  const mention = link.mention;
  const type = mention < 0 ? 15 : (m.type[mention] ?? 0);
  row.pair(14, kind, type);
  if (kind === LinkKind.goesOn || kind === LinkKind.turn) {
    const gap = before ? span.firstToken - before.endToken : 30;
    const blocks = before ? span.block - before.block : 2;
    row.pair(15, kind, stepOf(gap) * 4 + blocks);
    row.pair(16, kind, (before && !before.isClosed ? 8 : 0) + blocks * 2 + facts.startsBlock);
    row.pair(17, kind, edges * 16 + lastKind + blocks * 128);
    let cueBetween = 0;
    let best = -9;
    const from = before?.endToken ?? 0;
    const stop = s.first[(s.of[span.firstToken] ?? 0) + 1] ?? t.count;
    const lastCue = cueOfSentence[(s.of[span.firstToken] ?? 0) + 1] ?? 0;
    for (let c = cueOfSentence[s.of[from] ?? 0] ?? 0; c < lastCue; c++) {
      const at = cues.token[c] ?? 0;
      if (at < from || at >= stop) continue;
      if (c !== link.cue) {
        cueBetween = at < span.firstToken ? cueBetween | 1 : cueBetween | 2;
        best = Math.max(best, cues.logit[c] ?? -9);
      }
    }
    row.pair(18, kind, cueBetween * 16 + logitStep(best));
    row.pair(19, kind, blocks * 32 + facts.fillsBlock * 16 + facts.cueInSentence);
    const cueToken = link.cue >= 0 ? (cues.token[link.cue] ?? 0) : -1;
    const between = before && cueToken >= before.endToken && cueToken < span.firstToken ? 1 : 0;
    row.pair(20, kind, between * 64 + stepOf(gap) * 4 + blocks);
    const sameSentence = before && s.of[before.firstToken] === s.of[span.firstToken] ? 1 : 0;
    row.pair(21, kind, sameSentence * 8 + edges * 2 + between);
    row.pair(23, kind, sameSentence * 512 + Math.max(-200, facts.beforeKey));
    return;
  }
  const here = s.of[span.firstToken - 1] ?? 0;
  const anchor = link.cue >= 0 ? (cues.token[link.cue] ?? 0) : (m.head[mention] ?? 0);
  const isBefore = anchor < span.firstToken;
  const sentence = (s.of[anchor] ?? 0) - here;
  const blocks = span.block - (s.block[s.of[anchor] ?? 0] ?? 0);
  const gap = isBefore ? span.firstToken - 2 - anchor : anchor - span.endToken;
  const place = (isBefore ? 0 : 1) + (sentence + 2) * 2 + blocks * 16;
  let spansBetween = 0;
  let phrases = 0;
  let commas = 0;
  const from = isBefore ? anchor + 1 : span.endToken;
  const to = isBefore ? span.firstToken - 1 : anchor;
  let path = 0;
  let lastSpan = -1;
  for (let i = from; i < to && i - from < 80; i++) {
    const inside = scene.spanOf[i] ?? -1;
    if (inside >= 0) {
      if (inside !== lastSpan) {
        spansBetween++;
        path = Math.imul(path, 31) + 99;
      }
      lastSpan = inside;
      continue;
    }
    const tag = t.tag[i] ?? 0;
    if (tag === Tag.noun || tag === Tag.name) phrases++;
    if ((t.unit[i] ?? 0) === 0x2c) commas++;
    if (tag === Tag.determiner || tag === Tag.adjective || tag === Tag.number) continue;
    path = Math.imul(path, 31) + (tag === Tag.mark ? 32 + ((t.unit[i] ?? 0) & 31) : tag);
  }
  const first = mention < 0 ? anchor : (m.first[mention] ?? 0);
  const end = mention < 0 ? anchor : (m.end[mention] ?? 0);
  const mentionGap =
    mention < 0 ? 0 : first > span.firstToken ? first - span.endToken : span.firstToken - 1 - end;
  const shape = kind * 64 + place;
  row.pair(24, shape, Math.min(gap, 12));
  row.pair(25, shape, spansBetween);
  row.pair(26, shape, stepOf(phrases));
  row.pair(27, shape, path);
  row.pair(28, shape, type);
  row.pair(29, shape, facts.lastUnit * 4 + edges);
  row.pair(30, shape, length);
  row.pair(31, place, Math.min(mentionGap, 12));
  row.pair(32, shape, facts.beforeKey < 0 && facts.beforeKey > -60 ? -9 : facts.beforeKey);
  row.pair(33, shape, facts.startsBlock * 2 + facts.fillsBlock);
  row.pair(34, shape, spansBetween * 64 + stepOf(commas) * 8 + Math.min(gap, 4));
  row.pair(35, shape, (t.unit[span.firstToken - 2] ?? 0) === 0x3a ? 1 : 0);
  row.pair(36, kind, sentence * 8 + facts.cueInSentence);
  if (link.cue >= 0) {
    const logit = logitStep(cues.logit[link.cue] ?? 0);
    const share = Math.floor(
      ((kind === LinkKind.second ? sources.secondShare : sources.share)[link.cue] ?? 0) * 5,
    );
    const key = lemmaKey(t, anchor);
    const form = formOf(t, anchor);
    const bits = classBits[t.word[anchor] ?? 0] ?? 0;
    const says = bits & Class.say ? 1 : bits & Class.think ? 2 : 0;
    row.pair(40, shape, logit);
    row.pair(41, shape, share);
    row.pair(42, kind, key);
    row.pair(43, place, key);
    row.pair(44, shape, form * 4 + says);
    row.pair(45, place * 4 + says, Math.min(gap, 12));
    row.pair(46, place * 16 + logit, Math.min(gap, 6));
    row.pair(47, place * 4 + says, facts.lastUnit);
    row.pair(48, place * 4 + edges, logit);
    row.pair(49, key, (isBefore ? 0 : 16) + Math.min(gap, 6));
    row.pair(50, place * 8 + form, path);
  } else {
    const beforeTag = tagAt(scene, first - 1);
    row.pair(52, place, wordKey(scene, end));
    row.pair(53, place * 32 + type, beforeTag);
    row.pair(54, place, first === (s.first[s.of[first] ?? 0] ?? 0) ? 1 : 0);
    row.pair(55, place * 32 + type, tagAt(scene, end));
  }
}

const row = new Row();
const logits = new Float64Array(LINK_LIMIT);
const list: Link[] = [];

/** Attributes every stretch in marks, in text order. */
export function linksOf(
  scene: Scene,
  cues: Cues,
  sources: Sources,
  cueOfSentence: Int32Array,
  model: Model,
): Link[] {
  row.aim(model);
  const past: Link[] = [];
  const fixed = fixedLinksOf(scene);
  for (let n = 0; n < scene.spans.length; n++) {
    const span = scene.spans[n];
    if (!span) continue;
    const settled = fixed.get(n);
    if (settled) {
      past.push(settled);
      continue;
    }
    linkCandidates(scene, cues, sources, cueOfSentence, n, past, list);
    const facts = factsOf(scene, span, cueOfSentence);
    for (let i = 0; i < list.length; i++) {
      const link = list[i];
      if (!link) continue;
      linkRow(scene, cues, sources, facts, n, link, past, cueOfSentence, row);
      logits[i] = row.score();
    }
    softmax(logits, list.length);
    past.push(choose(list));
  }
  return past;
}

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
