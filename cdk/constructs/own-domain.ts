import { CfnOutput } from 'aws-cdk-lib';
import {
  DomainName,
  EndpointType,
  type IRestApi,
  type RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { AaaaRecord, ARecord, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayDomain } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { certificateOf, type Domain, zoneOf } from './certificate-of.ts';

/** The API under a name of the operator's, without CloudFront. */
export class OwnDomain extends Construct {
  constructor(scope: Construct, id: string, rest: RestApi, domain: Domain) {
    super(scope, id);
    const zone = zoneOf(this, domain);
    const name = new DomainName(this, 'Name', {
      domainName: domain.name,
      certificate: certificateOf(this, domain, zone),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
      mapping: rest as IRestApi,
    });
    if (zone) {
      const target = RecordTarget.fromAlias(new ApiGatewayDomain(name));
      new ARecord(this, 'Ipv4', { zone, recordName: `${domain.name}.`, target });
      new AaaaRecord(this, 'Ipv6', { zone, recordName: `${domain.name}.`, target });
    } else {
      // Somebody else keeps the name: this is what their record has to point at.
      new CfnOutput(this, 'Target', { value: name.domainNameAliasDomainName });
    }
  }
}
