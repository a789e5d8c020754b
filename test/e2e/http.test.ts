import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { sampleArticles } from '#cli/local/samples.ts';
import { localApp } from '#cli/local/server.ts';
import { Article, ArticleCard, Section } from '#shared/model/article.ts';
import { pageOf } from '#shared/model/query.ts';
import { Quote } from '#shared/model/quote.ts';
import { Speaker } from '#shared/model/speaker.ts';
import { Summary } from '#shared/model/summary.ts';
import { type Api, apiOn } from '#test/support/api.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let api: Api;
let ids: string[];

beforeAll(async () => {
  api = apiOn(await newTable());
  ids = [];
  for (const article of await sampleArticles()) ids.push((await api.keep(article)).id);
});

type Ask = Response | Promise<Response>;
const read = async <S extends z.ZodType>(schema: S, reply: Ask): Promise<z.infer<S>> =>
  schema.parse(await (await reply).json());
const quotes = (reply: Ask) => read(pageOf(Quote.strict()), reply);
const articles = (reply: Ask) => read(pageOf(ArticleCard.strict()), reply);
const speakers = (reply: Ask) => read(pageOf(Speaker.strict()), reply);
const anything = (reply: Ask) => read(pageOf(z.looseObject({ id: z.string() })), reply);
const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.object({ parameter: z.string() })).optional(),
  requestId: z.string(),
});
const aQuote = async () => (await quotes(api.get('/v1/quotes?limit=1'))).items[0]!;

describe('lists', () => {
  test.for(['/v1/articles', '/v1/quotes', '/v1/speakers', '/v1/speakers?order=most-quoted'])(
    '%s gives the same items by pages of any size, none twice',
    async (path) => {
      const walk = async (limit: number) => {
        const found: string[] = [];
        let next: string | null = null;
        do {
          const mark = path.includes('?') ? '&' : '?';
          const cursor: string = next ? `&cursor=${next}` : '';
          const page = await anything(api.get(`${path}${mark}limit=${limit}${cursor}`));
          expect(page.items.length).toBeLessThanOrEqual(limit);
          found.push(...page.items.map(({ id }) => id));
          next = page.page.next;
        } while (next);
        return found;
      };

      const whole = await walk(100);
      expect(new Set(whole).size).toBe(whole.length);
      expect(whole.length).toBeGreaterThanOrEqual(6);
      expect(await walk(7)).toEqual(whole);
      expect(await walk(1)).toEqual(whole);
    },
  );

  test('of a speaker and of an article hold what the filter says, in order', async () => {
    const most = await speakers(api.get('/v1/speakers?order=most-quoted&limit=1'));
    const speaker = most.items[0]!;

    const { items } = await quotes(api.get(`/v1/speakers/${speaker.id}/quotes?limit=100`));
    const ofArticle = await quotes(api.get(`/v1/articles/${ids[0]}/quotes?limit=100`));

    expect(items).toHaveLength(speaker.quoteCount);
    expect(new Set(items.map(({ speaker }) => speaker?.id))).toEqual(new Set([speaker.id]));
    const starts = ofArticle.items.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect((await quotes(api.get(`/v1/quotes?article=${ids[0]}&limit=100`))).items).toEqual(
      ofArticle.items,
    );
  });

  test('narrow quotes by source, type, dates, confidence and length', async () => {
    const every = async (filter: string) => {
      const found: Quote[] = [];
      let next: string | null = '';
      while (next !== null) {
        const page: Awaited<ReturnType<typeof quotes>> = await quotes(
          api.get(
            `/v1/quotes?limit=100&type=direct,mixed,block${filter}${next && `&cursor=${next}`}`,
          ),
        );
        found.push(...page.items);
        next = page.page.next;
      }
      return found;
    };
    const all = await every('');
    const wanted = (keep: (quote: Quote) => boolean) => all.filter(keep).map(({ id }) => id);
    const got = async (filter: string) => (await every(`&${filter}`)).map(({ id }) => id);

    expect(all.length).toBeGreaterThan(40);
    expect(await got('minLength=60&maxLength=120')).toEqual(
      wanted(({ text }) => text.length >= 60 && text.length <= 120),
    );
    expect(await got('minConfidence=0.8')).toEqual(wanted(({ confidence }) => confidence >= 0.8));
    expect(await got('source=meridian%20WIRE')).toEqual(
      wanted(({ source }) => source === 'Meridian Wire'),
    );
    expect(await got('from=2026-05-01&to=2026-10-06')).toEqual(
      wanted(({ publishedAt: at }) => at !== null && at >= '2026-05-01' && at < '2026-10-06'),
    );
  });

  test('a cursor is bound to its filters', async () => {
    const { page } = await quotes(api.get('/v1/quotes?limit=2'));

    const reply = await api.get(`/v1/quotes?limit=2&type=direct&cursor=${page.next}`);

    expect(reply.status).toBe(422);
    expect((await read(Problem, reply)).errors).toEqual([{ parameter: 'cursor' }]);
  });

  test('new articles do not disturb a walk that began before them', async () => {
    const own = apiOn(await newTable());
    const paragraphs = (n: number) =>
      `“Words of number ${n} are said here,” said Ada Marlowe, the mayor.`;
    const keep = (n: number) =>
      own.keep({
        text: `Number ${n} is the title\n\n${paragraphs(n)}\n\nA further paragraph stands here for company.`,
        url: `https://a.example/${n}`,
        publishedAt: `2026-01-${String(n).padStart(2, '0')}`,
      });
    for (let n = 1; n <= 4; n++) await keep(n);
    const first = await articles(own.get('/v1/articles?limit=2'));

    await keep(5);
    const second = await articles(own.get(`/v1/articles?limit=2&cursor=${first.page.next}`));

    const urls = [...first.items, ...second.items].map(({ url }) => url?.slice(-1));
    expect(urls).toEqual(['4', '3', '2', '1']);
  });
});

describe('a random quote', () => {
  test('comes in the number asked for, none twice, and never reported speech unasked', async () => {
    const { items } = await quotes(api.get('/v1/quotes/random?limit=30'));

    expect(items).toHaveLength(30);
    expect(new Set(items.map(({ id }) => id)).size).toBe(30);
    expect(items.filter(({ type }) => type === 'indirect')).toEqual([]);
  });
});

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
