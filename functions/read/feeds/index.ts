import type { Hono } from 'hono';
import type { RequestIdVariables } from 'hono/request-id';
import * as z from 'zod';
import { parse } from '#functions/http/parse.ts';
import { textReply } from '#functions/http/text-reply.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { SpeakerId } from '#shared/model/ids.ts';
import { Source } from '#shared/model/query.ts';
import { atomFeed } from '#shared/services/feeds/atom.ts';
import { type FeedOf, feedOf } from '#shared/services/feeds/feed-of.ts';
import { jsonFeed } from '#shared/services/feeds/json-feed.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { orHeir } from '../routes/or-heir.ts';

const forms = {
  json: { type: 'application/feed+json', write: jsonFeed },
  atom: { type: 'application/atom+xml', write: atomFeed },
} as const;

const OfSource = z.strictObject({ source: Source });
const OfArticles = z.strictObject({ source: Source, speaker: SpeakerId.optional() });
const OfSearch = z.strictObject({ q: z.string().trim().min(1).max(500) });
const NOTHING = { items: [], page: { next: null } };
const Nothing = z.strictObject({});
const OfSpeaker = z.strictObject({ speakerId: SpeakerId });

/** What a feed's name and query ask for. @throws QuoinError `not-found`, `invalid-parameter` */
function asked(name: string, query: Record<string, string>): FeedOf {
  if (name === 'quotes') return { of: 'quotes', ...parse(OfSource, query, 'query') };
  if (name === 'articles') return { of: 'articles', ...parse(OfArticles, query, 'query') };
  if (name === 'search') return { of: 'search', ...parse(OfSearch, query, 'query') };
  const speaker = /^speakers\/([^/]+)$/.exec(name)?.[1];
  if (speaker === undefined) {
    throw new QuoinError('not-found', 'Feeds are quotes, articles, search and speakers/{id}.');
  }
  parse(Nothing, query, 'query');
  const { speakerId } = parse(OfSpeaker, { speakerId: decode(speaker) }, 'path');
  return { of: 'speaker', speaker: speakerId };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `/feeds/….json` (JSON Feed) and `/feeds/….atom`: the newest quotes or articles, of all, a speaker, a source, a search. */
export function addFeeds(app: Hono<{ Variables: RequestIdVariables }>, deps: ReadDeps): void {
  app.get('/feeds/*', async (c) => {
    const url = new URL(c.req.url);
    const [, name, extension] = /^\/feeds\/(.+)\.(json|atom)$/.exec(url.pathname) ?? [];
    if (name === undefined || extension === undefined) {
      throw new QuoinError('not-found', 'There is no such feed.');
    }
    const what = asked(name, Object.fromEntries(url.searchParams));
    const base = deps.publicUrl || url.origin;
    const feed = await feedOf(deps, what, { base, path: url.pathname + url.search }).catch(
      async (error: unknown) => {
        if ('speaker' in what) await orHeir(deps, what.speaker, NOTHING);
        throw error;
      },
    );
    if ('speaker' in what && feed.entries.length === 0) await orHeir(deps, what.speaker, NOTHING);
    const { type, write } = forms[extension === 'json' ? 'json' : 'atom'];
    return textReply(c, write(feed), { type, cache: 'list' });
  });
}
