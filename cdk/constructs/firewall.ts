import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { managedRules } from '../config/firewall-rules.ts';

export interface FirewallProps {
  readonly name: string;
  readonly requestsPerFiveMinutes: number;
  /** `CLOUDFRONT` can be made in us-east-1 only. */
  readonly scope: 'REGIONAL' | 'CLOUDFRONT';
}

/** A web ACL: a ceiling for each address, then the rules that AWS keeps. */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: FirewallProps) {
    super(scope, id);
    const measured = (metricName: string) => ({
      metricName,
      cloudWatchMetricsEnabled: true,
      sampledRequestsEnabled: true,
    });
    const acl = new CfnWebACL(this, 'Acl', {
      description: `What may reach ${props.name}`,
      scope: props.scope,
      defaultAction: { allow: {} },
      visibilityConfig: measured(props.name),
      rules: [
        {
          name: 'per-address',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: {
            rateBasedStatement: { limit: props.requestsPerFiveMinutes, aggregateKeyType: 'IP' },
          },
          visibilityConfig: measured(`${props.name}-per-address`),
        },
        ...managedRules.map(({ name, countOnly }, at) => ({
          name,
          priority: at + 1,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name,
              ruleActionOverrides: countOnly.map((rule) => ({
                name: rule,
                actionToUse: { count: {} },
              })),
            },
          },
          visibilityConfig: measured(`${props.name}-${name}`),
        })),
      ],
    });
    this.arn = acl.attrArn;
  }

  /** Puts the firewall in front of a stage of API Gateway. */
  protect(stageArn: string): void {
    new CfnWebACLAssociation(this, 'Stage', { webAclArn: this.arn, resourceArn: stageArn });
  }
}
