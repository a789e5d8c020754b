import { defineConfig } from 'vitest/config';

/** `npm run -s test:fuzz`: the whole fuzz, for which the everyday tests have no time. */
export default defineConfig({
  test: {
    include: ['test/e2e/fuzz.test.ts'],
    env: { FUZZ_REQUESTS: process.env['FUZZ_REQUESTS'] ?? '20000' },
    hookTimeout: 60_000,
  },
});
