import type { ReviewDeps } from '#shared/services/review-quote.ts';
import type { SubmitDeps } from '#shared/services/submit-article.ts';

/** What the writing routes need. */
export interface WriteDeps extends SubmitDeps, ReviewDeps {
  readonly publicUrl: string;
}
