import fc from '#test/support/fast-check.ts';
import { addressOf, HOSTILE, invalidInput, type Pool, validInput } from './inputs.ts';
import { type Operation, operations } from './operations.ts';

/** A request as it goes over the wire: the path is not encoded any further. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'PURGE'];

const headerValues: Readonly<Record<string, readonly string[]>> = {
  Accept: [
    'text/plain',
    'application/json;q=0.1, text/plain;q=0.9',
    'image/png',
    '*/*;q=0',
    ',;q=',
    'a'.repeat(4000),
  ],
  'Accept-Encoding': ['gzip', 'br, gzip;q=0', '*', 'identity;q=0, *;q=0', 'zstd'],
  'If-None-Match': ['*', '""', 'W/"x", "y"', '"'.repeat(2000), '"\u00ff"'],
  'If-Match': ['*', '"x"', ''],
  'Content-Type': ['application/json; charset=latin1', 'text/html', 'application/pdf', ';;', ''],
  'Idempotency-Key': ['a', '"quoted"', 'k'.repeat(256), 'two words', '\u00e9'],
  Authorization: ['Bearer', `Bearer quoin_${'x'.repeat(43)}`, 'Basic Og==', 'Bearer  a b'],
  Origin: ['https://app.example', 'null', 'not an origin'],
  Range: ['bytes=0-1', 'bytes=-', 'items=9'],
  'If-Modified-Since': ['Thu, 01 Jan 1970 00:00:00 GMT', 'yesterday'],
  'X-HTTP-Method-Override': ['DELETE'],
  'X-Request-Id': ['<b>', 'x'.repeat(2000)],
  'Transfer-Encoding': [],
  Cookie: ['a=b; __proto__=1'],
};

const hostile = fc.constantFrom(...HOSTILE);

/** Text that may stand in a request's first line: anything else is percent-encoded, or stays a lone `%`. */
const onTheWire = (text: string): string =>
  text.toWellFormed().replace(/[^\x21-\x7e]+/g, (some) => encodeURIComponent(some));

const mangledPath = (path: string): fc.Arbitrary<string> => {
  const [bare = '', query = ''] = path.split('?');
  const rest = query === '' ? '' : `?${query}`;
  return fc.oneof(
    fc.constantFrom(
      `${bare}/${rest}`,
      `${bare}//${rest}`,
      `/${bare}${rest}`,
      bare.replace('/v1', '/V1') + rest,
      bare.replace('a', '%61') + rest,
      `${bare}%00${rest}`,
      `${bare}%ff${rest}`,
      `${bare}%${rest}`,
      `${bare}/..${rest}`,
      `${bare};a=b${rest}`,
      `${bare}?`,
      `${bare}?&&=&=1${rest.slice(1)}`,
      `${bare}?limit=1&limit=2`,
      `${bare}?${'a=1&'.repeat(300)}`,
      `${bare}?${'x'.repeat(6000)}`,
      `${bare}?format=text`,
      `${bare}?format=json&limit=%31`,
      `${bare}?limit=+1`,
      `${bare}?li%6dit=1`,
      `${bare}?%ff=%fe`,
      `${bare}#fragment`,
    ),
    fc
      .tuple(hostile, hostile)
      .map(([name, value]) => `${bare}?${onTheWire(name)}=${onTheWire(value)}`),
    hostile.map((text) => `${bare.replace(/[^/]*$/, onTheWire(text))}${rest}`),
  );
};

const wrongBody = fc.oneof<fc.Arbitrary<string | Uint8Array>[]>(
  fc.constantFrom('', '{', 'null', '[]', '7', '"text"', '{"text":""}', '{"__proto__":{"a":1}}'),
  fc.constantFrom(
    '['.repeat(20_000),
    `{"a":${'{"a":'.repeat(5000)}`,
    `{"text":"${'\\u0000'.repeat(500)}"}`,
  ),
  fc.uint8Array({ maxLength: 64 }),
  fc.json().filter((text) => text.length < 5000),
  hostile.map((text) => JSON.stringify({ text, url: text, title: text, source: text })),
);

const of = (operation: Operation, pool: Pool): fc.Arbitrary<WireRequest> => {
  const input = fc.oneof(
    { weight: 3, arbitrary: validInput(operation, pool) },
    { weight: 1, arbitrary: invalidInput(operation, pool).map(({ input }) => input) },
  );
  const method = fc.oneof(
    { weight: 12, arbitrary: fc.constant(operation.method.toUpperCase()) },
    { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
  );
  const headers = fc
    .array(
      fc
        .constantFrom(...Object.keys(headerValues))
        .chain((name) =>
          fc
            .constantFrom(...(headerValues[name] ?? []), 'x')
            .map((value) => [name, value] as const),
        ),
      { maxLength: 3 },
    )
    .map((pairs) => Object.fromEntries(pairs.filter(([name]) => name !== 'Transfer-Encoding')));
  return fc.tuple(input, method, headers).chain(([made, verb, extra]) => {
    const path = addressOf(operation, made);
    const writes = !['GET', 'HEAD', 'OPTIONS'].includes(verb);
    const body = writes
      ? fc.oneof<fc.Arbitrary<string | Uint8Array>[]>(
          fc.constant(JSON.stringify(made.body ?? {})),
          wrongBody,
        )
      : fc.constant('');
    return fc.record({
      method: fc.constant(verb),
      path: fc.oneof({ weight: 2, arbitrary: fc.constant(path) }, mangledPath(path)),
      headers: fc.constantFrom({}, extra).map((some) => ({
        ...(writes ? { 'Content-Type': 'application/json' } : {}),
        ...some,
      })),
      body,
    });
  });
};

/** Requests of every kind: as the document has them, wrong in one place, and mangled on the wire. */
export const requests = (pool: Pool): fc.Arbitrary<WireRequest> =>
  fc.oneof(
    ...operations.map((operation) => ({
      weight: operation.method === 'get' ? 3 : 1,
      arbitrary: of(operation, pool),
    })),
  );
