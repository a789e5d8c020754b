import type { BlockKind } from '#shared/model/body.ts';
import { isRelatedLabel } from './boilerplate.ts';

/** What a label such as "Related" announces goes with it: list items and headings up to the next paragraph. */
export function markRelated(
  chunks: readonly { readonly text: string }[],
  kinds: (BlockKind | null)[],
  isHeading: (index: number) => boolean,
): void {
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
      (kinds[index] === null && isHeading(index) && (!next || isHeading(index + 1)));
    if (teaser && chunk.text.length < 140) kinds[index] = 'boilerplate';
    else announced = false;
  }
}
