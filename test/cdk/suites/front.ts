import { describe, expect, it } from 'vitest';
import { ofType, one } from '../support/resources.ts';
import { check, synth } from '../support/synth.ts';

const zone = { id: 'Z0123456789ABCDEFGHIJ', name: 'example.org' };
const name = 'api.example.org';
const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/0f0f';

const addresses = (api: Parameters<typeof ofType>[0]) =>
  Object.values(ofType(api, 'AWS::Lambda::Function')).map(({ Properties }) =>
    JSON.stringify(Properties.Environment.Variables.PUBLIC_URL),
  );

describe('a domain of its own', () => {
  const { api, findings } = check((dev) => ({
    ...dev,
    api: { ...dev.api, domain: { name, zone } },
  }));

  it('is proved, named and mapped in the zone that the settings give', () => {
    expect(one(api, 'AWS::ApiGateway::DomainName').Properties).toMatchObject({
      DomainName: name,
      SecurityPolicy: 'TLS_1_2',
    });
    expect(one(api, 'AWS::CertificateManager::Certificate').Properties.DomainName).toBe(name);
    const records = Object.values(ofType(api, 'AWS::Route53::RecordSet')).map(
      ({ Properties }) => `${Properties.Type} ${Properties.Name} in ${Properties.HostedZoneId}`,
    );
    expect(records.toSorted()).toEqual([`A ${name}. in ${zone.id}`, `AAAA ${name}. in ${zone.id}`]);
    expect(findings).toEqual([]);
  });

  it("is what permalinks begin with, and API Gateway's own address is closed", () => {
    expect([...new Set(addresses(api))]).toEqual([`"https://${name}"`]);
    expect(one(api, 'AWS::ApiGateway::RestApi').Properties.DisableExecuteApiEndpoint).toBe(true);
  });

  it('says what a record elsewhere must point at, where no zone is given', () => {
    const { api: elsewhere } = synth((dev) => ({
      ...dev,
      api: { ...dev.api, domain: { name, certificate } },
    }));

    expect(ofType(elsewhere, 'AWS::Route53::RecordSet')).toEqual({});
    const outputs = Object.keys(elsewhere.findOutputs('*'));
    expect(outputs.filter((output) => output.startsWith('DomainTarget'))).toHaveLength(1);
  });
});

describe('CloudFront', () => {
  const { api, findings } = check((dev) => ({ ...dev, api: { ...dev.api, cdn: true } }));

  it('keeps a reply no longer than its Cache-Control says, by address and form', () => {
    const { CachePolicyConfig } = one(api, 'AWS::CloudFront::CachePolicy').Properties;

    expect(CachePolicyConfig).toMatchObject({ MinTTL: 0, DefaultTTL: 0, MaxTTL: 86_400 });
    expect(CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin).toMatchObject({
      HeadersConfig: { Headers: ['Accept'] },
      QueryStringsConfig: { QueryStringBehavior: 'all' },
    });
    expect(findings).toEqual([]);
  });

  it("asks API Gateway's stage, and is what permalinks begin with", () => {
    const { DistributionConfig } = one(api, 'AWS::CloudFront::Distribution').Properties;

    expect(DistributionConfig.Origins[0].OriginPath).toBe('/test');
    expect(addresses(api)[0]).toMatch(/"https:\/\/",.*EdgeDistribution.*DomainName/);
  });

  it.each([
    ['api-key', 'X-Api-Key'],
    ['token', 'Authorization'],
  ] as const)('gives nobody what another fetched with their %s', (reads, header) => {
    const plan = { requestsPerSecond: 10, burst: 20, requestsPerMonth: 100_000 };
    const { api: keyed } = synth((dev) => ({
      ...dev,
      api: { ...dev.api, cdn: true, reads, plan },
    }));

    const { CachePolicyConfig } = one(keyed, 'AWS::CloudFront::CachePolicy').Properties;
    const { HeadersConfig } = CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin;
    expect(HeadersConfig.Headers).toEqual(['Accept', header]);
  });

  it('takes the firewall to itself, and a domain with it', () => {
    const { api: full, findings: none } = check((dev) => ({
      ...dev,
      region: 'us-east-1',
      api: {
        ...dev.api,
        cdn: true,
        domain: { name, zone },
        firewall: { requestsPerFiveMinutes: 500 },
      },
    }));

    expect(one(full, 'AWS::WAFv2::WebACL').Properties.Scope).toBe('CLOUDFRONT');
    expect(ofType(full, 'AWS::WAFv2::WebACLAssociation')).toEqual({});
    const { DistributionConfig } = one(full, 'AWS::CloudFront::Distribution').Properties;
    expect(DistributionConfig).toMatchObject({
      Aliases: [name],
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
    expect(ofType(full, 'AWS::ApiGateway::DomainName')).toEqual({});
    expect(none).toEqual([]);
  });
});
