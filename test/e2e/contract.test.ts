import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { clientTypes } from '#cli/openapi/client-types.ts';
import { operationsOf } from '#cli/openapi/document.ts';
import { allRoutes } from '#cli/openapi/routes.ts';
import { type Api, apiOn } from '#test/support/api.ts';
import { fillAndPool } from '#test/support/contract/collection.ts';
import {
  addressOf,
  type Input,
  invalidInput,
  type Pool,
  validInput,
} from '#test/support/contract/inputs.ts';
import { breaches, faultsIn, type Heard, heard } from '#test/support/contract/judge.ts';
import { documentNow, type Operation, operations } from '#test/support/contract/operations.ts';
import fc from '#test/support/fast-check.ts';
import { freshTables } from '#test/support/table.ts';

/** Addresses that lead elsewhere, and the reference, which is its own example. */
const WITHOUT_EXAMPLE = new Set(['quotePermalink', 'articlePermalink', 'openapi', 'docs', 'llms']);

const RUNS = 12;
const SEED = 20_261;

const newTable = freshTables();
let api: Api;
let pool: Pool;
beforeAll(async () => {
  api = apiOn(await newTable());
  pool = await fillAndPool(api);
});

async function ask(operation: Operation, input: Input): Promise<Heard> {
  const address = addressOf(operation, input);
  const method = operation.method.toUpperCase();
  if (method === 'GET') return heard(await api.get(address));
  const headers = { Accept: 'application/json, text/event-stream' };
  return heard(await api.send(method, address, JSON.stringify(input.body ?? {}), headers));
}

const file = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

test('the generated files are what the code says: npm run -s openapi', async () => {
  const { version } = (await file('package.json')) as { version: string };
  const now: unknown = JSON.parse(JSON.stringify(documentNow(version)));
  expect(await file('functions/read/openapi.generated.json')).toEqual(now);
  expect(await file('functions/http/operations.generated.json')).toEqual(operationsOf(allRoutes));
  expect(await readFile('shared/client/api.generated.ts', 'utf8')).toBe(clientTypes(now));
});

test('every operation has a name of its own and a summary', () => {
  const names = operations.map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const route of allRoutes) expect(route.summary, route.operationId).not.toBe('');
});

describe.each(operations.map((operation) => [operation.operationId, operation] as const))(
  '%s',
  (_, operation) => {
    test('keeps to its contract for whatever the document allows', async () => {
      await fc.assert(
        fc.asyncProperty(validInput(operation, pool), async (input) => {
          const reply = await ask(operation, input);
          expect(breaches(operation.method.toUpperCase(), operation, reply)).toEqual([]);
        }),
        { numRuns: RUNS, seed: SEED },
      );
    });

    test.skipIf(!operation.responses['422'])(
      'refuses what is not allowed, and names it',
      async () => {
        await fc.assert(
          fc.asyncProperty(invalidInput(operation, pool), async ({ input, wrong }) => {
            const reply = await ask(operation, input);
            expect(breaches(operation.method.toUpperCase(), operation, reply)).toEqual([]);
            // The form of a feed is a part of its name: another name is nothing.
            expect(reply.status).toBe(wrong === 'form' ? 404 : 422);
            if (reply.status === 404) return;
            const { errors } = JSON.parse(reply.body) as { errors: { parameter: string }[] };
            expect(errors.map(({ parameter }) => parameter)).toContain(wrong);
          }),
          { numRuns: RUNS, seed: SEED },
        );
      },
    );

    test('has an example that is a reply by its own schema', () => {
      const contents = Object.entries(operation.responses).flatMap(([status, { content = {} }]) =>
        Number(status) < 300 ? Object.values(content) : [],
      );
      const shown = contents.filter(({ example }) => example !== undefined);

      expect(shown.length > 0 || WITHOUT_EXAMPLE.has(operation.operationId)).toBe(true);
      for (const { schema, example } of shown) expect(faultsIn(schema, example)).toEqual([]);
    });
  },
);
