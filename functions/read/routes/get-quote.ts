import * as z from 'zod';
import { route } from '#functions/http/route.ts';
import { ServedQuote } from '#shared/model/article.ts';
import { articleOf, QuoteId } from '#shared/model/ids.ts';
import { Quote } from '#shared/model/quote.ts';
import { besideQuote, quoteIncludes } from '#shared/services/included.ts';
import { quoteLine } from '#shared/services/quote-text.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { refuseRetracted } from '#shared/services/retracted.ts';
import { quoteView } from '#shared/services/views.ts';
import { present } from './present.ts';

export const getQuoteRoute = route({
  method: 'get',
  path: '/v1/quotes/{quoteId}',
  operationId: 'getQuote',
  summary: 'One quote with its speaker and the evidence',
  params: z.strictObject({ quoteId: QuoteId }),
  query: z.strictObject({ include: quoteIncludes }),
  reply: ServedQuote,
  sparse: Quote,
  problems: ['not-found', 'retracted'],
  cache: 'thing',
  asText: quoteLine,
  handle: async ({ params: { quoteId }, query }, { store, publicUrl }: ReadDeps) => {
    const article = present(await store.article(articleOf(quoteId)), 'quote', quoteId);
    refuseRetracted(article, quoteId);
    const found = article.quotes.find((quote) => quote.id === quoteId);
    const quote = present(found, 'quote', quoteId);
    const view = quoteView(article, quote, publicUrl);
    if (!query.include) return { body: view };
    return { body: { ...view, ...besideQuote(article, quote, publicUrl, query.include) } };
  },
});
