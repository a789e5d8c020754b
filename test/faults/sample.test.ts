import { expect, test } from 'vitest';
import { freshTables } from '#test/support/table.ts';
import { FAULTS } from './inject.ts';
import { tryFault } from './run.ts';
import { SCENARIOS } from './scenarios.ts';
import { tableSettled } from './table-settled.ts';

const newTable = freshTables();
const LIGHT = SCENARIOS.filter(({ one }) => !one);

/** A fault in each of the lighter scenarios, of another kind and at another call each time; `npm run -s test:faults` tries them all. */
test.for(LIGHT)('$name survives a fault', async (scenario) => {
  const table = await newTable();
  const place = LIGHT.indexOf(scenario);
  const fault = FAULTS[place % FAULTS.length]!;
  const nth = 1 + ((place * 5) % 16);

  expect(await tryFault(table, { scenario, fault, nth }), `${fault} at call ${nth}`).toBe(true);
  await tableSettled(table);
});
