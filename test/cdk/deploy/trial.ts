import type { StageSettings } from '#cdk/config/settings.ts';

/** The secret that an operator has before they deploy. */
export const SLACK_SECRET = 'trial/slack';

/** A stage with nearly everything. */
export const settings: StageSettings = {
  api: {
    reads: 'api-key',
    requestsPerSecond: 50,
    burst: 100,
    writesPerSecond: 10,
    plan: { requestsPerSecond: 10, burst: 20, requestsPerMonth: 100_000 },
    firewall: { requestsPerFiveMinutes: 2_000 },
  },
  functions: {
    read: { memory: 512, timeout: 10 },
    write: { memory: 1024, timeout: 29 },
    mcp: { memory: 512, timeout: 10 },
    ingest: {
      memory: 1024,
      timeout: 60,
      atOnce: 2,
      dropDays: 7,
      feeds: { everyMinutes: 10, memory: 512, timeout: 120 },
    },
    rollout: 'canary',
  },
  bots: {
    slack: { memory: 512, timeout: 10, secret: SLACK_SECRET },
    discord: { memory: 512, timeout: 10 },
    telegram: { memory: 512, timeout: 10 },
  },
  operations: { slowRead: 1_500, monthlyBudget: 20, email: 'desk@example.org' },
};

export const article = {
  title: 'Harbour board shelves the night ferry',
  source: 'The Calder Courant',
  publishedAt: '2026-03-04T08:00:00Z',
  text: [
    'The harbour board has shelved its plan for a night ferry.',
    '“We could not find a crew for it,” said Ines Varga, who chairs the board.',
    '“The boat was never the difficulty,” she added.',
  ].join('\n\n'),
};
