import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { freshTables } from '#test/support/table.ts';
import { FAULTS } from './inject.ts';
import { tryFault } from './run.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';
import { tableSettled } from './table-settled.ts';

/** Where calls are many and alike, or heavy, each has one kind of fault, in turn; elsewhere each call has every kind. */
const kindsAt = (scenario: Scenario, nth: number) =>
  scenario.one ? FAULTS.filter((_, n) => n === nth % FAULTS.length) : FAULTS;

/** Every fault at every call of every second scenario, so that two processes share the work. */
export function allFaults(half: 0 | 1): void {
  const newTable = freshTables();
  let total = 0;
  test.for(SCENARIOS.filter((_, n) => n % 2 === half))('$name', async (scenario) => {
    const table = await newTable();
    let injected = 0;
    for (let nth = 1, more = true; more; nth++) {
      for (const fault of kindsAt(scenario, nth)) {
        more = await tryFault(table, { scenario, fault, nth }).catch((error: unknown) => {
          throw new Error(`${fault} at call ${nth}: ${String(error)}`, { cause: error });
        });
        if (!more) break;
        injected++;
      }
    }
    total += injected;
    await tableSettled(table);
    console.log(`${injected} faults: ${scenario.name}`);
    expect(injected).toBeGreaterThan(15);
    await table.client.send(new DeleteTableCommand({ TableName: table.name }));
  });
  afterAll(() => console.log(`${total} faults were injected`));
}
