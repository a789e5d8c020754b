import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { firstAnswers } from '#shared/store/first-answers.ts';
import { UPDATES } from '#shared/store/keys.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
const at = new Date('2026-05-04T12:00:00Z');
const hoursLater = (hours: number) => new Date(at.getTime() + hours * 3_600_000);

it('keeps the first of all that come at once', async () => {
  const { keep } = firstAnswers(await newTable());

  const said = await Promise.all(['a', 'b', 'c'].map((answer) => keep(1, 'q', answer, at)));
  const later = await keep(1, 'q', 'd', hoursLater(24));

  expect(new Set([...said, later])).toHaveLength(1);
});

it('tells ids apart, and questions under one id', async () => {
  const { keep } = firstAnswers(await newTable());

  await keep(1, 'q', 'a', at);

  expect([await keep(2, 'q', 'b', at), await keep(1, 'r', 'c', at)]).toEqual(['b', 'c']);
});

it('forgets after a day, also where DynamoDB has not removed it yet', async () => {
  const { keep } = firstAnswers(await newTable());

  await keep(1, 'q', 'a', at);

  expect(await keep(1, 'q', 'b', hoursLater(26))).toBe('b');
});

it('lays down under its own prefix alone who asked nothing, and when it goes', async () => {
  const table = await newTable();

  await firstAnswers(table).keep(7, 'chat 5: a private question', 'an answer', at);

  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
  expect(Items).toMatchObject([{ pk: `${UPDATES}7`, expiresAt: at.getTime() / 1000 + 25 * 3600 }]);
  expect(JSON.stringify(Items)).not.toContain('private');
});
