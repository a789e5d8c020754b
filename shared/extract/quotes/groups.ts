import { lemma, wordId } from '../lexicon/lexicon.ts';
import type { Attribution } from './attributions.ts';
import type { Scene } from './scene.ts';
import type { Speakers } from './speakers/speakers.ts';
import { isUtterance } from './utterances.ts';

const GOES_ON = new Set(['add', 'continue', 'conclude', 'finish'].map(wordId));
const GO = wordId('go');
const ON = wordId('on');

/**
 * The utterance each attribution belongs to, by the index of its first. `“X,” Rutte said, adding: “Y”` is one, and so is
 * `“X,” he said.` with `“Y,” he added.` straight after it; and a quotation left open goes on in the next paragraph.
 */
export function groupsOf(
  scene: Scene,
  attributions: readonly Attribution[],
  { of: speakers, list }: Speakers,
): number[] {
  const { s } = scene;
  const groups = attributions.map((_, index) => index);
  const last = new Map<number, number>();
  attributions.forEach(({ cue, mention, spans }, index) => {
    if (cue < 0 || mention < 0 || spans.length === 0) return;
    const before = last.get(mention);
    const isOne = before !== undefined && s.of[attributions[before]?.cue ?? 0] === s.of[cue];
    if (isOne && goesOn(scene, cue)) groups[index] = groups[before] ?? index;
    else last.set(mention, index);
  });
  const of = new Map<number, number>();
  const cues = new Set<number>();
  attributions.forEach(({ cue, spans }, index) => {
    cues.add(cue);
    for (const n of spans) of.set(n, index);
  });
  for (let n = 1; n < scene.spans.length; n++) {
    const [before, here] = [of.get(n - 1), of.get(n)];
    if (before === undefined || here === undefined || before === here) continue;
    if (groups[here] !== here) continue;
    const [one, other] = [speakers[before] ?? -1, speakers[here] ?? -1];
    const isOne = one === other;
    const mayBeOne = isOne || list[one]?.kind !== 'person' || list[other]?.kind !== 'person';
    const isMore = isAdded(scene, n, attributions[before], attributions[here], cues);
    if ((mayBeOne && runsOver(scene, n)) || (isOne && isMore))
      groups[here] = groups[before] ?? here;
  }
  return groups;
}

function goesOn({ t }: Scene, cue: number): boolean {
  const base = lemma[t.word[cue] ?? 0] ?? 0;
  return GOES_ON.has(base) || (base === GO && t.word[cue + 1] === ON);
}

/** A quotation of several paragraphs has no closing mark before the last. */
function runsOver({ t, spans }: Scene, n: number): boolean {
  const [before, span] = [spans[n - 1], spans[n]];
  if (!before || !span || before.isClosed || before.block !== span.block - 1) return false;
  return before.endToken === t.blockStart[span.block] && span.firstToken - 1 === before.endToken;
}

/** Whether the second of two utterances only goes on, and nothing else is said between them. */
function isAdded(
  scene: Scene,
  n: number,
  first: Attribution | undefined,
  second: Attribution | undefined,
  cues: ReadonlySet<number>,
): boolean {
  const [before, span] = [scene.spans[n - 1], scene.spans[n]];
  if (!first || !second || !before || !span || second.cue < 0) return false;
  if (span.block > before.block + 1 || !goesOn(scene, second.cue)) return false;
  if (!isUtterance(scene, n - 1, first.cue) || !isUtterance(scene, n, second.cue)) return false;
  for (let i = before.endToken; i < span.firstToken; i++)
    if (i !== first.cue && i !== second.cue && cues.has(i)) return false;
  return true;
}
