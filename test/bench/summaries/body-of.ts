import type { Body } from '#shared/model/body.ts';

/** One block a line that is not blank. */
export function bodyOf(text: string): Body {
  const blocks = [...text.matchAll(/\S[^\n]*/g)].map((line) => ({
    kind: 'paragraph' as const,
    start: line.index,
    end: line.index + line[0].trimEnd().length,
  }));
  return { text, blocks };
}
