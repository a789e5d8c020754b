import { expect, test } from 'vitest';
import { ApiClient } from '#cli/ingest/api-client.ts';
import { ingestSources } from '#cli/ingest/ingest-sources.ts';
import { Progress } from '#cli/ingest/progress.ts';
import { type Source, sourcesOf } from '#cli/ingest/sources.ts';

/** An API that answers each request by its text. */
function client(answer: (text: string) => Response) {
  let calls = 0;
  const made = new ApiClient({
    api: 'http://127.0.0.1:8787',
    token: undefined,
    fetch: async (_, init) => {
      calls++;
      return answer(JSON.parse(String(init?.body)).text);
    },
    wait: async () => {},
    random: () => 0,
    now: () => 0,
  });
  return { client: made, calls: () => calls };
}

const kept = (title: string) =>
  Response.json({ id: 'a_1', title, version: 1, quoteCount: 2 }, { status: 201 });
const refused = (status: number, code: string) =>
  Response.json({ code, detail: `The detail of ${code}.` }, { status });
const sources = (...names: string[]): Source[] =>
  names.map((name) => ({ name, load: async () => ({ text: name }) }));
const quiet = () => new Progress({ isTTY: false, write: () => true } as never);

function told() {
  const lines: string[] = [];
  return {
    lines,
    atOnce: 1,
    about: {},
    onKept: ({ name }: Source) => lines.push(`kept ${name}`),
    onFailed: ({ name }: Source, error: unknown) => lines.push(`${name}: ${String(error)}`),
  };
}

test('what cannot be kept is told with its reason, and the others are kept', async () => {
  const { client: api } = client((text) =>
    text === 'b' ? refused(422, 'unreadable-article') : kept(text),
  );
  const options = told();
  const progress = quiet();
  const unreadable = { name: 'c', load: async () => Promise.reject(new Error('not UTF-8')) };

  await ingestSources(api, [...sources('a', 'b'), unreadable, ...sources('d')], options, progress);

  expect(options.lines).toEqual([
    'kept a',
    'b: ApiError: The detail of unreadable-article.',
    'c: Error: not UTF-8',
    'kept d',
  ]);
  expect(progress.tally).toMatchObject({ done: 2, failed: 2, share: 1 });
});

test('nothing more is sent where the API takes nothing', async () => {
  const { client: api, calls } = client(() => refused(401, 'unauthorized'));

  await expect(ingestSources(api, sources('a', 'b', 'c'), told(), quiet())).rejects.toMatchObject({
    code: 'unauthorized',
  });

  expect(calls()).toBe(1);
});

test('a file that is not there is named', async () => {
  await expect(sourcesOf('no-such-article.md')).rejects.toThrow(
    'There is no file or folder no-such-article.md.',
  );
});
