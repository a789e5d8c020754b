import type { Body } from '#shared/model/body.ts';

/** One block a line, the first the title. */
export function bodyOf(text: string): Body {
  const blocks: Body['blocks'][number][] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '')
      blocks.push({
        start: at,
        end: at + line.length,
        kind: blocks.length === 0 ? 'title' : 'paragraph',
      });
    at += line.length + 1;
  }
  return { text, blocks };
}
