import type { Block, Body } from '#shared/model/body.ts';
import type { QuoteReading, ReadQuote } from '#shared/model/reading.ts';
import type { Span } from '#shared/model/span.ts';
import { readQuotes } from './read-quotes.ts';

/** What stands over an article’s text and is no part of it. */
export interface Head {
  readonly title: string | null;
  readonly dek: string | null;
}

const GAP = '\n\n';

/**
 * Reads a body whose title and dek were taken off: they may name in full who is only `Achterberg` in the text. What is
 * said in them is not served, and all spans are those of the body alone.
 */
export function readQuotesUnder({ title, dek }: Head, body: Body): QuoteReading {
  const blocks: Block[] = [];
  let head = '';
  const add = (kind: 'title' | 'dek', line: string | null): void => {
    if (line === null || line.trim() === '') return;
    blocks.push({ kind, start: head.length, end: head.length + line.length });
    head += `${line}${GAP}`;
  };
  add('title', title);
  add('dek', dek);
  const shift = head.length;
  if (shift === 0) return readQuotes(body);
  for (const block of body.blocks)
    blocks.push({ ...block, start: block.start + shift, end: block.end + shift });
  const { quotes, speakers } = readQuotes({ text: head + body.text, blocks });
  return withoutHead(quotes, speakers, shift);
}

/** The reading of what stands past the head, with the speakers who are quoted there. */
function withoutHead(
  quotes: readonly ReadQuote[],
  speakers: QuoteReading['speakers'],
  shift: number,
): QuoteReading {
  const back = <S extends Span>(span: S): S => ({
    ...span,
    start: span.start - shift,
    end: span.end - shift,
  });
  const inBody = (span: Span | null): Span | null =>
    span === null || span.start < shift ? null : back(span);
  const index = new Map<number, number>();
  const kept: QuoteReading['speakers'][number][] = [];
  const speakerOf = (old: number | null): number | null => {
    const speaker = old === null ? undefined : speakers[old];
    if (old === null || !speaker) return null;
    const known = index.get(old) ?? kept.push(speaker) - 1;
    index.set(old, known);
    return known;
  };
  return {
    quotes: quotes
      .filter(({ start }) => start >= shift)
      .map((quote) => ({
        ...back(quote),
        speaker: speakerOf(quote.speaker),
        mention: inBody(quote.mention),
        cue: inBody(quote.cue),
      })),
    speakers: kept,
  };
}
