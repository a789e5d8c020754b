import type { ReadQuote } from '#shared/model/reading.ts';
import { wordId } from '../lexicon/lexicon.ts';
import { Tag } from '../lexicon/tags.ts';
import type { Attribution } from './attributions.ts';
import { isQuoted, type Scene } from './scene.ts';
import { isStatement, isVerb } from './statements.ts';
import { isTerm } from './terms.ts';
import { isUtterance } from './utterances.ts';

export interface Served extends Pick<ReadQuote, 'start' | 'end' | 'type'> {
  /** Of the attribution's likelihood, what holds for this. */
  readonly trust?: number;
  /** Words of the writer’s sentence go on with the writer’s words and are no part of an utterance. */
  readonly isPart: boolean;
}

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
    out.push({ ...span.said, type, isPart: type === 'direct' });
  }
  for (const { first, end, isReported } of attribution.blocks) {
    const [a, b] = [t.start[first] ?? 0, t.end[end - 1] ?? 0];
    const type = isReported ? 'indirect' : 'block';
    if (a < b) out.push({ start: a, end: b, type, isPart: true });
  }
  if (content)
    out.push(
      ...clausesIn(scene, attribution.cue, content.first, content.end),
      ...clausesIn(scene, attribution.cue, content.first2, content.end2),
    );
  return out;
}

const THAT = wordId('that');

/** `the crews were calm but that several had run out of books`: each clause with a `that` is served by itself. */
function clausesIn(scene: Scene, cue: number, first: number, end: number): Served[] {
  const out: Served[] = [];
  let from = first;
  for (let i = first + 1; i < end; i++) {
    if (!opensClause(scene, i)) continue;
    out.push(...clauseIn(scene, cue, from, i));
    from = i;
  }
  out.push(...clauseIn(scene, cue, from, end));
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

/** How much less sure is what states nothing by itself. */
const NO_STATEMENT = 0.5;

/** `that he would`, `afterwards that he would`, but not `that was only natural`. */
function pastThat(scene: Scene, first: number): number {
  const { t } = scene;
  let that = first;
  while (t.tag[that] === Tag.adverb && t.unit[that] === 0) that++;
  return t.word[that] === THAT && !isVerb(scene, that + 1) ? that + 1 : first;
}

/** A clause without what binds it to others; none where all of it stands in one pair of marks. */
function clauseIn(scene: Scene, cue: number, first: number, end: number): Served[] {
  const { t, spanOf } = scene;
  const isLoose = (i: number): boolean => (t.unit[i] ?? 0) !== 0 && (spanOf[i] ?? -1) < 0;
  let a = first;
  let b = end;
  while (a < b && isLoose(a)) a++;
  a = pastThat(scene, a);
  while (b > a && (isLoose(b - 1) || (t.tag[b - 1] === Tag.and && !isQuoted(t, b - 1)))) b--;
  if (a >= b) return [];
  const one = spanOf[a] ?? -1;
  if (one >= 0 && one === spanOf[b - 1]) return [];
  const trust = isStatement(scene, a, b, cue) ? 1 : NO_STATEMENT;
  return [
    { start: t.start[a] ?? 0, end: t.end[b - 1] ?? 0, type: 'indirect', trust, isPart: false },
  ];
}
