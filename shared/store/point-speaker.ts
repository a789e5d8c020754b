import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import { byDate, pointerSk, speakerPk } from './keys.ts';

/** Puts the article into its speaker's list. Until the head changes, readers find nothing behind the entry. */
export async function pointSpeaker(
  table: Table,
  speakerId: string,
  articleId: string,
  at: string,
): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk: speakerPk(speakerId), sk: pointerSk(articleId) },
      UpdateExpression:
        'SET gsi1pk = :pk, gsi1sk = :sk, appliedSeq = if_not_exists(appliedSeq, :zero), applied = if_not_exists(applied, :zero) REMOVE expiresAt',
      ExpressionAttributeValues: {
        ':pk': speakerPk(speakerId),
        ':sk': byDate(at, articleId),
        ':zero': 0,
      },
    }),
  );
}
