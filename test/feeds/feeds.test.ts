import { describe, expect, test } from 'vitest';
import { readFeed } from '#shared/feeds/read-feed.ts';
import { QuoinError } from '#shared/model/errors.ts';
import type { IngestMessage } from '#shared/queue/queue.ts';
import { addFeed } from '#shared/services/feeds.ts';
import { type PollDeps, pollFeeds } from '#shared/services/poll-feeds.ts';
import { feedStore } from '#shared/store/feeds.ts';
import { jobStore } from '#shared/store/jobs.ts';
import { apiOn } from '#test/support/api.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
const URL = 'https://gazette.example/feed.xml';

const rss = (...items: [link: string, date?: string][]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Gazette</title>${items
    .map(([link, date]) => `<item><link>${link}</link><pubDate>${date ?? ''}</pubDate></item>`)
    .join('')}</channel></rss>`;

describe('a feed is read', () => {
  test.for([
    ['RSS', rss(['https://gazette.example/1', 'Mon, 01 Jun 2026 10:00:00 GMT'])],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Gazette</title><entry><link rel="self" href="https://x.example/"/><link href="/1"/><updated>2026-06-01T00:00:00Z</updated></entry></feed>',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"The Gazette","items":[{"id":"1","url":"https://gazette.example/1"}]}',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>The Gazette</title></channel><item><link>https://gazette.example/1</link></item></rdf:RDF>',
    ],
  ] as const)('as %s', ([, text]) => {
    const { title, entries } = readFeed(text, URL);

    expect(title).toBe('The Gazette');
    expect(entries.map(({ url }) => url)).toEqual(['https://gazette.example/1']);
  });

  const inRss = (items: string) =>
    `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>The Gazette</title>${items}</channel></rss>`;
  const entry = '<item><link>https://gazette.example/1</link></item>';

  test.for([
    ['cut off in the middle', inRss(`${entry}<item><link>https://gazet`).slice(0, -23)],
    ['a tag left open in another entry', inRss(`${entry}<item><title>A<link></link></item>`)],
    ['a reference that nothing declares', inRss(`${entry}<item><title>&bad</title></itm></item>`)],
    [
      'addresses in Atom’s links',
      inRss('<item><atom:link href="https://gazette.example/1"/></item>'),
    ],
    [
      'names that are addresses',
      inRss('<item><guid>https://gazette.example/1</guid></item><item><guid>1</guid></item>'),
    ],
    [
      'a base',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://gazette.example/"><title>The Gazette</title><entry><link href="1"/></entry></feed>',
    ],
    [
      'recordings beside the pages',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Gazette</title><entry><id>https://gazette.example/1</id><link rel="enclosure" href="/1.mp3"/></entry></feed>',
    ],
    [
      'JSON whose names are addresses',
      '{"version":"https://jsonfeed.org/version/1","title":"The Gazette","items":[{"id":"https://gazette.example/1"},{"id":"2"}]}',
    ],
  ] as const)('with %s', ([, text]) => {
    const { title, entries } = readFeed(text, 'https://elsewhere.example/feed');

    expect(title).toBe('The Gazette');
    expect(entries.map(({ url }) => url)).toEqual(['https://gazette.example/1']);
  });

  test('though it is broken in a million ways, in time', () => {
    const before = process.cpuUsage();

    for (const noise of ['<item>', '<link href=', '<', '<![CDATA[', '<title>']) {
      readFeed(`<rss><channel>${noise.repeat(300_000)}`, URL);
    }

    expect(process.cpuUsage(before).user / 1000).toBeLessThan(6000);
  });

  test('without what is no address', () => {
    const text = rss(
      ['javascript:alert(1)'],
      ['file:///etc/passwd'],
      ['https://gazette.example/1'],
    );

    expect(readFeed(text, URL).entries).toHaveLength(1);
  });

  test.for(['', '<html>', '{}', '<rss', '[1]', '<p>rss</p><item>'])('%j is none', (text) => {
    expect(() => readFeed(text, URL)).toThrowError(
      expect.objectContaining({ code: 'fetch-garbled' }),
    );
  });
});

async function poller(documents: (string | 304 | QuoinError)[]) {
  const table = await newTable();
  const sent: IngestMessage[] = [];
  const asked: { etag: string | null }[] = [];
  let now = new Date('2026-06-01T00:00:00.000Z');
  let sending = true;
  const deps: PollDeps = {
    feeds: feedStore(table),
    jobs: jobStore(table),
    queue: {
      send: async (messages) => {
        if (!sending) throw new QuoinError('unavailable', 'The queue is down.');
        sent.push(...messages);
      },
    },
    fetchFeed: async (url, { etag }) => {
      asked.push({ etag });
      const next = documents.shift();
      if (next === 304) return { changed: false };
      if (typeof next !== 'string') throw next ?? new Error('nobody asked for this');
      return { changed: true, url, text: next, etag: `"${asked.length}"`, lastModified: null };
    },
    now: () => now,
    goOn: () => true,
    onFailure: () => {},
  };
  const feed = async () => (await deps.feeds.list({ limit: 9 })).items[0];
  return {
    deps,
    sent,
    asked,
    feed,
    wait: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    queueIs: (up: boolean) => {
      sending = up;
    },
  };
}
const [one, two, three] = [1, 2, 3].map((n) => `https://gazette.example/${n}`) as [
  string,
  string,
  string,
];

