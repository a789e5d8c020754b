import type { Shapes } from './shapes.ts';

type Alarm = Shapes['AWS::CloudWatch::Alarm'];
/** What a period brought, by the name of the metric; a metric that is not there said nothing. */
export type Period = Readonly<Record<string, number>>;

/**
 * Whether an alarm is on after these periods, the latest last, by CloudWatch's rules: an expression over a metric that
 * said nothing says nothing itself, but SUM of a list leaves it out.
 */
export function goesOff(alarm: Alarm, periods: readonly Period[]): boolean {
  const breaches = (value: number | undefined) =>
    value === undefined
      ? alarm.TreatMissingData === 'breaching'
      : compare(value, alarm.ComparisonOperator, alarm.Threshold);
  const judged = periods
    .slice(-alarm.EvaluationPeriods)
    .map((period) => breaches(value(alarm, period)));
  const needed = alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods;
  return judged.filter((breaching) => breaching).length >= needed;
}

function compare(value: number, operator: string, threshold: number): boolean {
  if (operator === 'GreaterThanThreshold') return value > threshold;
  if (operator === 'GreaterThanOrEqualToThreshold') return value >= threshold;
  if (operator === 'LessThanThreshold') return value < threshold;
  throw new Error(`unknown: ${operator}`);
}

function value({ Metrics, MetricName }: Alarm, period: Period): number | undefined {
  if (!Metrics) return period[MetricName ?? ''];
  const values = new Map(
    Metrics.flatMap(({ Id, MetricStat }) =>
      MetricStat ? [[Id, period[MetricStat.Metric.MetricName]] as const] : [],
    ),
  );
  const of = (name: string) => values.get(name.trim());
  const { Expression: expression } = Metrics.find(({ Expression }) => Expression) ?? {};
  if (!expression) return [...values.values()][0];
  const sum = /^SUM\(\[(.+)\]\)$/.exec(expression)?.[1];
  if (sum) {
    const said = sum.split(',').flatMap((name) => of(name) ?? []);
    return said.length > 0 ? said.reduce((all, one) => all + one, 0) : undefined;
  }
  const share = /^IF\((\w+) (>=|>) (\d+), 100 \* (\w+) \/ (\w+), 0\)$/.exec(expression);
  if (!share) throw new Error(`unknown: ${expression}`);
  const [, counted = '', operator, least, part = '', whole = ''] = share;
  const [asked, some, all] = [of(counted), of(part), of(whole)];
  if (asked === undefined || some === undefined || all === undefined) return undefined;
  const enough = operator === '>' ? asked > Number(least) : asked >= Number(least);
  return enough ? (100 * some) / all : 0;
}

/** Whether a filter of CloudWatch Logs counts a line of JSON. What compares a field that is not there says no. */
export function counts(pattern: string, line: string): boolean {
  const logged = JSON.parse(line) as Record<string, unknown>;
  const holds = (term: string): boolean => {
    const [, field = '', operator, wanted] =
      /^\$\.(\w+) (?:(=|!=) "(.*)"|NOT EXISTS)$/.exec(term) ?? [];
    if (!field) throw new Error(`unknown: ${term}`);
    if (operator === undefined) return !(field in logged);
    return field in logged && (logged[field] === wanted) === (operator === '=');
  };
  const inner = pattern.replace(/^\{ /, '').replace(/ \}$/, '');
  return inner
    .split(' || ')
    .some((all) =>
      all.split(' && ').every((term) => holds(term.replace(/^\(+/, '').replace(/\)+$/, ''))),
    );
}
