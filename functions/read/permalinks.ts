import type { Context, Env, Hono } from 'hono';
import { cacheControl } from '#functions/http/cache.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { ArticleId, QuoteId } from '#shared/model/ids.ts';

/** What a permalink leads to. The address itself stays; what it shows may change. */
const goals = {
  '/q/:id': { id: QuoteId, goal: '/v1/quotes/' },
  '/a/:id': { id: ArticleId, goal: '/v1/articles/' },
} as const;

export function addPermalinks<E extends Env>(app: Hono<E>): void {
  app.get('/', (c: Context) => c.redirect('/docs', 302));
  for (const [path, { id, goal }] of Object.entries(goals)) {
    app.get(path, (c: Context) => {
      const given = id.safeParse(c.req.param('id'));
      if (!given.success) throw new QuoinError('not-found', 'There is nothing at this address.');
      c.header('Cache-Control', cacheControl('thing'));
      return c.redirect(goal + given.data, 302);
    });
  }
}
