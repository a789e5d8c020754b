import { classBits, lemma, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import { type Link, LinkKind } from './links.ts';
import type { MarkSpan } from './marks.ts';
import { MentionType } from './mentions.ts';
import { isQuoted, type Scene } from './scene.ts';
import { isDash } from './signatures.ts';
import { isSentence } from './spoken.ts';
import { Flag } from './tokens.ts';

const COLON = 0x3a;
const STOPS = new Set([...'.?!…'].map((c) => c.charCodeAt(0)));
const LONGEST_LEAD = 14;
/** How sure a speaker is whom only the layout tells. */
const LABEL_SHARE = 0.8;
const NEIGHBOUR_SHARE = 0.5;

/**
 * The links with those of stretches whose speaker no cue tells. The annotators of the train set left out what nobody is
 * named for; to readers a sentence in marks is somebody’s, and a lead with a colon says whose: `Hoang on his future: “…”`.
 */
export function settledLinks(scene: Scene, links: readonly Link[]): Link[] {
  const out: Link[] = [];
  links.forEach((link, n) => {
    const span = scene.spans[n];
    out.push(span ? (linkOf(scene, span, n, link, out[n - 1]) ?? link) : link);
  });
  return out;
}

function linkOf(
  scene: Scene,
  span: MarkSpan,
  n: number,
  link: Link,
  before: Link | undefined,
): Link | undefined {
  const label = labelOf(scene, span);
  if (label >= 0) return byLayout(label, LABEL_SHARE);
  const saidIt = looksSaid(scene, span);
  if (link.kind === LinkKind.goesOn && saidIt && isAlone(scene, span) && isAsked(scene, span)) {
    const subject = subjectBefore(scene, span);
    const isSure = subject >= 0 && scene.m.type[subject] !== MentionType.subjectPronoun;
    return byLayout(isSure ? subject : link.mention, link.share);
  }
  if (link.cue >= 0 || link.mention >= 0) return undefined;
  if (saidIt && scene.t.unit[span.firstToken - 2] === COLON) {
    const lead = leadOf(scene, span);
    if (lead >= 0) return byLayout(lead, LABEL_SHARE);
    if (lead === GOES_ON && before && isNextBlock(scene, n))
      return {
        kind: LinkKind.goesOn,
        cue: before.cue,
        mention: before.mention,
        share: before.share,
      };
    if (lead === GOES_ON) return { ...link, kind: LinkKind.nobody };
  }
  if (link.kind !== LinkKind.none) return undefined;
  const sayer = Math.max(sayerAfter(scene, span), saidIt ? sayerBefore(scene, span) : -1);
  if (sayer >= 0) return byLayout(sayer, LABEL_SHARE);
  if (saidIt && isAlone(scene, span)) {
    // One paragraph in marks under another of whom only the layout tells
    const above = scene.spans[n - 1];
    const isMore = before?.kind === LinkKind.mention && before.cue < 0 && isNextBlock(scene, n);
    if (isMore && above && isAlone(scene, above)) return { ...before, kind: LinkKind.goesOn };
    const subject = Math.max(subjectBefore(scene, span), subjectAbove(scene, span));
    return subject < 0 ? { ...link, kind: LinkKind.nobody } : byLayout(subject, NEIGHBOUR_SHARE);
  }
  return isSentence(scene, span) ? { ...link, kind: LinkKind.nobody } : undefined;
}

const byLayout = (mention: number, share: number): Link => ({
  kind: LinkKind.mention,
  cue: -1,
  mention,
  share,
});

/** Whether the stretch before stands in the paragraph before. */
const isNextBlock = ({ spans }: Scene, n: number): boolean =>
  spans[n - 1]?.block === (spans[n]?.block ?? 0) - 1;

/** `A third: “Poor me.”`, `Bert Hoang: “…”`: a sentence that is nothing but a name and what is said; −1 where it is not. */
function labelOf(scene: Scene, span: MarkSpan): number {
  const { t, s, m, mentionAt } = scene;
  const colon = span.firstToken - 2;
  if (t.unit[colon] !== COLON && !isDash(t.unit[colon] ?? 0)) return -1;
  const from = s.first[s.of[colon] ?? 0] ?? 0;
  const k = mentionAt[from] ?? m.count;
  // `Key quote: “…”`
  const isTold = (m.type[k] ?? 0) <= MentionType.other && t.base[m.head[k] ?? 0] !== QUOTE;
  return isTold && m.first[k] === from && m.end[k] === colon ? k : -1;
}

/** `“Come back soon,” read a sign`, `“Hot as August,” she would say`: a verb of saying behind the mark, and who says it. */
function sayerAfter(scene: Scene, span: MarkSpan): number {
  const { t, s, m, mentionAt } = scene;
  const open = span.firstToken - 1;
  if (s.first[s.of[open] ?? 0] !== open) return -1;
  const isComma = t.unit[span.endToken] === COMMA;
  if (!isComma && t.text.charCodeAt(span.end - 1) !== COMMA) return -1;
  const next = isComma ? span.endToken + 1 : span.endToken;
  const isInverted = isSayingVerb(scene, next);
  const at = isInverted ? next + 1 : next;
  const k = mentionAt[at] ?? m.count;
  if (m.first[k] !== at || (m.type[k] ?? 0) > MentionType.other) return -1;
  if (isInverted) return k;
  const verb = pastAuxes(scene, m.end[k] ?? at);
  // `the plan promises a tram` has its object behind it.
  const hasObject = OBJECT_TAGS.has(t.tag[verb + 1] ?? 0) && t.unit[verb + 1] === 0;
  return isSayingVerb(scene, verb) && !hasObject ? k : -1;
}

/** `Hoang’s father used to say, “Run first.”`: who says it. */
function sayerBefore(scene: Scene, span: MarkSpan): number {
  const { t, s, m, mentionAt } = scene;
  const mark = span.firstToken - 2;
  if (t.unit[mark] !== COMMA && t.unit[mark] !== COLON) return -1;
  const first = m.ofSentence[s.of[mark] ?? 0] ?? 0;
  if (!isSayingVerb(scene, mark - 1)) return leaderOf(scene, span, first);
  let near = -1;
  for (let k = (mentionAt[mark] ?? m.count) - 1; k >= first; k--) {
    const isVoice = isSpeaker(m.type[k] ?? 0) || m.type[k] === MentionType.organization;
    if (m.isPossessive[k] !== 0 || isQuoted(t, m.head[k] ?? 0)) continue;
    if (isVoice) return k;
    // `The 54-year-old, a former miner, said:`
    if (
      near < 0 &&
      m.type[k] === MentionType.other &&
      pastComma(t.unit, m.end[k] ?? 0) === mark - 1
    )
      near = k;
  }
  return near;
}
const pastComma = (unit: ArrayLike<number>, end: number): number =>
  unit[end] === COMMA ? end + 1 : end;

/** `Ada Pell wrote on Friday:` above a paragraph in marks: who says it. */
function leaderOf(scene: Scene, span: MarkSpan, from: number): number {
  const { t, m, s } = scene;
  const open = span.firstToken - 1;
  if (t.unit[open - 1] !== COLON || s.block[s.of[open - 1] ?? 0] === span.block) return -1;
  for (let k = from; (m.first[k] ?? open) < open; k++) {
    const isVoice = isSpeaker(m.type[k] ?? 0) || m.type[k] === MentionType.organization;
    const verb = pastAuxes(scene, m.end[k] ?? open);
    if (isVoice && isSayingVerb(scene, verb) && !isQuoted(t, verb)) return k;
  }
  return -1;
}

const OBJECT_TAGS = new Set<number>([
  Tag.determiner,
  Tag.adjective,
  Tag.noun,
  Tag.name,
  Tag.number,
]);
const isSayingVerb = (scene: Scene, i: number): boolean =>
  scene.t.tag[i] === Tag.verb && isSaying(scene, i);
function pastAuxes({ t }: Scene, from: number): number {
  let i = from;
  while (t.tag[i] === Tag.aux || t.tag[i] === Tag.adverb) i++;
  return i;
}
const COMMA = 0x2c;

/** Opens with a capital, ends with a stop and is not all capitals, as titles are. */
function looksSaid({ t }: Scene, span: MarkSpan): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = span.firstToken; i < span.endToken; i++) {
    if (t.unit[i] !== 0) continue;
    words++;
    if (((t.flags[i] ?? 0) & Flag.capital) !== 0) capitals++;
  }
  const opens = ((t.flags[span.firstToken] ?? 0) & Flag.capital) !== 0;
  const isEnded = STOPS.has(t.text.charCodeAt(span.end - 1));
  return opens && isEnded && (capitals < words || words === 1);
}

