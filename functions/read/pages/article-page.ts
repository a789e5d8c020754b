import { html } from 'hono/html';
import type { StoredArticle } from '#shared/model/article.ts';
import { cardView, quoteView } from '#shared/services/views.ts';
import { webLink } from '#shared/tools/clean.ts';
import { quotedWords, whereFrom, whoSays } from '#shared/tools/lines.ts';
import { shownArticle, shownQuote } from '#shared/tools/shown.ts';
import { framed, type Html } from './frame.ts';
import { dataBlock, linkedArticle } from './linked-data.ts';
import { COLOURS } from './style.ts';

const MOST_QUOTES = 300;

/** What an article says in short, and who is quoted in it, each leading to the quote in its place. */
export function articlePage(article: StoredArticle, publicUrl: string): string {
  const from = whereFrom(shownArticle(cardView(article, '')));
  const source = webLink(article.url);
  const title = article.title ?? 'Untitled';
  // Reported speech is the article's words: a list of quotes is of the speakers' own.
  const said = article.quotes.filter(({ type }) => type !== 'indirect');
  const quotes = said.slice(0, MOST_QUOTES);
  const sections = article.sections
    .map(({ id, heading }) => ({ heading, here: quotes.filter((one) => one.sectionId === id) }))
    .filter(({ here }) => here.length > 0);
  const speakers = [...new Set(quotes.flatMap(({ speaker }) => speaker?.id ?? []))];
  const colours = new Map(
    speakers.map((id, n): [string | undefined, string] => [id, `by${n % COLOURS}`]),
  );
  const quoteItem = (quote: StoredArticle['quotes'][number]): Html => {
    const shown = shownQuote(quoteView(article, quote, ''));
    return html`<li dir="auto" class="${colours.get(quote.speaker?.id) ?? ''}"><a href="../q/${quote.id}">${quotedWords(shown)}</a><br>— <bdi>${whoSays(shown)}</bdi></li>`;
  };
  const left = said.length - quotes.length;
  const main: Html = html`<p class="from"><bdi>${from}</bdi></p>
<h1><bdi>${title}</bdi></h1>
${article.dek ? html`<p dir="auto">${article.dek}</p>` : ''}
${article.byline.length > 0 ? html`<p class="from">By <bdi>${article.byline.join(', ')}</bdi></p>` : ''}
${article.summary.short.length > 0 ? html`<h2>In its own sentences</h2>${article.summary.short.map(({ text }) => html`<p dir="auto">${text}</p>`)}` : ''}
${sections.map(({ heading, here }) => html`<h2>${heading === null ? 'Who is quoted' : html`<bdi>${heading}</bdi>`}</h2><ol>${here.map(quoteItem)}</ol>`)}
${quotes.length === 0 ? html`<p class="note">Nobody is quoted in this article.</p>` : ''}
${left > 0 ? html`<p class="note">And ${left} more, as JSON.</p>` : ''}
<nav aria-label="Where it stands"><ul>
${source ? html`<li><a href="${source}" rel="noopener noreferrer nofollow">Read it at the source</a></li>` : ''}
<li><a href="../v1/articles/${article.id}">As JSON</a></li>
</ul></nav>`;
  return framed({
    title,
    description: article.dek ?? article.summary.headline[0]?.text ?? from,
    source: article.source,
    language: article.language,
    url: publicUrl && `${publicUrl}/a/${article.id}`,
    data: dataBlock(
      linkedArticle(article, quotes, ({ id }) => publicUrl && `${publicUrl}/q/${id}`),
    ),
    main,
  });
}
