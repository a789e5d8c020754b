import type { ArticleCard } from '#shared/model/article.ts';
import { fold } from '#shared/model/fold.ts';
import { ARTICLE_KEY } from '#shared/model/ids.ts';
import { articleId } from '#shared/services/ids.ts';
import type { Library } from './library.ts';
import { likeness } from './near.ts';

/** Titles that are looked at, best first. */
const MOST_LOOKED_THROUGH = 10;
const MOST_NEAR = 5;
const MOST_ASKED = 500;

export interface FoundArticle {
  readonly id: string | null;
  /** Articles that may have been meant, likeliest first. */
  readonly near: readonly ArticleCard[];
}

const ID = new RegExp(`(?:^|/)[aq]_(${ARTICLE_KEY.source})`);

const addressOf = (asked: string): string | null => {
  const bare = asked.replace(/^<([^|>]+)(?:\|[^>]*)?>$/, '$1');
  return /^https?:\/\//i.test(bare) && URL.canParse(bare) ? bare : null;
};

/** The id of an article: from itself, a quote's id, a permalink of either, or the address where the article stands. */
export function articleIdIn(asked: string): string | null {
  const key = ID.exec(asked)?.[1];
  if (key) return `a_${key}`;
  const url = addressOf(asked);
  const none = { source: null, title: null, publishedAt: null, text: '' };
  return url && articleId({ ...none, url });
}

/** Finds the article that is meant by an id, a link or words of its title; the newest where nothing is said. */
export async function findArticle(library: Library, asked: string): Promise<FoundArticle> {
  const id = articleIdIn(asked);
  if (id) return { id, near: [] };
  const wanted = fold(asked);
  if (wanted === '') {
    const { items } = await library.articles({ limit: 1 });
    return { id: items[0]?.id ?? null, near: [] };
  }
  const { items } = await library.search({
    q: asked.slice(0, MOST_ASKED),
    type: ['article'],
    limit: MOST_LOOKED_THROUGH,
  });
  const ranked = items
    .flatMap((find) => (find.type === 'article' ? [find.article] : []))
    .map((card) => ({ card, rank: likeness(wanted, card.title ?? '') }))
    .sort((a, b) => b.rank - a.rank);
  const [first, second] = ranked;
  const clear = first && first.rank >= 2 && first.rank > (second?.rank ?? 0);
  if (clear) return { id: first.card.id, near: [] };
  return { id: null, near: ranked.slice(0, MOST_NEAR).map(({ card }) => card) };
}
