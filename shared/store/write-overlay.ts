import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { QuoinError } from '#shared/model/errors.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { articlePk, HEAD } from './keys.ts';
import type { Overlay } from './overlay.ts';

/** The reviews share one item with the packed article, which leaves them this much. */
const MOST_BYTES = 80_000;

/** Puts an overlay on a head, if version and reviews are still as they were seen. False where they are not. */
export async function writeOverlay(
  table: Table,
  articleId: string,
  seen: { version: number; overlayRev: number },
  { reviews, merged }: Overlay,
): Promise<boolean> {
  if (Buffer.byteLength(JSON.stringify([reviews, merged])) > MOST_BYTES) {
    throw new QuoinError('too-large', 'This article has as many reviews as one article can keep.');
  }
  const first = seen.overlayRev === 0;
  return held(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: articlePk(articleId), sk: HEAD },
        UpdateExpression: 'SET reviews = :reviews, merged = :merged, overlayRev = :next',
        ConditionExpression: `version = :version AND ${
          first ? 'attribute_not_exists(overlayRev)' : 'overlayRev = :seen'
        }`,
        ExpressionAttributeValues: {
          ':reviews': reviews,
          ':merged': merged,
          ':version': seen.version,
          ':next': seen.overlayRev + 1,
          ...(first ? {} : { ':seen': seen.overlayRev }),
        },
      }),
    ),
  );
}
