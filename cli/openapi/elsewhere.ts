import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { feedQueries, OfSpeaker } from '#functions/read/feeds/asked.ts';
import { type ProblemCode, problems } from '#shared/model/errors.ts';
import { ArticleId, QuoteId } from '#shared/model/ids.ts';
import { Problem } from './problem.ts';

/** What the service answers beside its routes: feeds, permalinks, the reference itself, and where assistants come in. */

type Responses = ZodOpenApiOperationObject['responses'];

/** JSON Feed 1.1, as much of it as Quoin gives. */
const JsonFeed = z
  .object({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    items: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        external_url: z.string().optional(),
        title: z.string(),
        content_text: z.string(),
        date_published: z.iso.datetime().optional(),
        authors: z.array(z.object({ name: z.string() })).optional(),
      }),
    ),
  })
  .meta({ id: 'JsonFeed' });

const page = { 'text/html': { schema: z.string() } };

/** `otherwise`: another form in which it may be said. */
export const refusals = (codes: readonly ProblemCode[], otherwise?: typeof page): Responses =>
  Object.fromEntries(
    [...Map.groupBy(codes, (code) => problems[code].status)].map(([status, some]) => [
      String(status),
      {
        description: some.map((code) => problems[code].title).join(' · '),
        content: { 'application/problem+json': { schema: Problem }, ...otherwise },
      },
    ]),
  );

const unchanged = {
  304: { description: 'Not changed since the ETag given in If-None-Match' },
} as const;
const leads = (description: string) => ({
  description,
  headers: z.object({ Location: z.string() }),
});

function feed(
  about: { id: string; summary: string; query: z.ZodObject; path?: z.ZodObject },
  examples: Readonly<Record<string, unknown>>,
): ZodOpenApiOperationObject {
  const { id, summary, query, path = z.object({}) } = about;
  const form = z.enum(['json', 'atom']).meta({
    description: 'json: JSON Feed 1.1 · atom: Atom (RFC 4287).',
    example: 'json',
  });
  return {
    operationId: id,
    summary,
    description: 'The newest 30, for a search the best 30. Reported speech stays out.',
    requestParams: { path: path.extend({ form }), query },
    responses: {
      200: {
        description: 'The feed',
        content: {
          'application/feed+json': { schema: JsonFeed, example: examples[id] },
          'application/atom+xml': { schema: z.string(), example: examples[`${id}.atom`] },
        },
      },
      301: leads('The speaker turned out to be another one'),
      ...unchanged,
      ...refusals(['invalid-parameter', 'not-found', 'unauthorized', 'forbidden', 'unavailable']),
    },
  };
}

const permalink = (
  id: string,
  summary: string,
  what: z.ZodType,
  more: readonly ProblemCode[] = [],
): ZodOpenApiOperationObject => ({
  operationId: id,
  summary,
  description:
    'Where a reply’s `permalink` leads: a page for people, and for who accepts JSON before HTML the way to it.',
  requestParams: { path: z.object({ id: what }) },
  responses: {
    200: { description: 'The page', content: page },
    302: leads('To what it is the address of'),
    ...unchanged,
    ...refusals(['unauthorized', 'forbidden']),
    ...refusals(['not-found', ...more], page),
  },
});

const text = (id: string, summary: string, type: string): ZodOpenApiOperationObject => ({
  operationId: id,
  summary,
  responses: {
    200: { description: 'The text', content: { [type]: { schema: z.string() } } },
    ...unchanged,
  },
});

/** The platform's own forms: what is in them is the platform's to say. */
const integration = (
  name: string,
  body: string,
  signature: string,
  example: unknown,
): ZodOpenApiOperationObject => ({
  operationId: name.toLowerCase(),
  summary: `Where ${name} sends what people ask`,
  description: `There where the operator set ${name} up. ${signature}`,
  requestBody: {
    required: true,
    content: { [body]: { schema: body === 'application/json' ? z.looseObject({}) : z.string() } },
  },
  responses: {
    200: {
      description: `The answer, in ${name}’s own form; empty where it wants none`,
      content: { 'application/json': { schema: z.looseObject({}), example } },
    },
    ...refusals(['unauthorized', 'not-found', 'too-large', 'internal', 'unavailable']),
  },
});

const JsonRpc = z
  .looseObject({ jsonrpc: z.literal('2.0') })
  .meta({ id: 'JsonRpc', description: 'A message of JSON-RPC 2.0, as MCP has it.' });

const rpc = (description: string) => ({
  description,
  content: { 'application/json': { schema: JsonRpc } },
});

const mcp = (example: unknown, asked: unknown): ZodOpenApiOperationObject => ({
  operationId: 'mcp',
  summary: 'The same for assistants, over MCP',
  description:
    'Streamable HTTP, stateless, by the specification of 2026-07-28 and the older ones. `Accept` must name application/json and text/event-stream. Tools only read.',
  requestBody: {
    required: true,
    content: {
      'application/json': { schema: JsonRpc, ...(asked === undefined ? {} : { example: asked }) },
    },
  },
  responses: {
    200: {
      description: 'The answer',
      content: {
        'text/event-stream': { schema: z.string(), ...(example === undefined ? {} : { example }) },
        'application/json': { schema: JsonRpc },
      },
    },
    202: { description: 'A notification was taken' },
    400: rpc('No message, or none that is understood'),
    404: rpc('Nothing such is known'),
    406: rpc('Accept names neither form'),
    413: rpc('Too large'),
    415: rpc('Not JSON'),
    ...refusals(['unauthorized', 'forbidden']),
  },
});

export function elsewhere(examples: Readonly<Record<string, unknown>>): ZodOpenApiPathsObject {
  const { quotes, articles, search, speaker } = feedQueries;
  const of = (id: string, summary: string, query: z.ZodObject, path?: z.ZodObject) => ({
    get: feed({ id, summary, query, ...(path ? { path } : {}) }, examples),
  });
  return {
    '/feeds/quotes.{form}': of('quotesFeed', 'The newest quotes, to subscribe to', quotes),
    '/feeds/articles.{form}': of('articlesFeed', 'The newest articles, to subscribe to', articles),
    '/feeds/speakers/{speakerId}.{form}': of(
      'speakerFeed',
      'What a speaker says, to subscribe to',
      speaker,
      OfSpeaker,
    ),
    '/feeds/search.{form}': of(
      'searchFeed',
      'Quotes that have some words, to subscribe to',
      search,
    ),
    '/q/{id}': {
      get: permalink('quotePermalink', 'The permalink of a quote', QuoteId, ['retracted']),
    },
    '/a/{id}': { get: permalink('articlePermalink', 'The permalink of an article', ArticleId) },
    '/docs': { get: text('docs', 'This reference, for people', 'text/html') },
    '/llms.txt': { get: text('llms', 'This reference, for language models', 'text/plain') },
    '/mcp': { post: mcp(examples['mcp'], examples['mcp.body']) },
    '/v1/integrations/slack': {
      post: integration(
        'Slack',
        'application/x-www-form-urlencoded',
        'Signed by `X-Slack-Signature`; events come as JSON.',
        examples['slack'],
      ),
    },
    '/v1/integrations/discord': {
      post: integration(
        'Discord',
        'application/json',
        'Signed by `X-Signature-Ed25519`.',
        examples['discord'],
      ),
    },
    '/v1/integrations/telegram': {
      post: integration(
        'Telegram',
        'application/json',
        'Known by `X-Telegram-Bot-Api-Secret-Token`.',
        examples['telegram'],
      ),
    },
  };
}
