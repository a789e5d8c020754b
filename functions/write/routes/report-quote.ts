import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { QuoteId } from '#shared/model/ids.ts';
import { KeptReport, QuoteReport } from '#shared/model/review.ts';
import { reportQuote } from '#shared/services/report-quote.ts';
import type { WriteDeps } from '../write-deps.ts';

export const reportQuoteRoute = route({
  method: 'post',
  path: '/v1/quotes/{quoteId}/reports',
  operationId: 'reportQuote',
  summary: 'Say that something is wrong with a quote',
  description: 'Kept for whoever reviews; changes nothing of the quote.',
  params: z.strictObject({ quoteId: QuoteId }),
  body: QuoteReport,
  reply: KeptReport,
  success: { 201: 'Kept' },
  problems: [
    'unauthorized',
    'forbidden',
    'malformed-body',
    'invalid-body',
    'unsupported-media-type',
    'too-large',
    'not-found',
    'retracted',
  ],
  cache: 'never',
  scope: 'read',
  idempotent: true,
  handle: async ({ params, body, caller }, deps: WriteDeps) => ({
    status: 201,
    body: await reportQuote(deps, params.quoteId, body, caller?.name ?? 'unknown'),
  }),
});
