import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { listen, localApp } from '#cli/local/server.ts';
import { apiOn } from '#test/support/api.ts';
import { fillAndPool } from '#test/support/contract/collection.ts';
import { fuzz } from '#test/support/contract/fuzz.ts';
import { senderTo } from '#test/support/contract/send.ts';
import { freshTables } from '#test/support/table.ts';

/** A small share of what `npm run -s test:fuzz` sends, always the same; FUZZ_SEED tries others. */
const count = Number(process.env['FUZZ_REQUESTS'] ?? 400);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

/** Pages are asked for here, and never fetched. */
const taking = { send: async () => undefined };

const newTable = freshTables();

test(`${count} requests made from the document bring no fault of ours`, async () => {
  const table = await newTable();
  const pool = await fillAndPool(apiOn(table));
  const server = await listen(localApp(table, 'http://127.0.0.1:8787', taking), 0);
  const sender = senderTo((server.address() as AddressInfo).port);
  try {
    const report = await fuzz(sender, pool, { count, seed });

    const { breaches, ...numbers } = report;
    if (count > 1000) console.log(JSON.stringify(numbers));
    expect(breaches.slice(0, 20)).toEqual([]);
    expect(report.sent).toBe(count);
    expect(Object.keys(report.byStatus)).toEqual(expect.arrayContaining(['200', '404', '422']));
  } finally {
    sender.close();
    await new Promise((resolve) => server.close(resolve));
  }
}, 1_800_000);
