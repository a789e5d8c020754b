import { classBits } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import type { MarkSpan } from './marks.ts';
import type { Scene } from './scene.ts';
import { Flag } from './tokens.ts';

const unitsOf = (characters: string): Set<number> =>
  new Set([...characters].map((c) => c.charCodeAt(0)));
const BREAKS = unitsOf(',:—–―;().?!');
const ENDS = unitsOf(',.?!');

/** Whether a stretch in marks is an utterance of its own and not words within the writer’s sentence. */
export function isUtterance(scene: Scene, n: number, cue: number): boolean {
  const { t, s, spans, spanOf } = scene;
  const span = spans[n];
  if (!span) return false;
  const before = span.firstToken - 2;
  const first = s.first[s.of[span.firstToken] ?? 0] ?? 0;
  const isEnded = ENDS.has(t.text.charCodeAt(span.end - 1));
  if (!isEnded && goesOnAfter(scene, span)) return false;
  if (before < first || (spanOf[before] ?? -1) >= 0) return true;
  const opens = ((t.flags[span.firstToken] ?? 0) & Flag.capital) !== 0;
  if (t.unit[before] === COLON && says(scene, before - 1)) return true;
  if (BREAKS.has(t.unit[before] ?? 0))
    return opens || isSecond(scene, n, cue) || (isEnded && isSaid(scene, n));
  return opens && says(scene, before);
}

/** `“Right,” he said, “when you are.”` */
function isSecond(scene: Scene, n: number, cue: number): boolean {
  const { s, spans } = scene;
  const [before, span] = [spans[n - 1], spans[n]];
  if (!before || !span || s.of[before.firstToken] !== s.of[span.firstToken]) return false;
  return before.endToken <= cue && cue < span.firstToken && says(scene, cue);
}

/** `she wrote, “ate it anyway”`, and not `as she puts it, “moved the car.”` */
function isSaid(scene: Scene, n: number): boolean {
  const { firstToken = 0 } = scene.spans[n] ?? {};
  return scene.t.unit[firstToken - 2] !== COMMA || says(scene, firstToken - 3);
}
const COMMA = 0x2c;
const COLON = 0x3a;

const says = ({ t }: Scene, i: number): boolean =>
  ((classBits[t.word[i] ?? 0] ?? 0) & Class.say) !== 0;
const GOING_ON = new Set<number>([Tag.verb, Tag.aux, Tag.preposition, Tag.particle]);

/** `“Politics in this town” meant …`, `“I see no way back” to …`: the writer’s sentence needs it. */
function goesOnAfter(scene: Scene, span: MarkSpan): boolean {
  const { t, s } = scene;
  const next = span.endToken;
  if (next >= t.count || s.of[next] !== s.of[span.firstToken]) return false;
  return GOING_ON.has(t.tag[next] ?? 0) && t.unit[next] === 0 && !says(scene, next);
}
