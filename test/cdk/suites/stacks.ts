import { describe, expect, it } from 'vitest';
import type { StageSettings } from '#cdk/config/settings.ts';
import { stages } from '#cdk/config/stages.ts';
import { check, withoutHashes } from '../support/synth.ts';

const size = { memory: 512, timeout: 10 };
const plan = { requestsPerSecond: 10, burst: 20, requestsPerMonth: 100_000 };

const shapes: [string, (dev: StageSettings) => StageSettings][] = [
  ['dev', (dev) => dev],
  ['prod', () => stages.prod],
  [
    'everything else a stage can ask for',
    (dev) => ({
      ...dev,
      data: { key: 'own', keep: false },
      api: { ...dev.api, reads: 'api-key', plan },
      bots: { slack: { ...size, secret: 'quoin/slack' }, discord: size, telegram: size },
      logs: { gatewayRole: false },
    }),
  ],
];

describe.each(shapes)('stacks of %s', (_name, shape) => {
  const made = check(shape);

  it('leave no finding of cdk-nag unexplained', () => {
    expect(made.findings).toEqual([]);
  });

  it('are as they were', () => {
    expect(withoutHashes(made.data.toJSON())).toMatchSnapshot('data');
    expect(withoutHashes(made.api.toJSON())).toMatchSnapshot('api');
    if (made.ingestion) {
      expect(withoutHashes(made.ingestion.toJSON())).toMatchSnapshot('ingestion');
    }
    expect(withoutHashes(made.operations.toJSON())).toMatchSnapshot('operations');
  });
});
