import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { StoredJob } from '#shared/model/job.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { byDate, JOB, jobPk, jobsPk, OPEN_JOBS } from './keys.ts';
import { queryIndex } from './list-articles.ts';
import type { JobStore, Page } from './store.ts';

/** A finished job can be asked for this long. */
const KEPT_SECONDS = 30 * 86_400;

function itemOf(job: StoredJob): Record<string, unknown> {
  const open = job.state === 'queued' || job.replayable;
  return {
    pk: jobPk(job.id),
    sk: JOB,
    ...job,
    ...(job.state === 'done'
      ? {}
      : { gsi1pk: jobsPk(job.state), gsi1sk: byDate(job.createdAt, job.id) }),
    ...(open
      ? { gsi2pk: OPEN_JOBS, gsi2sk: byDate(job.createdAt, job.id) }
      : {
          expiresAt: Math.ceil(Date.parse(job.finishedAt ?? job.createdAt) / 1000) + KEPT_SECONDS,
        }),
  };
}

/** The key of the job that stands at a place of a list by date. */
const keyAt = (place: string) => ({ pk: jobPk(place.slice(place.indexOf('#') + 1)), sk: JOB });

const pageOf = (items: readonly unknown[], last: string | null): Page<StoredJob> => ({
  items: items.map((item) => StoredJob.parse(item)),
  next: last === null ? null : { key: last, inclusive: false },
});

export const jobStore = (table: Table): JobStore => ({
  add: (job) =>
    held(
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: itemOf(job),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    ),
  async find(jobId) {
    const { Item } = await table.client.send(
      new GetCommand({
        TableName: table.name,
        Key: { pk: jobPk(jobId), sk: JOB },
        ConsistentRead: true,
      }),
    );
    return Item ? StoredJob.parse(Item) : null;
  },
  async save(job) {
    await held(
      table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: itemOf(job),
          ConditionExpression: '#state <> :done',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':done': 'done' },
        }),
      ),
    );
  },
  async open(before, { limit, after }) {
    const { items, last } = await queryIndex(table, {
      index: 'gsi2',
      pk: OPEN_JOBS,
      high: before,
      backward: false,
      limit,
      ...(after ? { after: { ...keyAt(after), gsi2sk: after } } : {}),
    });
    return pageOf(items, last);
  },
  async list(state, { limit, after }) {
    const { items, last } = await queryIndex(table, {
      index: 'gsi1',
      pk: jobsPk(state),
      backward: true,
      limit,
      ...(after ? { after: { ...keyAt(after), gsi1sk: after } } : {}),
    });
    return pageOf(items, last);
  },
});
