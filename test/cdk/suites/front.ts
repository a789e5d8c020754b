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

  it('keeps no refusal of its own accord: who has a key or a token next is not told the same', () => {
    const { DistributionConfig } = one(api, 'AWS::CloudFront::Distribution').Properties;

    const kept = new Map(
      DistributionConfig.CustomErrorResponses.map((one) => [one.ErrorCode, one.ErrorCachingMinTTL]),
    );
    for (const status of [400, 403, 404, 405, 500, 502, 503, 504]) expect(kept.get(status)).toBe(0);
  });

  it('shows API Gateway a word that nobody else can, and is deployed before it is asked for', () => {
    const { DistributionConfig } = one(api, 'AWS::CloudFront::Distribution').Properties;
    const [, secret] = Object.entries(ofType(api, 'AWS::SecretsManager::Secret'))[0]!;
    const { Policy } = one(api, 'AWS::ApiGateway::RestApi').Properties;

    const [{ HeaderName, HeaderValue }] = DistributionConfig.Origins[0].OriginCustomHeaders;
    expect(HeaderName).toBe('Referer');
    expect(JSON.stringify(HeaderValue)).toContain('{{resolve:secretsmanager:');
    expect(secret.Properties).toMatchObject({ GenerateSecretString: { PasswordLength: 48 } });
    expect(Policy.Statement).toMatchObject([
      { Effect: 'Allow', Condition: { StringEquals: { 'aws:Referer': HeaderValue } } },
    ]);
    expect(JSON.stringify(ofType(api, 'AWS::ApiGateway::Stage'))).toMatch(
      /"DependsOn":\[[^\]]*"EdgeDistribution/,
    );
  });

  it('leaves API Gateway open to all where it does not stand before it, and says so', () => {
    const { Policy } = one(synth().api, 'AWS::ApiGateway::RestApi').Properties;

    expect(Policy.Statement).toEqual([
      { Action: 'execute-api:Invoke', Effect: 'Allow', Principal: '*', Resource: 'execute-api:/*' },
    ]);
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
      api: { ...dev.api, cdn: true, reads, ...(reads === 'api-key' && { plan }) },
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

    const { Scope, CustomResponseBodies } = one(full, 'AWS::WAFv2::WebACL').Properties;
    expect(Scope).toBe('CLOUDFRONT');
    expect(JSON.parse(String(CustomResponseBodies['too-many-requests']?.Content)).type).toBe(
      '/v1/problems/too-many-requests',
    );
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