describe('a feed is watched', () => {
  test('each entry is fetched once, asked for by what was known, when it is due', async () => {
    const { deps, sent, asked, wait } = await poller([rss([one], [two]), 304, rss([two], [three])]);
    await addFeed(deps, { url: URL, source: 'The Gazette', everyMinutes: 15 });

    expect(await pollFeeds(deps)).toBe(2);
    expect(await pollFeeds(deps)).toBe(0);
    wait(15);
    expect(await pollFeeds(deps)).toBe(0);
    wait(15);
    expect(await pollFeeds(deps)).toBe(1);

    expect(asked).toEqual([{ etag: null }, { etag: '"1"' }, { etag: '"1"' }]);
    expect(sent).toHaveLength(3);
    const job = await deps.jobs.find(sent[2]?.jobId ?? '');
    expect(job).toMatchObject({ url: three, about: { source: 'The Gazette' } });
  });

  test('an entry that is dated anew is fetched again', async () => {
    const { deps, wait } = await poller([rss([one, 'a'], [two, 'a']), rss([one, 'b'], [two, 'a'])]);
    await addFeed(deps, { url: URL, everyMinutes: 15 });
    await pollFeeds(deps);
    wait(15);

    expect(await pollFeeds(deps)).toBe(1);
  });

  test('what could not be queued is queued by the next look', async () => {
    const { deps, sent, feed, wait, queueIs } = await poller([
      rss([one], [two]),
      rss([one], [two]),
    ]);
    await addFeed(deps, { url: URL, everyMinutes: 15 });
    queueIs(false);
    expect(await pollFeeds(deps)).toBe(0);
    expect(await feed()).toMatchObject({ failures: 1, seen: [], error: { code: 'unavailable' } });
    queueIs(true);
    wait(30);

    expect(await pollFeeds(deps)).toBe(2);
    expect(new Set(sent.map(({ jobId }) => jobId)).size).toBe(2);
    expect(await feed()).toMatchObject({ failures: 0, error: null });
  });

  test('one that fails waits longer each time, and does not keep others waiting', async () => {
    const busy = new QuoinError('fetch-busy', 'The site answered 503.');
    const { deps, feed, wait } = await poller([busy, busy, rss([one])]);
    await addFeed(deps, { url: URL, everyMinutes: 15 });
    const minutesLeft = async () =>
      (Date.parse((await feed())?.nextPollAt ?? '') - deps.now().getTime()) / 60_000;

    await pollFeeds(deps);
    expect(await minutesLeft()).toBe(30);
    wait(30);
    await pollFeeds(deps);
    expect(await minutesLeft()).toBe(60);
    wait(60);
    expect(await pollFeeds(deps)).toBe(1);
  });

  test('one that is removed during a look stays removed', async () => {
    const { deps, feed } = await poller([rss([one])]);
    const { feed: added } = await addFeed(deps, { url: URL, everyMinutes: 15 });
    const removing: PollDeps = {
      ...deps,
      fetchFeed: async (...asked) => {
        await deps.feeds.remove(added.id);
        return deps.fetchFeed(...asked);
      },
    };

    await pollFeeds(removing);

    expect(await feed()).toBeUndefined();
  });
});

test('new settings that come during a look stay', async () => {
  const { deps, feed } = await poller([rss([one])]);
  await addFeed(deps, { url: URL, everyMinutes: 15 });
  const meeting: PollDeps = {
    ...deps,
    fetchFeed: async (...asked) => {
      await addFeed(deps, { url: URL, source: 'The Gazette', everyMinutes: 60 });
      return deps.fetchFeed(...asked);
    },
  };

  await pollFeeds(meeting);

  expect(await feed()).toMatchObject({ source: 'The Gazette', everyMinutes: 60, etag: '"1"' });
});

test('/v1/feeds adds, shows, lists and removes', async () => {
  const { get, send } = apiOn(await newTable());

  const added = await send('POST', '/v1/feeds', { url: URL, source: 'The Gazette' });
  const feed = (await added.json()) as { id: string };
  const again = await send('POST', '/v1/feeds', { url: `${URL}#x`, everyMinutes: 60 });
  const wrong = await send('POST', '/v1/feeds', { url: 'file:///etc/passwd' });

  expect([added.status, again.status, wrong.status]).toEqual([201, 200, 422]);
  expect(added.headers.get('Location')).toBe(`/v1/feeds/${feed.id}`);
  expect(await again.json()).toMatchObject({ id: feed.id, everyMinutes: 60 });
  expect(await (await get('/v1/feeds')).json()).toMatchObject({
    items: [{ id: feed.id, url: URL, failures: 0 }],
    page: { next: null },
  });
  expect((await get(`/v1/feeds/${feed.id}`)).status).toBe(200);
  expect((await send('DELETE', `/v1/feeds/${feed.id}`, undefined)).status).toBe(200);
  expect((await get(`/v1/feeds/${feed.id}`)).status).toBe(404);
  expect((await send('DELETE', `/v1/feeds/${feed.id}`, undefined)).status).toBe(404);
});
