import { describe, expect, it } from 'vitest';
import { quoinTable } from '#shared/store/table.ts';
import { allowed, ofType, one } from '../support/resources.ts';
import { synth } from '../support/synth.ts';

const reading = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const writing = [
  'dynamodb:BatchGetItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:DeleteItem',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:UpdateItem',
];
const running = [
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
];

describe('functions', () => {
  const { api } = synth();

  it.each(['Read', 'Write', 'Mcp'])(
    '%s runs on Node.js 24 and arm64, traced, with JSON logs',
    (name) => {
      const { Properties } = one(api, 'AWS::Lambda::Function', `${name}Function`);

      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
      });
      const logGroup = Properties.LoggingConfig.LogGroup.Ref;
      expect(ofType(api, 'AWS::Logs::LogGroup')[logGroup]?.Properties.RetentionInDays).toBe(7);
    },
  );

  it.each([
    ['Read', [...reading, ...running].toSorted()],
    ['Write', [...writing, ...running, 'sqs:SendMessage'].toSorted()],
    ['Mcp', [...reading, ...running].toSorted()],
  ])('%s may do what it needs, and nothing else', (name, actions) => {
    const may = allowed(api, `${name}Role`);

    expect([...may.keys()].toSorted()).toEqual(actions);
  });

  it.each(['Read', 'Write', 'Mcp'])(
    '%s names the table and each index, never all of them',
    (name) => {
      const may = allowed(api, `${name}Role`);

      for (const [action, resources] of may) {
        if (action.startsWith('xray:')) continue;
        expect(resources.filter((resource) => resource.includes('*'))).toEqual([]);
      }
      expect(may.get('dynamodb:GetItem')).toHaveLength(1);
      const indexes = may
        .get('dynamodb:Query')
        ?.flatMap((resource) => /index\/(\w+)/.exec(resource)?.[1] ?? []);
      expect(indexes).toEqual(quoinTable.indexes.map(({ name: index }) => index));
    },
  );

  it('knows its table and its address', () => {
    for (const { Properties } of Object.values(ofType(api, 'AWS::Lambda::Function'))) {
      const { TABLE_NAME, PUBLIC_URL } = Properties.Environment.Variables;
      expect(JSON.stringify(TABLE_NAME)).toContain('Fn::ImportValue');
      expect(JSON.stringify(PUBLIC_URL)).toMatch(/https:.*execute-api.*\/test"/);
    }
  });

  it('is deployed all at once, or in part first and taken back when it fails', () => {
    const { api: careful } = synth((dev) => ({
      ...dev,
      functions: { ...dev.functions, rollout: 'canary' },
    }));

    expect(Object.keys(ofType(api, 'AWS::CodeDeploy::DeploymentGroup'))).toEqual([]);
    const groups = Object.values(ofType(careful, 'AWS::CodeDeploy::DeploymentGroup'));
    expect(groups).toHaveLength(3);
    for (const { Properties } of groups) {
      expect(Properties).toMatchObject({
        DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        AlarmConfiguration: { Enabled: true },
        AutoRollbackConfiguration: { Events: expect.arrayContaining(['DEPLOYMENT_STOP_ON_ALARM']) },
      });
    }
  });

  it('is taken back for a crash, an error it logged, and replies that fail', () => {
    const { api: careful } = synth((dev) => ({
      ...dev,
      functions: { ...dev.functions, rollout: 'canary' },
    }));

    const group = one(careful, 'AWS::CodeDeploy::DeploymentGroup', 'ReadRollout').Properties;
    const alarms = ofType(careful, 'AWS::CloudWatch::Alarm');
    const by = group.AlarmConfiguration.Alarms.map(({ Name }) => alarms[Name.Ref]!.Properties);
    const metrics = by.map(({ Metrics }) => JSON.stringify(Metrics));
    expect(metrics).toHaveLength(2);
    expect(metrics[0]).toMatch(
      /"MetricName":"Errors","Namespace":"AWS\/Lambda".*quoin-test-api-read-errors/,
    );
    expect(metrics[1]).toMatch(/"MetricName":"5XXError","Namespace":"AWS\/ApiGateway"/);
  });

  it('asks for tokens where reads need one: who reads, and who answers assistants', () => {
    const { api: closed } = synth((dev) => ({ ...dev, api: { ...dev.api, reads: 'token' } }));

    const asks = (name: string) =>
      one(closed, 'AWS::Lambda::Function', `${name}Function`).Properties.Environment.Variables
        .READS;
    expect(['Read', 'Mcp', 'Write'].map(asks)).toEqual(['token', 'token', undefined]);
    expect(ofType(closed, 'AWS::ApiGateway::UsagePlan')).toEqual({});
  });

  it('reserves concurrency where the stage says so', () => {
    const { api: reserved } = synth((dev) => ({
      ...dev,
      functions: { ...dev.functions, write: { ...dev.functions.write, reservedConcurrency: 20 } },
    }));

    const concurrency = (name: string) =>
      one(reserved, 'AWS::Lambda::Function', name).Properties.ReservedConcurrentExecutions;
    expect(concurrency('WriteFunction')).toBe(20);
    expect(concurrency('ReadFunction')).toBeUndefined();
  });
});
