import { type ArticleSubmission, toFetch } from '#shared/model/article-input.ts';
import type { StoredJob } from '#shared/model/job.ts';
import { jobId } from './ids.ts';
import { type IngestDeps, type Ingested, ingestArticle } from './ingest-article.ts';
import { type JobDeps, queueJobs } from './jobs.ts';

export interface SubmitDeps extends IngestDeps, JobDeps {
  /** Never the same twice. */
  readonly newId: () => string;
}

/** Reads an article that is here; for one that has to be fetched, a job. */
export async function submitArticle(
  deps: SubmitDeps,
  input: ArticleSubmission,
): Promise<{ ingested: Ingested } | { job: StoredJob }> {
  const wanted = toFetch(input);
  if (!wanted) return { ingested: await ingestArticle(deps, input) };
  const about = { ...wanted.said, url: wanted.url, file: null };
  const [job] = await queueJobs(deps, [{ id: jobId(deps.newId()), about }]);
  if (!job) throw new Error('a job was not made');
  return { job };
}
