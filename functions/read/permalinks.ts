import type { Context, Env, Hono } from 'hono';
import { html } from 'hono/html';
import { cacheControl } from '#functions/http/cache.ts';
import { textReply } from '#functions/http/text-reply.ts';
import { problems, QuoinError } from '#shared/model/errors.ts';
import { ArticleId, articleOf, QuoteId } from '#shared/model/ids.ts';
import { refuseRetracted } from '#shared/services/retracted.ts';
import { articlePage } from './pages/article-page.ts';
import { framed, pageHeaders } from './pages/frame.ts';
import { quotePage } from './pages/quote-page.ts';
import { wantsJson } from './pages/wants-json.ts';
import type { ReadAppDeps } from './read-app-deps.ts';
import { present } from './routes/present.ts';

type Deps = Pick<ReadAppDeps, 'store' | 'publicUrl'>;

async function pageOfQuote({ store, publicUrl }: Deps, id: string): Promise<string> {
  const full = present(await store.fullArticle(articleOf(id)), 'quote', id);
  refuseRetracted(full.article, id);
  return quotePage(
    full,
    present(
      full.article.quotes.find((quote) => quote.id === id),
      'quote',
      id,
    ),
    publicUrl,
  );
}

const pageOfArticle = async ({ store, publicUrl }: Deps, id: string): Promise<string> =>
  articlePage(present(await store.article(id), 'article', id), publicUrl);

/** What a permalink shows: a page to people, and to programs that ask for JSON the way to it. */
const shown = {
  '/q/:id': { id: QuoteId, json: '/v1/quotes/', page: pageOfQuote },
  '/a/:id': { id: ArticleId, json: '/v1/articles/', page: pageOfArticle },
} as const;

function refusal(c: Context, { code, detail }: QuoinError): Response {
  const { status, title } = problems[code];
  const main = html`<h1>${title}</h1><p>${detail}</p>`;
  return new Response(framed({ title, main }), {
    status,
    headers: {
      ...pageHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Request-Id': String(c.get('requestId')),
    },
  });
}

export function addPermalinks<E extends Env>(app: Hono<E>, deps: ReadAppDeps): void {
  app.get('/', (c: Context) => c.redirect('/docs', 302));
  for (const [path, { id, json, page }] of Object.entries(shown)) {
    app.get(path, async (c: Context) => {
      const given = id.safeParse(c.req.param('id'));
      const asJson = wantsJson(c.req.header('Accept'));
      try {
        if (!given.success) throw new QuoinError('not-found', 'There is nothing at this address.');
        if (asJson) {
          c.header('Cache-Control', cacheControl('thing'));
          c.header('Vary', 'Accept');
          return c.redirect(json + given.data, 302);
        }
        const text = await page(deps, given.data);
        return textReply(c, text, { type: 'text/html', cache: 'thing', headers: pageHeaders });
      } catch (error) {
        if (asJson || !(error instanceof QuoinError)) throw error;
        return refusal(c, error);
      }
    });
  }
}
