import { isSelf, isYou } from './persons.ts';
import { unlabelledTurns } from './questions.ts';
import type { Scene } from './scene.ts';
import { Flag, type Tokens } from './tokens.ts';

/** A turn of an interview or transcript: a block that opens with `WALLACE:`, `Q:`, `Jane Doe:`. */
export interface Turn {
  readonly block: number;
  /**
   * The label’s tokens, `[first, end)`; for a paragraph that goes on, those of its turn’s first paragraph; −1 where
   * the turns have none.
   */
  readonly labelFirst: number;
  readonly labelEnd: number;
  /** First token of what is said. */
  readonly bodyFirst: number;
  readonly isQuestion: boolean;
  /** A further paragraph of a turn. */
  readonly isMore: boolean;
}

const COLON = 0x3a;
const STOP = 0x2e;
const MOST = 5;
const isMark = (unit: number): boolean =>
  unit === 0x22 ||
  unit === 0x201c ||
  unit === 0x201d ||
  unit === 0x2018 ||
  unit === 0x27 ||
  unit === 0x2a;

/** A short question may look like a heading. */
const LABELLED = new Set(['paragraph', 'blockquote', 'heading']);

interface Label {
  readonly first: number;
  readonly end: number;
  readonly key: string;
  /** `A.`, which is no mention. */
  readonly isDotted: boolean;
}

/** The label a block opens with. */
function labelOf(t: Tokens, block: number): Label | undefined {
  const last = t.blockStart[block + 1] ?? 0;
  let first = t.blockStart[block] ?? 0;
  while (first < last && isMark(t.unit[first] ?? 0)) first++;
  let i = first;
  for (; i < last && i - first <= MOST; i++) {
    const unit = t.unit[i] ?? 0;
    if (unit === COLON || isMark(unit)) break;
    if (unit !== 0 ? unit !== 0x2e : ((t.flags[i] ?? 0) & Flag.capital) === 0) return undefined;
  }
  const end = i;
  while (i < last && isMark(t.unit[i] ?? 0)) i++;
  if (end === first || t.unit[i] !== COLON || i + 1 >= last) return undefined;
  return { first, end, key: t.text.slice(t.start[first], t.end[end - 1]), isDotted: false };
}

/** `Q. Why?`, `A. I was bored.` */
function dottedLabelOf(t: Tokens, block: number): Label | undefined {
  const first = t.blockStart[block] ?? 0;
  const isDotted = t.unit[first + 1] === STOP && (t.blockStart[block + 1] ?? 0) > first + 2;
  if (!isDotted) return undefined;
  const key = t.text.slice(t.start[first], t.end[first]);
  return key === 'Q' || key === 'A' ? { first, end: first + 1, key, isDotted } : undefined;
}

/** The labels of all blocks. A lone `A.` is an initial: such labels count where `Q.` comes back. */
function labelsOf({ t, body }: Scene): (Label | undefined)[] {
  const dotted = body.blocks.map((_, n) => dottedLabelOf(t, n));
  const areLabels = dotted.filter((label) => label?.key === 'Q').length > 1;
  return body.blocks.map(({ kind }, n) =>
    LABELLED.has(kind) ? (labelOf(t, n) ?? (areLabels ? dotted[n] : undefined)) : undefined,
  );
}

/**
 * The turns of an interview, by block. Labels count where two of them come back, or where `Q` and `A` stand: one
 * `Name:` alone is a lead-in like any other.
 */
export function turnsOf(scene: Scene): Map<number, Turn> {
  const { t } = scene;
  const turns = new Map<number, Turn>();
  const labels = labelsOf(scene);
  const counts = new Map<string, number>();
  for (const label of labels) if (label) counts.set(label.key, (counts.get(label.key) ?? 0) + 1);
  const repeated = [...counts].filter(([, n]) => n > 1);
  const isAnswering = counts.has('Q') && counts.has('A');
  if (repeated.length < 2 && !isAnswering) return unlabelledTurns(scene);
  const firstBlock = labels.findIndex((label) => label !== undefined);
  const asker = labels[firstBlock]?.key;
  let open: Turn | undefined;
  labels.forEach((label, block) => {
    if (label) {
      const afterColon = skipMarks(t, label.end, t.blockStart[block + 1] ?? 0);
      open = {
        block,
        labelFirst: label.isDotted ? -1 : label.first,
        labelEnd: label.isDotted ? -1 : label.end,
        bodyFirst: afterColon,
        isQuestion: label.key === 'Q' || (isAnswering ? false : label.key === asker),
        isMore: false,
      };
      turns.set(block, open);
    } else if (open && goesOn(scene, block, labels)) {
      turns.set(block, { ...open, block, bodyFirst: t.blockStart[block] ?? 0, isMore: true });
    } else open = undefined;
  });
  return turns;
}

function skipMarks(t: Tokens, from: number, last: number): number {
  let i = from;
  while (i < last && (t.unit[i] === COLON || t.unit[i] === STOP || isMark(t.unit[i] ?? 0))) i++;
  return i;
}

/** A paragraph between two turns belongs to the turn before unless somebody narrates in it. */
function goesOn(scene: Scene, block: number, labels: readonly (Label | undefined)[]): boolean {
  const { t, body } = scene;
  if (body.blocks[block]?.kind !== 'paragraph') return false;
  const first = t.blockStart[block] ?? 0;
  const before = t.blockStart[block - 1] ?? 0;
  const opensInMarks = isMark(t.unit[first] ?? 0);
  if (opensInMarks && isMark(t.unit[before] ?? 0)) return true;
  if (opensInMarks || t.unit[first] === 0x28 || t.unit[first] === 0x5b) return false;
  return (
    labels.slice(block + 1, block + 3).some((label) => label !== undefined) &&
    speaksOfSelf(t, block)
  );
}

function speaksOfSelf(t: Tokens, block: number): boolean {
  const last = t.blockStart[block + 1] ?? 0;
  for (let i = t.blockStart[block] ?? 0; i < last; i++) {
    if (isSelf(t, i) || isYou(t, i)) return true;
  }
  return false;
}
