import { jobId } from './ids.ts';
import { newJob } from './jobs.ts';
import { type RunDeps, runJob } from './run-job.ts';

/** A file that appeared in the drop folder. `mark` changes whenever its content does: an ETag. */
export interface DroppedFile {
  readonly key: string;
  readonly mark: string;
}

/** Makes a job of a file and does it. The same file announced twice is one job. */
export async function runDropped(
  deps: RunDeps,
  { key, mark }: DroppedFile,
  attempt: number,
): Promise<void> {
  const id = jobId('drop', key, mark);
  await deps.jobs.add(newJob(id, { url: null, file: key }, deps.now()));
  await runJob(deps, id, attempt);
}
