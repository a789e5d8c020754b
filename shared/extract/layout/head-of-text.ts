import type { Block } from '#shared/model/body.ts';
import { isBylineAbroad, isMasthead, isNameLine, isSignedLine, readByline } from './byline.ts';
import type { Chunk } from './chunks.ts';
import { lookOf } from './look-of-line.ts';

/** How many chunks of a text can belong to its head. */
const DEEPEST = 14;
const LONGEST_TITLE = 180;
const LONGEST_DEK = 420;

/** Marks title, dek and bylines at the head of a text; `kinds` is changed in place. */
export function headOfText(
  chunks: readonly Chunk[],
  kinds: (Block['kind'] | null)[],
  isHeading: (index: number) => boolean,
): void {
  const head = chunks
    .map((_, index) => index)
    .slice(0, DEEPEST)
    .filter((index) => kinds[index] !== 'boilerplate');
  const bylines = new Set(bylinesIn(head, chunks, kinds));
  for (const index of bylines) kinds[index] = 'byline';
  const words = head.filter((index) => !bylines.has(index));
  const title = titleIn(words, chunks, kinds, isHeading);
  if (title === null) {
    // Nothing heads the text: a byline counts only where the text opens with it.
    for (const index of bylines)
      if (index !== head[0] && index > (head[0] ?? 0) + 1) kinds[index] = null;
    return;
  }
  for (const index of words) if (index < title) kinds[index] = 'boilerplate';
  kinds[title] = 'title';
  const after = words.filter((index) => index > title);
  const dek = after[0];
  if (dek !== undefined && isDek(dek, after[1], bylines, chunks, kinds)) kinds[dek] = 'dek';
}

/** Bylines stand before the second paragraph; a bare name counts beside a date or another byline. */
function bylinesIn(
  head: readonly number[],
  chunks: readonly Chunk[],
  kinds: readonly (Block['kind'] | null)[],
): number[] {
  const found: number[] = [];
  let paragraphs = 0;
  for (const [place, index] of head.entries()) {
    const chunk = chunks[index];
    if (!chunk || kinds[index] !== null || paragraphs > 1) continue;
    const beside = [head[place - 1], head[place + 1]].some((other) => {
      const neighbour = other === undefined ? undefined : chunks[other];
      return (
        neighbour !== undefined &&
        (readByline(neighbour.text) !== null || isSignedLine(neighbour.text))
      );
    });
    const named =
      isSignedLine(chunk.text) || (beside && (isNameLine(chunk.text) || isMasthead(chunk.text)));
    const opensWithTitle = place === 0 && isBylineAbroad(chunk.text);
    if ((readByline(chunk.text) && !opensWithTitle) || (place > 0 && named)) found.push(index);
    else if (chunk.text.length > 100 && lookOf(chunk.text).stopped) paragraphs++;
  }
  // A name above a byline that is only now known (name, outlet, date on lines of their own).
  for (let place = head.length - 2; place > 0; place--) {
    const [index, below] = [head[place], head[place + 1]];
    if (index === undefined || below === undefined || kinds[index] !== null) continue;
    const named = found.includes(below) && isNameLine(chunks[index]?.text ?? '');
    if (named && !found.includes(index)) found.push(index);
  }
  return found;
}

/** The first line that heads the text; a word or two above it (the rubric) are not the title. */
function titleIn(
  words: readonly number[],
  chunks: readonly Chunk[],
  kinds: readonly (Block['kind'] | null)[],
  isHeading: (index: number) => boolean,
): number | null {
  const [first, second, third] = words;
  const chunk = first === undefined ? undefined : chunks[first];
  if (first === undefined || !chunk || second === undefined) return null;
  const next = chunks[second];
  if (kinds[first] === 'heading') return chunk.marker?.value === 1 ? first : null;
  if (kinds[first] !== null) return null;
  const rubric =
    chunk.text.length <= 30 &&
    isRubric(chunk.text) &&
    third !== undefined &&
    next !== undefined &&
    (kinds[second] === 'heading'
      ? next.marker?.value === 1
      : kinds[second] === null &&
        next.text.length > chunk.text.length &&
        lookOf(next.text).words >= 4) &&
    isHeading(second) &&
    !readByline(chunk.text);
  if (rubric && next && isTitle(next)) return second;
  return isTitle(chunk) ? first : null;
}

/** `Politics`, `World news`, `Arts & Culture`; three words in small letters are a title. */
function isRubric(text: string): boolean {
  const { words, capitals } = lookOf(text);
  return words < 3 || (words === 3 && capitals === 1);
}

function isTitle(chunk: Chunk): boolean {
  const look = lookOf(chunk.text);
  if (chunk.text.length > LONGEST_TITLE || chunk.lines > 3 || look.words < 2 || look.leadsOn)
    return false;
  if (!look.stopped) return true;
  if (/[?!][’”"']?$/u.test(chunk.text)) return look.words <= 18;
  return look.capitals >= 0.75 && look.words >= 4;
}

/** The line under the title is a dek where a byline follows it, or where it runs on without a stop. */
function isDek(
  index: number,
  next: number | undefined,
  bylines: ReadonlySet<number>,
  chunks: readonly Chunk[],
  kinds: readonly (Block['kind'] | null)[],
): boolean {
  const chunk = chunks[index];
  if (!chunk || chunk.text.length > LONGEST_DEK || next === undefined) return false;
  const look = lookOf(chunk.text);
  if (kinds[index] === 'heading')
    return chunk.marker?.value === 2 && look.stopped && look.words >= 8;
  if (kinds[index] !== null) return false;
  if (look.leadsOn || look.words < 4) return false;
  for (let below = index + 1; below <= next; below++) if (bylines.has(below)) return true;
  return !look.stopped && look.words >= 8 && look.capitals < 0.8;
}
