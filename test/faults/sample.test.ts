import { expect, test } from 'vitest';
import { freshTables } from '#test/support/table.ts';
import { FAULTS } from './inject.ts';
import { tryFault } from './run.ts';
import { SCENARIOS } from './scenarios.ts';

const newTable = freshTables();

/** A fault in each scenario, of another kind and at another call each time; `npm run -s test:faults` tries them all. */
test.for(SCENARIOS)('$name survives a fault', async (scenario) => {
  const table = await newTable();
  const place = SCENARIOS.indexOf(scenario);
  const fault = FAULTS[place % FAULTS.length]!;
  const nth = 1 + ((place * 5) % 16);

  expect(await tryFault(table, { scenario, fault, nth }), `${fault} at call ${nth}`).toBe(true);
});
