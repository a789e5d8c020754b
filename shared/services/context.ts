import { sentencesOf } from '#shared/extract/sentences.ts';
import type { Body } from '#shared/model/body.ts';
import type { Span } from '#shared/model/span.ts';

/** More than this on either side is not context any more. */
const MOST = 600;

export interface Surroundings {
  readonly context: Span;
  readonly before: string | null;
  readonly after: string | null;
}

/** For each span of a body: the sentences in which it stands, the one before and the one after. */
export function surroundings(body: Body): (span: Span) => Surroundings {
  const sentences = body.blocks.flatMap((block) =>
    block.kind === 'heading' ? [] : sentencesOf(body.text, block),
  );
  const words = (sentence: Span | undefined): string | null =>
    sentence
      ? body.text.slice(sentence.start, Math.min(sentence.end, sentence.start + MOST))
      : null;
  return (span) => {
    const first = firstEndingAfter(sentences, span.start);
    let last = first;
    while ((sentences[last + 1]?.start ?? Number.POSITIVE_INFINITY) < span.end) last++;
    const start = Math.min(span.start, sentences[first]?.start ?? span.start);
    const end = Math.max(span.end, sentences[last]?.end ?? span.end);
    return {
      context: { start: Math.max(start, span.start - MOST), end: Math.min(end, span.end + MOST) },
      before: words(sentences[first - 1]),
      after: words(sentences[last + 1]),
    };
  };
}

function firstEndingAfter(sentences: readonly Span[], at: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
