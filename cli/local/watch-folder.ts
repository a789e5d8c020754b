import type { Log } from '#functions/http/log.ts';
import { filesOf } from '#shared/blob/folder-blobs.ts';
import { queueDropped } from '#shared/services/drop-file.ts';
import type { JobDeps } from '#shared/services/jobs.ts';

/** How often the folder is looked through. */
const LOOK_MS = 1000;

/** Announces files that are new or changed, once two looks in a row find them the same: then nobody writes to them. */
export function folderWatcher(folder: string, deps: JobDeps): () => Promise<void> {
  const announced = new Map<string, string>();
  let before = new Map<string, string>();
  return async () => {
    const files = await filesOf(folder);
    const steady = files.filter(
      ({ key, mark }) => before.get(key) === mark && announced.get(key) !== mark,
    );
    before = new Map(files.map(({ key, mark }) => [key, mark]));
    await queueDropped(deps, steady);
    for (const { key, mark } of steady) announced.set(key, mark);
  };
}

/** Looks through a folder again and again, as a bucket would announce what is put into it. */
export function watchFolder(folder: string, deps: JobDeps, log: Log): { stop(): Promise<void> } {
  const look = folderWatcher(folder, deps);
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking
      .then(look)
      .catch((error: unknown) => log.error('the drop folder was not read', { folder, error }));
  }, LOOK_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
