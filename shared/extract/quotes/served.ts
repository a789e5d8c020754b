import type { ReadQuote } from '#shared/model/reading.ts';
import { wordId } from '../lexicon/lexicon.ts';
import { Tag } from '../lexicon/tags.ts';
import type { Attribution } from './attributions.ts';
import type { Content } from './contents.ts';
import { isQuoted, type Scene } from './scene.ts';
import { isStatement, isVerb, type Stretch } from './statements.ts';
import { isTerm } from './terms.ts';
import { isUtterance } from './utterances.ts';

export interface Served extends Pick<ReadQuote, 'start' | 'end' | 'type'> {
  /** Of the attribution's likelihood, what holds for this. */
  readonly trust: number;
  /** Words of the writer’s sentence go on with the writer’s words and are no part of an utterance. */
  readonly part: Part;
}

/** What a span is part of: the utterance of its attribution, reported speech on both sides of its cue, or nothing. */
export type Part = 'utterance' | 'halves' | 'alone';

/** Titles and headings cut and bend what is said; pulled quotes only repeat it. */
const UNSERVED = new Set(['title', 'heading', 'boilerplate', 'byline', 'pullQuote']);

/** What is served of an attribution: stretches in marks, blocks, clauses of reported speech. */
export function spansServed(scene: Scene, attribution: Attribution): Served[] {
  const { t, spans, body } = scene;
  const out: Served[] = [];
  const { content } = attribution;
  for (const n of attribution.spans) {
    const span = spans[n];
    if (!span || UNSERVED.has(body.blocks[span.block]?.kind ?? '')) continue;
    const type = isUtterance(scene, n, attribution.cue) ? 'direct' : 'mixed';
    if (isTerm(scene, n, attribution, type === 'direct')) continue;
    const { start, end } = span.said;
    out.push({ start, end, type, trust: 1, part: type === 'direct' ? 'utterance' : 'alone' });
  }
  for (const { first, end, isReported } of attribution.blocks) {
    const [a, b] = [t.start[first] ?? 0, t.end[end - 1] ?? 0];
    const type = isReported ? 'indirect' : 'block';
    if (a < b) out.push({ start: a, end: b, type, trust: 1, part: 'utterance' });
  }
  if (content) addReported(scene, attribution.cue, content, out);
  return out;
}

const COMMA = 0x2c;
const RELATIVES = new Set(['which', 'who'].map(wordId));
const THAT = wordId('that');
/** How much less sure is what states nothing by itself. */
const NO_STATEMENT = 0.5;

/** Adds the clauses of reported speech; the last before the cue and the first after it are two halves of one. */
function addReported(scene: Scene, cue: number, content: Content, out: Served[]): void {
  const { t } = scene;
  const before = clausesIn(scene, content.first, content.end);
  const after = clausesIn(scene, content.first2, content.end2);
  const left = before.at(-1);
  const right = after[0];
  const halves = left && right && isSplitAt(scene, left) ? [left, right] : [];
  // `In May, | she said, | it had rained` is two: what follows states all there is.
  const isTorn = halves.length > 0 && !isStatement(scene, halves.slice(1), cue);
  for (const clause of before.concat(after)) {
    const isHalf = halves.includes(clause);
    const whole = isTorn && isHalf ? halves : [clause];
    const trust = isStatement(scene, whole, cue) ? 1 : NO_STATEMENT;
    const start = t.start[clause[0]] ?? 0;
    const end = t.end[clause[1] - 1] ?? 0;
    out.push({ start, end, type: 'indirect', trust, part: isHalf ? 'halves' : 'alone' });
  }
}

/** A comma ends the half before the cue; but not in `a plan which | he said | would fail`. */
const isSplitAt = ({ t }: Scene, [from, comma]: Stretch): boolean =>
  t.unit[comma] === COMMA && !(comma === from + 1 && RELATIVES.has(t.word[from] ?? 0));

/**
 * `the crews were calm but that several had run out of books`: each clause with a `that` is served by itself. What stands
 * in one pair of marks is served as that.
 */
function clausesIn(scene: Scene, first: number, end: number): Stretch[] {
  const out: Stretch[] = [];
  let from = first;
  for (let i = first + 1; i <= end; i++) {
    if (i < end && !opensClause(scene, i)) continue;
    const clause = bareClause(scene, from, i);
    if (clause[0] < clause[1] && !isInOnePair(scene, clause)) out.push(clause);
    from = i;
  }
  return out;
}

/** `and that he …`, but not `and that was why`, `and that of the others`. */
function opensClause({ t }: Scene, i: number): boolean {
  if (t.word[i] !== THAT || t.tag[i - 1] !== Tag.and || isQuoted(t, i)) return false;
  const next = t.tag[i + 1] ?? 0;
  return (
    t.unit[i + 1] !== 0 || !(next === Tag.verb || next === Tag.aux || next === Tag.preposition)
  );
}

/** `that he would`, `afterwards that he would`, but not `that was only natural`. */
function pastThat(scene: Scene, first: number): number {
  const { t } = scene;
  let that = first;
  while (t.tag[that] === Tag.adverb && t.unit[that] === 0) that++;
  return t.word[that] === THAT && !isVerb(scene, that + 1) ? that + 1 : first;
}

/** A clause without what binds it to others. */
function bareClause(scene: Scene, first: number, end: number): Stretch {
  const { t, spanOf } = scene;
  const isLoose = (i: number): boolean => (t.unit[i] ?? 0) !== 0 && (spanOf[i] ?? -1) < 0;
  let a = first;
  let b = end;
  while (a < b && isLoose(a)) a++;
  a = pastThat(scene, a);
  while (b > a && (isLoose(b - 1) || (t.tag[b - 1] === Tag.and && !isQuoted(t, b - 1)))) b--;
  return [a, b];
}

function isInOnePair({ spanOf }: Scene, [first, end]: Stretch): boolean {
  const one = spanOf[first] ?? -1;
  return one >= 0 && one === spanOf[end - 1];
}
