import fc from '#test/support/fast-check.ts';
import { faultsIn } from './judge.ts';
import { type Operation, type Parameter, resolve, type Schema } from './operations.ts';

/** Values that exist in the collection asked, by parameter name: ids, cursors, names. */
export interface Pool {
  readonly reads: Readonly<Record<string, readonly string[]>>;
  /** In place of those where something may be changed, so that what is read stays there. */
  readonly writes: Readonly<Record<string, readonly string[]>>;
}

/** What has broken servers before: each as it is before it is percent-encoded. */
export const HOSTILE = [
  '',
  ' ',
  '0',
  '-1',
  '1e9',
  'NaN',
  'null',
  'true',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  '\u0000',
  '\u202e‮',
  '\ud83d\ude00'.repeat(40),
  '../../etc/passwd',
  '..%2f..%2f',
  '%',
  '%zz',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '$\u007bjndi:ldap://x}',
  '(((((((((a+)+)+)+)+)+)+)+)+)+$',
  'İıſK\u0130',
  '\ufeff',
  'a'.repeat(3000),
  '9'.repeat(400),
  '2026-13-45',
  '0000-01-01',
  '9999-12-31T23:59:59.999999999999+23:59',
  '+275760-09-13',
  'W10',
  'eyJhIjoxfQ',
] as const;

const words = fc.constantFrom(
  ...['bridge', 'Ada Marlowe', '“ferry”', 'the harbour levy', 'é', 'Ünïcödé', 'a b c', '"x y"'],
);

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2900-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Values that a schema of the document allows. */
export function valid(schema: Schema): fc.Arbitrary<unknown> {
  const { type, pattern, format, properties, required = [] } = resolve(schema);
  const { enum: options, const: only, anyOf, items, minimum, maximum } = resolve(schema);
  if (only !== undefined) return fc.constant(only);
  if (options) return fc.constantFrom(...options);
  const either = anyOf ?? resolve(schema).oneOf;
  if (either) return fc.oneof(...either.map(valid));
  if (format === 'date') return day.map((text) => text.slice(0, 10));
  if (format === 'date-time') return day;
  if (format === 'uri') return fc.webUrl();
  const kind = typeof type === 'string' ? type : (type?.[0] ?? 'string');
  if (kind === 'object' && properties) {
    const model = Object.fromEntries(
      Object.entries(properties).map(([name, inner]) => [name, valid(inner)]),
    );
    return fc.record(model, { requiredKeys: [...required] });
  }
  if (kind === 'array') return fc.array(items ? valid(items) : words, { maxLength: 4 });
  if (kind === 'integer') return fc.integer({ min: minimum ?? 0, max: maximum ?? 1000 });
  if (kind === 'number') return fc.double({ min: minimum ?? 0, max: maximum ?? 1, noNaN: true });
  if (kind === 'boolean') return fc.boolean();
  if (kind === 'null') return fc.constant(null);
  const { minLength = 0, maxLength = 100 } = resolve(schema);
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength;
  if (pattern) return fc.stringMatching(new RegExp(pattern, 'u')).filter(fits);
  return fc.oneof(words, fc.string({ minLength, maxLength: Math.min(maxLength, 60) })).filter(fits);
}

/** What is asked of one operation: raw values by parameter name, and a body. */
export interface Input {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const known = ({ schema }: Parameter, values: readonly string[]): fc.Arbitrary<string> => {
  const made = valid(schema).map(String);
  return values.length > 0
    ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, made)
    : made;
};

const recordOf = (parameters: readonly Parameter[], values: Pool['reads']) =>
  fc.record(
    Object.fromEntries(parameters.map((each) => [each.name, known(each, values[each.name] ?? [])])),
    { requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name) },
  );

const bodyOf = (operation: Operation): fc.Arbitrary<unknown> => {
  const schema = operation.requestBody?.content['application/json']?.schema;
  return schema ? valid(schema) : fc.constant(undefined);
};

/** Input that the document allows. What only the code knows (two parameters that exclude each other) may refuse it. */
export const validInput = (operation: Operation, pool: Pool): fc.Arbitrary<Input> => {
  const at = (where: string) => operation.parameters.filter((each) => each.in === where);
  const values = operation.method === 'get' ? pool.reads : { ...pool.reads, ...pool.writes };
  return fc.record({
    path: recordOf(at('path'), values),
    query: recordOf(at('query'), values),
    body: bodyOf(operation),
  });
};

/** What a parameter's text stands for, where the document says more than text. */
function meant({ type }: Schema, text: string): unknown {
  if (type === 'array') return text.split(',');
  const number = Number(text);
  const numeric = type === 'integer' || type === 'number';
  return numeric && text.trim() !== '' && !Number.isNaN(number) ? number : text;
}

/** Input that is as allowed but for one parameter, and that parameter's name. */
export function invalidInput(
  operation: Operation,
  pool: Pool,
): fc.Arbitrary<{ input: Input; wrong: string }> {
  const named = operation.parameters.filter((each) => each.in === 'query' || each.in === 'path');
  const oneWrong = named.flatMap((parameter) => {
    const bad = HOSTILE.filter(
      (text) =>
        text.length < 2000 &&
        text !== '' &&
        faultsIn(parameter.schema, meant(resolve(parameter.schema), text)).length > 0,
    );
    if (bad.length === 0) return [];
    return fc
      .record({ input: required(operation, pool), text: fc.constantFrom(...bad) })
      .map(({ input, text }) => ({
        wrong: parameter.name,
        input: {
          ...input,
          [parameter.in]: { ...input[parameter.in as 'path' | 'query'], [parameter.name]: text },
        },
      }));
  });
  const unknown = required(operation, pool).map((input) => ({
    wrong: 'unheardOf',
    input: { ...input, query: { ...input.query, unheardOf: '1' } },
  }));
  return fc.oneof(unknown, ...oneWrong);
}

const required = (operation: Operation, pool: Pool): fc.Arbitrary<Input> =>
  validInput(
    { ...operation, parameters: operation.parameters.filter((each) => each.required) },
    pool,
  );

export function addressOf(operation: Operation, { path, query }: Input): string {
  const filled = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((path[name] ?? '').toWellFormed()),
  );
  const given = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`,
  );
  return given.length > 0 ? `${filled}?${given.join('&')}` : filled;
}
