import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  LogQueryWidget,
  SingleValueWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Metrics } from './metrics.ts';
import type { QuoinFunction } from './quoin-function.ts';
import { total } from './total.ts';

export interface StageDashboardProps {
  readonly stage: string;
  readonly url: string;
  readonly metrics: Metrics;
  readonly alarms: Alarm[];
  readonly functions: QuoinFunction[];
}

/** One page for a person: is it well, what is asked of it, how fast, what does it use, what went wrong. */
export class StageDashboard extends Construct {
  constructor(scope: Construct, id: string, props: StageDashboardProps) {
    super(scope, id);
    const { metrics, stage } = props;
    const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
      new GraphWidget({ title, left, right, width: 8, height: 6, leftYAxis: { min: 0 } });
    const sum = (label: string, all: readonly IMetric[]) => total(label, all, metrics.period);
    const dashboard = new Dashboard(this, 'Dashboard', {
      dashboardName: `quoin-${stage}`,
      defaultInterval: Duration.days(1),
    });
    dashboard.addWidgets(
      new TextWidget({
        width: 8,
        height: 4,
        markdown: `# Quoin ${stage}\n${props.url}\n\nWhat to do about each alarm: docs/operate.md`,
      }),
      new AlarmStatusWidget({ title: 'Is it well?', alarms: props.alarms, width: 8, height: 4 }),
      new SingleValueWidget({
        title: 'In this time',
        metrics: [metrics.requests, metrics.serverErrors, metrics.refused],
        setPeriodToTimeRange: true,
        width: 8,
        height: 4,
      }),
    );
    dashboard.addWidgets(
      graph('Requests', [metrics.requests], [metrics.clientErrors, metrics.serverErrors]),
      graph('How long a reply takes (ms)', [metrics.latency('p50'), metrics.latency('p99')]),
      graph('Refused: too many requests', [metrics.refused]),
    );
    dashboard.addWidgets(
      graph(
        'How long a function runs (ms, p99)',
        props.functions.map((one) => metrics.duration(one, 'p99')),
      ),
      graph(
        'Functions',
        [metrics.concurrency],
        [sum('crashes', metrics.crashes), sum('function throttles', metrics.functionThrottles)],
      ),
      graph(
        'Table units',
        [sum('read units', metrics.tableReads), sum('write units', metrics.tableWrites)],
        [sum('table throttles', metrics.tableThrottles)],
      ),
    );
    dashboard.addWidgets(
      new LogQueryWidget({
        title: 'The latest errors',
        width: 24,
        height: 6,
        logGroupNames: props.functions.map((one) => one.logs.logGroupName),
        queryLines: [
          'fields @timestamp, event, error.name, error.message, requestId, @logStream',
          'filter level in ["error", "ERROR"]',
          'sort @timestamp desc',
          'limit 20',
        ],
      }),
    );
  }
}
