import type { BlockKind } from '#shared/model/body.ts';
import type { ReadLayout } from '#shared/model/reading.ts';
import { blocksOfText } from './blocks-of-text.ts';
import { cleanText } from './clean-text.ts';
import { composeBody } from './compose-body.ts';
import { sourceOfDateline } from './dateline.ts';
import { languageOf } from './language.ts';
import { readBylines } from './read-bylines.ts';

const LEFT_OUT: ReadonlySet<BlockKind> = new Set(['title', 'dek', 'byline', 'boilerplate']);

/** Reads a plain text: the body without title, dek, bylines and furniture, and what those lines say. */
export function readText(raw: string): ReadLayout {
  const { blocks } = blocksOfText(raw);
  const wordsOf = (block: { start: number; end: number }) => raw.slice(block.start, block.end);
  const body = composeBody(
    blocks
      .filter((block) => !LEFT_OUT.has(block.kind))
      .map((block) => ({ ...block, text: wordsOf(block) })),
  );
  const only = (kind: BlockKind) =>
    blocks.filter((block) => block.kind === kind).map((block) => cleanText(wordsOf(block)));
  const bylines = readBylines(only('byline'));
  const first = body.blocks[0];
  const opening = first ? body.text.slice(first.start, first.end) : '';
  return {
    ...body,
    title: only('title')[0] ?? null,
    dek: only('dek')[0] ?? null,
    ...bylines,
    source: bylines.source ?? sourceOfDateline(opening),
    language: languageOf(body.text),
    image: null,
    url: null,
  };
}
