import { randomUUID } from 'node:crypto';
import { QuoinError } from '#shared/model/errors.ts';
import { articleOf } from '#shared/model/ids.ts';
import type { KeptReport, QuoteReport } from '#shared/model/review.ts';
import { cursorsOf } from './cursor.ts';
import type { List } from './list-quotes.ts';
import { refuseRetracted } from './retracted.ts';
import type { ReviewDeps } from './review-quote.ts';

/** @throws QuoinError `not-found` where there is no such quote, `retracted` where it was taken back already. */
export async function reportQuote(
  { reviews, now }: ReviewDeps,
  quoteId: string,
  report: QuoteReport,
  by: string,
): Promise<KeptReport> {
  const seen = await reviews.reviewed(articleOf(quoteId));
  if (seen) refuseRetracted(seen.article, quoteId);
  if (!seen?.article.quotes.some(({ id }) => id === quoteId)) {
    throw new QuoinError('not-found', `There is no quote ${quoteId}.`);
  }
  const kept = { ...report, id: `r_${randomUUID()}`, quoteId, at: now().toISOString(), by };
  await reviews.report(kept);
  return kept;
}

export async function listReports(
  { reviews }: ReviewDeps,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<List<KeptReport>> {
  const cursors = cursorsOf('reports');
  const place = cursors.start(cursor);
  const page = await reviews.reports(limit, place && { key: place.key, inclusive: false });
  return {
    items: page.items.map(({ report }) => report),
    page: { next: page.next && cursors.write(page.next.key) },
  };
}
