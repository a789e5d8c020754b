import { QuoinError } from '#shared/model/errors.ts';
import { articleOf } from '#shared/model/ids.ts';
import type { Quote } from '#shared/model/quote.ts';
import type { QuoteReview, ReviewEvent } from '#shared/model/review.ts';
import type { ReviewStore } from '#shared/store/store.ts';
import { speakerId } from './ids.ts';
import { quoteView } from './views.ts';

export interface ReviewDeps {
  readonly reviews: ReviewStore;
  readonly publicUrl: string;
  readonly now: () => Date;
}

/** The quote as anybody sees it now, and as it was when the reviewer looked at it. */
async function find(deps: ReviewDeps, quoteId: string) {
  const articleId = articleOf(quoteId);
  const seen = await deps.reviews.reviewed(articleId);
  const all = seen ? [...seen.article.quotes, ...seen.article.retracted] : [];
  const quote = all.find(({ id }) => id === quoteId);
  if (!seen || !quote) throw new QuoinError('not-found', `There is no quote ${quoteId}.`);
  return { seen, quote, view: quoteView(seen.article, quote, deps.publicUrl) };
}

/**
 * Confirms, corrects, retracts or takes that back. `matches` says whether the quote is the one the reviewer looked at.
 * @throws QuoinError `not-found`, `changed-since`, `conflict` where somebody reviews the article at the same moment.
 */
export async function reviewQuote(
  deps: ReviewDeps,
  quoteId: string,
  review: QuoteReview,
  by: string,
  matches: (quote: Quote) => boolean,
): Promise<Quote> {
  const { seen, view } = await find(deps, quoteId);
  if (!matches(view)) {
    throw new QuoinError('changed-since', 'The quote is not as it was read; read it again first.');
  }
  const events = await deps.reviews.history(quoteId);
  const event: ReviewEvent = {
    number: (events.at(-1)?.number ?? 0) + 1,
    review: review.review,
    ...(review.review === 'corrected'
      ? {
          speaker: review.speaker && {
            id: speakerId(review.speaker.name, review.speaker.kind, seen.article.id),
            ...review.speaker,
          },
        }
      : {}),
    by,
    at: deps.now().toISOString(),
    reason: review.reason ?? null,
  };
  await deps.reviews.review(seen, quoteId, event);
  return (await find(deps, quoteId)).view;
}
