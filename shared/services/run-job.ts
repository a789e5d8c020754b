import type { Blobs } from '#shared/blob/blobs.ts';
import type { FetchPage } from '#shared/fetch/fetch-page.ts';
import { type ArticleInput, type ArticleSubmission, toFetch } from '#shared/model/article-input.ts';
import { type ProblemCode, problems, QuoinError } from '#shared/model/errors.ts';
import type { StoredJob } from '#shared/model/job.ts';
import { MOST_RECEIVES } from '#shared/queue/backoff.ts';
import type { Queue } from '#shared/queue/queue.ts';
import type { JobStore } from '#shared/store/store.ts';
import { type IngestDeps, ingestArticle } from './ingest-article.ts';
import { readDropped } from './read-dropped.ts';
import { isJsonl, splitLines } from './split-lines.ts';

export interface RunDeps extends IngestDeps {
  readonly jobs: JobStore;
  readonly fetchPage: FetchPage;
  /** The drop folder; null where there is none. */
  readonly blobs: Blobs | null;
  /** Takes the jobs that a file of many articles is split into. */
  readonly queue: Queue;
  /** Told of a job that failed and is not tried again. */
  readonly onFailed: (job: StoredJob) => void;
}

/** What may be better a little later. Everything else fails at once and is not tried again. */
const PASSING: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unavailable',
  'conflict',
  'internal',
  'too-many-requests',
  'fetch-unreachable',
  'fetch-too-slow',
  'fetch-cut-short',
  'fetch-busy',
]);

/** An error nobody foresaw is shown without its words, and may pass. */
const coded = (error: unknown): QuoinError =>
  error instanceof QuoinError ? error : new QuoinError('internal', problems.internal.title);

async function fetched(input: ArticleSubmission, fetchPage: FetchPage): Promise<ArticleInput> {
  const wanted = toFetch(input);
  if (!wanted) return input;
  const page = await fetchPage(wanted.url);
  return { [page.form]: page.content, ...wanted.said, url: page.url };
}

/** Does what the job is about: keeps an article, or makes a job of each line of a file. */
async function done(
  job: StoredJob,
  deps: RunDeps,
): Promise<Pick<StoredJob, 'outcome' | 'articleId'>> {
  const { url, file, mark, lines, ...given } = job.about;
  const keep = async (input: ArticleSubmission) => {
    const { outcome, article } = await ingestArticle(deps, await fetched(input, deps.fetchPage));
    return { outcome, articleId: article.id };
  };
  if (url !== null) return keep({ ...given, url });
  const { blobs } = deps;
  if (file === null || !blobs) throw new QuoinError('not-found', 'The file is not there any more.');
  if (!isJsonl(file) || lines?.count === 1)
    return keep(await readDropped(blobs, { ...job.about, file }));
  await splitLines({ ...deps, blobs }, { ...job.about, file });
  return { outcome: 'split', articleId: null };
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
    const result = await done(job, deps);
    await deps.jobs.save({
      ...tried,
      ...result,
      state: 'done',
      error: null,
      finishedAt: deps.now().toISOString(),
      replayable: false,
    });
  } catch (error) {
    const { code, detail } = coded(error);
    const passing = PASSING.has(code);
    const over = !passing || attempt >= MOST_RECEIVES;
    const failed: StoredJob = {
      ...tried,
      state: over ? 'failed' : 'queued',
      error: { code, detail },
      finishedAt: over ? deps.now().toISOString() : null,
      replayable: over && passing,
    };
    await deps.jobs.save(failed);
    if (over) deps.onFailed(failed);
    if (passing) throw error;
  }
}
