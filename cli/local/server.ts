import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { pathPattern } from '#functions/http/allowed.ts';
import { logTo } from '#functions/http/log.ts';
import { readApp } from '#functions/read/app.ts';
import { readRoutes } from '#functions/read/routes/index.ts';
import { writeApp } from '#functions/write/app.ts';
import { writeRoutes } from '#functions/write/routes/index.ts';
import { noQueue, type Queue } from '#shared/queue/queue.ts';
import type { Table } from '#shared/store/client.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { feedStore } from '#shared/store/feeds.ts';
import { firstAnswers } from '#shared/store/first-answers.ts';
import { idempotencyStore } from '#shared/store/idempotency.ts';
import { jobStore } from '#shared/store/jobs.ts';
import { reviewStore } from '#shared/store/review-store.ts';
import { storeLibrary } from '#shared/tools/store-library.ts';
import type { LocalBots } from '../bots/config.ts';
import { addAssistants } from './assistants.ts';
import { ownPagesOnly } from './own-pages-only.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What operators look up stands with what they write, as cdk/config/routes.ts has it too. */
const operatorsReads = writeRoutes
  .filter(({ method }) => method === 'get')
  .map(({ path }) => pathPattern(path));
/** A claim to be verified may come in a body. */
const readsByPost = readRoutes
  .filter(({ method }) => method === 'post')
  .map(({ path }) => pathPattern(path));
const isRead = (method: string, path: string): boolean =>
  READS.has(method)
    ? !operatorsReads.some((pattern) => pattern.test(path))
    : method === 'POST' && readsByPost.some((pattern) => pattern.test(path));

/** Both functions' apps behind one door, shared out by method as API Gateway does it. Without a queue nothing is fetched. */
export function localApp(
  table: Table,
  publicUrl: string,
  queue: Queue = noQueue,
  bots: LocalBots = {},
): Hono {
  const common = {
    log: logTo(process.stderr),
    newRequestId: () => randomUUID(),
  };
  const readDeps = { store: readStore(table), publicUrl, random: Math.random };
  const read = readApp({ ...common, deps: { ...readDeps, now: () => new Date() } });
  const write = writeApp({
    ...common,
    deps: {
      store: writeStore(table),
      reviews: reviewStore(table),
      jobs: jobStore(table),
      feeds: feedStore(table),
      queue,
      publicUrl,
      now: () => new Date(),
      newId: randomUUID,
    },
    authorise: ownPagesOnly,
    idempotency: idempotencyStore(table),
  });
  const app = new Hono();
  app.use(compress());
  addAssistants(app, {
    library: storeLibrary(readDeps),
    log: common.log,
    publicUrl,
    bots,
    answers: firstAnswers(table),
  });
  app.all('*', (c) => (isRead(c.req.method, c.req.path) ? read : write).fetch(c.req.raw));
  return app;
}

/** @throws Error with code EADDRINUSE where something listens on the port already. */
export async function listen(app: Hono, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(server));
    (server as Server).once('error', reject);
  });
}
