import { randomUUID } from 'node:crypto';
import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { put, writeAll } from './batch-write.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { HEAD, idempotencyPk, resultSk } from './keys.ts';
import { join, pack, split, unpack } from './packing.ts';
import type { IdempotencyStore, KeptReply } from './store.ts';

/** Longer than any request can run: API Gateway gives up after 29 seconds. */
const LOCK_SECONDS = 35;
const KEPT_SECONDS = 24 * 3600;

const Head = z.object({
  fingerprint: z.string(),
  owner: z.string(),
  /** Epoch seconds. A runner that died holds the key until then. */
  lockedUntil: z.number(),
  expiresAt: z.number(),
  /** Parts that hold the packed reply; absent while the request runs. */
  parts: z.int().optional(),
});

const Reply = z.object({
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.unknown(),
});

const Item = z.object({ sk: z.string(), bytes: z.instanceof(Uint8Array).optional() });

/** First replies by key. The reply lies in parts of its own, since an article may be larger than one item. */
export const idempotencyStore = (table: Table): IdempotencyStore => ({
  async begin(key, fingerprint, now) {
    const seconds = now.getTime() / 1000;
    const owner = randomUUID();
    const began = await held(
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: {
            pk: idempotencyPk(key),
            sk: HEAD,
            fingerprint,
            owner,
            lockedUntil: seconds + LOCK_SECONDS,
            expiresAt: Math.ceil(seconds) + KEPT_SECONDS,
          },
          ConditionExpression:
            'attribute_not_exists(pk) OR expiresAt <= :now OR (attribute_not_exists(parts) AND lockedUntil <= :now)',
          ExpressionAttributeValues: { ':now': seconds },
        }),
      ),
    );
    if (began) return { state: 'begun', owner };
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': idempotencyPk(key) },
        ConsistentRead: true,
      }),
    );
    const found = Items.find((item) => item['sk'] === HEAD);
    if (!found) return { state: 'running' };
    const head = Head.parse(found);
    if (head.fingerprint !== fingerprint) return { state: 'other' };
    if (head.parts === undefined) return { state: 'running' };
    const parts = Items.map((item) => Item.parse(item));
    const bytes = Array.from(
      { length: head.parts },
      (_, n) => parts.find((part) => part.sk === resultSk(head.owner, n))?.bytes,
    );
    const whole = bytes.every((part) => part !== undefined) ? join(bytes) : null;
    return whole ? { state: 'done', reply: Reply.parse(unpack(whole)) } : { state: 'running' };
  },

  async finish(key, owner, reply: KeptReply, now) {
    const pk = idempotencyPk(key);
    const expiresAt = Math.ceil(now.getTime() / 1000) + KEPT_SECONDS;
    const parts = split(pack(reply));
    await writeAll(
      table,
      parts.map((bytes, n) => put({ pk, sk: resultSk(owner, n), bytes, expiresAt })),
    );
    await held(
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { pk, sk: HEAD },
          UpdateExpression: 'SET parts = :parts, expiresAt = :expiresAt',
          ConditionExpression: '#owner = :owner',
          ExpressionAttributeNames: { '#owner': 'owner' },
          ExpressionAttributeValues: {
            ':parts': parts.length,
            ':expiresAt': expiresAt,
            ':owner': owner,
          },
        }),
      ),
    );
  },

  async release(key, owner) {
    await held(
      table.client.send(
        new DeleteCommand({
          TableName: table.name,
          Key: { pk: idempotencyPk(key), sk: HEAD },
          ConditionExpression: '#owner = :owner',
          ExpressionAttributeNames: { '#owner': 'owner' },
          ExpressionAttributeValues: { ':owner': owner },
        }),
      ),
    );
  },
});
