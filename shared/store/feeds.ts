import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { StoredFeed } from '#shared/model/feed.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { ALL_FEEDS, FEED, feedPk } from './keys.ts';
import { queryIndex } from './list-articles.ts';
import type { FeedStore } from './store.ts';

const itemOf = (feed: StoredFeed): Record<string, unknown> => ({
  pk: feedPk(feed.id),
  sk: FEED,
  ...feed,
  gsi1pk: ALL_FEEDS,
  gsi1sk: feed.id,
});

export const feedStore = (table: Table): FeedStore => ({
  add: (feed) =>
    held(
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: itemOf(feed),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    ),
  async change(feedId, fields) {
    const names = Object.keys(fields);
    const write = table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: feedPk(feedId), sk: FEED },
        UpdateExpression: `SET ${names.map((_, n) => `#${n} = :${n}`).join(', ')}`,
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: Object.fromEntries(names.map((name, n) => [`#${n}`, name])),
        ExpressionAttributeValues: Object.fromEntries(
          Object.values(fields).map((value, n) => [`:${n}`, value]),
        ),
        ReturnValues: 'ALL_NEW',
      }),
    );
    return (await held(write)) ? StoredFeed.parse((await write).Attributes) : null;
  },
  async find(feedId) {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: { pk: feedPk(feedId), sk: FEED } }),
    );
    return Item ? StoredFeed.parse(Item) : null;
  },
  async list({ limit, after }) {
    const { items, last } = await queryIndex(table, {
      index: 'gsi1',
      pk: ALL_FEEDS,
      backward: false,
      limit,
      ...(after ? { after: { pk: feedPk(after), sk: FEED, gsi1sk: after } } : {}),
    });
    return {
      items: items.map((item) => StoredFeed.parse(item)),
      next: last ? { key: last, inclusive: false } : null,
    };
  },
  remove: (feedId) =>
    held(
      table.client.send(
        new DeleteCommand({
          TableName: table.name,
          Key: { pk: feedPk(feedId), sk: FEED },
          ConditionExpression: 'attribute_exists(pk)',
        }),
      ),
    ),
});
