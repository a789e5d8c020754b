import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { QuoinError } from '#shared/model/errors.ts';
import { readItems } from './batch-read.ts';
import type { Table } from './client.ts';
import { ALL_ARTICLES, articlePk, HEAD, pointerSk, sourcePk, speakerPk } from './keys.ts';
import { articleOfItem } from './read-article.ts';
import type { ArticleQuery, ListedArticle, Page, Position } from './store.ts';

/** Sort before and after every key. */
const FIRST = ' ';
const LAST = '\u{10ffff}';

export interface IndexRange {
  readonly index: 'gsi1' | 'gsi2';
  readonly pk: string;
  /** Both ends inclusive. An instant as an end is below every key at that instant, which goes on with `#`. */
  readonly low?: string | undefined;
  readonly high?: string | undefined;
  /** The entry that the page before ended with. */
  readonly after?: Record<string, string> | undefined;
  readonly backward: boolean;
  readonly limit: number;
}

/** DynamoDB refuses to start outside the range; only a cursor that nobody gave out says so. */
function outside(): QuoinError {
  const detail = 'cursor is not one that this API gave out.';
  return new QuoinError('invalid-parameter', detail, [{ parameter: 'cursor', detail }]);
}

/** One page of an index: its items and the key after which the next page starts. */
export async function queryIndex(
  table: Table,
  range: IndexRange,
): Promise<{ items: Record<string, unknown>[]; last: string | null }> {
  const [pk, sk] = [`${range.index}pk`, `${range.index}sk`];
  const [low, high] = [range.low ?? FIRST, range.high ?? LAST];
  if (low > high) return { items: [], last: null };
  const after = range.after?.[sk];
  if (after !== undefined && (after < low || after > high)) throw outside();
  const page = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: range.index,
      KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :low AND :high',
      ExpressionAttributeNames: { '#pk': pk, '#sk': sk },
      ExpressionAttributeValues: {
        ':pk': range.pk,
        ':low': low,
        ':high': high,
      },
      ScanIndexForward: !range.backward,
      Limit: range.limit,
      ...(range.after ? { ExclusiveStartKey: { ...range.after, [pk]: range.pk } } : {}),
    }),
  );
  const last = page.LastEvaluatedKey?.[sk];
  return { items: page.Items ?? [], last: typeof last === 'string' ? last : null };
}

const idOf = (key: string): string => key.slice(key.indexOf('#') + 1);

const Pointer = z.object({ sk: z.string(), gsi1sk: z.string() });

/** Heads by article id. Those that are gone are left out. */
export async function headsOf(
  table: Table,
  articleIds: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const keys = articleIds.map((id) => ({ pk: articlePk(id), sk: HEAD }));
  const items = await readItems(table, keys);
  return new Map(items.map((item) => [String(item['pk']).slice(2), item]));
}

const next = (last: string | null): Position | null =>
  last ? { key: last, inclusive: false } : null;

/** What a position says to an index in which an article's entry lies under the given table key. */
function startOf(
  query: ArticleQuery,
  index: 'gsi1' | 'gsi2',
  tableKey: (articleId: string) => { pk: string; sk: string },
): Pick<IndexRange, 'high' | 'after'> {
  const { start, to } = query;
  if (!start) return { high: to };
  if (start.inclusive) return { high: start.key };
  return { high: to, after: { ...tableKey(idOf(start.key)), [`${index}sk`]: start.key } };
}

export async function listArticles(
  table: Table,
  query: ArticleQuery,
): Promise<Page<ListedArticle>> {
  if (query.speakerId !== undefined) return listBySpeaker(table, query, query.speakerId);
  const [index, pk] =
    query.source === undefined
      ? (['gsi1', ALL_ARTICLES] as const)
      : (['gsi2', sourcePk(query.source)] as const);
  const { items, last } = await queryIndex(table, {
    index,
    pk,
    low: query.from,
    ...startOf(query, index, (id) => ({ pk: articlePk(id), sk: HEAD })),
    backward: true,
    limit: query.limit,
  });
  const listed = items.map((item) => ({
    key: String(item[`${index}sk`]),
    load: () => articleOfItem(table, item),
  }));
  return { items: listed, next: next(last) };
}

/** The speaker's entries are hints: what is served comes from the heads, so that it changes with them at once. */
async function listBySpeaker(
  table: Table,
  query: ArticleQuery,
  speakerId: string,
): Promise<Page<ListedArticle>> {
  const { items, last } = await queryIndex(table, {
    index: 'gsi1',
    pk: speakerPk(speakerId),
    low: query.from,
    ...startOf(query, 'gsi1', (id) => ({ pk: speakerPk(speakerId), sk: pointerSk(id) })),
    backward: true,
    limit: query.limit,
  });
  const pointers = items.map((item) => Pointer.parse(item));
  const heads = await headsOf(
    table,
    pointers.map((p) => p.sk.slice(2)),
  );
  const listed = pointers.map((pointer) => ({
    key: pointer.gsi1sk,
    load: async () => {
      const item = heads.get(pointer.sk.slice(2));
      const article = item ? await articleOfItem(table, item) : null;
      const quoted = article?.quotes.some((quote) => quote.speaker?.id === speakerId);
      return quoted ? article : null;
    },
  }));
  return { items: listed, next: next(last) };
}
