import { type Write, webLink } from './clean.ts';
import { articleLink, articleTitle, quotedWords, whereFrom, whoSays } from './lines.ts';
import type { Item, Presentation } from './presentation.ts';

/** Characters of what stands beside the words of a quote or an article. */
const WHO = 250;
const FROM = 150;
const REMARK = 300;
/** Discord takes titles of 256. */
const TITLE = 250;

export interface QuoteParts {
  /** In their marks. */
  readonly words: string;
  /** `— Ada Marlowe, harbour master (The Harbour Gazette, 2026-05-03)` */
  readonly by: string;
  /** Empty where there is none. */
  readonly remark: string;
  /** At the quote in its source, then here, as far as a chat can open them. */
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** What every platform shows of a quote, each in its own form; `room`: characters for the words themselves. */
export function quoteParts(
  { quote, remark = '' }: Extract<Item, { kind: 'quote' }>,
  write: Write,
  room: number,
): QuoteParts {
  const from = whereFrom(quote);
  const source = webLink(quote.sourceUrl);
  const page = webLink(quote.permalink);
  return {
    words: quotedWords(quote, room, write),
    by: `— ${write(whoSays(quote), WHO)}${from ? ` (${write(from, FROM)})` : ''}`,
    remark: write(remark, REMARK),
    links: [
      ...(source === null ? [] : [{ label: 'Open at the quote', url: source }]),
      ...(page === null ? [] : [{ label: 'Context', url: page }]),
    ],
  };
}

export interface ArticleParts {
  readonly title: string;
  readonly url: string | null;
  /** Empty where neither source nor date is known. */
  readonly from: string;
  readonly text: string;
}

/** What every platform shows of an article; `room`: characters for its lines. */
export const articleParts = (
  { article, lines }: Extract<Item, { kind: 'article' }>,
  write: Write,
  room: number,
): ArticleParts => ({
  title: write(articleTitle(article), TITLE),
  url: articleLink(article),
  from: write(whereFrom(article), FROM),
  text: write(lines.join('\n'), room),
});

/** Characters for the words of each item, the most that are given first. */
const ROOMS = [2500, 1600, 1100, 800, 600, 400, 250, 120, 40] as const;

/** A reply in the most room for its words with which it fits; with fewer items where none does. */
export function fitted<T>(
  presentation: Presentation,
  make: (presentation: Presentation, room: number) => T,
  fits: (made: T) => boolean,
): T {
  for (const room of ROOMS) {
    const made = make(presentation, room);
    if (fits(made)) return made;
  }
  const { items } = presentation;
  if (items.length === 0) return make({ ...presentation, notes: [] }, 0);
  return fitted({ ...presentation, items: items.slice(0, -1) }, make, fits);
}
