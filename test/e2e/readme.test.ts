import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleArticles } from '#cli/local/samples.ts';
import { Quote } from '#shared/model/quote.ts';
import { apiOn } from '#test/support/api.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
const readme = readFileSync('README.md', 'utf8');

test('the README’s reply is what the API answers', async () => {
  const shown = Quote.strict().parse(JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''));
  const line = /```\n(“.*)\n```/.exec(readme)?.[1];
  const api = apiOn(await newTable());
  for (const article of await sampleArticles()) await api.keep(article);

  const reply = await (await api.get(`/v1/quotes/${shown.id}`)).json();
  const text = await (await api.get(`/v1/quotes/${shown.id}?format=text`)).text();

  // How sure the engine is moves a little with every fit.
  expect(reply).toEqual({ ...shown, confidence: expect.closeTo(shown.confidence, 1) });
  expect(text.trim()).toBe(line);
});

test('the README’s links lead somewhere', () => {
  const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path ?? '');

  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});