/** A sentence of its own, or a paragraph. */
function isAlone({ t, s }: Scene, span: MarkSpan): boolean {
  const open = span.firstToken - 1;
  const n = s.of[open] ?? 0;
  return s.first[n] === open && (s.first[n + 1] ?? t.count) === span.endToken;
}

const GOES_ON = -1;
const NO_LEAD = -2;

/**
 * Whom a lead without a verb of saying names: `Ines Roca (captain):`, `Hoang was philosophical:`. `GOES_ON` where it
 * only tells of what: `And on the penalty:`.
 */
function leadOf(scene: Scene, span: MarkSpan): number {
  const { t, s, m, mentionAt, spanOf } = scene;
  const colon = span.firstToken - 2;
  const from = s.first[s.of[colon] ?? 0] ?? 0;
  if (colon - from > LONGEST_LEAD || (t.blockStart[span.block + 1] ?? 0) !== span.endToken)
    return NO_LEAD;
  const isAnswer = t.base[from] === ASK;
  for (let i = isAnswer ? from + 1 : from; i < colon; i++)
    if ((spanOf[i] ?? -1) >= 0 || isSaying(scene, i)) return NO_LEAD;
  if (isAnswer) return askedIn(scene, from, colon);
  const start = t.tag[from] === Tag.and ? from + 1 : from;
  let k = mentionAt[start] ?? m.count;
  // `Losing coach Bert Hoang`: what stands before the name may be read as no part of it.
  if (t.tag[start] === Tag.verb || t.tag[start] === Tag.adjective) k = mentionAt[start + 1] ?? k;
  if ((m.first[k] ?? colon) <= start + 1 && isSpeaker(m.type[k] ?? 0)) return k;
  return t.tag[start] === Tag.preposition ? GOES_ON : NO_LEAD;
}

