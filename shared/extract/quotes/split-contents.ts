import { wordId } from '../lexicon/lexicon.ts';
import { Tag } from '../lexicon/tags.ts';
import { StartKind } from './content-starts.ts';
import type { Content } from './contents.ts';
import { isIng } from './cues.ts';
import type { CueFrame } from './frames.ts';
import { MentionType } from './mentions.ts';
import type { Scene } from './scene.ts';

const COMMA = 0x2c;
const BE = wordId('be');
const ACCORDING = wordId('according');
const RELATIVES = new Set(['who', 'whose', 'which', 'that', 'whom', 'where'].map(wordId));
/** How sure it is that both halves are said. */
const SURE = 0.8;
/** In tokens: the day or the hearer after a cue, and what is told of who speaks. */
const LONGEST_TAIL = 8;
const LONGEST_INSET = 30;
const LONGEST_SUBJECT = 40;

/**
 * `The rest, she said, had gone to roads`, `The bridge, according to Ada Pell, the engineer, will stay shut`: where a cue
 * and its source stand between the halves of a clause, both are said. The models often see one of them.
 */
export function joinHalves(
  scene: Scene,
  frames: readonly CueFrame[],
  contents: readonly Content[],
): void {
  frames.forEach((frame, c) => {
    const content = contents[c];
    if (!content || !isInset(scene, frame)) return;
    const comma = frame.cluster - 1;
    const close = closingComma(scene, frame);
    const first = clauseStart(scene, frame.first, comma);
    // `and, he argued, …`: what stands before is the writer’s.
    if (close < 0 || first >= comma || BINDERS.has(scene.t.tag[comma - 1] ?? 0)) return;
    const isWhole = isTorn(scene, first, comma, close);
    if (content.end2 > content.first2) {
      // `He had, he told the jury, never met her`
      if (isWhole && content.first2 <= close && close + 1 < content.end2)
        content.first2 = close + 1;
      return;
    }
    const reaches = content.kind === StartKind.after && content.first === close + 1;
    if (!isWhole && !reaches) return;
    const isAfter = content.kind === StartKind.after && content.end > close + 1;
    content.end2 = isAfter ? content.end : frame.last;
    content.first2 = close + 1;
    content.kind = StartKind.before;
    content.first = first;
    content.end = comma;
    content.share = Math.max(content.share, SURE);
    content.hit = Math.max(content.hit, SURE);
  });
}

const BINDERS = new Set<number>([Tag.and, Tag.subordinator, Tag.preposition]);

/** A comma, and a cue that stands beside its source. */
function isInset(scene: Scene, frame: CueFrame): boolean {
  const { t, m, spanOf, verbs } = scene;
  const { cue, source, side, cluster, first, says, sourceType } = frame;
  const comma = cluster - 1;
  if (comma <= first || t.unit[comma] !== COMMA || (spanOf[comma - 1] ?? -1) >= 0) return false;
  if (source < 0 || sourceType === MentionType.relative) return false;
  if (t.word[cue] === ACCORDING) return m.first[source] === cue + 2;
  if ((says !== 1 && says !== 2) || t.tag[cue] !== Tag.verb || isIng(t, cue)) return false;
  if (side === 1) return m.first[source] === cue + 1;
  const end = m.end[source] ?? 0;
  // `she has said`, but not `they are called`
  const isPassive = t.base[end] === BE || t.base[cue - 1] === BE;
  return cue - end < 3 && (verbs[cue] ?? 0) - (verbs[end] ?? 0) === cue - end && !isPassive;
}

/** The comma after a cue, its source, a day, a hearer and what is told of the source; −1 = none. */
function closingComma(scene: Scene, { cue, source, last }: CueFrame): number {
  const { t, m, verbs, spanOf } = scene;
  const from = Math.max(cue + 1, m.end[source] ?? 0);
  let close = from;
  while (close < last && close - from < LONGEST_TAIL && t.unit[close] !== COMMA) close++;
  const isShort = t.unit[close] === COMMA && verbs[close] === verbs[from];
  if (close >= last || !isShort || (spanOf[close + 1] ?? -1) >= 0) return -1;
  if (opensFinite(scene, close + 1)) return close;
  // `, who has run it for ten years,`, `, the county engineer,`
  const isClause = RELATIVES.has(t.word[close + 1] ?? 0);
  if (!isClause && t.tag[close + 1] !== Tag.determiner) return close;
  for (let i = close + 2; i < last && i - close < LONGEST_INSET; i++) {
    if (t.unit[i] !== COMMA || (spanOf[i] ?? -1) >= 0 || !opensFinite(scene, i + 1)) continue;
    return isClause || verbs[i] === verbs[close + 1] ? i : close;
  }
  return close;
}

/** `had gone`, `never spoke`, but not `adding`. */
function opensFinite({ t }: Scene, i: number): boolean {
  let at = i;
  while (t.tag[at] === Tag.adverb && t.unit[at] === 0 && at - i < 3) at++;
  return (t.tag[at] === Tag.verb || t.tag[at] === Tag.aux) && t.unit[at] === 0 && !isIng(t, at);
}

const LONGEST_OPENING = 4;
const isBinding = (t: Scene['t'], i: number): boolean =>
  t.tag[i] === Tag.and || (t.unit[i] ?? 0) !== 0;

/** Past what binds a sentence to the one before it. */
function clauseStart({ t }: Scene, first: number, comma: number): number {
  let from = first;
  while (from < comma && from - first < LONGEST_OPENING && isBinding(t, from)) from++;
  return from;
}

/** A subject without its verb and then the verb, or all up to the verb’s first word: `There was, she said, no plan`. */
function isTorn(scene: Scene, first: number, comma: number, close: number): boolean {
  const { t, m, mentionAt, nouns } = scene;
  if (t.tag[comma - 1] === Tag.aux) return true;
  const opener = t.tag[first];
  if (opener === Tag.preposition || opener === Tag.subordinator || opener === Tag.verb)
    return false;
  const isNamed = nouns[comma] !== nouns[first] || t.tag[comma - 1] === Tag.pronoun;
  const isTime = m.type[(mentionAt[comma] ?? 0) - 1] === MentionType.time;
  return isNamed && !isTime && !hasMainVerb(scene, first, comma) && opensFinite(scene, close + 1);
}

/** A verb outside the first clause that tells which one is meant: `The man who stole the goat`. */
function hasMainVerb({ t, spanOf }: Scene, first: number, end: number): boolean {
  let relative = -1;
  for (let i = first; i < end; i++) {
    if (i - first > LONGEST_SUBJECT) return true;
    if (RELATIVES.has(t.word[i] ?? 0) && i > first) relative = i;
    const isVerb = t.tag[i] === Tag.verb || t.tag[i] === Tag.aux;
    if (!isVerb || (spanOf[i] ?? -1) >= 0) continue;
    const before = t.tag[i - 1];
    const goesOn = before === Tag.verb || before === Tag.aux || before === Tag.adverb;
    if (relative < 0 && !(i > first && t.tag[i] === Tag.verb && isReduced(t, i))) return true;
    if (relative >= 0 && !goesOn && t.word[i - 1] !== t.word[relative] && i - relative > 2)
      return true;
  }
  return false;
}

/** `The man arrested on Monday`, `a woman selling eggs`, told by the noun in front. */
const isReduced = (t: Scene['t'], i: number): boolean =>
  t.tag[i - 1] === Tag.noun && (isIng(t, i) || /ed$/.test(t.text.slice(t.start[i], t.end[i])));
