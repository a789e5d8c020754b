import type { Block } from '#shared/model/body.ts';

const SHORTEST = 25;
const LONGEST = 300;
/** A page pulls a handful of quotes; a cap keeps the comparison with every paragraph in bounds. */
const MOST = 24;
const PULLED = /^[“"‘'«]([^“”"«»]{25,280})[”"’'»](?:\s{0,3}[—–-]\s?[^“”"]{2,60})?$/u;

/**
 * Indices of the chunks that repeat, in marks and by themselves, words that another paragraph holds. Where markup sets
 * a chunk apart, it needs no marks.
 */
export function pullQuotesIn(
  chunks: readonly { readonly text: string }[],
  kinds: readonly (Block['kind'] | null)[],
  isApart: (index: number) => boolean = () => false,
): number[] {
  const candidates = chunks.flatMap((chunk, index) => {
    const kind = kinds[index] ?? 'paragraph';
    if (index === 0 || (kind !== 'paragraph' && kind !== 'blockquote' && kind !== 'heading'))
      return [];
    if (chunk.text.length < SHORTEST || chunk.text.length > LONGEST) return [];
    const words = PULLED.exec(chunk.text)?.[1] ?? (isApart(index) ? chunk.text : undefined);
    return words === undefined ? [] : [{ index, words: plain(words) }];
  });
  const few = candidates.slice(0, MOST);
  if (few.length === 0) return [];
  const pulled = new Set<number>();
  for (const [index, chunk] of chunks.entries()) {
    if (kinds[index] !== null && kinds[index] !== 'listItem') continue;
    const text = plain(chunk.text);
    for (const candidate of few) {
      const whole = candidate.index === index || text.length <= candidate.words.length + 8;
      if (!whole && text.includes(candidate.words)) pulled.add(candidate.index);
    }
  }
  return [...pulled];
}

function plain(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
