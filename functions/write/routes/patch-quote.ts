import * as z from 'zod';
import { etagOf, isKnown } from '#functions/http/cache.ts';
import { route } from '#functions/http/route.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { QuoteId } from '#shared/model/ids.ts';
import { Quote } from '#shared/model/quote.ts';
import { QuoteReview } from '#shared/model/review.ts';
import { reviewQuote } from '#shared/services/review-quote.ts';
import type { WriteDeps } from '../write-deps.ts';

export const patchQuoteRoute = route({
  method: 'patch',
  path: '/v1/quotes/{quoteId}',
  operationId: 'reviewQuote',
  summary: 'Confirm a quote, correct its speaker, retract it, or take that back',
  description:
    'Needs `If-Match` with the ETag that the quote was read with, so that nobody corrects what they did not see (a retracted one: `*`). Reading the article anew keeps what is said here.',
  params: z.strictObject({ quoteId: QuoteId }),
  body: QuoteReview,
  reply: Quote,
  problems: [
    'unauthorized',
    'forbidden',
    'malformed-body',
    'invalid-body',
    'unsupported-media-type',
    'not-found',
    'conflict',
    'changed-since',
    'if-match-needed',
    'too-large',
  ],
  cache: 'never',
  scope: 'review',
  ifMatch: true,
  handle: async ({ params, body, caller, ifMatch }, deps: WriteDeps) => {
    if (ifMatch === undefined) {
      throw new QuoinError('if-match-needed', 'Send If-Match with the ETag of the quote.');
    }
    const quote = await reviewQuote(deps, params.quoteId, body, caller?.name ?? 'unknown', (seen) =>
      isKnown(ifMatch, etagOf(JSON.stringify(seen))),
    );
    return { body: quote, headers: { ETag: etagOf(JSON.stringify(quote)) } };
  },
});
