import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { StoredArticle } from '#shared/model/article.ts';
import type { Posting } from '#shared/search/candidates.ts';
import type { Lookup } from '#shared/search/terms.ts';
import { readItems } from './batch-read.ts';
import type { Table } from './client.ts';
import { articlePk, COVERAGE, HEAD } from './keys.ts';
import { articleOfItem } from './read-article.ts';
import { pairPk, termPk, termSk } from './search-items.ts';
import type { Coverage } from './store.ts';
import { coverageKeys, coverageOf } from './tally.ts';

const Item = z.object({ pk: z.string(), sk: z.string(), in: z.string() });

const LAST = '\u{10ffff}';

/** The keys of one look-up: those of a word or a pair up to a date, those that begin with a prefix. */
function rangeOf(lookup: Lookup, before: string | undefined) {
  if (lookup.kind === 'pair') {
    return { pk: pairPk(lookup.first, lookup.second), low: ' ', high: before ?? LAST };
  }
  if (lookup.kind === 'word') {
    const low = termSk(lookup.term, '');
    return {
      pk: termPk(lookup.term),
      low,
      high: before ? termSk(lookup.term, before) : `${low}${LAST}`,
    };
  }
  return { pk: termPk(lookup.prefix), low: lookup.prefix, high: `${lookup.prefix}${LAST}` };
}

/**
 * Up to `limit` entries in one request: newest first and older than `before` for a word or a pair, by term for a
 * prefix. `whole`: there are no more. At most 1 MB is read, which is some 9,000 entries.
 */
export async function findPostings(
  table: Table,
  lookup: Lookup,
  query: { limit: number; before?: string | undefined },
): Promise<{ postings: Posting[]; whole: boolean }> {
  const { pk, low, high } = rangeOf(lookup, query.before);
  const page = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :high',
      ExpressionAttributeValues: { ':pk': pk, ':low': low, ':high': high },
      ScanIndexForward: lookup.kind === 'prefix',
      Limit: query.limit,
    }),
  );
  const postings = (page.Items ?? []).map((found): Posting => {
    const item = Item.parse(found);
    const key = item.sk.slice(lookup.kind === 'pair' ? 0 : item.sk.indexOf('#') + 1);
    return { key, articleId: key.slice(key.indexOf('#') + 1), places: item.in };
  });
  const older = query.before;
  return {
    postings: older === undefined ? postings : postings.filter(({ key }) => key < older),
    whole: page.LastEvaluatedKey === undefined,
  };
}

/** The current versions of up to 90 articles and the coverage, in one request. */
export async function readArticles(
  table: Table,
  articleIds: readonly string[],
): Promise<{ articles: StoredArticle[]; coverage: Coverage }> {
  const heads = articleIds.map((id) => ({ pk: articlePk(id), sk: HEAD }));
  const found = await readItems(table, [...coverageKeys, ...heads]);
  const byPk = new Map(found.map((item) => [item['pk'], item]));
  const articles = await Promise.all(
    articleIds.map(async (id) => {
      const head = byPk.get(articlePk(id));
      return head ? articleOfItem(table, head) : null;
    }),
  );
  return {
    articles: articles.filter((article) => article !== null),
    coverage: coverageOf(found.filter((item) => item['pk'] === COVERAGE)),
  };
}
