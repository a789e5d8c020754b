import type { FeedDeps } from '#shared/services/feeds.ts';
import type { ReviewDeps } from '#shared/services/review-quote.ts';
import type { SubmitDeps } from '#shared/services/submit-article.ts';

/** What the writing routes need. */
export interface WriteDeps extends SubmitDeps, FeedDeps, ReviewDeps {
  readonly publicUrl: string;
}
