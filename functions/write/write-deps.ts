import type { IngestDeps } from '#shared/services/ingest-article.ts';

/** What the writing routes need. */
export interface WriteDeps extends IngestDeps {
  readonly publicUrl: string;
}
