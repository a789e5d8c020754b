import type { App } from '#functions/http/app.ts';
import { queryOf } from '#functions/http/query.ts';
import { textReply } from '#functions/http/text-reply.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { atomFeed } from '#shared/services/feeds/atom.ts';
import { feedOf } from '#shared/services/feeds/feed-of.ts';
import { jsonFeed } from '#shared/services/feeds/json-feed.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { orHeir } from '../routes/or-heir.ts';
import { feedAsked } from './asked.ts';

const forms = {
  json: { type: 'application/feed+json', write: jsonFeed },
  atom: { type: 'application/atom+xml', write: atomFeed },
} as const;

const NOTHING = { items: [], page: { next: null } };

/** `/feeds/….json` (JSON Feed) and `/feeds/….atom`: the newest quotes or articles, of all, a speaker, a source, a search. */
export function addFeeds(app: App, deps: ReadDeps): void {
  app.get('/feeds/*', async (c) => {
    const url = new URL(c.req.url);
    const [, name, extension] = /^\/feeds\/(.+)\.(json|atom)$/.exec(url.pathname) ?? [];
    if (name === undefined || extension === undefined) {
      throw new QuoinError('not-found', 'There is no such feed.');
    }
    const what = feedAsked(name, queryOf(c));
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
