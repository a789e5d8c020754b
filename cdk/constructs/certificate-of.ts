import {
  Certificate,
  CertificateValidation,
  type ICertificate,
} from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone, type IHostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import type { Settings } from '../config/settings.ts';

export type Domain = NonNullable<Settings['api']['domain']>;

/** The zone to make records in, by its id and name: nothing is looked up. */
export const zoneOf = (scope: Construct, { zone }: Domain): IHostedZone | undefined =>
  zone &&
  HostedZone.fromHostedZoneAttributes(scope, 'Zone', {
    hostedZoneId: zone.id,
    zoneName: zone.name,
  });

/** The certificate that the settings name, or one that is proved by a record in the zone. */
export function certificateOf(
  scope: Construct,
  domain: Domain,
  zone: IHostedZone | undefined,
): ICertificate {
  return domain.certificate
    ? Certificate.fromCertificateArn(scope, 'Certificate', domain.certificate)
    : new Certificate(scope, 'Certificate', {
        domainName: domain.name,
        validation: CertificateValidation.fromDns(zone),
      });
}
