import type { MarkSpan } from './marks.ts';
import type { Scene } from './scene.ts';
import { Flag } from './tokens.ts';

const COMMA = 0x2c;
const STOPS = new Set([0x2e, 0x3f, 0x21]);
/** In tokens. */
const LONGEST_TERM = 4;

/** `“Mind the corner,” …`: an utterance opens the writer's sentence; a title would end in a capital. */
export const opensWithSpeech = (scene: Scene, span: MarkSpan): boolean =>
  scene.t.text.charCodeAt(span.end - 1) === COMMA && opensSentence(scene, span);

/** `“Let us through!”`: a sentence of its own beside the writer's. */
export const isSentence = (scene: Scene, span: MarkSpan): boolean => {
  const { t, s } = scene;
  const next = s.first[(s.of[span.firstToken] ?? 0) + 1] ?? t.count;
  return (
    STOPS.has(t.text.charCodeAt(span.end - 1)) &&
    opensSentence(scene, span) &&
    next <= span.endToken
  );
};

function opensSentence({ t, s }: Scene, span: MarkSpan): boolean {
  const open = span.firstToken - 1;
  const isFirst = s.first[s.of[open] ?? 0] === open;
  if (!isFirst || span.endToken - span.firstToken <= LONGEST_TERM) return false;
  const last = span.endToken - 3;
  const endsLower = t.unit[last] === 0 && ((t.flags[last] ?? 0) & Flag.capital) === 0;
  return endsLower && ((t.flags[span.firstToken] ?? 0) & Flag.capital) !== 0;
}
