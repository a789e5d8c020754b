import { randomUUID } from 'node:crypto';
import { handle } from 'hono/aws-lambda';
import { readConfig } from '#functions/http/config.ts';
import { gatewayRequestId } from '#functions/http/gateway.ts';
import { logTo } from '#functions/http/log.ts';
import { noQueue } from '#shared/queue/queue.ts';
import { openSqs, sqsQueue } from '#shared/queue/sqs-queue.ts';
import { checkToken } from '#shared/services/tokens.ts';
import { openTable } from '#shared/store/client.ts';
import { writeStore } from '#shared/store/dynamo-store.ts';
import { feedStore } from '#shared/store/feeds.ts';
import { idempotencyStore } from '#shared/store/idempotency.ts';
import { jobStore } from '#shared/store/jobs.ts';
import { reviewStore } from '#shared/store/review-store.ts';
import { tokenStore } from '#shared/store/tokens.ts';
import { writeApp } from './app.ts';
import { writeConfig } from './config.ts';

const config = readConfig(process.env);
const { queueUrl, sqsEndpoint } = writeConfig(process.env);
const table = openTable(config);
const tokens = tokenStore(table);

export const handler = handle(
  writeApp({
    deps: {
      store: writeStore(table),
      reviews: reviewStore(table),
      jobs: jobStore(table),
      feeds: feedStore(table),
      queue: queueUrl === undefined ? noQueue : sqsQueue(openSqs(sqsEndpoint), queueUrl),
      publicUrl: config.publicUrl,
      now: () => new Date(),
      newId: randomUUID,
    },
    authorise: (request, scope) => checkToken(tokens, request.headers.get('Authorization'), scope),
    idempotency: idempotencyStore(table),
    log: logTo(process.stdout),
    newRequestId: gatewayRequestId,
  }),
);
