import type { Context } from 'aws-lambda';
import { logTo } from '#functions/http/log.ts';
import { feedFetcher } from '#shared/fetch/fetch-feed.ts';
import { openSqs, sqsQueue } from '#shared/queue/sqs-queue.ts';
import { finishWrites } from '#shared/services/finish-writes.ts';
import { pollFeeds } from '#shared/services/poll-feeds.ts';
import { openTable } from '#shared/store/client.ts';
import { writeStore } from '#shared/store/dynamo-store.ts';
import { feedStore } from '#shared/store/feeds.ts';
import { checkForm } from '#shared/store/form.ts';
import { jobStore } from '#shared/store/jobs.ts';
import { feedsConfig } from './config.ts';

/** Milliseconds that one more round of feeds may take. */
const ONE_ROUND = 30_000;

const config = feedsConfig(process.env);
const table = openTable({ tableName: config.TABLE_NAME, endpoint: config.DYNAMODB_ENDPOINT });
const log = logTo(process.stdout);
const store = writeStore(table);
const deps = {
  feeds: feedStore(table),
  jobs: jobStore(table),
  queue: sqsQueue(openSqs(config.SQS_ENDPOINT), config.QUEUE_URL),
  fetchFeed: feedFetcher({ contact: config.PUBLIC_URL }),
  now: () => new Date(),
  onFailure: ({ id, url }: { id: string; url: string }, error: unknown) =>
    log.error('feed failed', { feed: id, url, error }),
};

export const handler = async (_: unknown, context: Context): Promise<void> => {
  await checkForm(table);
  const goOn = () => context.getRemainingTimeInMillis() > ONE_ROUND;
  log.info('feeds polled', { fresh: await pollFeeds({ ...deps, goOn }) });
  if (goOn()) log.info('writes finished', { articles: await finishWrites(store, deps.now()) });
};
