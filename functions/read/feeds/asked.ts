import * as z from 'zod';
import { parse } from '#functions/http/parse.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { SpeakerId } from '#shared/model/ids.ts';
import { Source } from '#shared/model/query.ts';
import type { FeedOf } from '#shared/services/feeds/feed-of.ts';

/** What each feed takes as its query. */
export const feedQueries = {
  quotes: z.strictObject({ source: Source }),
  articles: z.strictObject({ source: Source, speaker: SpeakerId.optional() }),
  search: z.strictObject({
    q: z.string().trim().min(1).max(500).meta({
      description: 'Words, and phrases in quotation marks.',
      example: 'harbour wall',
    }),
  }),
  speaker: z.strictObject({}),
} as const;

export const OfSpeaker = z.strictObject({ speakerId: SpeakerId });

/** What a feed's name and query ask for. @throws QuoinError `not-found`, `invalid-parameter` */
export function feedAsked(name: string, query: Readonly<Record<string, string>>): FeedOf {
  const { quotes, articles, search } = feedQueries;
  if (name === 'quotes') return { of: 'quotes', ...parse(quotes, query, 'query') };
  if (name === 'articles') return { of: 'articles', ...parse(articles, query, 'query') };
  if (name === 'search') return { of: 'search', ...parse(search, query, 'query') };
  const speaker = /^speakers\/([^/]+)$/.exec(name)?.[1];
  if (speaker === undefined) {
    throw new QuoinError('not-found', 'Feeds are quotes, articles, search and speakers/{id}.');
  }
  parse(feedQueries.speaker, query, 'query');
  const { speakerId } = parse(OfSpeaker, { speakerId: decoded(speaker) }, 'path');
  return { of: 'speaker', speaker: speakerId };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
