import type { StoredArticle } from '#shared/model/article.ts';
import { entriesOf, type Lookup } from '#shared/search/terms.ts';
import { sortAt } from './head-item.ts';
import { byDate } from './keys.ts';

/**
 * Terms lie together by their first three letters, so that one request finds all that begin with a prefix of three;
 * pairs lie alone. docs/search.md says what each costs.
 */
const LETTERS = 3;
const start = (term: string): string => [...term].slice(0, LETTERS).join('');

export const termPk = (term: string): string => `W#${start(term)}`;
export const termSk = (term: string, key: string): string => `${term}#${key}`;
export const pairPk = (first: string, second: string): string => `P#${first}_${second}`;

function keyOf(lookup: Exclude<Lookup, { kind: 'prefix' }>, key: string) {
  return lookup.kind === 'word'
    ? { pk: termPk(lookup.term), sk: termSk(lookup.term, key) }
    : { pk: pairPk(lookup.first, lookup.second), sk: key };
}

export interface SearchItem {
  readonly pk: string;
  readonly sk: string;
  /** Where the term stands: see `Place`. */
  readonly in: string;
}

/** The index items of an article. They are hints: what is found is read from the article's head. */
export function searchItems(article: StoredArticle): SearchItem[] {
  const key = byDate(sortAt(article), article.id);
  return entriesOf(article).map(({ lookup, places }) => ({ ...keyOf(lookup, key), in: places }));
}
