import { blocksOfText } from '#shared/extract/layout/blocks-of-text.ts';
import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';
import type { ReadQuote, ReadSpeaker } from '#shared/model/reading.ts';

/** A quote as words, for tests to speak of. */
export interface PlainQuote {
  readonly text: string;
  readonly type: ReadQuote['type'];
  readonly speaker: string | null;
  readonly kind: ReadSpeaker['kind'] | null;
  readonly role: string | null;
  readonly mention: string | null;
  readonly cue: string | null;
  readonly group: number;
  readonly confidence: number;
}

/** Reads a text and gives its quotes as words. */
export function quotesIn(text: string): PlainQuote[] {
  const { quotes, speakers } = readQuotes(blocksOfText(text));
  const words = (span: { start: number; end: number } | null): string | null =>
    span === null ? null : text.slice(span.start, span.end);
  return quotes.map((quote) => {
    const who = quote.speaker === null ? undefined : speakers[quote.speaker];
    return {
      text: text.slice(quote.start, quote.end),
      type: quote.type,
      speaker: who?.name ?? null,
      kind: who?.kind ?? null,
      role: who?.role ?? null,
      mention: words(quote.mention),
      cue: words(quote.cue),
      group: quote.group,
      confidence: quote.confidence,
    };
  });
}

/** Those that stand in marks or blocks of their own. */
export const spokenIn = (text: string): PlainQuote[] =>
  quotesIn(text).filter((quote) => quote.type !== 'indirect');

/** An article around a paragraph, so that the layout sees a title and body. */
export const article = (...paragraphs: string[]): string =>
  ['Harbour talks go on in Ostley', ...paragraphs].join('\n\n');
