import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IAlarmAction,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { total } from './total.ts';

/** CloudWatch takes ten in an alarm, the sum among them. */
const MOST_SUMMED = 9;

export interface Watched {
  readonly metric: AlarmProps['metric'];
  /** What has happened and where to look, for who gets the message at night. */
  readonly says: string;
  /** The alarm goes off above it. */
  readonly above: number;
  /** How many of the last so many periods must be above; one of one when left out. */
  readonly periods?: readonly [above: number, of: number];
}

/** The alarms of a stage. Silence is good: where nothing is asked, nothing is wrong. */
export class Watch extends Construct {
  readonly alarms: Alarm[] = [];
  private readonly action: IAlarmAction;

  constructor(scope: Construct, id: string, topic: Topic) {
    super(scope, id);
    this.action = new SnsAction(topic);
  }

  /** Watches the sum of metrics: in as many alarms as it takes. */
  forSum(id: string, metrics: readonly IMetric[], watched: Omit<Watched, 'metric'>): void {
    for (let at = 0; at < metrics.length; at += MOST_SUMMED) {
      const some = metrics.slice(at, at + MOST_SUMMED);
      const metric = total(id.toLowerCase(), some, Duration.minutes(5));
      this.for(at === 0 ? id : `${id}${at / MOST_SUMMED + 1}`, { ...watched, metric });
    }
  }

  for(id: string, { metric, says, above, periods: [breaching, of] = [1, 1] }: Watched): void {
    this.add(id, {
      metric,
      alarmDescription: says,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      datapointsToAlarm: breaching,
      evaluationPeriods: of,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** Watches what has to happen at least once in a period of the metric, a sum: there, silence is bad. */
  forSilence(id: string, { metric, says }: Pick<Watched, 'metric' | 'says'>): void {
    this.add(id, {
      metric,
      alarmDescription: says,
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  private add(id: string, props: AlarmProps): void {
    const alarm = new Alarm(this, id, props);
    alarm.addAlarmAction(this.action);
    alarm.addOkAction(this.action);
    this.alarms.push(alarm);
  }
}
