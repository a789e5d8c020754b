import { Duration, Stack, Validations } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { CfnSchedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { QuoinFunction } from './quoin-function.ts';

/** What the function logs of a feed that it could not look at. */
export const FEED_FAILED = 'feed failed';

/** Calls the function that looks at feeds, every so many minutes; calls that came to nothing are set aside. */
export class FeedPoller extends Construct {
  /** Calls that could not be made, and calls that crashed twice. */
  readonly failures: Queue;
  /** Looks at feeds that came to nothing: an address that is gone, a page that is no feed. */
  readonly failedLooks: MetricFilter;
  /** Calls in an hour, or in two turns of the schedule where that is longer. */
  readonly calls: Metric;

  constructor(scope: Construct, id: string, poller: QuoinFunction, everyMinutes: number) {
    super(scope, id);
    const every = Duration.minutes(everyMinutes);
    this.calls = poller.function.metricInvocations({
      statistic: 'Sum',
      period: Duration.minutes(Math.max(60, 2 * everyMinutes)),
    });
    this.failedLooks = new MetricFilter(this, 'FailedLooks', {
      logGroup: poller.logs,
      filterPattern: FilterPattern.stringValue('$.event', '=', FEED_FAILED),
      metricNamespace: 'Quoin',
      metricName: `${Stack.of(this).stackName}-failed-looks`,
    });
    this.failures = new Queue(this, 'Failures', {
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(14),
      enforceSSL: true,
    });
    Validations.of(this.failures).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself where failed calls are set aside; nothing takes messages from it.',
    });
    // The next call does what this one did not, so a call that is late is not worth making.
    poller.live.configureAsyncInvoke({
      retryAttempts: 1,
      maxEventAge: every,
      onFailure: new SqsDestination(this.failures),
    });
    const { account } = Stack.of(this);
    const group = Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule-group',
      resourceName: 'default',
    });
    const allow = (action: string, resource: string) =>
      new PolicyStatement({ actions: [action], resources: [resource] });
    const caller = new Role(this, 'Caller', {
      description: "What the schedule of Quoin's feeds may do",
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account, 'aws:SourceArn': group } },
      }),
      inlinePolicies: {
        Call: new PolicyDocument({
          statements: [
            allow('lambda:InvokeFunction', poller.live.functionArn),
            allow('sqs:SendMessage', this.failures.queueArn),
          ],
        }),
      },
    });
    new CfnSchedule(this, 'Schedule', {
      description: 'Has Quoin look at the feeds that are due',
      scheduleExpression: ScheduleExpression.rate(every).expressionString,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: poller.live.functionArn,
        roleArn: caller.roleArn,
        deadLetterConfig: { arn: this.failures.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: every.toSeconds(), maximumRetryAttempts: 2 },
      },
    });
  }
}
