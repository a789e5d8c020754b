import { html, raw } from 'hono/html';
import type { StoredArticle } from '#shared/model/article.ts';
import type { StoredQuote } from '#shared/model/quote.ts';
import { webLink } from '#shared/tools/clean.ts';
import type { Html } from './frame.ts';

/** schema.org's names; what is not known is left out. */
type Linked = Readonly<Record<string, unknown>>;

const known = (thing: Linked): Linked =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== null));

const person = (name: string): Linked => ({ '@type': 'Person', name });

const newsArticle = (article: StoredArticle): Linked =>
  known({
    '@type': 'NewsArticle',
    headline: article.title,
    alternativeHeadline: article.dek,
    url: webLink(article.url),
    image: webLink(article.image),
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    inLanguage: article.language,
    author: article.byline.length > 0 ? article.byline.map(person) : null,
    publisher: article.source && { '@type': 'Organization', name: article.source },
  });

const quotation = (quote: StoredQuote, url: string): Linked => {
  const { speaker } = quote;
  const kind = speaker?.kind === 'person' ? 'Person' : 'Organization';
  return known({
    '@type': 'Quotation',
    text: quote.text,
    url: url || null,
    creator: speaker && known({ '@type': kind, name: speaker.name, description: speaker.role }),
  });
};

/** A quote in the terms of schema.org, with the article it stands in. */
export const linkedQuote = (article: StoredArticle, quote: StoredQuote, url: string): Linked => ({
  ...quotation(quote, url),
  isPartOf: newsArticle(article),
});

/** An article in the terms of schema.org, with whom it quotes. */
export const linkedArticle = (
  article: StoredArticle,
  quotes: readonly StoredQuote[],
  urlOf: (quote: StoredQuote) => string,
): Linked => ({
  ...newsArticle(article),
  ...(quotes.length > 0 ? { hasPart: quotes.map((quote) => quotation(quote, urlOf(quote))) } : {}),
});

/** As a data block: no script, and no word in it can end it. */
export const dataBlock = (thing: Linked): Html => {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...thing });
  return html`<script type="application/ld+json">${raw(text.replaceAll('<', '\\u003c'))}</script>`;
};
