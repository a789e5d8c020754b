import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { type Api, apiOn } from '#test/support/api.ts';
import { operations } from '#test/support/contract/operations.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let api: Api;
let page: string;
let policy: string;
beforeAll(async () => {
  api = apiOn(await newTable());
  const reply = await api.get('/docs');
  page = await reply.text();
  policy = reply.headers.get('Content-Security-Policy') ?? '';
});

const inner = (tag: string) => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? '';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the reference has a place for every operation, each with a form to try it', () => {
  for (const { operationId, path, method } of operations) {
    expect(page).toContain(`<section id="${operationId}"`);
    // What platforms send is signed by them: nothing to try out by hand.
    const form = `data-method="${method.toUpperCase()}" data-path="${path}"`;
    expect(page.includes(form), path).toBe(!path.startsWith('/v1/integrations/'));
  }
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every link within the page leads somewhere, and every control has a label', () => {
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  for (const [, goal] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(goal);
  for (const [, id] of page.matchAll(/<label for="([^"]+)"/g)) expect(ids).toContain(id);
  const controls = [...page.matchAll(/<(?:input|select|textarea) id="([^"]+)"/g)];
  const labelled = new Set([...page.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id));
  for (const [, id] of controls) expect(labelled).toContain(id);
});

test('the page loads nothing from elsewhere and runs nothing but its own script', () => {
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  expect(page).not.toMatch(/ on\w+="|style="|javascript:/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src ${hash(inner('script'))};`);
  expect(policy).toContain(`style-src ${hash(inner('style'))};`);
  expect(policy).not.toContain('unsafe');
});

test('both texts are kept by who has them, and answer HEAD', async () => {
  for (const [path, type] of [
    ['/docs', 'text/html; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
  ] as const) {
    const first = await api.get(path);
    const again = await api.get(path, { 'If-None-Match': first.headers.get('ETag') ?? '' });

    expect(first.headers.get('Content-Type')).toBe(type);
    expect(again.status).toBe(304);
    expect((await api.head(path)).status).toBe(200);
  }
});

test('the text for language models names every operation', async () => {
  const text = await (await api.get('/llms.txt')).text();
  for (const { path, method } of operations) {
    expect(text).toContain(`\`${method.toUpperCase()} ${path}\``);
  }
});

/** The page as a browser has it once its script ran. */
function opened() {
  const { document, Event } = parseHTML(page);
  const asked: string[] = [];
  const ask = (address: string) => {
    asked.push(address);
    return api.get(new URL(address).pathname + new URL(address).search);
  };
  const location = { href: 'http://127.0.0.1:8787/docs' };
  runInNewContext(inner('script'), {
    document,
    location,
    URL,
    fetch: ask,
    matchMedia: () => ({ matches: false }),
  });
  const field = (id: string) =>
    document.querySelector(`#${id}`) as unknown as {
      value: string;
      closest(what: string): EventTarget;
    };
  const open = (id: string) => field(id).closest('details').dispatchEvent(new Event('toggle'));
  return { asked, field, open };
}

test('a form that reads is filled in with what is there to read, one that changes is not', async () => {
  const { id } = await api.keep({
    text: 'A Pier Is Mended\n\n“It will hold for years,” said Ivo Brandt, the mayor.',
  });
  const { asked, field, open } = opened();
  const made = field('deleteArticle-path-articleId').value;

  for (const each of ['getArticle-path-articleId', 'getSpeaker-path-speakerId']) open(each);
  open('deleteArticle-path-articleId');

  await expect.poll(() => field('getSpeaker-path-speakerId').value).toBe('sp_ivo-brandt');
  expect(field('getArticle-path-articleId').value).toBe(id);
  expect(field('deleteArticle-path-articleId').value).toBe(made);
  expect(asked).toHaveLength(1);
});
