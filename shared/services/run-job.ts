import type { Blobs } from '#shared/blob/blobs.ts';
import type { FetchPage } from '#shared/fetch/fetch-page.ts';
import { type ProblemCode, problems, QuoinError } from '#shared/model/errors.ts';
import type { StoredJob } from '#shared/model/job.ts';
import { MOST_RECEIVES } from '#shared/queue/backoff.ts';
import type { JobStore } from '#shared/store/store.ts';
import { type IngestDeps, ingestArticle } from './ingest-article.ts';
import { readDropped } from './read-dropped.ts';

export interface RunDeps extends IngestDeps {
  readonly jobs: JobStore;
  readonly fetchPage: FetchPage;
  /** The drop folder; null where there is none. */
  readonly blobs: Blobs | null;
}

/** What may be better a little later. Everything else fails at once and is not tried again. */
const PASSING: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unavailable',
  'conflict',
  'internal',
  'too-many-requests',
  'fetch-unresolved',
  'fetch-unreachable',
  'fetch-too-slow',
  'fetch-cut-short',
  'fetch-busy',
]);

/** An error nobody foresaw is shown without its words, and may pass. */
const coded = (error: unknown): QuoinError =>
  error instanceof QuoinError ? error : new QuoinError('internal', problems.internal.title);

async function articleInput({ about }: StoredJob, { blobs, fetchPage }: RunDeps) {
  const { url, file, ...given } = about;
  if (url !== null) {
    const page = await fetchPage(url);
    return { [page.form]: page.content, ...given, url: page.url };
  }
  if (file === null || !blobs) throw new QuoinError('not-found', 'The file is not there any more.');
  return readDropped(blobs, file);
}

/**
 * Does a job, if it still is to be done. `attempt` counts from 1. Throws where the job should be tried again, or set
 * aside after the last try: the failure is on the job then.
 */
export async function runJob(deps: RunDeps, jobId: string, attempt: number): Promise<void> {
  const job = await deps.jobs.find(jobId);
  if (!job || job.state === 'done' || (job.state === 'failed' && !job.replayable)) return;
  const tried = { ...job, attempts: job.attempts + 1 };
  try {
    const { outcome, article } = await ingestArticle(deps, await articleInput(job, deps));
    await deps.jobs.save({
      ...tried,
      state: 'done',
      outcome,
      articleId: article.id,
      error: null,
      finishedAt: deps.now().toISOString(),
      replayable: false,
    });
  } catch (error) {
    const { code, detail } = coded(error);
    const passing = PASSING.has(code);
    const over = !passing || attempt >= MOST_RECEIVES;
    await deps.jobs.save({
      ...tried,
      state: over ? 'failed' : 'queued',
      error: { code, detail },
      finishedAt: over ? deps.now().toISOString() : null,
      replayable: over && passing,
    });
    if (passing) throw error;
  }
}
