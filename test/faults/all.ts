import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { freshTables } from '#test/support/table.ts';
import { FAULTS, type Fault } from './inject.ts';
import { tryFault } from './run.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';
import { tableSettled } from './table-settled.ts';

/** Where calls are many and alike, or heavy, each has one kind of fault, in turn; elsewhere each call has every kind. */
const kindsAt = (scenario: Scenario, nth: number) =>
  scenario.one ? FAULTS.filter((_, n) => n === nth % FAULTS.length) : FAULTS;

/** After a crash somebody comes again, as queues and clients do; and of what the store does alone, nobody does. */
const trialsAt = (scenario: Scenario, nth: number): { fault: Fault; abandoned: boolean }[] =>
  kindsAt(scenario, nth).flatMap((fault) =>
    scenario.by === 'store' && fault.startsWith('crash')
      ? [true, false].map((abandoned) => ({ fault, abandoned }))
      : [{ fault, abandoned: false }],
  );

/** Every fault at every call of every second scenario, so that two processes share the work. */
export function allFaults(half: 0 | 1): void {
  const newTable = freshTables();
  let total = 0;
  test.for(SCENARIOS.filter((_, n) => n % 2 === half))('$name', async (scenario) => {
    const table = await newTable();
    let injected = 0;
    for (let nth = 1, more = true; more; nth++) {
      for (const { fault, abandoned } of trialsAt(scenario, nth)) {
        const trial = { scenario, fault, nth, abandoned };
        more = await tryFault(table, trial).catch((error: unknown) => {
          const how = abandoned ? ', abandoned' : '';
          throw new Error(`${fault} at call ${nth}${how}: ${String(error)}`, { cause: error });
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
