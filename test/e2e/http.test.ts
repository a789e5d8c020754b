import { beforeAll, describe, expect, test } from 'vitest';
import { localApp } from '#cli/local/server.ts';
import { Article, Section } from '#shared/model/article.ts';
import { Quote } from '#shared/model/quote.ts';
import { Summary } from '#shared/model/summary.ts';
import type { Api } from '#test/support/api.ts';
import { Problem, quotes, read, sampleApi } from '#test/support/sample-api.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let api: Api;
let ids: string[];

beforeAll(async () => {
  ({ api, ids } = await sampleApi(await newTable()));
});

const aQuote = async () => (await quotes(api.get('/v1/quotes?limit=1'))).items[0]!;

describe('one thing', () => {
  test('is found by its id, section and quote in their article', async () => {
    const quote = await aQuote();

    const article = await read(Article.strict(), api.get(`/v1/articles/${quote.articleId}`));
    const section = await read(Section.strict(), api.get(`/v1/sections/${quote.sectionId}`));

    expect(await read(Quote.strict(), api.get(`/v1/quotes/${quote.id}`))).toEqual(quote);
    expect(article.text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(section.quotes).toContainEqual(quote);
    expect(section.text).toBe(article.text.slice(section.start, section.end));
    expect(quote.permalink).toBe(`http://127.0.0.1:8787/q/${quote.id}`);
    expect(quote.sourceUrl).toContain('#:~:text=');
  });

  test('has a permalink that shows it, and leads programs to it', async () => {
    const quote = await aQuote();

    for (const [path, goal] of [
      [new URL(quote.permalink).pathname, `/v1/quotes/${quote.id}`],
      [`/a/${quote.articleId}`, `/v1/articles/${quote.articleId}`],
    ] as const) {
      const reply = await api.get(path, { Accept: 'application/json' });
      expect([reply.status, reply.headers.get('Location')]).toEqual([302, goal]);
      expect((await api.get(path)).headers.get('Content-Type')).toMatch(/^text\/html/);
    }
    expect((await api.get('/q/nothing')).status).toBe(404);
  });

  test('has summaries of four lengths, each sentence its own words', async () => {
    for (const length of ['headline', 'short', 'medium', 'long']) {
      const { text } = await read(Article, api.get(`/v1/articles/${ids[0]}`));
      const summary = await read(
        Summary.strict(),
        api.get(`/v1/articles/${ids[0]}/summary?length=${length}`),
      );

      expect(summary.sentences.length).toBeGreaterThan(0);
      for (const sentence of summary.sentences) {
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
      }
    }
  });

  test('that is not there is a problem with a type that resolves', async () => {
    const reply = await api.get('/v1/quotes/q_000000000000000000000');
    const problem = await read(Problem, reply);

    expect(reply.status).toBe(404);
    expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
    expect(problem).toMatchObject({ status: 404, code: 'not-found' });
    expect(problem.requestId).toBe(reply.headers.get('X-Request-Id'));
    expect((await api.get(problem.type)).status).toBe(200);
  });
});

describe('HTTP', () => {
  test('a reply has a strong tag, and is not sent again to who has it', async () => {
    const first = await api.get(`/v1/articles/${ids[0]}`);
    const etag = first.headers.get('ETag')!;

    const again = await api.get(`/v1/articles/${ids[0]}`, { 'If-None-Match': `"other", ${etag}` });

    expect(etag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get('Cache-Control')).toMatch(/s-maxage=\d+, stale-while-revalidate=\d+/);
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('ETag')).toBe(etag);
  });

  test('HEAD answers as GET without a body', async () => {
    const path = `/v1/articles/${ids[0]}`;

    const [get, head] = [await api.get(path), await api.head(path)];

    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('ETag')).toBe(get.headers.get('ETag'));
  });

  test('an address says which methods it takes, whichever function has them', async () => {
    const deleted = await api.send('DELETE', '/v1/quotes', '');
    expect(deleted.status).toBe(405);
    expect(deleted.headers.get('Allow')).toBe('GET, HEAD');
    expect((await api.send('POST', '/v1/nowhere', '{}')).status).toBe(404);
  });

  test('a slash too many is led to the address without it', async () => {
    const reply = await api.get('/v1/articles/?limit=1');
    expect(reply.status).toBe(308);
    expect(reply.headers.get('Location')).toBe('/v1/articles?limit=1');
    for (const id of ['%00', 'sp_%D0%B0%D0%B4%D0%B0']) {
      const odd = await api.get(`/v1/speakers/${id}//`);
      expect([odd.status, odd.headers.get('Location')]).toEqual([308, `/v1/speakers/${id}`]);
    }
  });

  test('below a stage’s path, replies’ addresses stand below it too', async () => {
    const app = localApp(await newTable(), 'https://api.example/prod');
    const get = (path: string) => app.fetch(new Request(`http://127.0.0.1:8787${path}`));

    const missing = await get('/v1/quotes/q_000000000000000000000');

    expect((await read(Problem, missing)).type).toBe('/prod/v1/problems/not-found');
    expect((await get('/v1/articles/')).headers.get('Location')).toBe('/prod/v1/articles');
  });

  test('other sites’ pages may read, and see the headers that matter', async () => {
    const reply = await api.get('/v1/articles', { Origin: 'https://app.example' });
    expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(reply.headers.get('Access-Control-Expose-Headers')).toContain('ETag');
  });

  test.for([
    ['/v1/articles?limit=0', 'limit'],
    ['/v1/articles?limit=101', 'limit'],
    ['/v1/articles?limit=ten', 'limit'],
    ['/v1/articles?from=2026-02-30', 'from'],
    ['/v1/articles?cursor=abc', 'cursor'],
    ['/v1/articles?author=x', 'author'],
    ['/v1/articles?limit=1&limit=2', 'limit'],
    ['/v1/quotes?type=shouted', 'type'],
    ['/v1/quotes?minConfidence=2', 'minConfidence'],
    ['/v1/quotes?speaker=nobody', 'speaker'],
    ['/v1/speakers?order=most-quoted&name=a', 'name'],
    ['/v1/articles/x', 'articleId'],
    ['/v1/articles?format=xml', 'format'],
  ] as const)('%s is refused, naming %s', async ([path, parameter]) => {
    const reply = await api.get(path);
    const problem = await read(Problem, reply);

    expect(reply.status).toBe(422);
    expect(problem.errors?.map((error) => error.parameter.split('.')[0])).toContain(parameter);
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
  });

  test('a number out of its range is told the range', async () => {
    const { detail } = await read(Problem, api.get('/v1/quotes?limit=101'));
    expect(detail).toBe('limit: Must be a whole number from 1 to 100.');
  });

  test.for([
    ['from=2026-05-02&to=2026-05-01', ['from', 'to']],
    ['from=2026-05-01&to=2026-05-01', ['from', 'to']],
    ['from=2026-05-01T12:00:00%2B02:00&to=2026-05-01T10:00:00Z', ['from', 'to']],
    ['minLength=9&maxLength=8', ['minLength', 'maxLength']],
    [
      'from=2026-05-02&to=2026-05-01&minLength=9&maxLength=8',
      ['from', 'to', 'minLength', 'maxLength'],
    ],
  ] as const)(
    '%s leaves nothing, and is refused wherever it can be asked, naming %s',
    async ([query, parameters]) => {
      const { speaker, articleId } = await aQuote();
      const dated = [
        '/v1/quotes',
        '/v1/quotes/random',
        '/v1/quotes/daily',
        `/v1/speakers/${speaker?.id}/quotes`,
      ];
      const paths = query.includes('Length')
        ? [...dated, ...(query.includes('from') ? [] : [`/v1/articles/${articleId}/quotes`])]
        : [...dated, '/v1/articles', '/v1/search?q=wall'];
      for (const path of paths) {
        const reply = await api.get(`${path}${path.includes('?') ? '&' : '?'}${query}`);
        expect([path, reply.status]).toEqual([path, 422]);
        const { errors } = await read(Problem, reply);
        expect(errors?.map(({ parameter }) => parameter)).toEqual(parameters);
      }
    },
  );

  test('text is given where it is asked for and can be', async () => {
    const quote = await aQuote();
    const asked = await api.get(`/v1/quotes/${quote.id}?format=text`);
    const accepted = await api.get(`/v1/quotes/${quote.id}`, { Accept: 'text/plain' });
    const impossible = await api.get(`/v1/articles/${ids[0]}`, { Accept: 'image/png' });

    expect(asked.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(await asked.text()).toContain(quote.permalink);
    expect(accepted.headers.get('Vary')).toContain('Accept');
    expect(accepted.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(impossible.status).toBe(406);
  });
});

describe('text', () => {
  test('is given of articles, sections and speakers too', async () => {
    const text = async (path: string) => {
      const reply = await api.get(path, { Accept: 'text/plain' });
      expect(reply.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
      return reply.text();
    };
    const article = await read(Article, api.get(`/v1/articles/${ids[0]}`));
    const section = article.sections[0]!;
    const line = new RegExp(`^.+ \\(.+, \\d{4}-\\d\\d-\\d\\d\\) ${article.permalink}$`, 'm');

    expect(await text('/v1/articles?limit=100')).toMatch(line);
    expect(await text(`/v1/articles/${ids[0]}`)).toContain(
      `${article.permalink}\n\n${article.text}`,
    );
    expect(await text(`/v1/sections/${section.id}`)).toContain(
      article.text.slice(section.start, section.end),
    );
    expect(await text('/v1/speakers?order=most-quoted&limit=1')).toMatch(
      /^.+ \(\d+ quotes, the last on \d{4}-\d\d-\d\d\)\n$/,
    );
  });
});

test('the bare address leads to the reference', async () => {
  const reply = await api.get('/');
  expect([reply.status, reply.headers.get('Location')]).toEqual([302, '/docs']);
});
