import { Duration } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import {
  Alarm,
  ComparisonOperator,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';

/**
 * Goes off where API Gateway answers 5xx, for whatever reason: at three in a minute, if they are more than one in a
 * hundred. A tenth of the requests that all fail are ten.
 */
export class FailingReplies extends Construct {
  readonly alarm: Alarm;

  constructor(scope: Construct, id: string, rest: RestApi) {
    super(scope, id);
    const period = Duration.minutes(1);
    const of = { period, statistic: 'Sum' };
    this.alarm = new Alarm(this, 'Alarm', {
      alarmDescription:
        'Replies fail on our side. A version that is being rolled out is rolled back.',
      metric: new MathExpression({
        label: '5xx in 100 requests',
        period,
        expression: 'IF(failed >= 3, 100 * failed / requests, 0)',
        usingMetrics: { requests: rest.metricCount(of), failed: rest.metricServerError(of) },
      }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
