import { html } from 'hono/html';
import type { StoredQuote } from '#shared/model/quote.ts';
import { quoteView } from '#shared/services/views.ts';
import type { FullArticle } from '#shared/store/store.ts';
import { webLink } from '#shared/tools/clean.ts';
import { quotedWords, whereFrom, whoSays } from '#shared/tools/lines.ts';
import { shownQuote } from '#shared/tools/shown.ts';
import { framed, type Html } from './frame.ts';
import { dataBlock, linkedQuote } from './linked-data.ts';
import { paragraphsAround } from './paragraphs.ts';

const CHECKED: Readonly<Record<StoredQuote['review'], string>> = {
  unreviewed: 'Found and attributed by a program; no person has checked it here.',
  confirmed: 'Checked by a person.',
  corrected: 'Corrected by a person.',
  retracted: 'Retracted.',
};

/** A quote in its place: the paragraphs it stands in, with its words marked, who said it, and where from. */
export function quotePage(full: FullArticle, quote: StoredQuote, publicUrl: string): string {
  const { article, text } = full;
  const shown = shownQuote(quoteView(article, quote, ''));
  const utterance = article.quotes.filter(
    ({ id, group }) => id === quote.id || (group !== null && group === quote.group),
  );
  const spans = utterance.toSorted((a, b) => a.start - b.start);
  const paragraphs = paragraphsAround(article, text, spans);
  const from = whereFrom(shown);
  const source = webLink(shown.sourceUrl);
  const title = article.title ?? 'Untitled';
  const url = publicUrl && `${publicUrl}/q/${quote.id}`;
  const main: Html = html`<p class="from"><bdi>${from}</bdi></p>
<h1><bdi>${title}</bdi></h1>
<blockquote class="words">${paragraphs.map(
    (pieces) =>
      html`<p dir="auto">${pieces.map(({ text: words, marked }) => (marked ? html`<mark>${words}</mark>` : words))}</p>`,
  )}</blockquote>
<p class="who">— <bdi>${whoSays(shown)}</bdi></p>
<p class="note">${CHECKED[quote.review]}</p>
<nav aria-label="Where it stands"><ul>
${source ? html`<li><a href="${source}" rel="noopener noreferrer nofollow">Open at the quote in the source</a></li>` : ''}
<li><a href="../a/${article.id}">The article here, and its other quotes</a></li>
<li><a href="../v1/quotes/${quote.id}">The evidence, as JSON</a></li>
</ul></nav>`;
  return framed({
    title: `${quotedWords(shown)} — ${whoSays(shown)}`,
    description: [title, from].filter(Boolean).join(' · '),
    source: article.source,
    language: article.language,
    url,
    data: dataBlock(linkedQuote(article, quote, url)),
    main,
  });
}
