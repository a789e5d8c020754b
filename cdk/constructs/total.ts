import { type IMetric, MathExpression, type Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** The sum of metrics over their common period. */
export const total = (label: string, metrics: readonly IMetric[], period: Metric['period']) => {
  // A graph holds several of these, and each part needs a name of its own there.
  const start = label.replaceAll(' ', '_');
  return new MathExpression({
    label,
    period,
    // SUM takes a metric that says nothing for zero, where + would say nothing itself.
    expression: `SUM([${metrics.map((_, at) => `${start}_${at}`).join(', ')}])`,
    usingMetrics: Object.fromEntries(metrics.map((metric, at) => [`${start}_${at}`, metric])),
  });
};
