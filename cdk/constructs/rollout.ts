import { Duration, Validations } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IAlarm,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { total } from './total.ts';

const period = Duration.minutes(1);

export interface RolloutProps {
  readonly alias: Alias;
  /** Errors that the function met and logged: each answered 500, or left a message in its queue. */
  readonly errorsLogged: (of: { period: Duration; statistic: string }) => IMetric;
  /** Whoever else sees that it fails. */
  readonly alarms: readonly IAlarm[];
}

/** Gives a new version a tenth of the requests for five minutes, and takes it back if it fails there. */
export class Rollout extends Construct {
  constructor(scope: Construct, id: string, { alias, errorsLogged, alarms }: RolloutProps) {
    super(scope, id);
    const sum = { period, statistic: 'Sum' };
    const failing = new Alarm(this, 'Failing', {
      alarmDescription:
        'A version that is being rolled out crashes, times out or meets errors; it is rolled back.',
      metric: total('failures', [alias.metricErrors(sum), errorsLogged(sum)], period),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    const group = new LambdaDeploymentGroup(this, 'Group', {
      alias,
      deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
      alarms: [failing, ...alarms],
    });
    Validations.of(group).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]',
      reason:
        'The policy that AWS keeps for CodeDeploy to shift a Lambda alias; it is the limited one.',
    });
  }
}
