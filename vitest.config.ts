import { defineConfig } from 'vitest/config';

/** What only reads text and keeps nothing between two tests: its files share the lexicon that they load. */
const PURE = ['test/extract/**/*.test.ts'];

export default defineConfig({
  test: {
    // Left to itself, the runner keeps one core free, which on two cores means one after the other.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'all else', include: ['test/**/*.test.ts'], exclude: PURE } },
    ],
  },
});
