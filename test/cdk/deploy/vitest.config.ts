import { defineConfig } from 'vitest/config';

/** The deploy test: apart from the others, since it takes a minute and Python with moto. */
export default defineConfig({
  test: {
    root: new URL('../../..', import.meta.url).pathname,
    include: ['test/cdk/deploy.e2e.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    bail: 1,
  },
});
