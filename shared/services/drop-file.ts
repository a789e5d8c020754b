import type { JobSource } from '#shared/model/job.ts';
import { jobId } from './ids.ts';
import { type JobDeps, newJob, queueJobs } from './jobs.ts';
import { type RunDeps, runJob } from './run-job.ts';

/** A file that appeared in the drop folder. `mark` changes whenever its content does: an ETag. */
export interface DroppedFile {
  readonly key: string;
  readonly mark: string;
}

/** The job of a file: the same one however often the file is announced. */
const jobOf = ({ key, mark }: DroppedFile): { id: string; about: JobSource } => ({
  id: jobId('drop', key, mark),
  about: { url: null, file: key, mark },
});

/** Makes a job of a file and does it: for an announcement that is in the queue itself. */
export async function runDropped(deps: RunDeps, file: DroppedFile, attempt: number): Promise<void> {
  const { id, about } = jobOf(file);
  await deps.jobs.add(newJob(id, about, deps.now()));
  await runJob(deps, id, attempt);
}

/** Makes jobs of files and queues them. */
export async function queueDropped(deps: JobDeps, files: readonly DroppedFile[]): Promise<void> {
  await queueJobs(deps, files.map(jobOf));
}
