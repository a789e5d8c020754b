import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/faults/*.faults.ts'],
    // Both halves at one time: left to itself, the runner keeps a core free, and takes twice as long.
    maxWorkers: 2,
    testTimeout: 1_800_000,
    hookTimeout: 60_000,
  },
});
