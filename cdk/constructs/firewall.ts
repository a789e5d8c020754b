import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { problems } from '#shared/model/errors.ts';
import { managedRules } from '../config/firewall-rules.ts';

export interface FirewallProps {
  readonly name: string;
  readonly requestsPerFiveMinutes: number;
  /** Where problems are explained: what the address of one begins with. */
  readonly problems: string;
  /** `CLOUDFRONT` can be made in us-east-1 only. */
  readonly scope: 'REGIONAL' | 'CLOUDFRONT';
}

/** How long an address that sent too much is told to wait. WAF counts what came in five minutes, and looks often. */
const RETRY_AFTER_SECONDS = 60;

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
    const code = 'too-many-requests';
    const problem = {
      type: `${props.problems}/${code}`,
      title: problems[code].title,
      status: problems[code].status,
      detail: 'This address has sent too many requests. Wait a little and try again.',
      code,
    };
    const acl = new CfnWebACL(this, 'Acl', {
      description: `What may reach ${props.name}`,
      scope: props.scope,
      defaultAction: { allow: {} },
      visibilityConfig: measured(props.name),
      customResponseBodies: {
        [code]: { contentType: 'APPLICATION_JSON', content: JSON.stringify(problem) },
      },
      rules: [
        {
          name: 'per-address',
          priority: 0,
          action: {
            block: {
              customResponse: {
                responseCode: problem.status,
                customResponseBodyKey: code,
                // WAF takes any but Content-Type, which it sets itself.
                responseHeaders: [
                  { name: 'Retry-After', value: String(RETRY_AFTER_SECONDS) },
                  { name: 'Access-Control-Allow-Origin', value: '*' },
                  { name: 'Cache-Control', value: 'no-store' },
                ],
              },
            },
          },
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
