import { Duration, Stack } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { QuoinApi } from './quoin-api.ts';
import type { QuoinFunction } from './quoin-function.ts';
import type { QuoinTable } from './quoin-table.ts';

const period = Duration.minutes(5);

/** What is measured of a stage, by the names that alarms and the dashboard use. Sums are per five minutes. */
export function metricsOf(table: QuoinTable, api: QuoinApi, functions: QuoinFunction[]) {
  const { rest } = api;
  const sum = { period, statistic: 'Sum' };
  const ofTable = (metricName: string, indexName?: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: {
        TableName: table.table.tableName,
        ...(indexName && { GlobalSecondaryIndexName: indexName }),
      },
      ...sum,
    });
  const everywhere = (metricName: string) => [
    ofTable(metricName),
    ...table.indexes.map((index) => ofTable(metricName, index.name)),
  ];
  const requests = rest.metricCount({ ...sum, label: 'requests' });
  const serverErrors = rest.metricServerError({ ...sum, label: '5xx' });
  return {
    period,
    requests,
    serverErrors,
    clientErrors: rest.metricClientError({ ...sum, label: '4xx' }),
    /** Of a hundred requests, how many failed on our side; zero where too few came to say. */
    failedPerHundred: new MathExpression({
      label: '5xx in 100 requests',
      period,
      expression: 'IF(requests > 20, 100 * failed / requests, 0)',
      usingMetrics: { requests, failed: serverErrors },
    }),
    refused: api.refused.metric({ ...sum, label: '429' }),
    latency: (statistic: string) => rest.metricLatency({ period, statistic, label: statistic }),
    duration: ({ function: one, node }: QuoinFunction, statistic: string) =>
      one.metricDuration({ period, statistic, label: `${node.id.toLowerCase()} ${statistic}` }),
    crashes: functions.map((one) => one.function.metricErrors(sum)),
    errorsLogged: functions.map((one) => one.errorsLogged.metric(sum)),
    functionThrottles: functions.map((one) => one.function.metricThrottles(sum)),
    /** Of the whole account and region, as its limit is. */
    concurrency: new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'ConcurrentExecutions',
      period: Duration.minutes(1),
      statistic: 'Maximum',
      label: 'at once, whole account',
      region: Stack.of(api).region,
    }),
    tableReads: everywhere('ConsumedReadCapacityUnits'),
    tableWrites: everywhere('ConsumedWriteCapacityUnits'),
    tableThrottles: [...everywhere('ReadThrottleEvents'), ...everywhere('WriteThrottleEvents')],
  };
}

export type Metrics = ReturnType<typeof metricsOf>;
