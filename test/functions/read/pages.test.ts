import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '#shared/model/article.ts';
import type { Quote } from '#shared/model/quote.ts';
import { type Api, apiOn } from '#test/support/api.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let api: Api;
let plain: Article;
let hostile: Article;

const HOSTILE = `"</mark></blockquote><script>alert(1)</script><img src=x onerror=alert(2)> ${'long'.repeat(200)}" said Ines "><b>Varga</b>, a tester.`;

beforeAll(async () => {
  api = apiOn(await newTable());
  plain = await api.keep({
    title: 'Ferry to run all night',
    source: 'The Quay Weekly',
    url: 'https://quay-weekly.example/ferry?a=1&b="2"',
    publishedAt: '2026-05-04T08:00:00Z',
    language: 'en',
    text: [
      'The last ferry will leave at four in the morning from May, the harbour office said.',
      '"We asked for this for years," said Ines Varga, the harbour master. "Nobody will swim home."',
      'Tickets cost two crowns more after midnight.',
    ].join('\n\n'),
  });
  hostile = await api.keep({
    title: '</title><script>alert(3)</script> \u202egnihton',
    source: '"><svg onload=alert(4)>',
    url: 'https://pranks.example/x?y="><script>',
    publishedAt: '2026-05-03T08:00:00Z',
    byline: ['<i>Nobody</i>'],
    text: HOSTILE,
  });
});

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const browse = (path: string, headers: Record<string, string> = {}) =>
  api.get(path, { Accept: BROWSER, ...headers });