/** `Asked if he felt sorry: “Not a bit.”` */
function askedIn({ m, mentionAt }: Scene, from: number, to: number): number {
  for (let k = mentionAt[from] ?? m.count; (m.first[k] ?? to) < to; k++)
    if (m.type[k] === MentionType.subjectPronoun) return k;
  return GOES_ON;
}

function isSaying({ t }: Scene, i: number): boolean {
  const word = t.word[i] ?? 0;
  const bits = (classBits[word] ?? 0) | (classBits[lemma[word] ?? 0] ?? 0);
  return (bits & (Class.say | Class.sayNoun)) !== 0;
}

const isSpeaker = (type: number): boolean =>
  type === MentionType.name || type === MentionType.human || type === MentionType.subjectPronoun;

const QUOTE = wordId('quote');
const ASK = wordId('ask');
/** `The striker was asked if he had slept. “Like a child.”`: an answer, and not more of what was said before. */
function isAsked({ t, s }: Scene, span: MarkSpan): boolean {
  const here = s.of[span.firstToken - 1] ?? 0;
  if (here < 1 || s.block[here - 1] !== span.block) return false;
  const first = s.first[here - 1] ?? 0;
  for (let i = first; i < span.firstToken - 1; i++)
    if (t.base[i] === ASK && !isQuoted(t, i) && (i === first || t.tag[i - 1] === Tag.aux))
      return true;
  return false;
}

/**
 * `Asked about it, she looked at her watch. “Lunch.”`: who acts in the sentence before, in one paragraph; before one that
 * tells of a thing (`It gave them nothing.`) who acts above it.
 */
function subjectBefore({ s, m, t }: Scene, span: MarkSpan): number {
  const here = s.of[span.firstToken - 1] ?? 0;
  for (let n = here - 1; n >= 0 && n >= here - MOST_BETWEEN && s.block[n] === span.block; n--) {
    let isOfThing = false;
    for (let k = m.ofSentence[n] ?? 0; k < (m.ofSentence[n + 1] ?? 0) && !isOfThing; k++) {
      const next = m.end[k] ?? 0;
      // `Left tackle Gus Hale, like many, blamed …`
      const isOpening = n < here - 1 && t.unit[next] === COMMA && m.type[k] === MentionType.name;
      const isVerbNext = t.tag[next] === Tag.verb || t.tag[next] === Tag.aux;
      const isActing = isVerbNext || (isOpening && k === m.ofSentence[n]);
      if (!isActing || isQuoted(t, next) || !isSpeaker(m.type[k] ?? 0)) continue;
      isOfThing = t.base[m.first[k] ?? 0] === IT;
      if (!isOfThing) return k;
    }
    if (!isOfThing) return -1;
  }
  return -1;
}
const IT = wordId('it');
const MOST_BETWEEN = 4;

/** `Ada Pell, 40, could not believe it.` above a paragraph in marks: who acts in the paragraph above, if it quotes nobody. */
function subjectAbove({ s, m, t, spanOf, body }: Scene, span: MarkSpan): number {
  const open = span.firstToken - 1;
  if (t.blockStart[span.block] !== open || body.blocks[span.block - 1]?.kind !== 'paragraph')
    return -1;
  const from = t.blockStart[span.block - 1] ?? open;
  for (let i = from; i < open; i++) if ((spanOf[i] ?? -1) >= 0) return -1;
  const last = s.of[open - 1] ?? 0;
  const k = m.ofSentence[last] ?? 0;
  const isFirst = m.first[k] === s.first[last] && m.isPossessive[k] !== 1;
  return isFirst && isSpeaker(m.type[k] ?? 0) ? k : -1;
}
