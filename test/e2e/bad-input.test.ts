import { beforeAll, describe, expect, test } from 'vitest';
import { type Api, apiOn } from '#test/support/api.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let api: Api;
beforeAll(async () => {
  api = apiOn(await newTable());
});

const TEXT = `A Harbour Wall Is Mended\n\nThe wall of Lorne was mended on Tuesday.\n\n“It will hold,” said Ada Marlowe, the mayor.`;

interface Problem {
  status: number;
  code: string;
  detail: string;
  errors?: { pointer?: string }[];
}

async function refused(body: unknown, headers?: Record<string, string>): Promise<Problem> {
  const reply = await api.send('POST', '/v1/articles', body, headers);
  expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
  expect(await (await api.get('/v1/articles')).json()).toMatchObject({ items: [] });
  return (await reply.json()) as Problem;
}

describe('an article is refused with a clear problem, and nothing is kept', () => {
  test.for([
    ['no field at all', {}, 'invalid-body', '/text'],
    ['an empty text', { text: '' }, 'invalid-body', '/text'],
    ['two forms at once', { text: TEXT, html: TEXT }, 'invalid-body', '/text'],
    ['a text of the wrong type', { text: 7 }, 'invalid-body', '/text'],
    ['an unknown field', { text: TEXT, author: 'x' }, 'invalid-body', '/author'],
    [
      'a date that does not exist',
      { text: TEXT, publishedAt: '2026-02-30' },
      'invalid-body',
      '/publishedAt',
    ],
    ['a date in words', { text: TEXT, publishedAt: 'yesterday' }, 'invalid-body', '/publishedAt'],
    [
      'a date years ahead',
      { text: TEXT, publishedAt: '2999-01-01' },
      'invalid-body',
      '/publishedAt',
    ],
    [
      'an address of another kind',
      { text: TEXT, url: 'javascript:alert(1)' },
      'invalid-body',
      '/url',
    ],
    ['a title over two lines', { text: TEXT, title: 'a\nb' }, 'invalid-body', '/title'],
    ['a name with a slash in it', { text: TEXT, 'a/b': 1 }, 'invalid-body', '/a~1b'],
    ['a list', [TEXT], 'invalid-body', ''],
    ['null', null, 'invalid-body', ''],
  ] as const)('%s', async ([, body, code, pointer]) => {
    const problem = await refused(body);

    expect(problem).toMatchObject({ status: 422, code });
    expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  test.for([
    [{ text: 7 }, 'text: Must be text.'],
    [{ text: TEXT, byline: 'Ada' }, 'byline: Must be a list.'],
    [{ text: TEXT, url: 'ftp://a.example' }, 'url: Must be an http(s) address.'],
    [{ blocks: [{ kind: 'x', text: 'a' }] }, 'blocks.0.kind: Must be one of heading, paragraph,'],
    [[], 'The body: Must be an object.'],
  ] as const)('%j in words for people: %s', async ([body, words]) => {
    expect(await refused(body)).toMatchObject({ detail: expect.stringContaining(words) });
  });

  test.for([
    ['white space', ' \n\t \n', 422],
    ['no letters', '…… —— ……', 422],
    ['only control characters', '\u0000\u0001\u0002'.repeat(50), 422],
  ] as const)('a text of %s', async ([, text, status]) => {
    expect(await refused({ text })).toMatchObject({ status, code: 'unreadable-article' });
  });

  test('over a megabyte of text', async () => {
    const problem = await refused({ text: 'Words of an article. '.repeat(50_000) });
    expect(problem).toMatchObject({
      status: 413,
      code: 'too-large',
      errors: [{ pointer: '/text' }],
    });
  });

  test.for([
    ['over two and a half megabytes', `<p>Words.</p><!-- ${'x'.repeat(2_500_000)} -->`],
    ['with over a megabyte of article', `<p>${'Words of an article. '.repeat(50_000)}</p>`],
  ] as const)('a page %s', async ([, html]) => {
    expect(await refused({ html })).toMatchObject({
      status: 413,
      code: 'too-large',
      errors: [{ pointer: '/html' }],
    });
  });

  test('over any body that is read at all', async () => {
    expect(await refused({ text: 'x'.repeat(5_000_000) })).toMatchObject({ status: 413 });
  });

  test('what is not JSON, not UTF-8, or of a type that is not read', async () => {
    expect(await refused('{"text": ')).toMatchObject({ status: 400, code: 'malformed-body' });
    const binary = new Uint8Array([0x7b, 0xff, 0xfe, 0x00, 0x80]);
    expect(await refused(binary)).toMatchObject({ status: 400, code: 'malformed-body' });
    expect(await refused(TEXT, { 'Content-Type': 'application/pdf' })).toMatchObject({
      status: 415,
    });
    expect(await refused('PNG\0\0', { 'Content-Type': 'text/html' })).toMatchObject({
      status: 400,
      detail: 'The body is no page.',
    });
    const latin = Buffer.from('Caf\u00e9', 'latin1');
    expect(await refused(latin, { 'Content-Type': 'text/plain' })).toMatchObject({ status: 400 });
  });

  test('a page of another site that is open on this machine', async () => {
    for (const headers of [
      { Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { Host: 'evil.example' },
    ]) {
      expect(await refused({ text: TEXT }, headers)).toMatchObject({ status: 403 });
    }
  });
});

describe('an odd article is read right', () => {
  const fresh = async () => apiOn(await newTable());

  test('without a quote', async () => {
    const own = await fresh();
    const kept = await own.keep({
      text: 'The Wall Stands\n\nThe wall of Lorne stands.\n\nIt was built in a dry year.',
    });

    expect(kept.quoteCount).toBe(0);
    expect(await (await own.get(`/v1/articles/${kept.id}/quotes`)).json()).toMatchObject({
      items: [],
    });
  });

  test('with 500 quotes, each of them there once', async () => {
    const own = await fresh();
    const said = Array.from(
      { length: 500 },
      (_, n) => `“This is statement number ${n} of many,” said Ada Marlowe, the mayor.`,
    );
    const kept = await own.keep({ text: `A Long Sitting\n\n${said.join('\n\n')}` });

    expect(kept.quoteCount).toBe(500);
    const speaker = await (await own.get('/v1/speakers/sp_ada-marlowe')).json();
    expect(speaker).toMatchObject({ quoteCount: 500 });
  });

  test('with markup in it, which stays text', async () => {
    const own = await fresh();
    const kept = await own.keep({
      text: 'A Title <b>Bold</b>\n\n“<script>alert(1)</script> is what it said,” said Ada Marlowe, the mayor.\n\nThe end came soon.',
    });
    const reply = await own.get(`/v1/articles/${kept.id}`);

    expect(kept.text).toContain('<script>alert(1)</script>');
    expect(reply.headers.get('Content-Type')).toBe('application/json');
    expect(reply.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test('as a raw body in the character set that its type or the page itself says', async () => {
    const own = await fresh();
    const words = (what: string) =>
      `<p>The ${what} of Lorne stands where it stood, and is open.</p>`;
    const page = Buffer.from(`<meta charset=windows-1252>${words('caf\u00e9')}`, 'latin1');
    const text = Buffer.from(
      'The Ch\u00e2teau Stands\n\nIt stands where it stood.\n\nNobody lives in it now.',
      'latin1',
    );

    const kept = await Promise.all([
      own.send('POST', '/v1/articles', page, { 'Content-Type': 'text/html' }),
      own.send('POST', '/v1/articles', text, { 'Content-Type': 'text/plain; charset=iso-8859-1' }),
    ]);

    const [read, titled] = await Promise.all(kept.map((reply) => reply.json()));
    expect(read).toMatchObject({ text: 'The café of Lorne stands where it stood, and is open.' });
    expect(titled).toMatchObject({ title: 'The Château Stands' });
  });

  test('as a raw body, by its content type', async () => {
    const own = await fresh();
    const reply = await own.send('POST', '/v1/articles', TEXT, {
      'Content-Type': 'text/plain; charset=utf-8',
    });

    expect(reply.status).toBe(201);
    expect(await reply.json()).toMatchObject({ title: 'A Harbour Wall Is Mended', quoteCount: 1 });
  });
});
