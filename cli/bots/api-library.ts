import * as z from 'zod';
import { Article, ArticleCard } from '#shared/model/article.ts';
import { type ProblemCode, problems, QuoinError } from '#shared/model/errors.ts';
import { pageOf } from '#shared/model/query.ts';
import { Quote } from '#shared/model/quote.ts';
import { Find } from '#shared/model/search.ts';
import { Speaker } from '#shared/model/speaker.ts';
import { Summary } from '#shared/model/summary.ts';
import { Verdict } from '#shared/model/verdict.ts';
import type { Library } from '#shared/tools/library.ts';

export interface ApiSettings {
  /** Without a slash at the end. */
  readonly api: string;
  readonly apiKey?: string | undefined;
  readonly token?: string | undefined;
  readonly fetch?: typeof fetch;
}

const DEADLINE_MS = 15_000;
/** Longer questions go in a body: the API reads addresses up to 4,096 characters. */
const LONGEST_ADDRESS = 3_500;

const Problem = z.object({ code: z.string(), detail: z.string() });
const isCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

function addressOf(api: string, path: string, query: object): string {
  const given = Object.entries(query).flatMap(
    ([name, value]: [string, unknown]): [string, string][] =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : String(value)]],
  );
  return `${api}/v1${path}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
}

/** The library behind an API: every question is a request or two, every reply is parsed. */
export function apiLibrary(settings: ApiSettings): Library {
  const { api, apiKey, token, fetch: send = fetch } = settings;
  const headers = {
    Accept: 'application/json',
    ...(apiKey ? { 'X-Api-Key': apiKey } : {}),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  };
  async function call<S extends z.ZodType>(schema: S, address: string, init: RequestInit = {}) {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const reply = await send(address, {
      ...init,
      headers: { ...headers, ...init.headers },
      signal,
    });
    const body: unknown = await reply.json();
    if (reply.ok) return schema.parse(body);
    const { success, data } = Problem.safeParse(body);
    const code = success && isCode(data.code) ? data.code : 'unavailable';
    throw new QuoinError(code, success ? data.detail : `The API answered ${reply.status}.`);
  }
  const get = <S extends z.ZodType>(schema: S, path: string, query: object = {}) =>
    call(schema, addressOf(api, path, query));
  const orNull = async <T>(found: Promise<T>): Promise<T | null> =>
    found.catch((error: unknown) => {
      if (error instanceof QuoinError && error.code === 'not-found') return null;
      throw error;
    });
  const at = (id: string) => encodeURIComponent(id);
  return {
    quotes: (query) => get(pageOf(Quote), '/quotes', query),
    randomQuotes: (query) => get(pageOf(Quote), '/quotes/random', query),
    quote: (id) => orNull(get(Quote, `/quotes/${at(id)}`)),
    articles: (query) => get(pageOf(ArticleCard), '/articles', query),
    article: (id) => orNull(get(Article, `/articles/${at(id)}`)),
    summary: async (id, length) => {
      const [card, summary] = await Promise.all([
        orNull(get(ArticleCard, `/articles/${at(id)}`)),
        orNull(get(Summary, `/articles/${at(id)}/summary`, { length })),
      ]);
      return card && summary && { card, summary };
    },
    speaker: (id) => orNull(get(Speaker, `/speakers/${at(id)}`)),
    speakers: (query) => get(pageOf(Speaker), '/speakers', query),
    search: (request) => get(pageOf(Find), '/search', request),
    verify: (claim) => {
      const address = addressOf(api, '/verify', claim);
      if (address.length <= LONGEST_ADDRESS) return call(Verdict, address);
      return call(Verdict, addressOf(api, '/verify', {}), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(claim),
      });
    },
  };
}
