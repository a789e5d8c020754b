import type * as z from 'zod';
import { type Input, type Operation, QuoinProblem, quoinClient } from '#shared/client/client.ts';
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

/** Longer questions go in a body: the API reads addresses up to 4,096 characters. */
const LONGEST_CLAIM = 3_000;

const isCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

/** The library behind an API: every question is a request or two, every reply is parsed. */
export function apiLibrary({ api, ...settings }: ApiSettings): Library {
  const client = quoinClient({ url: api, ...settings });
  async function ask<S extends z.ZodType, O extends Operation>(
    schema: S,
    operation: O,
    input: Input<O>,
  ): Promise<z.infer<S>> {
    try {
      return schema.parse(await client.call(operation, input));
    } catch (error) {
      if (!(error instanceof QuoinProblem)) throw error;
      if (isCode(error.code)) throw new QuoinError(error.code, error.detail);
      throw new QuoinError('unavailable', `The API answered ${error.status}.`);
    }
  }
  const orNull = async <T>(found: Promise<T>): Promise<T | null> =>
    found.catch((error: unknown) => {
      if (error instanceof QuoinError && error.code === 'not-found') return null;
      throw error;
    });
  return {
    quotes: (query) => ask(pageOf(Quote), 'GET /v1/quotes', { query }),
    randomQuotes: (query) => ask(pageOf(Quote), 'GET /v1/quotes/random', { query }),
    quote: (quoteId) => orNull(ask(Quote, 'GET /v1/quotes/{quoteId}', { path: { quoteId } })),
    articles: (query) => ask(pageOf(ArticleCard), 'GET /v1/articles', { query }),
    article: (articleId) =>
      orNull(ask(Article, 'GET /v1/articles/{articleId}', { path: { articleId } })),
    summary: async (articleId, length) => {
      const path = { articleId };
      const [card, summary] = await Promise.all([
        orNull(ask(ArticleCard, 'GET /v1/articles/{articleId}', { path })),
        orNull(ask(Summary, 'GET /v1/articles/{articleId}/summary', { path, query: { length } })),
      ]);
      return card && summary && { card, summary };
    },
    speaker: (speakerId) =>
      orNull(ask(Speaker, 'GET /v1/speakers/{speakerId}', { path: { speakerId } })),
    speakers: (query) => ask(pageOf(Speaker), 'GET /v1/speakers', { query }),
    search: (query) => ask(pageOf(Find), 'GET /v1/search', { query }),
    verify: (claim) =>
      encodeURIComponent(claim.quote).length <= LONGEST_CLAIM
        ? ask(Verdict, 'GET /v1/verify', { query: claim })
        : ask(Verdict, 'POST /v1/verify', { body: claim }),
  };
}
