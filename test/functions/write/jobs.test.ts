import { expect, test } from 'vitest';
import { localApp } from '#cli/local/server.ts';
import type { IngestMessage } from '#shared/queue/queue.ts';
import { apiOn } from '#test/support/api.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();

test('an address alone answers 202 with a job, and queues a pointer to it', async () => {
  const sent: IngestMessage[] = [];
  const queue = { send: async (messages: readonly IngestMessage[]) => void sent.push(...messages) };
  const app = localApp(await newTable(), 'http://127.0.0.1:8787', queue);
  const ask = async (path: string, init: RequestInit = {}) =>
    app.fetch(
      new Request(`http://127.0.0.1:8787${path}`, {
        ...init,
        headers: { Host: '127.0.0.1:8787', 'Content-Type': 'application/json' },
      }),
    );

  const reply = await ask('/v1/articles', {
    method: 'POST',
    body: JSON.stringify({ url: 'https://gazette.example/1', source: 'The Gazette' }),
  });

  expect(reply.status).toBe(202);
  const job = (await reply.json()) as { id: string };
  expect(reply.headers.get('Location')).toBe(`/v1/jobs/${job.id}`);
  expect(sent).toEqual([{ jobId: job.id }]);
  const asked = await ask(`/v1/jobs/${job.id}`);
  expect(asked.status).toBe(200);
  expect(await asked.json()).toMatchObject({
    id: job.id,
    state: 'queued',
    url: 'https://gazette.example/1',
    articleId: null,
    error: null,
  });
  expect((await ask('/v1/jobs/j_0000000000000000')).status).toBe(404);
});

test('where there is no queue, an address alone is refused, and nothing else is', async () => {
  const { send } = apiOn(await newTable());

  const alone = await send('POST', '/v1/articles', { url: 'https://gazette.example/1' });
  const empty = await send('POST', '/v1/articles', { title: 'Only a title' });

  expect(alone.status).toBe(503);
  expect(empty.status).toBe(422);
});
