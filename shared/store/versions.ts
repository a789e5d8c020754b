import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { StoredArticle } from '#shared/model/article.ts';
import { readItems } from './batch-read.ts';
import type { Table } from './client.ts';
import {
  assemble,
  type HeadItem,
  PartItem,
  parseHead,
  servedArticle,
  textOfBytes,
} from './head-item.ts';
import { archivedBefore, archivePk, archiveSk, HEAD } from './keys.ts';
import { articleOfHead, headItem, readFullArticle } from './read-article.ts';
import type { FullArticle, Page } from './store.ts';

/** The items of one archived version, their sort keys as they were when it was current. */
async function archivedItems(table: Table, articleId: string, version: number) {
  const prefix = `${archivedBefore(version)}#`;
  const items: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': archivePk(articleId), ':sk': prefix },
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items.map((item) => ({ ...item, sk: String(item['sk']).slice(prefix.length) }));
}

async function archivedVersion(
  table: Table,
  articleId: string,
  version: number,
): Promise<FullArticle | null> {
  const items = await archivedItems(table, articleId, version);
  const headed = items.find((item) => item.sk === HEAD);
  if (!headed) return null;
  const head = parseHead(headed);
  const parts = items.flatMap((item) => PartItem.safeParse(item).data ?? []);
  const body = head.body ?? assemble(head, 'B', parts);
  const text = assemble(head, 'T', parts);
  return body && text ? { article: servedArticle(head, body), text: textOfBytes(text) } : null;
}

/** A version that is, or was, current. Null where there is none, or where it was deleted. */
export async function readVersion(
  table: Table,
  articleId: string,
  version: number,
): Promise<FullArticle | null> {
  const head = await headItem(table, articleId, false);
  if (!head || head.deletedAt || version < head.since || version > head.version) return null;
  if (version < head.version) return archivedVersion(table, articleId, version);
  const full = await readFullArticle(table, articleId);
  return full?.article.version === version ? full : archivedVersion(table, articleId, version);
}

async function archivedHeads(
  table: Table,
  articleId: string,
  versions: readonly number[],
): Promise<HeadItem[]> {
  const pk = archivePk(articleId);
  const keys = versions.map((version) => ({ pk, sk: archiveSk(version, HEAD) }));
  return (await readItems(table, keys)).map(parseHead);
}

/** Newest first, from below version `before`. Null where there is no such article. */
export async function listVersions(
  table: Table,
  articleId: string,
  query: { limit: number; before?: number | undefined },
): Promise<Page<StoredArticle> | null> {
  const head = await headItem(table, articleId, false);
  if (!head || head.deletedAt) return null;
  const top = Math.min(head.version, (query.before ?? head.version + 1) - 1);
  const last = Math.max(head.since, top - query.limit + 1);
  const older: number[] = [];
  for (let version = Math.min(top, head.version - 1); version >= last; version--) {
    older.push(version);
  }
  const heads = await archivedHeads(table, articleId, older);
  if (top === head.version) heads.push(head);
  const articles = await Promise.all(
    heads.map(async (found) =>
      found.body || found === head
        ? articleOfHead(table, found)
        : ((await archivedVersion(table, articleId, found.version))?.article ?? null),
    ),
  );
  return {
    items: articles.flatMap((article) => article ?? []).sort((a, b) => b.version - a.version),
    next: last > head.since ? { key: String(last), inclusive: false } : null,
  };
}
