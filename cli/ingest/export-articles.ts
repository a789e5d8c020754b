import * as z from 'zod';
import type { ApiClient } from './api-client.ts';

const Page = z.object({
  items: z.array(z.object({ id: z.string() })),
  page: z.object({ next: z.string().nullable() }),
});

const Exported = z.object({
  id: z.string(),
  url: z.string().nullable(),
  source: z.string().nullable(),
  title: z.string().nullable(),
  publishedAt: z.string().nullable(),
  text: z.string(),
  sections: z.array(
    z.object({
      heading: z.string().nullable(),
      level: z.int(),
      start: z.int(),
      end: z.int(),
    }),
  ),
});
type Exported = z.infer<typeof Exported>;

/** Characters that Markdown would take for marks. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([ \t]*)([-+=])/gm, '$1\\$2')
    .replace(/^([ \t]*\d+)([.)])/gm, '$1\\$2');

/** Paragraphs stand apart; lines that do not are the items of a list. */
const blocksOf = (text: string): string =>
  text
    .trim()
    .split(/\n{2,}/)
    .map((block) => block.split('\n'))
    .map((lines) => lines.map((line) => (lines.length > 1 ? '- ' : '') + escaped(line)).join('\n'))
    .join('\n\n');

/** The article as Markdown, in which its sections cannot be mistaken. */
export function markdownOf({ text, sections }: Pick<Exported, 'text' | 'sections'>): string {
  const blocks = sections.map(({ heading, level, start, end }) => {
    const body = text.slice(start, end);
    if (heading === null) return blocksOf(body);
    const rest = body.startsWith(heading) ? body.slice(heading.length) : body;
    return `${'#'.repeat(Math.min(6, Math.max(2, level)))} ${escaped(heading)}\n\n${blocksOf(rest)}`;
  });
  return `${blocks.join('\n\n')}\n`;
}

/** What `import` takes, without what is not known. */
export function lineOf(article: Exported): string {
  const { url, source, title, publishedAt } = article;
  const about = Object.entries({ url, source, title, publishedAt }).filter(([, v]) => v !== null);
  return JSON.stringify({ markdown: markdownOf(article), ...Object.fromEntries(about) });
}

/** Articles fetched at one time. */
const AT_ONCE = 8;

/** Every article, newest first, as a line that `import` takes; never more than a few in memory. */
export async function* exportArticles(client: ApiClient): AsyncGenerator<string> {
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${cursor}`;
    const { items, page } = Page.parse(
      (await client.send('GET', `/v1/articles?limit=100${query}`)).body,
    );
    for (let at = 0; at < items.length; at += AT_ONCE) {
      const some = items.slice(at, at + AT_ONCE).map(async ({ id }) => {
        const { body } = await client.send('GET', `/v1/articles/${id}`);
        return lineOf(Exported.parse(body));
      });
      yield* await Promise.all(some);
    }
    cursor = page.next;
  } while (cursor !== null);
}
