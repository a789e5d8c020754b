import { createHash } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { answerSk, updatePk } from './keys.ts';

/** Telegram sends an update again for a day at the most. */
const KEPT_SECONDS = 25 * 3600;

const Item = z.object({ answer: z.string() });

export interface FirstAnswers {
  /**
   * What was answered to a delivery the first time: `answer`, unless another was kept within the last day under the
   * same id for the same question. One conditional write; one read where it came before.
   */
  keep(id: number, question: string, answer: string, now: Date): Promise<string>;
}

/** First answers to Telegram's updates, by their ids. Of the question a digest is kept, of who asked nothing. */
export const firstAnswers = (table: Table): FirstAnswers => ({
  async keep(id, question, answer, now) {
    const seconds = Math.floor(now.getTime() / 1000);
    const digest = createHash('sha256').update(question).digest('base64url');
    const key = { pk: updatePk(id), sk: answerSk(digest) };
    const first = await held(
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...key, answer, expiresAt: seconds + KEPT_SECONDS },
          ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
          ExpressionAttributeValues: { ':now': seconds },
        }),
      ),
    );
    if (first) return answer;
    const { Item: kept } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
    );
    return kept ? Item.parse(kept).answer : answer;
  },
});
