import * as z from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import type { Route } from '#functions/http/route.ts';
import type { ProblemCode } from '#shared/model/errors.ts';
import { elsewhere, refusals } from './elsewhere.ts';
import { tagOf, tags } from './tags.ts';

/** Any request may meet these: the first two where an operator keys the reads. */
const COMMON: readonly ProblemCode[] = [
  'unauthorized',
  'forbidden',
  'address-too-long',
  'reply-too-large',
  'internal',
  'unavailable',
];

/** A real reply of an operation, by its id: see examples.ts. */
export type Examples = Readonly<Record<string, unknown>>;

const IdempotencyKey = z.object({
  'Idempotency-Key': z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe('The first reply is kept for 24 hours and given again to a repeat of the request.'),
});

const IfMatch = z.object({
  'If-Match': z
    .string()
    .optional()
    .describe('Needed: the ETag of the thing as it was read whole, or * for whatever it is.'),
});

function problemsOf(route: Route<never>): ProblemCode[] {
  const own = [...(route.problems ?? [])];
  if (route.body) own.push('malformed-body', 'invalid-body', 'too-large', 'unsupported-media-type');
  if (route.idempotent) own.push('key-reused', 'in-progress', 'invalid-parameter');
  return [...new Set([...own, 'invalid-parameter' as const, 'not-acceptable' as const, ...COMMON])];
}

/** What a client may ask for in place of JSON, beside `Accept`. */
const format = (route: Route<never>) => ({
  in: 'query' as const,
  name: 'format',
  description: 'The form of the reply, whatever `Accept` says.',
  schema: { type: 'string' as const, enum: route.text ? ['json', 'text'] : ['json'] },
});

const sparsed = new Map<z.ZodObject, z.ZodObject>();

/** A thing of which `fields` may ask for some fields only; one schema for each. */
function withFields(thing: z.ZodObject): z.ZodObject {
  const known = sparsed.get(thing);
  if (known) return known;
  const id = `${String(thing.meta()?.['id'])}Fields`;
  const made = thing.partial().meta({ id, description: 'What `fields` asked for, and no more.' });
  sparsed.set(thing, made);
  return made;
}

/** The reply as it is, or with fewer fields where `fields` may ask for that. */
function replyOf({ reply, sparse }: Route<never>): z.ZodType {
  if (!sparse || !(reply instanceof z.ZodObject)) return reply;
  const items: unknown = reply.shape['items'];
  if (!(items instanceof z.ZodArray)) return z.union([reply, withFields(reply)]);
  const { element } = items;
  if (!(element instanceof z.ZodObject)) return reply;
  return z.union([reply, reply.extend({ items: z.array(withFields(element)) })]);
}

function operation(route: Route<never>, examples: Examples): ZodOpenApiOperationObject {
  const first = Object.keys(route.success ?? { 200: '' })[0];
  const example = examples[route.operationId];
  const asked = examples[`${route.operationId}.body`];
  const content = (status: string) => ({
    'application/json': {
      schema: route.replies?.[Number(status)] ?? replyOf(route),
      ...(example !== undefined && status === first ? { example } : {}),
    },
    ...(route.text ? { 'text/plain': { schema: z.string() } } : {}),
  });
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...(route.description ? { description: route.description } : {}),
    parameters: [format(route)],
    requestParams: {
      ...(route.params ? { path: route.params } : {}),
      ...(route.query ? { query: route.query } : {}),
      ...(route.idempotent ? { header: IdempotencyKey } : {}),
      ...(route.ifMatch ? { header: IfMatch } : {}),
    },
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: route.body,
                ...(asked === undefined ? {} : { example: asked }),
              },
              ...(route.raw
                ? {
                    'text/plain': { schema: z.string() },
                    'text/markdown': { schema: z.string() },
                    'text/html': { schema: z.string() },
                  }
                : {}),
            },
          },
        }
      : {}),
    ...(route.scope ? { security: [{ token: [] }] } : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.success ?? { 200: 'As asked' }).map(([status, description]) => [
          status,
          { description, content: content(status) },
        ]),
      ),
      ...(route.moves
        ? {
            301: {
              description: 'The speaker turned out to be another one',
              headers: z.object({ Location: z.string().describe('The same with that one’s id.') }),
            },
          }
        : {}),
      ...(route.method === 'get' && route.cache !== 'never'
        ? { 304: { description: 'Not changed since the ETag given in If-None-Match' } }
        : {}),
      ...refusals(problemsOf(route)),
    },
  };
}

/** OpenAPI 3.1 from the schemas that validate: every address that the service answers. */
export function openapiDocument(
  routes: readonly Route<never>[],
  version: string,
  examples: Examples,
) {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route, examples) };
  }
  Object.assign(paths, elsewhere(examples));
  for (const [path, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      const each = item[method];
      if (each) each.tags = [tagOf(method, path)];
    }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Quoin',
      version,
      description: 'Article summaries, attributed quotes and section lookups.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: tags.map(([name, description]) => ({ name, description })),
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  });
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Path → methods, for replies that say what an address takes. */
export function operationsOf(routes: readonly Route<never>[]): Record<string, string[]> {
  const operations: Record<string, string[]> = {};
  const add = (path: string, method: string) => {
    const methods = method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()];
    operations[path] = [...(operations[path] ?? []), ...methods];
  };
  for (const { path, method } of routes) add(path, method);
  for (const [path, item] of Object.entries(elsewhere({}))) {
    for (const method of METHODS) if (item[method]) add(path, method);
  }
  return operations;
}
