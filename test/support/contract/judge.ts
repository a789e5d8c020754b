import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { document, type Operation, operations, type Schema } from './operations.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const ajv = new Ajv2020({ allErrors: true, strict: false });
ajv.addFormat('date-time', (text) => INSTANT.test(text) && !Number.isNaN(Date.parse(text)));
ajv.addFormat('date', (text) => !Number.isNaN(Date.parse(text)));
ajv.addFormat('uri', (text) => URL.canParse(text));

/** No reply may hold more than the document says: objects that leave it open are closed here. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, closed(inner)]);
  const open = 'properties' in value && !('additionalProperties' in value);
  return { ...Object.fromEntries(entries), ...(open ? { additionalProperties: false } : {}) };
}

ajv.addSchema({
  $id: 'quoin',
  components: closed(document.components) as Record<string, unknown>,
});

const refer = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(refer);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === '$ref' ? `quoin${String(inner)}` : refer(inner),
    ]),
  );
};

const compiled = new Map<Schema, ValidateFunction>();
function validator(schema: Schema): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const made = ajv.compile(refer(closed(schema)) as Schema);
  compiled.set(schema, made);
  return made;
}

/** What is wrong with a value by a schema of the document; empty where nothing is. */
export function faultsIn(schema: Schema, value: unknown): string[] {
  const validate = validator(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  );
}

const problem: Schema = { $ref: '#/components/schemas/Problem' };

/** Replies that any address may give, whatever stands in the document: there is no operation to name them. */
const ANYWHERE = new Set([404, 405, 414, 431]);

const patterns = operations.map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replace(/\./g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** The operation that an address and method belong to; a fixed address goes before a pattern. */
export function operationOf(method: string, path: string): Operation | null {
  const wanted = method.toLowerCase() === 'head' ? 'get' : method.toLowerCase();
  const found = patterns
    .filter(({ operation, pattern }) => operation.method === wanted && pattern.test(path))
    .map(({ operation }) => operation);
  return found.find(({ path }) => !path.includes('{')) ?? found[0] ?? null;
}

export interface Heard {
  readonly status: number;
  readonly type: string | null;
  readonly header: (name: string) => string | null;
  readonly body: string;
}

export const heard = async (reply: Response): Promise<Heard> => ({
  status: reply.status,
  type: reply.headers.get('Content-Type'),
  header: (name) => reply.headers.get(name),
  body: await reply.text(),
});

function faultsOfProblem(reply: Heard): string[] {
  if (reply.type !== 'application/problem+json') return [`problem of type ${reply.type}`];
  const body = JSON.parse(reply.body) as { status?: number; requestId?: string };
  return [
    ...faultsIn(problem, body),
    ...(body.status === reply.status ? [] : ['its status is another']),
    ...(body.requestId === reply.header('X-Request-Id') ? [] : ['its request id is another']),
    ...(reply.header('Cache-Control') === 'no-store' ? [] : ['it may be cached']),
  ];
}

/** How a reply breaks the contract: one line each. `method` and `operation` are those of the request. */
export function breaches(method: string, operation: Operation | null, reply: Heard): string[] {
  const { status, type, body } = reply;
  if (status >= 500) return [`${status} ${body.slice(0, 200)}`];
  const bare = method === 'HEAD' || status === 304 || status === 204;
  if (!operation) {
    if (status === 308) return [];
    if (!ANYWHERE.has(status)) return [`${status} where no operation is`];
    return bare ? [] : faultsOfProblem(reply);
  }
  const documented = operation.responses[String(status)];
  if (!documented && !ANYWHERE.has(status)) return [`${status} is not documented`];
  if (!reply.header('X-Request-Id')) return ['no request id'];
  if (bare) return body === '' ? [] : ['a body where none belongs'];
  if (status >= 300 && status < 400) return reply.header('Location') ? [] : ['leads nowhere'];
  const form = (type ?? '').split(';')[0] ?? '';
  const content = documented?.content?.[form];
  if (status >= 400 && (!content || form === 'application/problem+json')) {
    return faultsOfProblem(reply);
  }
  if (!content) return [`${status} as ${form} is not documented`];
  if (!form.endsWith('json')) return [];
  return faultsIn(content.schema, JSON.parse(body));
}
