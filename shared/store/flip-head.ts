import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { StoredArticle } from '#shared/model/article.ts';
import { QuoinError } from '#shared/model/errors.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { isLate, type Writer } from './intent.ts';

/** All that a head may hold beside its keys and what every head has: what a new head does not name is removed. */
const OPTIONAL = ['body', 'contentHash', 'deletedAt', 'gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk'];

export const changed = (): QuoinError =>
  new QuoinError('conflict', 'The article was changed at the same time; try again.');

export const speakersOf = (article: StoredArticle): Set<string> =>
  new Set(article.quotes.flatMap((quote) => quote.speaker?.id ?? []));

/**
 * The one write that readers see: the head names the new version, if it and its reviews are still as they were seen.
 * A writer that was held up so long that its parts may have been cleared away gives up: it has not won.
 */
export async function flip(
  table: Table,
  writer: Writer,
  head: Record<string, unknown>,
  base: number,
  overlayRev = 0,
): Promise<boolean> {
  if (isLate(writer)) return false;
  const { pk, sk, ...values } = head;
  const removed = OPTIONAL.filter((name) => !(name in values));
  const names = Object.keys(values);
  return held(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk, sk },
        UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}${
          removed.length > 0 ? ` REMOVE ${removed.join(', ')}` : ''
        }`,
        ConditionExpression:
          base === 0
            ? 'attribute_not_exists(pk)'
            : `#version = :base AND ${overlayRev === 0 ? 'attribute_not_exists(overlayRev)' : 'overlayRev = :overlayRev'}`,
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(names.map((name) => [`:${name}`, values[name]])),
          ...(base === 0 ? {} : { ':base': base }),
          ...(overlayRev === 0 ? {} : { ':overlayRev': overlayRev }),
        },
      }),
    ),
  );
}
