import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { describe, expect, it } from 'vitest';
import { Watch } from '#cdk/constructs/watch.ts';
import { ofType, one } from '../support/resources.ts';
import { synth } from '../support/synth.ts';

describe('operations stack', () => {
  const { operations, api, ingestion } = synth((dev) => ({
    ...dev,
    operations: { slowRead: 900, email: 'desk@example.org', monthlyBudget: 25 },
  }));
  const alarms = Object.values(ofType(operations, 'AWS::CloudWatch::Alarm'));
  const ofSilence = ({ Properties }: (typeof alarms)[number]) =>
    Properties.ComparisonOperator === 'LessThanThreshold';

  it('tells the topic of each alarm, and of its end, in a sentence', () => {
    expect(alarms.length).toBeGreaterThanOrEqual(8);
    for (const { Properties } of alarms) {
      expect(Properties.AlarmActions).toHaveLength(1);
      expect(Properties.OKActions).toEqual(Properties.AlarmActions);
      expect(Properties.AlarmDescription).toMatch(/^[A-Z].+\.$/);
    }
    const [silence, ...others] = alarms.toSorted((a, b) => +ofSilence(b) - +ofSilence(a));
    expect(silence?.Properties.TreatMissingData).toBe('breaching');
    expect(others.map(({ Properties }) => Properties.TreatMissingData)).toEqual(
      others.map(() => 'notBreaching'),
    );
  });

  it('counts what is silent as nothing, not as unknown', () => {
    const sums = JSON.stringify(alarms).match(/"Expression":"[^"]+"/g) ?? [];

    expect(sums.length).toBeGreaterThanOrEqual(5);
    expect(sums.filter((sum) => / \+ /.test(sum))).toEqual([]);
  });

  it('sums what one alarm does not hold in several', () => {
    const stack = new Stack(new App(), 'Many');
    const metrics = Array.from(
      { length: 20 },
      (_, n) => new Metric({ namespace: 'Quoin', metricName: `errors-${n}` }),
    );

    new Watch(stack, 'Watch', new Topic(stack, 'Topic')).forSum('Crashing', metrics, {
      above: 0,
      says: 'Something crashed.',
    });

    const made = Object.values(ofType(Template.fromStack(stack), 'AWS::CloudWatch::Alarm'));
    const names = made.map(({ Properties }) => JSON.stringify(Properties).match(/errors-\d+/g));
    expect(made.map(({ Properties }) => Properties.Metrics?.length)).toEqual([10, 10, 3]);
    expect(new Set(names.flat()).size).toBe(20);
  });

  it('calls a read slow when the stage does', () => {
    const slow = one(operations, 'AWS::CloudWatch::Alarm', 'WatchSlow').Properties;

    expect(slow).toMatchObject({ Threshold: 900, EvaluationPeriods: 3, DatapointsToAlarm: 3 });
    expect(slow.Metrics?.[0]?.MetricStat).toMatchObject({
      Metric: { MetricName: 'Duration' },
      Stat: 'p99',
    });
  });

  it('watches the metrics that the logs are counted into', () => {
    const counted = [api, ingestion!].flatMap((template) =>
      Object.values(ofType(template, 'AWS::Logs::MetricFilter')).map(
        ({ Properties }) => Properties.MetricTransformations[0].MetricName,
      ),
    );

    expect(counted).toHaveLength(7);
    for (const metric of counted) expect(JSON.stringify(alarms)).toContain(`"${metric}"`);
  });

  it('lets the alarms and the budget of this account alone speak, over TLS', () => {
    operations.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: ['budgets.amazonaws.com', 'cloudwatch.amazonaws.com'] },
            Condition: { StringEquals: { 'aws:SourceAccount': Match.anyValue() } },
          }),
        ]),
      },
    });
    operations.hasResourceProperties('AWS::SNS::Subscription', { Endpoint: 'desk@example.org' });
  });

  it('warns before the month costs too much', () => {
    const { Budget, NotificationsWithSubscribers } = one(
      operations,
      'AWS::Budgets::Budget',
    ).Properties;

    expect(Budget.BudgetLimit).toEqual({ Amount: 25, Unit: 'USD' });
    expect(NotificationsWithSubscribers).toHaveLength(2);
  });

  it('has no budget and writes to nobody unless told to', () => {
    const { operations: quiet } = synth((dev) => ({ ...dev, operations: { slowRead: 900 } }));

    expect(ofType(quiet, 'AWS::Budgets::Budget')).toEqual({});
    expect(ofType(quiet, 'AWS::SNS::Subscription')).toEqual({});
  });
});
