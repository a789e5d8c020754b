import type { ReadDeps } from '#shared/services/read-deps.ts';

/** What the reading routes need. */
export interface ReadAppDeps extends ReadDeps {
  readonly now: () => Date;
}
