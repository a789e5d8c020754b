import * as z from 'zod';
import type { ProblemCode } from '#shared/model/errors.ts';
import type { Scope } from '#shared/model/token.ts';
import { fieldsOf, sparse } from './fields.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** How long a reply may be kept: by how the thing behind it changes. See cache.ts. */
export type CachePolicy = 'thing' | 'list' | 'fixed' | 'never';

export interface Reply<T> {
  readonly status?: number;
  readonly body: T;
  readonly headers?: Record<string, string>;
}

/** Who makes a request that needs a token: the token’s name, as it stands in the history of what was done. */
export interface Caller {
  readonly name: string;
}

/** What a handler may know of a request beside what its schemas let in. */
export interface Asked {
  readonly caller: Caller | undefined;
  readonly ifMatch: string | undefined;
}

type Shape<S> = S extends z.ZodType ? z.infer<S> : Record<string, never>;

/** What is said of an operation, whatever its types. */
interface About {
  readonly method: Method;
  /** With parameters in braces: `/v1/articles/{articleId}`. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  /** Takes an article as it is, too: its words as the body, their kind as the content type. */
  readonly raw?: true;
  /** What the reply is, or is a page of, where `fields` may ask for some of it only. */
  readonly sparse?: z.ZodObject;
  /** What single statuses reply with, where `reply` is one of several. */
  readonly replies?: Record<number, z.ZodType>;
  /** Statuses of success, each with what it says; `200` where left out. */
  readonly success?: Record<number, string>;
  readonly problems?: readonly ProblemCode[];
  /** Answers 301 where what is asked for goes by another id now: see moved.ts. */
  readonly moves?: true;
  readonly cache: CachePolicy;
  /** What a token must be good for; open where left out. */
  readonly scope?: Scope;
  /** Takes an `Idempotency-Key`: see once.ts. */
  readonly idempotent?: boolean;
  /** Needs `If-Match`, with the ETag of what is to be changed. */
  readonly ifMatch?: true;
}

/** One operation of the API: what it takes, what it answers, and the code that does it. OpenAPI is made from these. */
export interface RouteSpec<Deps, P, Q, B, R extends z.ZodType> extends About {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly reply: R;
  /** The reply as a line for a chat, for `format=text` and `Accept: text/plain`. */
  readonly asText?: (body: z.infer<R>) => string;
  readonly handle: (
    input: { params: Shape<P>; query: Shape<Q>; body: Shape<B> } & Asked,
    deps: Deps,
  ) => Promise<Reply<z.infer<R>>>;
}

export interface Route<Deps> extends About {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType;
  readonly text: boolean;
  /** Parses, handles, and gives the reply; `asText` turns its body into text. */
  readonly run: (
    raw: { params: unknown; query: unknown; body: unknown },
    deps: Deps,
    parse: Parse,
    asked: Asked,
  ) => Promise<Reply<unknown> & { asText?: () => string }>;
}

/** Turns what a client sent into what a schema says, or throws a problem that names each fault. */
export type Parse = <S extends z.ZodType>(
  schema: S | undefined,
  value: unknown,
  where: 'path' | 'query' | 'body',
) => z.infer<S>;

/** Ties the types of one operation's parts together, then forgets them so that all operations fit one list. */
export function route<
  Deps,
  P extends z.ZodObject | undefined,
  Q extends z.ZodObject | undefined,
  B extends z.ZodType | undefined,
  R extends z.ZodType,
>(spec: RouteSpec<Deps, P, Q, B, R>): Route<Deps> {
  const { asText, handle, params, query, body, ...rest } = spec;
  const thing = spec.sparse;
  const takes = thing
    ? (query ?? z.strictObject({})).safeExtend({ fields: fieldsOf(thing) })
    : query;
  type Queried = { fields?: string[] };
  let unasked: Queried | undefined;
  /** Most requests have no query: what their parameters are then is the same each time. */
  const queried = (query: unknown, parse: Parse): Queried => {
    const bare = typeof query === 'object' && query !== null && Object.keys(query).length === 0;
    if (!bare) return parse(takes, query, 'query') as Queried;
    unasked ??= parse(takes, query, 'query') as Queried;
    return unasked;
  };
  return {
    ...rest,
    ...(params ? { params } : {}),
    ...(takes ? { query: takes } : {}),
    ...(body ? { body } : {}),
    text: asText !== undefined,
    run: async (raw, deps, parse, asked) => {
      const path = parse(params, raw.params, 'path') as Shape<P>;
      const { fields, ...given } = queried(raw.query, parse);
      const input = {
        ...asked,
        params: path,
        query: given as Shape<Q>,
        body: parse(body, raw.body, 'body') as Shape<B>,
      };
      const reply = await handle(input, deps);
      const said = thing && fields ? sparse(reply.body, thing, fields) : reply.body;
      return { ...reply, body: said, ...(asText ? { asText: () => asText(reply.body) } : {}) };
    },
  };
}
