declare module 'dynalite' {
  import type { Server } from 'node:http';
  import type { EngineOptions } from 'dynalite/db/index.js';

  export default function dynalite(options?: EngineOptions): Server;
}

declare module 'dynalite/db/index.js' {
  /** The options of dynalite 4 that we use: milliseconds that changes of a table take, and where data is kept. */
  export interface EngineOptions {
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
    path?: string;
  }
  interface LevelIterator {
    close(): Promise<void>;
  }
  export interface Store {
    readonly db: Record<'keys' | 'values', (options?: object) => LevelIterator>;
  }
  const engine: { create(options: EngineOptions): Store };
  export default engine;
}
