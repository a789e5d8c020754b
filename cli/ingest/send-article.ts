import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Input } from '#shared/client/client.ts';
import { type ApiClient, ApiError } from './api-client.ts';

const Kept = z.object({
  id: z.string(),
  title: z.string().nullable(),
  version: z.int(),
  quoteCount: z.int(),
});

const Job = z.object({
  id: z.string(),
  state: z.enum(['queued', 'done', 'failed']),
  articleId: z.string().nullable(),
  outcome: z.string().nullable(),
  error: z.object({ code: z.string(), detail: z.string() }).nullable(),
});

export type Sent = z.infer<typeof Kept> & { readonly fresh: boolean };

const POLL_MS = 500;
const MOST_POLLS = 600;

/** Sends one article and, where it has to be fetched, waits for it. @throws ApiError with why it was not kept */
export async function sendArticle(
  client: ApiClient,
  input: unknown,
  wait: (ms: number) => Promise<unknown> = pause,
): Promise<Sent> {
  // It may be anything, a line of a file: the API says what is wrong with it.
  const body = input as Input<'POST /v1/articles'>['body'];
  const { reply, status } = await client.ask('POST /v1/articles', { body });
  if (status !== 202) return { ...Kept.parse(reply), fresh: status === 201 };
  let job = Job.parse(reply);
  for (let polls = 0; job.state === 'queued' && polls < MOST_POLLS; polls++) {
    await wait(POLL_MS);
    job = Job.parse((await client.ask('GET /v1/jobs/{jobId}', { path: { jobId: job.id } })).reply);
  }
  if (job.state !== 'done' || job.articleId === null) {
    const why = job.error ?? { code: 'still-queued', detail: `The job ${job.id} still waits.` };
    throw new ApiError(0, why.code, why.detail);
  }
  const path = { articleId: job.articleId };
  const article = await client.ask('GET /v1/articles/{articleId}', { path });
  return { ...Kept.parse(article.reply), fresh: job.outcome === 'created' };
}
