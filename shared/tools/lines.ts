import { clean, cut, plainly, type Write, webLink } from './clean.ts';
import type { Item, Presentation } from './presentation.ts';
import type { ShownArticle, ShownQuote, ShownSpeaker } from './shown.ts';

/** The words of a reply, the same on every platform; markup and limits are the platform's own. */

/** In quotation marks, also where they are cut; reported speech, being the article's words, stands without. */
export const quotedWords = (
  { type, text }: ShownQuote,
  most = Number.POSITIVE_INFINITY,
  write: Write = plainly,
): string => (type === 'indirect' ? write(text, most) || '–' : `“${write(text, most - 2)}”`);

/** Somebody's words in one pair of marks, also where they came in marks. */
export const inMarks = (text: string, most = Number.POSITIVE_INFINITY): string =>
  `“${cut(text.replace(/^["“”«»„]([^"“”«»„]*)["“”«»„]$/u, '$1'), most)}”`;

export const NOBODY = 'Speaker not known';
export const PROBABLY = 'Probably';

/** Who says it, and how sure that is. */
export function whoSays({ speaker, speakerCertainty, type }: ShownQuote): string {
  const name = speaker && clean([speaker.name, speaker.role].filter(Boolean).join(', '));
  const who = !name
    ? NOBODY
    : speakerCertainty === 'unsure'
      ? `${PROBABLY} ${name} (unsure)`
      : name;
  return type === 'indirect' ? `${who} (as reported, not word for word)` : who;
}

export const dateOf = (instant: string | null): string | null => instant?.slice(0, 10) ?? null;

/** Source and date. */
export const whereFrom = ({ source, publishedAt }: ShownQuote | ShownArticle): string =>
  [source && clean(source), dateOf(publishedAt)].filter(Boolean).join(', ');

/** Opens at the quote in the source; the page here where the source has none. */
export const quoteLink = (quote: ShownQuote): string | null =>
  webLink(quote.sourceUrl) ?? webLink(quote.permalink);

export const articleLink = (article: ShownArticle): string | null =>
  webLink(article.url) ?? webLink(article.permalink);

export const articleTitle = ({ title }: ShownArticle): string => clean(title ?? '') || 'Untitled';

export const speakerLine = ({ name, role, quoteCount }: ShownSpeaker): string =>
  `${clean([name, role].filter(Boolean).join(', '))}: ${quoteCount} ${quoteCount === 1 ? 'quote' : 'quotes'}`;

function itemLines(item: Item): string {
  if (item.kind === 'speaker') return `${speakerLine(item.speaker)} [${item.speaker.id}]`;
  if (item.kind === 'article') {
    const { article, lines } = item;
    const head = [articleTitle(article), whereFrom(article), articleLink(article)];
    return [head.filter(Boolean).join(' · '), ...lines.map(clean)].join('\n');
  }
  const { quote, remark } = item;
  const from = whereFrom(quote);
  const about = `— ${whoSays(quote)}${from ? ` (${from})` : ''}`;
  return [quotedWords(quote), [about, quoteLink(quote)].filter(Boolean).join(' '), remark]
    .filter(Boolean)
    .join('\n');
}

/** A reply without any markup: for assistants, and for where a platform wants a line of plain text. */
export function plainText({ heading, items, notes, suggestions }: Presentation): string {
  const others = suggestions.map(({ label }) => clean(label)).join(' · ');
  return [heading && clean(heading), ...items.map(itemLines), ...notes.map(clean), others]
    .filter(Boolean)
    .join('\n\n');
}
