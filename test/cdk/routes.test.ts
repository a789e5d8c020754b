import { expect, it } from 'vitest';
import { botNames } from '#cdk/config/bots.ts';
import { routes } from '#cdk/config/routes.ts';
import { discordApp } from '#functions/discord/app.ts';
import { keyed } from '#functions/read/keyed.ts';
import { readRoutes } from '#functions/read/routes/index.ts';
import { slackApp } from '#functions/slack/app.ts';
import { telegramApp } from '#functions/telegram/app.ts';
import { writeRoutes } from '#functions/write/routes/index.ts';

/** How precisely a word of a pattern says what it takes. */
const precision = (part: string) => (part === '{proxy+}' ? '0' : part.startsWith('{') ? '1' : '2');

/** The route that API Gateway takes: the most precise one, word by word from the left. */
function chosen(path: string) {
  const fits = (pattern: string) =>
    new RegExp(
      `^${pattern
        .replace(/\./g, '\\.')
        .replace('{proxy+}', '.+')
        .replace(/\{\w+\}/g, '[^/]+')}$`,
    ).test(path);
  const rank = (pattern: string) => pattern.split('/').map(precision).join('');
  return routes
    .filter((route) => fits(route.path))
    .toSorted((a, b) => (rank(a.path) < rank(b.path) ? 1 : -1))[0];
}

it.each([
  ['read', readRoutes],
  ['write', writeRoutes],
] as const)('sends every request that the %s function answers to it', (name, served) => {
  const astray = served
    .filter(({ method, path }) => chosen(path)?.methods[method.toUpperCase()] !== name)
    .map(({ method, path }) => `${method} ${path}`);

  expect(served.length).toBeGreaterThan(0);
  expect(astray).toEqual([]);
});

it('lets no cache keep what only operators read', () => {
  const read = writeRoutes.filter(({ method }) => method === 'get');

  expect(read.length).toBeGreaterThan(3);
  expect(read.filter(({ cache }) => cache !== 'never').map(({ path }) => path)).toEqual([]);
});

it.each(botNames)('sends what %s sends to its own function, and asks it for no key', (name) => {
  const apps = { slack: slackApp, discord: discordApp, telegram: telegramApp };
  const { routes: served } = apps[name]({} as never);

  expect(served.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `POST /v1/integrations/${name}`,
  ]);
  expect(chosen(served[0]!.path)).toMatchObject({ methods: { POST: name }, keyed: false });
});

it('asks for an API key where the function itself would ask for a token', () => {
  const paths = [...readRoutes.map(({ path }) => path), '/feeds/quotes.json', '/docs', '/', '/q/x'];

  const apart = paths.filter((path) => chosen(path)?.keyed !== keyed(path));

  expect(apart).toEqual([]);
});

it('answers at every path that another begins with', () => {
  const paths = routes.map(({ path }) => path);
  const missing = paths
    .flatMap((path) =>
      path.split('/').map((_, at, words) => words.slice(0, at + 1).join('/') || '/'),
    )
    .filter((start) => !paths.includes(start));

  expect(missing).toEqual([]);
});
