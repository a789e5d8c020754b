import * as z from 'zod';
import { type ApiClient, ApiError } from './api-client.ts';

const Page = z.object({
  items: z.array(z.object({ id: z.string() })),
  page: z.object({ next: z.string().nullable() }),
});

const Exported = z.object({
  url: z.string().nullable(),
  source: z.string().nullable(),
  title: z.string().nullable(),
  dek: z.string().nullable(),
  byline: z.array(z.string()),
  publishedAt: z.string().nullable(),
  updatedAt: z.string().nullable(),
  language: z.string().nullable(),
  image: z.string().nullable(),
  text: z.string(),
  blocks: z.array(
    z.object({
      kind: z.string(),
      start: z.int(),
      end: z.int(),
      level: z.int().optional(),
      list: z.int().optional(),
    }),
  ),
});

/** What `import` takes, without what is not known: its blocks as they were read, so that nothing is judged again. */
export function lineOf(article: z.infer<typeof Exported>): string {
  const { url, source, title, dek, publishedAt, updatedAt, image } = article;
  const { text, blocks, language, byline } = article;
  const said = { url, source, title, dek, publishedAt, updatedAt, image };
  const known = Object.entries(said).filter(([, value]) => value !== null);
  return JSON.stringify({
    ...Object.fromEntries(known),
    ...(byline.length > 0 ? { byline } : {}),
    language,
    blocks: blocks.map(({ start, end, ...block }) => ({ ...block, text: text.slice(start, end) })),
  });
}

/** Articles fetched at one time. */
const AT_ONCE = 8;

/** An article's line; none for one that was deleted since it was listed. */
async function exported(client: ApiClient, articleId: string): Promise<string[]> {
  try {
    const asked = { path: { articleId }, query: { include: 'blocks' } } as const;
    const { reply } = await client.ask('GET /v1/articles/{articleId}', asked);
    return [lineOf(Exported.parse(reply))];
  } catch (error) {
    if (error instanceof ApiError && error.code === 'not-found') return [];
    throw error;
  }
}

/** Every article, newest first, as a line that `import` takes; never more than a few in memory. */
export async function* exportArticles(client: ApiClient): AsyncGenerator<string> {
  let cursor: string | undefined;
  do {
    const query = { limit: 100, fields: 'id', cursor } as const;
    const { items, page } = Page.parse((await client.ask('GET /v1/articles', { query })).reply);
    for (let at = 0; at < items.length; at += AT_ONCE) {
      const some = items.slice(at, at + AT_ONCE).map(({ id }) => exported(client, id));
      yield* (await Promise.all(some)).flat();
    }
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}
