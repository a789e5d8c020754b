import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allowed, ofType, one } from '../support/resources.ts';
import { synth } from '../support/synth.ts';

const logged = 'feed failed';

describe('feed poller', () => {
  const { ingestion, operations } = synth();
  const stack = ingestion!;
  const schedule = one(stack, 'AWS::Scheduler::Schedule').Properties;
  const failures = { 'Fn::GetAtt': [expect.stringMatching(/^FeedsFailures/), 'Arn'] };

  it('is called every so many minutes, by its alias', () => {
    expect(schedule).toMatchObject({
      ScheduleExpression: 'rate(5 minutes)',
      FlexibleTimeWindow: { Mode: 'OFF' },
    });
    expect(schedule.Target.Arn).toEqual({ Ref: expect.stringMatching(/^PollerLive/) });
  });

  it('is called by a role that may do that and set aside what failed', () => {
    const { Policies, AssumeRolePolicyDocument } = one(
      stack,
      'AWS::IAM::Role',
      'FeedsCaller',
    ).Properties;

    expect(Policies).toHaveLength(1);
    expect(Policies[0]!.PolicyDocument.Statement).toEqual([
      { Action: 'lambda:InvokeFunction', Effect: 'Allow', Resource: schedule.Target.Arn },
      { Action: 'sqs:SendMessage', Effect: 'Allow', Resource: failures },
    ]);
    expect(AssumeRolePolicyDocument.Statement).toMatchObject([
      {
        Principal: { Service: 'scheduler.amazonaws.com' },
        Condition: {
          StringEquals: {
            'aws:SourceAccount': expect.anything(),
            'aws:SourceArn': expect.anything(),
          },
        },
      },
    ]);
  });

  it('sets aside calls that could not be made, and calls that crashed', () => {
    expect(schedule.Target.DeadLetterConfig.Arn).toEqual(failures);
    const asynchronous = one(stack, 'AWS::Lambda::EventInvokeConfig').Properties;
    expect(JSON.stringify(asynchronous.Qualifier)).toContain('"Ref":"PollerLive');
    expect(asynchronous).toMatchObject({
      MaximumRetryAttempts: 1,
      MaximumEventAgeInSeconds: 300,
      DestinationConfig: { OnFailure: { Destination: failures } },
    });
  });

  it('wakes somebody when a call was set aside', () => {
    const alarm = one(operations, 'AWS::CloudWatch::Alarm', 'WatchFeedFailures').Properties;

    expect(alarm).toMatchObject({
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Threshold: 0,
    });
  });

  it('wakes somebody when feeds fail again and again, and not for each time', () => {
    const filters = ofType(stack, 'AWS::Logs::MetricFilter');
    const [failed] = Object.keys(filters).filter((id) => id.startsWith('FeedsFailedLooks'));
    const [errors] = Object.keys(filters).filter((id) => id.startsWith('PollerErrorsLogged'));
    const stale = one(operations, 'AWS::CloudWatch::Alarm', 'WatchFeedsStale').Properties;

    expect(filters[failed!]!.Properties.FilterPattern).toBe(`{ $.event = "${logged}" }`);
    expect(filters[errors!]!.Properties.FilterPattern).toContain(`$.event != "${logged}"`);
    expect(stale).toMatchObject({
      MetricName: 'quoin-test-ingestion-failed-looks',
      Threshold: 3,
      Period: 21_600,
    });
    expect(readFileSync('functions/feeds/main.ts', 'utf8')).toContain(`log.error('${logged}'`);
  });

  it('wakes somebody when nobody looks any more, after two turns at the least', () => {
    const { operations: seldom } = synth((dev) => ({
      ...dev,
      functions: {
        ...dev.functions,
        ingest: {
          ...dev.functions.ingest!,
          feeds: { everyMinutes: 90, memory: 512, timeout: 240 },
        },
      },
    }));
    const alarms = [operations, seldom].map(
      (template) => one(template, 'AWS::CloudWatch::Alarm', 'WatchFeedsStill').Properties,
    );

    expect(alarms.map(({ Period }) => Period)).toEqual([3_600, 10_800]);
    for (const alarm of alarms) {
      expect(alarm).toMatchObject({
        MetricName: 'Invocations',
        Statistic: 'Sum',
        Threshold: 1,
        ComparisonOperator: 'LessThanThreshold',
        TreatMissingData: 'breaching',
      });
      expect(JSON.stringify(alarm.Dimensions)).toContain('PollerFunction');
    }
  });

  it('may write articles and queue them, and takes no message and no file', () => {
    const may = allowed(stack, 'PollerRole');

    expect([...may.keys()].filter((action) => /^(s3|sqs):/.test(action)).toSorted()).toEqual([
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:SendMessage',
    ]);
    expect(may.has('dynamodb:PutItem')).toBe(true);
    expect(may.has('dynamodb:Scan')).toBe(false);
  });

  it('is told the table and the queue', () => {
    const { Variables } = one(stack, 'AWS::Lambda::Function', 'PollerFunction').Properties
      .Environment;

    expect(Variables).toMatchObject({
      TABLE_NAME: expect.anything(),
      QUEUE_URL: { Ref: expect.stringMatching(/^WorkQueue/) },
    });
  });

  it('is left out of a stage that looks at no feeds', () => {
    const { ingestion: plain } = synth((dev) => {
      const { feeds: _, ...ingest } = dev.functions.ingest!;
      return { ...dev, functions: { ...dev.functions, ingest } };
    });

    expect(ofType(plain!, 'AWS::Scheduler::Schedule')).toEqual({});
    expect(Object.keys(ofType(plain!, 'AWS::Lambda::Function'))).toHaveLength(1);
  });
});
