import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { readItems } from './batch-read.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { pointerSk, speakerPk } from './keys.ts';
import { queryIndex } from './list-articles.ts';
import type { Appearance } from './speaker-portrait.ts';

/** What a speaker's entry for one article says once it is settled. */
const Settled = z.object({
  applied: z.int(),
  appliedSeq: z.int(),
  at: z.string().optional(),
  name: z.string().optional(),
  kind: z.enum(['person', 'organization', 'group', 'unknown']).optional(),
  role: z.string().nullable().optional(),
  aliases: z.array(z.string()).optional(),
  /** Of the tickets that hold what the speaker says there. */
  numbers: z.array(z.int()).default([]),
});
export type Settled = z.infer<typeof Settled>;

/** Articles from which names, roles and aliases are gathered: the newest say who somebody is now. */
const LOOK_BACK = 25;
/** A speaker's place in an article's listing that is gone keeps its number for a day, longer than any runner lives. */
export const TOMBSTONE_SECONDS = 86_400;

export async function readEntry(
  table: Table,
  speakerId: string,
  articleId: string,
): Promise<Settled | null> {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: { pk: speakerPk(speakerId), sk: pointerSk(articleId) },
      ConsistentRead: true,
    }),
  );
  return Item ? Settled.parse(Item) : null;
}

/** The entries of several speakers for one article, by speaker. */
export async function readEntries(
  table: Table,
  speakerIds: readonly string[],
  articleId: string,
): Promise<Map<string, Settled>> {
  const sk = pointerSk(articleId);
  const ids = new Map(speakerIds.map((id) => [speakerPk(id), id]));
  const keys = [...ids.keys()].map((pk) => ({ pk, sk }));
  const items = await readItems(table, keys, { consistent: true });
  return new Map(items.map((item) => [ids.get(String(item['pk'])) ?? '', Settled.parse(item)]));
}

/** Takes away an entry that was made for a version which never came to be; one that counted before is gone again. */
export async function withdraw(table: Table, speakerId: string, articleId: string): Promise<void> {
  const entry = {
    TableName: table.name,
    Key: { pk: speakerPk(speakerId), sk: pointerSk(articleId) },
  };
  const deleted = await held(
    table.client.send(
      new DeleteCommand({
        ...entry,
        ConditionExpression: 'attribute_not_exists(pk) OR appliedSeq = :none',
        ExpressionAttributeValues: { ':none': 0 },
      }),
    ),
  );
  if (deleted) return;
  await held(
    table.client.send(
      new UpdateCommand({
        ...entry,
        UpdateExpression: 'SET expiresAt = :until REMOVE gsi1pk, gsi1sk',
        ConditionExpression: 'applied = :none AND attribute_not_exists(expiresAt)',
        ExpressionAttributeValues: {
          ':none': 0,
          ':until': Math.floor(Date.now() / 1000) + TOMBSTONE_SECONDS,
        },
      }),
    ),
  );
}

/** What the newest other articles say of a speaker. */
export async function appearancesBefore(
  table: Table,
  speakerId: string,
  articleId: string,
): Promise<Appearance[]> {
  const { items } = await queryIndex(table, {
    index: 'gsi1',
    pk: speakerPk(speakerId),
    backward: true,
    limit: LOOK_BACK,
  });
  return items
    .filter((item) => item['sk'] !== pointerSk(articleId))
    .flatMap((item) => {
      const { applied: count, at, name, kind, role = null, aliases = [] } = Settled.parse(item);
      return count > 0 && at && name && kind ? [{ count, at, name, kind, role, aliases }] : [];
    });
}
