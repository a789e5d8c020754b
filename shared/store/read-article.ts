import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { StoredArticle } from '#shared/model/article.ts';
import { QuoinError } from '#shared/model/errors.ts';
import type { Table } from './client.ts';
import {
  assemble,
  type HeadItem,
  PartItem,
  parseHead,
  servedArticle,
  textOfBytes,
} from './head-item.ts';
import { articlePk, HEAD, partsOf } from './keys.ts';
import type { FullArticle, Latest } from './store.ts';

/** An article replaced between two pages of one read is read again; more often than this means a fault. */
const TRIES = 4;

/** All items of an article that begin with `prefix`; one request up to 1 MB. */
export async function articleItems(
  table: Table,
  articleId: string,
  options: { prefix?: string; consistent?: boolean } = {},
): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: options.prefix ? 'pk = :pk AND begins_with(sk, :sk)' : 'pk = :pk',
        ExpressionAttributeValues: {
          ':pk': articlePk(articleId),
          ...(options.prefix ? { ':sk': options.prefix } : {}),
        },
        ConsistentRead: options.consistent ?? false,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

async function rawHead(
  table: Table,
  articleId: string,
  consistent: boolean,
): Promise<Record<string, unknown> | null> {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: { pk: articlePk(articleId), sk: HEAD },
      ConsistentRead: consistent,
    }),
  );
  return Item ?? null;
}

/** The head as it stands, also of an article that was deleted. */
export async function headItem(
  table: Table,
  articleId: string,
  consistent: boolean,
): Promise<HeadItem | null> {
  const item = await rawHead(table, articleId, consistent);
  return item ? parseHead(item) : null;
}

/** The article of a head just read, unpacked anew only where it is not as it was when last unpacked. */
export async function articleOfItem(
  table: Table,
  item: Record<string, unknown>,
): Promise<StoredArticle | null> {
  const known = table.heads.find(item);
  if (known) return known.article;
  const article = await articleOfHead(table, parseHead(item));
  if (article) table.heads.keep(item, { article });
  return article;
}

/** The article of a head; only one too large for its item costs a further request. Null: replaced or deleted. */
export async function articleOfHead(table: Table, head: HeadItem): Promise<StoredArticle | null> {
  if (head.deletedAt) return null;
  if (head.body) return servedArticle(head, head.body);
  const articleId = head.pk.slice(2);
  const items = await articleItems(table, articleId, {
    prefix: partsOf(head.version, head.stamp),
    consistent: true,
  });
  const bytes = assemble(
    head,
    'B',
    items.map((item) => PartItem.parse(item)),
  );
  return bytes ? servedArticle(head, bytes) : null;
}

export const readArticle = async (
  table: Table,
  articleId: string,
  consistent = false,
): Promise<StoredArticle | null> => (await readLatest(table, articleId, consistent)).article;

/** The newest version: its number also where it is a deletion, 0 where there is none. */
export async function readLatest(
  table: Table,
  articleId: string,
  consistent: boolean,
): Promise<Latest> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const item = await rawHead(table, articleId, consistent || attempt > 0);
    if (!item) return { version: 0, article: null };
    const article = await articleOfItem(table, item);
    if (article) return { version: article.version, article };
    const { version, deletedAt } = parseHead(item);
    if (deletedAt) return { version, article };
  }
  throw new QuoinError('unavailable', 'The article is being replaced over and over; try again.');
}

export async function readFullArticle(
  table: Table,
  articleId: string,
): Promise<FullArticle | null> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const items = await articleItems(table, articleId, { consistent: attempt > 0 });
    const headed = items.find((item) => item['sk'] === HEAD);
    if (!headed) return null;
    const known = table.heads.find(headed);
    if (known?.text !== undefined) return { article: known.article, text: known.text };
    const head = parseHead(headed);
    if (head.deletedAt) return null;
    const parts = items.flatMap((item) => PartItem.safeParse(item).data ?? []);
    const body = head.body ?? assemble(head, 'B', parts);
    const text = assemble(head, 'T', parts);
    if (body && text) {
      const full = { article: servedArticle(head, body), text: textOfBytes(text) };
      table.heads.keep(headed, full);
      return full;
    }
  }
  throw new QuoinError('unavailable', 'The article is being replaced over and over; try again.');
}
