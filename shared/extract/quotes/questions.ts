import { isSelf, isYou } from './persons.ts';
import { isQuoted, type Scene } from './scene.ts';
import type { Tokens } from './tokens.ts';
import type { Turn } from './transcript.ts';

const QUESTION = 0x3f;
const COLON = 0x3a;
const isBracket = (unit: number): boolean => unit === 0x28 || unit === 0x5b;

/** So many questions with answers make an interview, and so large a part of all questions must have one. */
const LEAST = 3;
const MOST_PART = 0.7;
/** So large a part of the answers must speak of oneself, and of the questions ask somebody. */
const SELF_PART = 0.4;
const YOU_PART = 0.3;
const LONGEST_QUESTION = 90;

/**
 * The turns of an interview without labels: paragraphs or headings that end with a question mark, each answered by
 * paragraphs in which somebody speaks of himself. Empty where the text is none.
 */
export function unlabelledTurns(scene: Scene): Map<number, Turn> {
  const { t, body } = scene;
  const turns = new Map<number, Turn>();
  const questions = body.blocks.flatMap((_, block) => (isQuestion(scene, block) ? [block] : []));
  if (questions.length < LEAST) return turns;
  const answered = questions.filter((block) => isAnswer(scene, block + 1));
  if (answered.length < LEAST || answered.length < MOST_PART * questions.length) return turns;
  const spoken = answered.filter((b) => isWhollyMarked(scene, b + 1) || says(t, b + 1, isSelf));
  const put = answered.filter((block) => says(t, block, isYou));
  if (spoken.length < SELF_PART * answered.length || put.length < YOU_PART * answered.length)
    return turns;
  const turn = (block: number, isAsked: boolean, isMore: boolean): void => {
    const bodyFirst = t.blockStart[block] ?? 0;
    turns.set(block, { ...NO_LABEL, block, bodyFirst, isQuestion: isAsked, isMore });
  };
  const asked = new Set(questions);
  const last = answered.at(-1) ?? 0;
  for (const question of answered) {
    turn(question, true, false);
    turn(question + 1, false, false);
    for (let b = question + 2; b < body.blocks.length && !asked.has(b); b++) {
      if (!mayGoOn(scene, b) || (question === last && !says(t, b, isSelf))) break;
      // `She laughs.`
      if (!NARRATED.test(t.text.slice(t.start[t.blockStart[b] ?? 0], t.end[t.blockStart[b] ?? 0])))
        turn(b, false, true);
    }
  }
  return turns;
}

const NARRATED = /^(?:he|she|his|her)$/i;
const NO_LABEL = { labelFirst: -1, labelEnd: -1 };

function isQuestion({ t, body, spanOf }: Scene, block: number): boolean {
  const kind = body.blocks[block]?.kind;
  if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'listItem') return false;
  const first = t.blockStart[block] ?? 0;
  const last = (t.blockStart[block + 1] ?? 0) - 1;
  return (
    last - first > 1 &&
    last - first < LONGEST_QUESTION &&
    t.unit[last] === QUESTION &&
    (spanOf[last] ?? -1) < 0 &&
    (spanOf[first] ?? -1) < 0
  );
}

const isAnswer = (scene: Scene, block: number): boolean =>
  isWhollyMarked(scene, block) || (mayGoOn(scene, block) && !isQuestion(scene, block));

function isWhollyMarked({ t, spans, spanOf }: Scene, block: number): boolean {
  const first = t.blockStart[block] ?? 0;
  const span = spans[spanOf[first] ?? -1];
  return span !== undefined && span.block === block && span.endToken === t.blockStart[block + 1];
}

/** A paragraph that neither opens in marks nor is put in brackets. */
function mayGoOn({ t, body, spanOf }: Scene, block: number): boolean {
  const first = t.blockStart[block] ?? 0;
  const end = t.blockStart[block + 1] ?? 0;
  const isPlain = body.blocks[block]?.kind === 'paragraph' && end > first;
  return (
    isPlain &&
    (spanOf[first] ?? -1) < 0 &&
    !isBracket(t.unit[first] ?? 0) &&
    t.unit[end - 1] !== COLON
  );
}

/** Whether a block has one of such words outside marks. */
function says(t: Tokens, block: number, isOne: (t: Tokens, i: number) => boolean): boolean {
  const last = t.blockStart[block + 1] ?? 0;
  for (let i = t.blockStart[block] ?? 0; i < last; i++)
    if (!isQuoted(t, i) && isOne(t, i)) return true;
  return false;
}
