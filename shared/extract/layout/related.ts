import type { BlockKind } from '#shared/model/body.ts';
import { isRelatedLabel } from './boilerplate.ts';
import { endsOrLeadsOn } from './look-of-line.ts';

/** Characters of another story's title at most. */
const LONGEST_TEASER = 140;

/**
 * What a label such as "Related" announces goes with it: list items and headings up to the next paragraph, and at the
 * end of the text whatever is short and no sentence.
 */
export function markRelated(
  chunks: readonly { readonly text: string }[],
  kinds: (BlockKind | null)[],
  isHeading: (index: number) => boolean,
): void {
  const ending = chunks.findLastIndex((chunk) => !isTeaser(chunk.text)) + 1;
  let announced = false;
  for (const [index, chunk] of chunks.entries()) {
    if (kinds[index] === 'boilerplate') {
      announced = isRelatedLabel(chunk.text) || (announced && chunk.text.length < 60);
      continue;
    }
    if (!announced) continue;
    const next = chunks[index + 1];
    const teaser =
      kinds[index] === 'listItem' ||
      (kinds[index] === null &&
        (index >= ending || (isHeading(index) && (!next || isHeading(index + 1)))));
    if (teaser && chunk.text.length < LONGEST_TEASER) kinds[index] = 'boilerplate';
    else announced = false;
  }
}

const isTeaser = (text: string): boolean => text.length < LONGEST_TEASER && !endsOrLeadsOn(text);
