import {
  type McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server';
import { ArticleId, QuoteId } from '#shared/model/ids.ts';
import { safely } from './safely.ts';
import type { McpDeps } from './server.ts';

const LISTED = 20;
const mimeType = 'application/json';

const contents = (uri: URL, found: object) => ({
  contents: [{ uri: uri.href, mimeType, text: JSON.stringify(found) }],
});

const idIn = (variable: string | string[] | undefined): string =>
  typeof variable === 'string' ? variable : '';

/** `quoin://article/{id}` and `quoin://quote/{id}`: the API's own JSON for them. */
export function addResources(server: McpServer, deps: McpDeps): void {
  const list = async () => {
    const { items } = await safely((library) => library.articles({ limit: LISTED }), deps);
    return {
      resources: items.map(({ id, title, source, publishedAt }) => ({
        uri: `quoin://article/${id}`,
        name: title ?? id,
        description: [source, publishedAt?.slice(0, 10)].filter(Boolean).join(', '),
        mimeType,
      })),
    };
  };
  server.registerResource(
    'article',
    new ResourceTemplate('quoin://article/{id}', { list }),
    {
      title: 'An article',
      description: 'One article whole: its text, sections, and what is known about it.',
      mimeType,
    },
    async (uri, { id }) => {
      const articleId = ArticleId.safeParse(idIn(id));
      const article = await safely(
        async (library) => (articleId.success ? library.article(articleId.data) : null),
        deps,
      );
      if (!article) throw new ResourceNotFoundError(uri.href);
      return contents(uri, article);
    },
  );
  server.registerResource(
    'quote',
    new ResourceTemplate('quoin://quote/{id}', { list: undefined }),
    {
      title: 'A quote',
      description: 'One quote with its speaker, the evidence for them, and where it stands.',
      mimeType,
    },
    async (uri, { id }) => {
      const quoteId = QuoteId.safeParse(idIn(id));
      const quote = await safely(
        async (library) => (quoteId.success ? library.quote(quoteId.data) : null),
        deps,
      );
      if (!quote) throw new ResourceNotFoundError(uri.href);
      return contents(uri, quote);
    },
  );
}
