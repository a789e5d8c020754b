import { setTimeout as pause } from 'node:timers/promises';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { QuoinError } from '#shared/model/errors.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { articlePk, COUNTED, COVERAGE, HEAD } from './keys.ts';
import type { Coverage } from './store.ts';

/** The collection is counted in so many items, so that writers at work at one time seldom meet at one. */
const SHARES = 8;
const TRIES = 60;
/** An article's mark that it is counted no more is kept for a day, longer than any runner lives. */
const TOMBSTONE_SECONDS = 86_400;

const shareSk = (n: number): string => String(n);
const shareOf = (articleId: string): string =>
  shareSk([...articleId].reduce((sum, char) => sum + char.charCodeAt(0), 0) % SHARES);

export const coverageKeys = Array.from({ length: SHARES }, (_, n) => ({
  pk: COVERAGE,
  sk: shareSk(n),
}));

/** One share of the count. Its last change is not on that article's mark yet; whoever comes next writes it there. */
const Share = z.object({
  articles: z.int(),
  oldest: z.string(),
  newest: z.string(),
  seq: z.int(),
  last: z.object({ articleId: z.string(), at: z.string().nullable() }),
});
type Share = z.infer<typeof Share>;

/** The instant under which an article is counted; null where it is not. */
const Mark = z.object({ at: z.string().nullable() });

/** What the shares that were found say together. The dates never shrink. */
export function coverageOf(items: readonly unknown[]): Coverage {
  const shares = items.map((item) => Share.parse(item));
  const oldest = shares.map((share) => share.oldest).sort()[0];
  const newest = shares.map((share) => share.newest).sort()[shares.length - 1];
  return {
    articles: shares.reduce((sum, share) => sum + share.articles, 0),
    oldest: oldest ?? null,
    newest: newest ?? null,
  };
}

type Item = Record<string, unknown> | undefined;

/** The instant by which a head is listed; a tombstone is not. */
const listedAt = (head: Item): string | null =>
  String(head?.['gsi1sk'] ?? '').split('#')[0] || null;
const markedAt = (mark: Item): string | null => (mark ? Mark.parse(mark).at : null);

async function get(table: Table, pk: string, sk: string): Promise<Item> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: { pk, sk }, ConsistentRead: true }),
  );
  return Item;
}

/** Writes to an article's mark what its share has counted. Where a later change was written already, that one stays. */
const confirm = (table: Table, { last: { articleId, at }, seq }: Share): Promise<boolean> =>
  held(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: articlePk(articleId), sk: COUNTED },
        UpdateExpression: `SET #at = :at, seq = :seq ${
          at === null ? ', expiresAt = :expiresAt' : 'REMOVE expiresAt'
        }`,
        ConditionExpression: 'attribute_not_exists(pk) OR seq < :seq',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: {
          ':at': at,
          ':seq': seq,
          ...(at === null
            ? { ':expiresAt': Math.floor(Date.now() / 1000) + TOMBSTONE_SECONDS }
            : {}),
        },
      }),
    ),
  );

/**
 * Brings the collection's count and dates in line with an article's head, exactly once however often it runs, by the
 * same steps as a speaker's count: see settle-speaker.ts. `items`: the article's head and mark as they were found.
 */
export async function settleCoverage(
  table: Table,
  articleId: string,
  items: readonly Record<string, unknown>[],
): Promise<void> {
  const found = (sk: string) => items.find((item) => item['sk'] === sk);
  const [seen, mark] = [found(HEAD), found(COUNTED)];
  if (!seen || (mark && markedAt(mark) === listedAt(seen))) return;
  const pk = articlePk(articleId);
  const key = { pk: COVERAGE, sk: shareOf(articleId) };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (attempt > 0) await pause(Math.min(400, 5 * 2 ** attempt) * Math.random());
    const item = await get(table, key.pk, key.sk);
    const share = item ? Share.parse(item) : null;
    const own = share?.last.articleId === articleId ? share.last : null;
    if (share && !own) await confirm(table, share);
    const [marked, head] = await Promise.all([
      own ? undefined : get(table, pk, COUNTED),
      get(table, pk, HEAD),
    ]);
    const was = own ? own.at : markedAt(marked);
    const at = listedAt(head);
    if (was === at) return;
    const dates = [share?.oldest, share?.newest, at].filter((date) => typeof date === 'string');
    dates.sort();
    const next: Share = {
      articles: (share?.articles ?? 0) + Number(at !== null) - Number(was !== null),
      oldest: dates[0] ?? '',
      newest: dates.at(-1) ?? '',
      seq: (share?.seq ?? 0) + 1,
      last: { articleId, at },
    };
    const written = await held(
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...key, ...next },
          ConditionExpression: share ? 'seq = :seq' : 'attribute_not_exists(pk)',
          ...(share ? { ExpressionAttributeValues: { ':seq': share.seq } } : {}),
        }),
      ),
    );
    if (written) return;
  }
  throw new QuoinError('unavailable', 'The collection is being changed over and over; try again.');
}
