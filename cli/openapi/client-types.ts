/** The document's types as TypeScript: what shared/client is typed by. */

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { content?: Readonly<Record<string, { schema: Schema }>> }>
  >;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const primitive: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
};

const union = (types: readonly string[]): string => [...new Set(types)].join(' | ') || 'never';
const key = (name: string): string => (/^\w+$/.test(name) ? name : JSON.stringify(name));

function typeOf(schema: Schema): string {
  const { $ref, type, enum: options, items, properties, required = [] } = schema;
  if ($ref) return $ref.replace('#/components/schemas/', '');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (options) return union(options.map((option) => JSON.stringify(option)));
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return union(either.map(typeOf));
  if (items) return `readonly (${typeOf(items)})[]`;
  if (properties) {
    const fields = Object.entries(properties).map(([name, inner]) =>
      required.includes(name)
        ? `${key(name)}: ${typeOf(inner)}`
        : `${key(name)}?: ${typeOf(inner)} | undefined`,
    );
    return `{ ${fields.map((field) => `readonly ${field}`).join('; ')} }`;
  }
  const kinds = [type ?? []].flat().map((kind) => primitive[kind] ?? 'unknown');
  return kinds.length > 0 ? union(kinds) : 'unknown';
}

/** Numbers and lists may be given as such: they are written into the address. */
function given({ name, required, schema }: Parameter): string {
  const { items } = schema;
  const type = items
    ? union([`(${typeOf(items)})`, typeOf(schema)])
    : schema.enum
      ? typeOf(schema)
      : 'string | number';
  return `readonly ${key(name)}${required ? '' : '?'}: ${type}${required ? '' : ' | undefined'}`;
}

/** Where `fields` may ask for less, the whole reply: the client says itself what is left of it. */
const whole = (schema: Schema, parameters: readonly Parameter[]): Schema =>
  (parameters.some(({ name }) => name === 'fields') && schema.anyOf?.[0]) || schema;

function operationType({ summary, parameters = [], requestBody, responses }: Operation): string {
  const of = (where: string) =>
    parameters.filter((each) => each.in === where && each.name !== 'format').map(given);
  const body = requestBody?.content['application/json']?.schema;
  const replies = Object.entries(responses)
    .filter(([status]) => Number(status) < 300)
    .flatMap(([, { content }]) => content?.['application/json']?.schema ?? [])
    .map((schema) => whole(schema, parameters));
  return [
    `/** ${summary} */ {`,
    `path: { ${of('path').join('; ')} };`,
    `query: { ${of('query').join('; ')} };`,
    `body: ${body ? typeOf(body) : 'undefined'};`,
    `reply: ${replies.length > 0 ? union(replies.map(typeOf)) : 'undefined'};`,
    '}',
  ].join('\n    ');
}

/** The text of shared/client/api.generated.ts. */
export function clientTypes(json: unknown): string {
  const { paths, components } = JSON.parse(JSON.stringify(json)) as Document;
  const schemas = Object.entries(components.schemas)
    .filter(([name]) => !name.endsWith('Fields'))
    .map(([name, schema]) => `export type ${name} = ${typeOf(schema)};`);
  const asked = Object.entries(paths).filter(
    ([path]) => path.startsWith('/v1/') && !path.startsWith('/v1/integrations/'),
  );
  const operations = asked.flatMap(([path, item]) =>
    Object.entries(item).map(
      ([method, operation]) => `  '${method.toUpperCase()} ${path}': ${operationType(operation)};`,
    ),
  );
  return [
    '// Made by `npm run -s openapi` (cli/openapi/client-types.ts) from the schemas that validate.',
    '',
    ...schemas,
    '',
    '/** Every operation of the API: what it takes and what it answers. */',
    'export interface Operations {',
    ...operations,
    '}',
    '',
  ].join('\n');
}
