import { QuoinError } from '#shared/model/errors.ts';
import type { QuoteType } from '#shared/model/reading.ts';
import { listArticles } from '../list-articles.ts';
import { listQuotes } from '../list-quotes.ts';
import type { ReadDeps } from '../read-deps.ts';
import { search } from '../search.ts';
import { articleEntry, type Feed, quoteEntry } from './feed.ts';

/** What a feed is of. */
export type FeedOf =
  | { readonly of: 'quotes'; readonly source?: string | undefined }
  | {
      readonly of: 'articles';
      readonly source?: string | undefined;
      readonly speaker?: string | undefined;
    }
  | { readonly of: 'speaker'; readonly speaker: string }
  | { readonly of: 'search'; readonly q: string };

const ENTRIES = 30;
/** A feed is read as somebody's words: reported speech stays out. */
const OWN_WORDS: readonly QuoteType[] = ['direct', 'mixed', 'block'];

/** `base` is where this Quoin is reached, `path` the feed's own address below it. @throws QuoinError `not-found` */
export async function feedOf(
  deps: ReadDeps,
  what: FeedOf,
  { base, path }: { base: string; path: string },
): Promise<Feed> {
  const feed = (title: string, home: string, entries: Feed['entries']): Feed => ({
    title,
    self: base + path,
    home: base + home,
    entries,
  });
  const from = (source: string | undefined) => (source === undefined ? '' : ` from ${source}`);
  switch (what.of) {
    case 'quotes': {
      const { source } = what;
      const { items } = await listQuotes(deps, { source, type: OWN_WORDS, limit: ENTRIES });
      const entries = items.map((quote) => quoteEntry(quote, base));
      return feed(`Quotes${from(source)}`, '/v1/quotes', entries);
    }
    case 'articles': {
      const { source, speaker } = what;
      const { items } = await listArticles(deps, { source, speaker, limit: ENTRIES });
      const entries = items.map((card) => articleEntry(card, base));
      return feed(`Articles${from(source)}`, '/v1/articles', entries);
    }
    case 'speaker': {
      const speaker = await deps.store.speaker(what.speaker);
      if (!speaker) throw new QuoinError('not-found', `There is no speaker ${what.speaker}.`);
      const query = { speaker: speaker.id, type: OWN_WORDS, limit: ENTRIES };
      const { items } = await listQuotes(deps, query);
      const entries = items.map((quote) => quoteEntry(quote, base));
      const home = `/v1/speakers/${encodeURIComponent(speaker.id)}`;
      return feed(`${speaker.name}, quoted`, home, entries);
    }
    case 'search': {
      const { items } = await search(deps, { q: what.q, type: ['quote'], limit: ENTRIES });
      const entries = items.flatMap((find) =>
        find.type === 'quote' ? [quoteEntry(find.quote, base)] : [],
      );
      return feed(`Quotes on ${what.q}`, `/v1/search?q=${encodeURIComponent(what.q)}`, entries);
    }
  }
}
