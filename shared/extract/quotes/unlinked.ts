import { classBits, lemma } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import { type Link, LinkKind } from './links.ts';
import type { MarkSpan } from './marks.ts';
import { MentionType } from './mentions.ts';
import type { Scene } from './scene.ts';
import { isSentence } from './spoken.ts';
import { Flag } from './tokens.ts';

const COLON = 0x3a;
const STOPS = new Set([...'.?!…'].map((c) => c.charCodeAt(0)));
const LONGEST_LEAD = 14;
/** How sure a speaker is whom only the layout tells. */
const LABEL_SHARE = 0.8;
const NEIGHBOUR_SHARE = 0.5;

/**
 * The link of a stretch whose speaker no cue tells. The annotators of the train set left out what nobody is named for;
 * to readers a sentence in marks is somebody’s, and a lead with a colon says whose: `Hoang on his future: “Ask me.”`
 */
export function linkOfUnlinked(scene: Scene, links: readonly Link[], n: number): Link | undefined {
  const link = links[n];
  const span = scene.spans[n];
  if (!link || !span || link.cue >= 0 || link.mention >= 0) return link;
  const saidIt = looksSaid(scene, span);
  if (saidIt && scene.t.unit[span.firstToken - 2] === COLON) {
    const lead = leadOf(scene, span);
    const before = links[n - 1];
    if (lead >= 0) return { kind: LinkKind.mention, cue: -1, mention: lead, share: LABEL_SHARE };
    if (lead === GOES_ON && before && scene.spans[n - 1]?.block === span.block - 1)
      return { kind: LinkKind.goesOn, cue: -1, mention: before.mention, share: before.share };
    if (lead === GOES_ON) return { ...link, kind: LinkKind.nobody };
  }
  if (link.kind !== LinkKind.none) return link;
  if (saidIt && isAlone(scene, span)) {
    const subject = subjectBefore(scene, span);
    if (subject < 0) return { ...link, kind: LinkKind.nobody };
    return { kind: LinkKind.mention, cue: -1, mention: subject, share: NEIGHBOUR_SHARE };
  }
  return isSentence(scene, span) ? { ...link, kind: LinkKind.nobody } : link;
}

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
  for (let i = from; i < colon; i++)
    if ((spanOf[i] ?? -1) >= 0 || isSaying(scene, i)) return NO_LEAD;
  const start = t.tag[from] === Tag.and ? from + 1 : from;
  let k = mentionAt[start] ?? m.count;
  // `Losing coach Bert Hoang`: what stands before the name may be read as no part of it.
  if (t.tag[start] === Tag.verb || t.tag[start] === Tag.adjective) k = mentionAt[start + 1] ?? k;
  if ((m.first[k] ?? colon) <= start + 1 && isSpeaker(m.type[k] ?? 0)) return k;
  return t.tag[start] === Tag.preposition ? GOES_ON : NO_LEAD;
}

function isSaying({ t }: Scene, i: number): boolean {
  const word = t.word[i] ?? 0;
  const bits = (classBits[word] ?? 0) | (classBits[lemma[word] ?? 0] ?? 0);
  return (bits & (Class.say | Class.sayNoun)) !== 0;
}

const isSpeaker = (type: number): boolean =>
  type === MentionType.name || type === MentionType.human || type === MentionType.subjectPronoun;

/** `Asked about it, she looked at her watch. “Lunch.”`: who acts in the sentence before, in one paragraph. */
function subjectBefore({ s, m, t }: Scene, span: MarkSpan): number {
  const before = (s.of[span.firstToken - 1] ?? 0) - 1;
  if (before < 0 || s.block[before] !== span.block) return -1;
  for (let k = m.ofSentence[before] ?? 0; k < (m.ofSentence[before + 1] ?? 0); k++) {
    const next = m.end[k] ?? 0;
    const isActing = t.tag[next] === Tag.verb || t.tag[next] === Tag.aux;
    if (isActing && isSpeaker(m.type[k] ?? 0)) return k;
  }
  return -1;
}
