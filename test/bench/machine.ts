import { availableParallelism, loadavg } from 'node:os';

/** On what it was measured, as the line above a table says it. Asked before the work begins: the work is load itself. */
export const machine = (): string =>
  `Node ${process.version} on ${process.arch}, ${availableParallelism()} cores, a load of ${(loadavg()[0] ?? 0).toFixed(1)} when it began, ${new Date().toISOString().slice(0, 10)}`;
