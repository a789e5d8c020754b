import { DOMParser } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { writeStore } from '#shared/store/dynamo-store.ts';
import { type Api, apiOn } from '#test/support/api.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';

const HOSTILE = 'Nets & "lines" <b>\u0001\u001b ]]> \ud800 are dear';

const newTable = freshTables();
let api: Api;
beforeAll(async () => {
  const table = await newTable();
  api = apiOn(table);
  const articles = [
    storedArticle(
      { url: 'https://gazette.example/nets?a=1&b=2', source: 'The Gazette', title: 'Nets <dear>' },
      [{ by: 'Ada Marlowe', role: 'skipper', words: HOSTILE }],
    ),
    storedArticle({ url: 'https://other.example/1', publishedAt: null, title: 'Undated' }, [
      { by: null, words: 'Nobody knows who said this about the nets' },
    ]),
  ];
  for (const { article, text } of articles) await writeStore(table).commit(article, text);
});

/** What the JSON Feed 1.1 specification asks of a feed. */
const JsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      external_url: z.url().optional(),
      title: z.string().min(1),
      content_text: z.string().min(1),
      date_published: z.iso.datetime().optional(),
      authors: z
        .array(z.strictObject({ name: z.string().min(1) }))
        .min(1)
        .optional(),
    }),
  ),
});

const feeds: [name: string, entries: number, query?: string][] = [
  ['quotes', 2],
  ['quotes', 1, '?source=the+gazette'],
  ['articles', 2],
  ['articles', 1, '?source=The%20Gazette'],
  ['speakers/sp_ada-marlowe', 1],
  ['search', 2, '?q=nets'],
];

describe.each(feeds)('the feed %s', (name, entries, query = '') => {
  test('is a JSON Feed', async () => {
    const reply = await api.get(`/feeds/${name}.json${query}`);
    const feed = JsonFeed.parse(await reply.json());

    expect(reply.headers.get('Content-Type')).toBe('application/feed+json; charset=utf-8');
    expect(feed.items).toHaveLength(entries);
    expect(feed.feed_url).toBe(`http://127.0.0.1:8787/feeds/${name}.json${query}`);
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(entries);
  });

  test('is Atom', async () => {
    const reply = await api.get(`/feeds/${name}.atom${query}`);
    const text = await reply.text();
    const feed = new DOMParser().parseFromString(text, 'text/xml').documentElement;

    expect(reply.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    for (const of of [feed, ...feed.querySelectorAll('entry')]) {
      expect(URL.canParse(of.querySelector('id')?.textContent ?? '')).toBe(true);
      expect(of.querySelector('title')?.textContent).not.toBe('');
      expect(z.iso.datetime().safeParse(of.querySelector('updated')?.textContent).success).toBe(
        true,
      );
    }
    expect(feed.querySelectorAll('entry')).toHaveLength(entries);
    expect(feed.querySelector('author name')?.textContent).toBe('Quoin');
    expect(feed.querySelector('link[rel=self]')?.getAttribute('href')).toContain(`${name}.atom`);
  });
});

test('what an article says breaks out of no feed', async () => {
  const text = await (await api.get('/feeds/quotes.atom')).text();

  expect(text).toContain('Nets &amp; &quot;lines&quot; &lt;b&gt;');
  expect(text).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  expect(
    text.match(
      /<(?!\/?(?:feed|id|title|updated|published|link|author|name|entry|content|\?xml)\b)/g,
    ),
  ).toBeNull();
  expect(text.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
});

test('feeds are kept by who has them, and what is none says so', async () => {
  const first = await api.get('/feeds/quotes.json');
  const again = await api.get('/feeds/quotes.json', {
    'If-None-Match': first.headers.get('ETag') ?? '',
  });
  const statuses = await Promise.all(
    [
      '/feeds/quotes.rss',
      '/feeds/nothing.json',
      '/feeds/speakers/sp_nobody.json',
      '/feeds/quotes.json?limit=1',
      '/feeds/search.json',
      '/feeds/speakers/%E0.atom',
    ].map(async (path) => (await api.get(path)).status),
  );

  expect(again.status).toBe(304);
  expect(statuses).toEqual([404, 404, 404, 422, 422, 422]);
});
