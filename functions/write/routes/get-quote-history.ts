import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { QuoteId } from '#shared/model/ids.ts';
import { ReviewEvent } from '#shared/model/review.ts';
import type { WriteDeps } from '../write-deps.ts';

export const getQuoteHistoryRoute = route({
  method: 'get',
  path: '/v1/quotes/{quoteId}/history',
  operationId: 'getQuoteHistory',
  summary: 'What was done to a quote: who, when, why; oldest first',
  params: z.strictObject({ quoteId: QuoteId }),
  reply: z.object({ items: z.array(ReviewEvent), page: z.object({ next: z.null() }) }),
  problems: ['unauthorized', 'forbidden'],
  cache: 'never',
  scope: 'review',
  handle: async ({ params }, { reviews }: WriteDeps) => ({
    body: { items: await reviews.history(params.quoteId), page: { next: null } },
  }),
});
