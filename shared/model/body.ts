import type { Span } from './span.ts';

/**
 * What a block is on the page. `boilerplate` (advertisement, caption, credit, "read more") and `title`, `dek`,
 * `byline` (with the dateline of publication) only occur while raw text is read; a stored article's body has none.
 */
export type BlockKind =
  | 'title'
  | 'dek'
  | 'byline'
  | 'boilerplate'
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'blockquote'
  | 'pullQuote';

/** A block of the text: one heading, paragraph, list item (its marker left out) or paragraph of a block quote. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Headings: 2–6 as in HTML (the title is 1). */
  readonly level?: number;
  /** List items: the same number for all items of one list. */
  readonly list?: number;
}

/** A text whose blocks are known: in order, not overlapping; what lies between them is white space or markers. */
export interface Body {
  readonly text: string;
  readonly blocks: readonly Block[];
}
