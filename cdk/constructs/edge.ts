import { CfnOutput, Duration, Fn, Stack, Validations } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import {
  AllowedMethods,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { AaaaRecord, ARecord, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import type { Settings } from '../config/settings.ts';
import { certificateOf, zoneOf } from './certificate-of.ts';
import { Firewall } from './firewall.ts';
import { WORD_HEADER } from './who-may-ask.ts';

/** Replies that CloudFront keeps for ten seconds unless told otherwise, whoever asks: also one that was refused. */
const refusals = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

export interface EdgeProps {
  readonly rest: RestApi;
  /** Where API Gateway answers. */
  readonly ownUrl: string;
  /** What it wants to see. */
  readonly word: string;
  readonly settings: Settings;
}

/** CloudFront before the API. It keeps a reply as long as its Cache-Control says, and not at all where it says nothing. */
export class Edge extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { rest, ownUrl, word, settings }: EdgeProps) {
    super(scope, id);
    const { api, stage } = settings;
    const { domain, firewall } = api;
    const zone = domain && zoneOf(this, domain);
    // A reply differs by the form asked for; where something is to be shown, nobody gets what another's fetched.
    const shown = { open: [], 'api-key': ['X-Api-Key'], token: ['Authorization'] }[api.reads];
    const varies = ['Accept', ...shown];
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Quoin ${stage}`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(domain && {
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        domainNames: [domain.name],
        certificate: certificateOf(this, domain, zone),
      }),
      ...(firewall && {
        webAclId: new Firewall(this, 'Firewall', {
          name: `quoin-${stage}`,
          scope: 'CLOUDFRONT',
          requestsPerFiveMinutes: firewall.requestsPerFiveMinutes,
          // Below CloudFront's own name, which is not known before the firewall is.
          problems: '/v1/problems',
        }).arn,
      }),
      errorResponses: refusals.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      defaultBehavior: {
        origin: new HttpOrigin(Fn.select(2, Fn.split('/', ownUrl)), {
          originPath: `/${stage}`,
          customHeaders: { [WORD_HEADER]: word },
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        cachePolicy: new CachePolicy(this, 'Cache', {
          cachePolicyName: `quoin-${stage}-${Stack.of(this).region}`,
          minTtl: Duration.seconds(0),
          defaultTtl: Duration.seconds(0),
          maxTtl: Duration.days(1),
          queryStringBehavior: CacheQueryStringBehavior.all(),
          headerBehavior: CacheHeaderBehavior.allowList(...varies),
          enableAcceptEncodingGzip: true,
          enableAcceptEncodingBrotli: true,
        }),
      },
    });
    // Nobody is asked for the word before CloudFront knows it.
    rest.deploymentStage.node.addDependency(distribution);
    this.url = `https://${domain?.name ?? distribution.domainName}`;
    if (domain && zone) {
      const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
      new ARecord(this, 'Ipv4', { zone, recordName: `${domain.name}.`, target });
      new AaaaRecord(this, 'Ipv6', { zone, recordName: `${domain.name}.`, target });
    } else if (domain) {
      new CfnOutput(this, 'Target', { value: distribution.domainName });
    }
    this.acknowledge(distribution, firewall !== undefined, domain !== undefined);
  }

  private acknowledge(distribution: Distribution, guarded: boolean, named: boolean): void {
    const { of } = Validations;
    of(distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'News is for readers everywhere.' },
      {
        id: 'AwsSolutions-CFR3',
        reason:
          'API Gateway logs each request that reaches it; what the cache answers costs no line.',
      },
    );
    if (!guarded) {
      of(distribution).acknowledge({
        id: 'AwsSolutions-CFR2',
        reason:
          'A firewall costs from 9 US dollars a month: a stage has one when its settings say so.',
      });
    }
    if (!named) {
      of(distribution).acknowledge({
        id: 'AwsSolutions-CFR4',
        reason: "CloudFront's own name allows older TLS; a domain in the settings ends that.",
      });
    }
  }
}
