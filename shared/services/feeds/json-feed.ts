import type { Feed } from './feed.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed({ title, self, home, entries }: Feed): string {
  const items = entries.map((entry) => ({
    id: entry.id,
    url: entry.id,
    ...(entry.source ? { external_url: entry.source } : {}),
    title: entry.title,
    content_text: entry.text,
    ...(entry.published ? { date_published: entry.published } : {}),
    ...(entry.authors.length > 0 ? { authors: entry.authors.map((name) => ({ name })) } : {}),
  }));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    items,
  });
}
