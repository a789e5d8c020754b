import { clean, cut, webLink } from './clean.ts';
import { articleLink, articleTitle, quotedWords, whereFrom, whoSays } from './lines.ts';
import type { Item } from './presentation.ts';

/** Characters of what stands beside the words of a quote or an article. */
const WHO = 250;
const FROM = 150;
const REMARK = 300;

/** How a platform writes words so that they are words and nothing else, in at most so many characters. */
export type Write = (text: string, most: number) => string;

/** For platforms that take text apart from markup. */
export const plainly: Write = (text, most) => cut(clean(text), most);

export interface QuoteParts {
  /** In their marks; how long they may be depends on what else there is. */
  readonly words: string;
  /** `— Ada Marlowe, harbour master (The Harbour Gazette, 2026-05-03)` */
  readonly by: string;
  /** Empty where there is none. */
  readonly remark: string;
  /** At the quote in its source, then here, as far as a chat can open them. */
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** What every platform shows of a quote, each in its own form. */
export function quoteParts(
  { quote, remark = '' }: Extract<Item, { kind: 'quote' }>,
  write: Write,
): QuoteParts {
  const from = whereFrom(quote);
  const source = webLink(quote.sourceUrl);
  const page = webLink(quote.permalink);
  return {
    words: quotedWords(quote),
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

/** What every platform shows of an article. */
export const articleParts = (
  { article, lines }: Extract<Item, { kind: 'article' }>,
  write: Write,
): ArticleParts => ({
  title: articleTitle(article),
  url: articleLink(article),
  from: write(whereFrom(article), FROM),
  text: lines.map(clean).filter(Boolean).join('\n'),
});
