import { articleOf } from '#shared/model/ids.ts';
import { listArticles } from '#shared/services/list-articles.ts';
import { listQuotes } from '#shared/services/list-quotes.ts';
import { listSpeakers } from '#shared/services/list-speakers.ts';
import { randomQuotes } from '#shared/services/random-quotes.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { refuseRetracted } from '#shared/services/retracted.ts';
import { search } from '#shared/services/search.ts';
import { verify } from '#shared/services/verify.ts';
import { articleView, cardView, quoteView, summaryView } from '#shared/services/views.ts';
import type { Library } from './library.ts';

/** The library that reads the table itself, through the services the API is made of. */
export function storeLibrary(deps: ReadDeps): Library {
  const { store, publicUrl } = deps;
  return {
    quotes: (query) => listQuotes(deps, query),
    randomQuotes: (query) => randomQuotes(deps, query),
    quote: async (quoteId) => {
      const article = await store.article(articleOf(quoteId));
      const found = article?.quotes.find(({ id }) => id === quoteId);
      if (article && !found) refuseRetracted(article, quoteId);
      return article && found ? quoteView(article, found, publicUrl) : null;
    },
    articles: (query) => listArticles(deps, query),
    article: async (articleId) => {
      const full = await store.fullArticle(articleId);
      return full && articleView(full, publicUrl);
    },
    summary: async (articleId, length) => {
      const article = await store.article(articleId);
      return (
        article && { card: cardView(article, publicUrl), summary: summaryView(article, length) }
      );
    },
    speaker: async (speakerId) => {
      const found = await store.findSpeaker(speakerId);
      return 'speaker' in found ? found.speaker : store.speaker(found.mergedInto);
    },
    speakers: (query) => listSpeakers(deps, query),
    search: (request) => search(deps, request),
    verify: (claim) => verify(deps, claim),
  };
}
