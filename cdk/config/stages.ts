import type { StageSettings } from './settings.ts';

/** Sizes by measurement: docs/benchmarks/functions.md. A stage may say otherwise. */
const functions = {
  read: { memory: 1024, timeout: 10 },
  write: { memory: 1769, timeout: 29 },
  mcp: { memory: 1024, timeout: 10 },
  ingest: {
    memory: 1769,
    timeout: 120,
    atOnce: 5,
    dropDays: 30,
    feeds: { everyMinutes: 5, memory: 512, timeout: 240 },
  },
} satisfies Partial<StageSettings['functions']>;

/**
 * The stages that can be deployed: `npx cdk deploy --all -c stage=NAME`, `dev` when nothing is said.
 * Change these or add your own; settings.ts says what each setting means and which may be left out.
 */
export const stages = {
  dev: {
    api: {
      reads: 'open',
      requestsPerSecond: 50,
      burst: 100,
      writesPerSecond: 10,
    },
    functions: { ...functions, rollout: 'all-at-once' },
    logs: { days: 7 },
    operations: { slowRead: 3_000, monthlyBudget: 10 },
  },

  prod: {
    data: { lockStack: true },
    api: {
      reads: 'open',
      requestsPerSecond: 500,
      burst: 1_000,
      writesPerSecond: 20,
      firewall: { requestsPerFiveMinutes: 2_000 },
    },
    functions: { ...functions, rollout: 'canary' },
    logs: { days: 90 },
    operations: { slowRead: 1_500, monthlyBudget: 100 },
  },
} satisfies Record<string, StageSettings>;
