import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Settings } from '../config/settings.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { Budget } from '../constructs/budget.ts';
import { metricsOf } from '../constructs/metrics.ts';
import type { QuoinTable } from '../constructs/quoin-table.ts';
import { StageDashboard } from '../constructs/stage-dashboard.ts';
import { Watch } from '../constructs/watch.ts';
import type { ApiStack } from './api-stack.ts';
import type { IngestionStack } from './ingestion-stack.ts';

export interface OperationsStackProps extends StackProps {
  readonly settings: Settings;
  readonly table: QuoinTable;
  readonly api: ApiStack;
  readonly ingestion?: IngestionStack | undefined;
}

/** What a person looks at, and what wakes them. */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, props: OperationsStackProps) {
    super(scope, id, props);
    const { settings, table, api, ingestion } = props;
    const { stage, operations } = settings;
    const name = `quoin-${stage}`;
    const { topic } = new AlarmTopic(this, 'Alarms', name, operations.email);
    const functions = [
      api.read,
      api.write,
      api.mcp,
      ...Object.values(api.bots),
      ingestion?.worker,
      ingestion?.feeds?.poller,
    ].filter((one) => !!one);
    const metrics = metricsOf(table, api.api, functions);
    const watch = new Watch(this, 'Watch', topic);

    watch.for('Failing', {
      metric: metrics.failedPerHundred,
      above: 1,
      periods: [2, 3],
      says: 'More than one request in a hundred fails on our side. See the latest errors on the dashboard.',
    });
    watch.forSum('Crashing', metrics.crashes, {
      above: 0,
      says: 'A function crashed, ran out of time or of memory. Its log names the request.',
    });
    watch.forSum('Logging', metrics.errorsLogged, {
      above: 0,
      says: 'A function met an error it did not expect, and answered 500. Its log names it.',
    });
    watch.for('Slow', {
      metric: metrics.duration(api.read, 'p99'),
      above: operations.slowRead,
      periods: [3, 3],
      says: `For a quarter of an hour, one read in a hundred took longer than ${operations.slowRead} ms.`,
    });
    watch.for('Refusing', {
      metric: metrics.refused,
      above: 100,
      periods: [3, 3],
      says: 'Readers are told to come back later. Raise api.requestsPerSecond, or see who asks so often.',
    });
    watch.forSum('FunctionsThrottled', metrics.functionThrottles, {
      above: 0,
      says: 'Lambda turned requests away. Ask for more concurrency, or reserve less of it.',
    });
    watch.for('ConcurrencyNearLimit', {
      metric: metrics.concurrency,
      above: Math.floor(operations.accountConcurrency * 0.8),
      periods: [3, 5],
      says: `Four fifths of the ${operations.accountConcurrency} functions the account may run at once are running.`,
    });
    watch.forSum('TableThrottled', metrics.tableThrottles, {
      above: 0,
      periods: [2, 3],
      says: 'DynamoDB turned requests away: one key is asked too often, or a ceiling in data is too low.',
    });
    if (ingestion) {
      const { queue, deadLetters } = ingestion.queue;
      watch.for('DeadLetters', {
        metric: deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
        above: 0,
        says: 'Something was tried five times, could not be read, and is set aside. See the worker, then replay it.',
      });
      watch.for('Waiting', {
        metric: queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum' }),
        above: 1800,
        periods: [3, 3],
        says: 'An article has waited for half an hour to be read. More workers at once would help.',
      });
    }
    if (ingestion?.feeds) {
      watch.for('FeedFailures', {
        metric: ingestion.feeds.failures.metricApproximateNumberOfMessagesVisible({
          statistic: 'Maximum',
        }),
        above: 0,
        says: 'Feeds were not looked at: a call could not be made, or crashed. See the poller, then purge the queue.',
      });
      watch.for('FeedsStale', {
        metric: ingestion.feeds.failedLooks.metric({
          statistic: 'Sum',
          period: Duration.hours(6),
        }),
        above: 3,
        says: 'Feeds could not be read again and again. GET /v1/feeds says which, and why.',
      });
      watch.forSilence('FeedsStill', {
        metric: ingestion.feeds.calls,
        says: 'Nobody looks at feeds any more: the schedule makes no calls. See it in the ingestion stack.',
      });
    }
    if (operations.monthlyBudget) {
      new Budget(this, 'Budget', name, operations.monthlyBudget, topic.topicArn);
    }
    new StageDashboard(this, 'Page', {
      stage,
      url: api.publicUrl,
      metrics,
      alarms: watch.alarms,
      functions,
    });
    new CfnOutput(this, 'AlarmTopic', { value: topic.topicArn });
  }
}
