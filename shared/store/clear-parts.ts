import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { remove, writeAll } from './batch-write.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import type { HeadItem } from './head-item.ts';
import { readIntent, stampOf } from './intent.ts';
import {
  archivedBefore,
  archivePk,
  articlePk,
  isPart,
  partsBefore,
  partsOf,
  stampOfPart,
} from './keys.ts';
import { headItem } from './read-article.ts';

const Archived = z.object({ pk: z.string(), sk: z.string(), by: z.string().optional() });

interface Found {
  readonly articleId: string;
  readonly items: readonly Record<string, unknown>[];
  readonly head: HeadItem | null;
  /** Marks of those who died before their version came to be. */
  readonly dead: readonly string[];
  /** Of a writer's mark: that they will lay down nothing more, and change no head. */
  readonly hasEnded: (mark: string) => boolean;
}

/**
 * Removes parts that no head can name any more. Those of older versions are that at once. Others may belong to
 * somebody at work: who began is read after the part was seen, and the head after that, so that nobody slips through.
 */
export async function clearParts(
  table: Table,
  { articleId, items, head, dead, hasEnded }: Found,
): Promise<void> {
  const parts = items.map((item) => String(item['sk'])).filter(isPart);
  const isNamed = (sk: string, by: HeadItem | null) =>
    by !== null && sk.startsWith(partsOf(by.version, by.stamp));
  const old = parts.filter((sk) => head && sk < partsBefore(head.version));
  let stale = parts.filter((sk) => !old.includes(sk) && !isNamed(sk, head));
  if (stale.length + dead.length > 0) {
    const intent = await readIntent(table, articleId);
    const now = await headItem(table, articleId, true);
    const atWork = [...(intent?.writers ?? [])].filter((mark) => !hasEnded(mark)).map(stampOf);
    stale = stale.filter((sk) => !isNamed(sk, now) && !atWork.includes(stampOfPart(sk)));
    if (now && atWork.length === 0) {
      const stamps = new Set([...dead.map(stampOf), ...stale.map(stampOfPart)]);
      await clearAhead(table, articleId, now.version, stamps);
    }
  }
  const gone = head && head.since > 1 ? await archived(table, articleId, '<', head.since) : [];
  await writeAll(table, [
    ...[...old, ...stale].map((sk) => remove({ pk: articlePk(articleId), sk })),
    ...gone.map(({ pk, sk }) => remove({ pk, sk })),
  ]);
}

/** Copies of the current version, archived by writers whose own version never came to be. */
async function clearAhead(
  table: Table,
  articleId: string,
  version: number,
  stamps: ReadonlySet<string>,
): Promise<void> {
  for (const { pk, sk, by } of await archived(table, articleId, '>=', version)) {
    if (by === undefined || !stamps.has(by)) continue;
    await held(
      table.client.send(
        new DeleteCommand({
          TableName: table.name,
          Key: { pk, sk },
          ConditionExpression: '#by = :by',
          ExpressionAttributeNames: { '#by': 'by' },
          ExpressionAttributeValues: { ':by': by },
        }),
      ),
    );
  }
}

/** The keys of what is archived of versions below a number, which a deletion takes too, or from it on. */
async function archived(
  table: Table,
  articleId: string,
  side: '<' | '>=',
  version: number,
): Promise<z.infer<typeof Archived>[]> {
  const keys: z.infer<typeof Archived>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: `pk = :pk AND sk ${side} :version`,
        ExpressionAttributeValues: {
          ':pk': archivePk(articleId),
          ':version': archivedBefore(version),
        },
        ProjectionExpression: 'pk, sk, #by',
        ExpressionAttributeNames: { '#by': 'by' },
        ConsistentRead: true,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    keys.push(...(page.Items ?? []).map((item) => Archived.parse(item)));
    start = page.LastEvaluatedKey;
  } while (start);
  return keys;
}