const pageOf = async (path: string) => parseHTML(await (await browse(path)).text()).document;
type Element = { readonly textContent: string | null } | null;
const quotesOf = async ({ id }: Article): Promise<Quote[]> => {
  const reply = await api.get(`/v1/articles/${id}/quotes`);
  return ((await reply.json()) as { items: Quote[] }).items;
};
const review = async (id: string, body: object) => {
  const ifMatch = (await api.get(`/v1/quotes/${id}`)).headers.get('ETag') ?? '';
  const reply = await api.send('PATCH', `/v1/quotes/${id}`, body, { 'If-Match': ifMatch });
  expect(reply.status).toBe(200);
};
const textOf = (element: Element): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('the page of a quote', () => {
  test('shows the words in their paragraph, who said them, when, and where', async () => {
    const quotes = await quotesOf(plain);
    const quote = quotes.find(({ text }) => text.startsWith('We asked'))!;

    const document = await pageOf(new URL(quote.permalink).pathname);

    const marked = [...document.querySelectorAll('mark')].map(textOf);
    expect(marked).toContain('We asked for this for years,');
    expect([...document.querySelectorAll('blockquote p')].map(textOf)).toEqual([
      '"We asked for this for years," said Ines Varga, the harbour master. "Nobody will swim home."',
    ]);
    expect(textOf(document.querySelector('.who'))).toBe('— Ines Varga, harbour master');
    expect(textOf(document.querySelector('h1'))).toBe('Ferry to run all night');
    expect(textOf(document.querySelector('.from'))).toBe('The Quay Weekly, 2026-05-04');
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    const links = [...document.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(links[0]).toMatch(
      /^https:\/\/quay-weekly\.example\/ferry\?a=1&b=%222%22#:~:text=We%20asked/,
    );
    expect(links.slice(1)).toEqual([`../a/${plain.id}`, `../v1/quotes/${quote.id}`]);
    expect(document.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(
      '“We asked for this for years,” — Ines Varga, harbour master',
    );
  });

  test('says what a person has checked, and that a speaker is not known', async () => {
    const [quote] = await quotesOf(plain);
    const page = async () => textOf((await pageOf(`/q/${quote!.id}`)).querySelector('main'));

    const before = await page();
    await review(quote!.id, {
      review: 'corrected',
      speaker: null,
      reason: 'heard again',
    });
    const after = await page();

    expect(before).toContain('no person has checked it here');
    expect(after).toContain('Speaker not known');
    expect(after).toContain('Corrected by a person.');
  });

  test('of words that are markup shows words, and runs nothing', async () => {
    const [quote] = await quotesOf(hostile);
    for (const path of [`/q/${quote!.id}`, `/a/${hostile.id}`]) {
      const document = await pageOf(path);

      expect(
        document.querySelectorAll(
          'script:not([type="application/ld+json"]), img, svg, iframe, b, i',
        ),
      ).toHaveLength(0);
      expect(textOf(document.querySelector('h1'))).toContain('<script>alert(3)</script>');
      expect(textOf(document.querySelector('main'))).toContain('<script>alert(1)</script>');
      const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes].filter(({ name }) => name.startsWith('on')),
      );
      expect(handlers).toEqual([]);
    }
  });

  test('lets nothing run, be framed or be found by search engines, and is kept for a while', async () => {
    const [quote] = await quotesOf(plain);
    const path = `/q/${quote!.id}`;

    const reply = await browse(path);
    const known = await browse(path, { 'If-None-Match': reply.headers.get('ETag') ?? '' });
    const head = await api.head(path);

    expect(reply.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(reply.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(reply.headers.get('X-Robots-Tag')).toBe('noindex');
    expect(reply.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(reply.headers.get('Cache-Control')).toContain('s-maxage=300');
    expect(reply.headers.get('Vary')).toContain('Accept');
    expect([known.status, await known.text()]).toEqual([304, '']);
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

describe('the page of an article', () => {
  test('shows who is quoted, each leading to the quote in its place', async () => {
    const document = await pageOf(`/a/${plain.id}`);

    const quotes = (await quotesOf(plain)).filter(({ type }) => type !== 'indirect');
    const leads = [...document.querySelectorAll('ol a')].map((a) => a.getAttribute('href'));
    expect(leads).toEqual(quotes.map(({ id }) => `../q/${id}`));
    expect(textOf(document.querySelector('ol'))).toContain('“Nobody will swim home.”');
    expect(document.querySelector('nav a')?.getAttribute('href')).toBe(
      'https://quay-weekly.example/ferry?a=1&b=%222%22',
    );
  });
});

describe('a permalink', () => {
  test.each([
    ['application/json', 302],
    ['application/problem+json, text/html;q=0.5', 302],
    [BROWSER, 200],
    ['*/*', 200],
    ['text/html, application/json', 200],
  ])('leads who accepts %s by %i', async (accept, status) => {
    const reply = await api.get(`/a/${plain.id}`, { Accept: accept });

    expect(reply.status).toBe(status);
    expect(reply.headers.get('Vary')).toContain('Accept');
    if (status === 302) expect(reply.headers.get('Location')).toBe(`/v1/articles/${plain.id}`);
  });

  test.each(['/q/nothing', '/q/q_000000000000000000000', '/a/a_0000000000000', '/a/<script>'])(
    'to nothing, %s, says so to people and to programs',
    async (path) => {
      const page = await browse(path);
      const problem = await api.get(path, { Accept: 'application/json' });

      expect([page.status, page.headers.get('Cache-Control')]).toEqual([404, 'no-store']);
      expect(page.headers.get('X-Robots-Tag')).toBe('noindex');
      expect(textOf(parseHTML(await page.text()).document.querySelector('h1'))).toBe(
        'There is nothing here',
      );
      if (problem.status === 404) expect(await problem.json()).toMatchObject({ code: 'not-found' });
      else expect(problem.status).toBe(302);
    },
  );

  test('of a quote that was taken back says why, and does not show it', async () => {
    const taken = await api.keep({
      title: 'Harbour notes',
      url: 'https://quay-weekly.example/notes',
      text: '"The crane is older than I am and twice as stubborn," said Ines Varga, the harbour master.',
    });
    const [quote] = await quotesOf(taken);
    await review(quote!.id, {
      review: 'retracted',
      reason: 'it was <b>Bruno</b> who said so',
    });

    const page = await browse(`/q/${quote!.id}`);
    const text = await page.text();

    expect([page.status, page.headers.get('Cache-Control')]).toEqual([410, 'no-store']);
    expect(text).toContain('it was &lt;b&gt;Bruno&lt;/b&gt; who said so');
    expect(text).not.toContain('stubborn');
  });
});

test.each(['plain', 'hostile'] as const)(
  'programs read the same of a %s article as linked data',
  async (name) => {
    const article = { plain, hostile }[name];
    const dataOf = (document: Awaited<ReturnType<typeof pageOf>>) =>
      JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    const quotes = await quotesOf(article);
    const quote = quotes.find(({ speaker, type }) => speaker && type !== 'indirect');

    const said = await pageOf(`/q/${quote!.id}`);
    const told = await pageOf(`/a/${article.id}`);

    expect(dataOf(said)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Quotation',
      text: quote!.text,
      url: quote!.permalink,
      creator: { '@type': 'Person', name: quote!.speaker!.name },
      isPartOf: {
        '@type': 'NewsArticle',
        headline: article.title,
        datePublished: article.publishedAt,
      },
    });
    expect(dataOf(told)).toMatchObject({ '@type': 'NewsArticle', headline: article.title });
    expect(dataOf(told).hasPart.map(({ text }: { text: string }) => text)).toContain(quote!.text);
    expect(said.querySelector('meta[property="og:url"]')?.getAttribute('content')).toBe(
      quote!.permalink,
    );
    for (const document of [said, told]) {
      expect(document.querySelectorAll('script')).toHaveLength(1);
    }
  },
);
