import type { Block } from '#shared/model/body.ts';
import { readByline } from './byline.ts';
import type { Chunk } from './chunks.ts';

/** Lines that archives and forms put above a text; a title among them, and one more, make it a head. */
const LABELS: readonly [RegExp, Block['kind']][] = [
  [/^(?:title|headline|titel|titre|título|titolo)\s?:\s+/iu, 'title'],
  [/^(?:sub-?title|sub-?headline|dek|standfirst|summary)\s?:\s+/iu, 'dek'],
  [/^(?:source|publication|outlet|newspaper|publisher)\s?:\s+/iu, 'byline'],
  [
    /^(?:url|link|section|category|keywords|tags|language|id|words?(?: count)?)\s?:\s+/iu,
    'boilerplate',
  ],
];
/** Chunks that such a head has at most. */
const DEEPEST = 12;

/**
 * Reads `Title: …`, `Author: …`, `Source: …` above a text, and leaves the labels out of the chunks. False where
 * nothing is labelled so; `chunks` and `kinds` are changed in place.
 */
export function labelledHead(chunks: Chunk[], kinds: (Block['kind'] | null)[]): boolean {
  const head: { index: number; kind: Block['kind']; skip: number }[] = [];
  for (const [index, chunk] of chunks.slice(0, DEEPEST).entries()) {
    const label = LABELS.find(([pattern]) => pattern.test(chunk.text));
    const skip = label?.[0].exec(chunk.text)?.[0].length ?? 0;
    if (label && skip < chunk.text.length) head.push({ index, kind: label[1], skip });
    else if (readByline(chunk.text)) head.push({ index, kind: 'byline', skip: 0 });
    else break;
  }
  if (head.length < 2 || !head.some(({ kind }) => kind === 'title')) return false;
  for (const { index, kind, skip } of head) {
    const chunk = chunks[index];
    if (!chunk) continue;
    kinds[index] = kind;
    const [start, text] = [chunk.start + skip, chunk.text.slice(skip)];
    if (kind !== 'boilerplate') chunks[index] = { ...chunk, start, text };
  }
  return true;
}
