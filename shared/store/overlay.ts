import * as z from 'zod';
import type { StoredArticle } from '#shared/model/article.ts';
import type { StoredQuote } from '#shared/model/quote.ts';
import { ReviewEvent } from '#shared/model/review.ts';
import { QuotedSpeaker } from '#shared/model/speaker.ts';

/** What people said of an article's quotes: kept on its head beside what was read, so that reading anew keeps it. */
export const Overlay = z.object({
  /** The last review of each quote, by quote id. */
  reviews: z.record(z.string(), ReviewEvent).default({}),
  /** Speakers that turned out to be another one, by the id that went. */
  merged: z.record(z.string(), QuotedSpeaker.omit({ role: true })).default({}),
});
export type Overlay = z.infer<typeof Overlay>;

function speakerOf(quote: StoredQuote, { reviews, merged }: Overlay): StoredQuote['speaker'] {
  const review = reviews[quote.id];
  let speaker = review?.review === 'corrected' ? (review.speaker ?? null) : quote.speaker;
  const seen = new Set<string>();
  while (speaker && merged[speaker.id] && !seen.has(speaker.id)) {
    seen.add(speaker.id);
    speaker = { ...speaker, ...merged[speaker.id] };
  }
  return speaker;
}

/** The article as it is served: with corrections, merges, and without what was retracted. */
export function overlaid(article: StoredArticle, overlay: Overlay): StoredArticle {
  const { reviews, merged } = overlay;
  if (Object.keys(reviews).length === 0 && Object.keys(merged).length === 0) return article;
  const quotes = article.quotes.map((quote): StoredQuote => {
    const review = reviews[quote.id];
    const speaker = speakerOf(quote, overlay);
    return review
      ? {
          ...quote,
          speaker,
          review: review.review,
          reviewedAt: review.at,
          reviewReason: review.reason,
        }
      : { ...quote, speaker };
  });
  const aliases = { ...article.aliases };
  for (const { speaker } of article.quotes) {
    const now = speaker && merged[speaker.id];
    if (!now) continue;
    aliases[now.id] = [
      ...new Set([
        ...(aliases[now.id] ?? []),
        speaker.name,
        ...(article.aliases[speaker.id] ?? []),
      ]),
    ];
  }
  return {
    ...article,
    aliases,
    quotes: quotes.filter((quote) => quote.review !== 'retracted'),
    retracted: quotes.filter((quote) => quote.review === 'retracted'),
  };
}
