import type { ShownArticle, ShownQuote, ShownSpeaker } from './shown.ts';

/** A question that a button asks: a tool by name, and what it is given. */
export interface Ask {
  readonly tool: string;
  readonly input: Readonly<Record<string, string | number>>;
}

/** Something to press: it asks on. */
export interface Suggestion {
  readonly label: string;
  readonly ask: Ask;
}

export type Item =
  | { readonly kind: 'quote'; readonly quote: ShownQuote; readonly remark?: string }
  | { readonly kind: 'article'; readonly article: ShownArticle; readonly lines: readonly string[] }
  | { readonly kind: 'speaker'; readonly speaker: ShownSpeaker };

/** What a person sees, before a platform's markup: all of it is plain text, and none of it escaped. */
export interface Presentation {
  readonly heading: string | null;
  readonly items: readonly Item[];
  /** Sentences below: what was searched, what to try. */
  readonly notes: readonly string[];
  readonly suggestions: readonly Suggestion[];
  /** The page before. */
  readonly back: Suggestion | null;
  /** The next page, or another by chance. */
  readonly more: Suggestion | null;
  /** Gives this same answer again; null where it has nothing worth showing to others. */
  readonly again: Ask | null;
}

export const present = (parts: Partial<Presentation>): Presentation => ({
  heading: null,
  items: [],
  notes: [],
  suggestions: [],
  back: null,
  more: null,
  again: null,
  ...parts,
});

/** As many as every platform has room for, below ten speakers too. */
const MOST_SUGGESTIONS = 10;

/** What can be asked on by a button of its own, the speakers that are shown included. */
export const suggested = ({ suggestions, items }: Presentation): Suggestion[] =>
  [
    ...suggestions,
    ...items.flatMap((item): Suggestion[] =>
      item.kind === 'speaker' ? [saidBy(item.speaker)] : [],
    ),
  ].slice(0, MOST_SUGGESTIONS);

export const saidBy = ({ id, name }: ShownSpeaker, label = name): Suggestion => ({
  label,
  ask: { tool: 'said', input: { speaker: id } },
});

/** The buttons that turn the pages of what was asked. */
export function paging(
  { tool, input }: Ask,
  next: number | null,
  label = 'More',
): Pick<Presentation, 'back' | 'more'> {
  const { page = 1, ...first } = input;
  const at = (n: number): Ask => ({ tool, input: n === 1 ? first : { ...first, page: n } });
  return {
    back: Number(page) > 1 ? { label: 'Back', ask: at(Number(page) - 1) } : null,
    more: next === null ? null : { label, ask: at(next) },
  };
}

/** Said of a page behind the last: the list has become shorter. */
export const NO_MORE = 'There are no more.';
