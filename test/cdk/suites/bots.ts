import { describe, expect, it } from 'vitest';
import { botNames, bots } from '#cdk/config/bots.ts';
import { allowed, endpoints, ofType, one } from '../support/resources.ts';
import { synth } from '../support/synth.ts';

const size = { memory: 512, timeout: 10 };
const all = { slack: { ...size, secret: 'quoin/slack' }, discord: size, telegram: size };

describe('bots', () => {
  const { api, operations } = synth((dev) => ({ ...dev, bots: all }));

  it('are not there unless the stage says so: no address, no function, no secret', () => {
    const { api: plain } = synth();

    const paths = [...endpoints(plain).keys()].filter((path) => path.includes('/integrations'));
    expect(paths).toEqual([]);
    expect(ofType(plain, 'AWS::SecretsManager::Secret')).toEqual({});
    expect(JSON.stringify(ofType(plain, 'AWS::IAM::Policy'))).not.toContain('secretsmanager');
  });

  it('have an address each, for POST alone, which asks for no key where reads do', () => {
    const plan = { requestsPerSecond: 10, burst: 20, requestsPerMonth: 100_000 };
    const { api: closed } = synth((dev) => ({
      ...dev,
      bots: { discord: size },
      api: { ...dev.api, reads: 'api-key', plan },
    }));

    const served = [...endpoints(closed)].filter(([path]) => path.includes('/integrations'));
    const asked = served.filter(([path]) => !path.startsWith('OPTIONS'));
    expect(asked.map(([path, { keyed }]) => `${path} ${keyed}`).toSorted()).toEqual([
      'GET /v1/integrations true',
      'HEAD /v1/integrations true',
      'POST /v1/integrations/discord false',
    ]);
  });

  it.each(botNames)('%s may read the table and its own secret, and little else', (name) => {
    const may = allowed(api, `${bots[name].id}Role`);

    expect([...may.keys()].toSorted()).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:GetItem',
      ...(name === 'telegram' ? ['dynamodb:PutItem'] : []),
      'dynamodb:Query',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'secretsmanager:GetSecretValue',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
    const [secret, ...more] = may.get('secretsmanager:GetSecretValue') ?? [];
    expect(more).toEqual([]);
    expect(secret).toContain(name === 'slack' ? ':secret:quoin/slack-??????' : bots[name].id);
  });

  it('keeps Telegram’s answers, and can write nothing else', () => {
    const { Statement } = one(api, 'AWS::IAM::Policy', 'TelegramRole').Properties.PolicyDocument;

    const writes = Statement.filter(({ Action }) => [Action].flat().includes('dynamodb:PutItem'));
    expect(writes).toMatchObject([
      { Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['TELEGRAM#*'] } } },
    ]);
  });

  it('knows its table, its address and its secret, and no secret itself', () => {
    for (const name of botNames) {
      const { Environment } = one(
        api,
        'AWS::Lambda::Function',
        `${bots[name].id}Function`,
      ).Properties;
      expect(Object.keys(Environment.Variables).toSorted()).toEqual([
        'BOT_SECRET',
        'NODE_OPTIONS',
        'PUBLIC_URL',
        'TABLE_NAME',
      ]);
      const { BOT_SECRET } = Environment.Variables;
      expect(BOT_SECRET).toEqual(
        name === 'slack'
          ? 'quoin/slack'
          : { Ref: expect.stringMatching(`^${bots[name].id}Secret`) },
      );
    }
  });

  it('have secrets made empty and kept, but for those that are there already', () => {
    const secrets = Object.entries(ofType(api, 'AWS::SecretsManager::Secret'));

    expect(secrets.map(([id]) => id.replace(/Secret.*/, '')).toSorted()).toEqual([
      'Discord',
      'Telegram',
    ]);
    for (const [, { Properties, DeletionPolicy }] of secrets) {
      expect(Properties.SecretString).toBe('{}');
      expect(DeletionPolicy).toBe('Retain');
    }
  });

  it('are watched as the other functions are, in alarms of ten metrics at the most', () => {
    const alarms = ofType(operations, 'AWS::CloudWatch::Alarm');
    const crashing = Object.entries(alarms).filter(([id]) => id.startsWith('WatchCrashing'));

    for (const name of botNames) {
      expect(JSON.stringify(crashing)).toContain(`ExportsOutputRef${bots[name].id}Function`);
    }
    const sizes = Object.values(alarms).map(({ Properties }) => Properties.Metrics?.length ?? 1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10);
  });
});
