import type { Span } from '#shared/model/span.ts';

/** The quotes of one utterance as one text. */
export interface JoinedQuotes {
  readonly text: string;
  readonly parts: readonly { readonly id: string; readonly start: number; readonly end: number }[];
}

/** Joins the halves of a split utterance with a space, in the order given. */
export function joinQuotes(
  quotes: readonly { readonly id: string; readonly text: string }[],
): JoinedQuotes {
  let text = '';
  const parts = quotes.map((quote) => {
    const start = text.length === 0 ? 0 : text.length + 1;
    text += (start === 0 ? '' : ' ') + quote.text;
    return { id: quote.id, start, end: text.length };
  });
  return { text, parts };
}

/** Spans of a joined text as spans of its quotes, by quote id. */
export function splitSpans(
  joined: JoinedQuotes,
  spans: readonly Span[],
): { id: string; span: Span }[] {
  return spans.flatMap((span) =>
    joined.parts.flatMap(({ id, start, end }) => {
      const from = Math.max(span.start, start);
      const to = Math.min(span.end, end);
      return from < to ? [{ id, span: { start: from - start, end: to - start } }] : [];
    }),
  );
}
