import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import dynalite from 'dynalite';
import engine, { type EngineOptions, type Store } from 'dynalite/db/index.js';

export interface EmbeddedDynamoDb {
  readonly endpoint: string;
  close(): Promise<void>;
}

/**
 * dynalite 4 ends its iterators by `return()`, which those of its database do not have: every query would keep one
 * open, and with it the data as it was then. So they get one here.
 */
function endIterators({ db }: Store): void {
  for (const name of ['keys', 'values'] as const) {
    const iterate = db[name].bind(db);
    db[name] = (options) => {
      const iterator = iterate(options);
      return Object.assign(iterator, { return: () => iterator.close() });
    };
  }
}

function openEngine(options: EngineOptions): Server {
  const { create } = engine;
  engine.create = (given) => {
    const store = create(given);
    endIterators(store);
    return store;
  };
  try {
    return dynalite(options);
  } finally {
    engine.create = create;
  }
}

/** A DynamoDB inside this process (docs/adr/0001): in memory, or in a folder that survives a restart. */
export async function startDynamoDb(folder?: string): Promise<EmbeddedDynamoDb> {
  const path = folder === undefined ? undefined : join(folder, 'dynamodb');
  if (path !== undefined) await mkdir(path, { recursive: true });
  const server = openEngine({
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
    ...(path === undefined ? {} : { path }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
