import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IAlarmAction,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

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

  for(id: string, { metric, says, above, periods: [breaching, of] = [1, 1] }: Watched): void {
    const alarm = new Alarm(this, id, {
      metric,
      alarmDescription: says,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      datapointsToAlarm: breaching,
      evaluationPeriods: of,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(this.action);
    alarm.addOkAction(this.action);
    this.alarms.push(alarm);
  }
}
