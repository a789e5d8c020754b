import type { BlockKind } from '#shared/model/body.ts';
import type { ReadLayout } from '#shared/model/reading.ts';
import { composeBody } from './compose-body.ts';
import { languageOf } from './language.ts';

/** A block as somebody gives it who knows how the article is laid out. */
export interface GivenBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level?: number | undefined;
  readonly list?: number | undefined;
}

/** Takes a body that is laid out already: nothing in it is judged, and it says nothing of itself. */
export function readBlocks(blocks: readonly GivenBlock[]): ReadLayout {
  const body = composeBody(
    blocks.map(({ kind, text, level = 2, list = 0 }) => ({ kind, text, level, list })),
  );
  return {
    ...body,
    title: null,
    dek: null,
    byline: [],
    source: null,
    publishedAt: null,
    updatedAt: null,
    language: languageOf(body.text),
    image: null,
    url: null,
  };
}
