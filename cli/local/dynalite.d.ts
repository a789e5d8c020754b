declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** The options of dynalite 4 that we use: milliseconds that changes of a table take, and where data is kept. */
  interface Options {
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
    path?: string;
  }
  export default function dynalite(options?: Options): Server;
}
