import type { StoredArticle } from '#shared/model/article.ts';
import { QuoinError } from '#shared/model/errors.ts';

/** @throws QuoinError `retracted` with the reason, where the quote is one that a person took back. */
export function refuseRetracted(article: StoredArticle, quoteId: string): void {
  const quote = article.retracted.find(({ id }) => id === quoteId);
  if (!quote) return;
  const when = quote.reviewedAt?.slice(0, 10) ?? 'some time ago';
  throw new QuoinError(
    'retracted',
    `Retracted on ${when}: ${quote.reviewReason ?? 'no reason kept'}`,
  );
}
