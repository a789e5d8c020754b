import type { StoredQuote } from '#shared/model/quote.ts';

/** What a list of quotes may be narrowed to, beside the article, speaker, source and dates that choose the articles. */
export interface QuoteFilters {
  readonly speaker?: string | undefined;
  readonly type?: readonly StoredQuote['type'][] | undefined;
  readonly minConfidence?: number | undefined;
  /** Lengths are UTF-16 code units of the quote's text. */
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
}

export const matches =
  (filters: QuoteFilters) =>
  (quote: StoredQuote): boolean =>
    (filters.speaker === undefined || quote.speaker?.id === filters.speaker) &&
    (filters.type === undefined || filters.type.includes(quote.type)) &&
    quote.confidence >= (filters.minConfidence ?? 0) &&
    quote.text.length >= (filters.minLength ?? 0) &&
    quote.text.length <= (filters.maxLength ?? Number.POSITIVE_INFINITY);
