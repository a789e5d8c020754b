import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Token } from '#shared/model/token.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { ALL_TOKENS, TOKEN, tokenPk } from './keys.ts';
import type { TokenStore } from './store.ts';

/** Tokens lie under the hash of their secret: whoever reads the table cannot use one. */
export const tokenStore = (table: Table): TokenStore => ({
  async find(hash) {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: { pk: tokenPk(hash), sk: TOKEN } }),
    );
    return Item ? Token.parse(Item) : null;
  },
  async add(hash, token) {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { pk: tokenPk(hash), sk: TOKEN, ...token, gsi1pk: ALL_TOKENS, gsi1sk: token.id },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  },
  async list() {
    const tokens: Token[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const page = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :pk',
          ExpressionAttributeValues: { ':pk': ALL_TOKENS },
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      tokens.push(...(page.Items ?? []).map((item) => Token.parse(item)));
      start = page.LastEvaluatedKey;
    } while (start);
    return tokens;
  },
  async revoke(id, at) {
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk AND gsi1sk = :id',
        ExpressionAttributeValues: { ':pk': ALL_TOKENS, ':id': id },
      }),
    );
    const pk = Items?.[0]?.['pk'];
    if (typeof pk !== 'string') return false;
    return held(
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { pk, sk: TOKEN },
          UpdateExpression: 'SET revokedAt = :at',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':at': at },
        }),
      ),
    );
  },
});
