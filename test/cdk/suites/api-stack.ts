import { describe, expect, it } from 'vitest';
import { routes } from '#cdk/config/routes.ts';
import { crossOrigin as mcpCrossOrigin } from '#shared/tools/mcp-cross-origin.ts';
import { endpoints, ofType, one, pathOf } from '../support/resources.ts';
import { synth } from '../support/synth.ts';

const plan = { requestsPerSecond: 10, burst: 20, requestsPerMonth: 100_000 };

describe('api stack', () => {
  const { api } = synth();

  it('sends each method of each path to the function that its route names', () => {
    const size = { memory: 512, timeout: 10 };
    const { api: full } = synth((dev) => ({
      ...dev,
      bots: { slack: { ...size, secret: 'quoin/slack' }, discord: size, telegram: size },
    }));
    const served = endpoints(full);

    for (const { path, methods } of routes) {
      for (const [method, name] of Object.entries(methods)) {
        const { answeredBy } = served.get(`${method} ${path}`)!;
        expect(answeredBy.toLowerCase().startsWith(`${name}live`), `${method} ${path}`).toBe(true);
      }
      expect(served.get(`OPTIONS ${path}`)?.answeredBy).toBe('mock');
    }
  });

  it.each([
    'GET /',
    'GET /{proxy+}',
    'HEAD /v1/{proxy+}',
    'POST /v1/{proxy+}',
    'PATCH /v1/{proxy+}',
  ])('serves %s', (endpoint) => {
    expect(endpoints(api).has(endpoint)).toBe(true);
  });

  it('takes no writes outside /v1', () => {
    const written = [...endpoints(api).keys()].filter((endpoint) =>
      /^(POST|PUT|PATCH|DELETE)/.test(endpoint),
    );

    expect(
      written.every((endpoint) => endpoint.includes(' /v1/') || endpoint.endsWith(' /mcp')),
    ).toBe(true);
  });

  it('asks nobody for a key when reads are open', () => {
    expect([...endpoints(api).values()].some(({ keyed }) => keyed)).toBe(false);
    expect(ofType(api, 'AWS::ApiGateway::UsagePlan')).toEqual({});
  });

  it('asks for a key wherever the collection is read when reads need one, and not for the reference, health or preflights', () => {
    const { api: closed } = synth((dev) => ({
      ...dev,
      api: { ...dev.api, reads: 'api-key', plan },
    }));

    const served = endpoints(closed);
    const keyed = [...served.keys()].filter((endpoint) => served.get(endpoint)?.keyed);
    const open = [...served.keys()].filter((endpoint) => !served.get(endpoint)?.keyed);
    expect(keyed.every((endpoint) => / \/(v1\/|feeds|[aq]\/|mcp$)/.test(endpoint))).toBe(true);
    expect(
      open.filter((endpoint) => !/^OPTIONS| \/(v1|[aq])?$| \/\{proxy/.test(endpoint)).toSorted(),
    ).toEqual(
      ['/v1/health', '/v1/openapi.json', '/v1/problems', '/v1/problems/{proxy+}']
        .flatMap((path) => [`GET ${path}`, `HEAD ${path}`])
        .toSorted(),
    );
    expect(one(closed, 'AWS::ApiGateway::UsagePlan').Properties).toMatchObject({
      Quota: { Limit: 100_000, Period: 'MONTH' },
      Throttle: { RateLimit: 10, BurstLimit: 20 },
    });
  });

  it('has no address for assistants in a stage without them', () => {
    const { api: plain } = synth(({ functions: { mcp: _, ...functions }, ...dev }) => ({
      ...dev,
      functions,
    }));

    expect([...endpoints(plain).keys()].filter((endpoint) => endpoint.includes('/mcp'))).toEqual(
      [],
    );
    expect(Object.keys(ofType(plain, 'AWS::Lambda::Function'))).toHaveLength(2);
  });

  it('lets pages of other sites read, and speak with the server for assistants', () => {
    const preflight = (path: string) => {
      const options = Object.values(ofType(api, 'AWS::ApiGateway::Method')).filter(
        ({ Properties }) =>
          Properties.HttpMethod === 'OPTIONS' && pathOf(api, Properties.ResourceId.Ref) === path,
      );
      expect(options).toHaveLength(1);
      const [answer] = options[0]!.Properties.Integration.IntegrationResponses;
      return answer!.ResponseParameters;
    };
    const allowed = 'method.response.header.Access-Control-Allow';

    expect(preflight('/v1/quotes')[`${allowed}-Methods`]).toBe("'GET,HEAD'");
    expect(preflight('/mcp')).toMatchObject({
      [`${allowed}-Methods`]: `'${mcpCrossOrigin.allowMethods.join(',')}'`,
      [`${allowed}-Headers`]: `'${mcpCrossOrigin.allowHeaders.join(',')}'`,
    });
  });

  it('limits everyone together, and writes to less', () => {
    const settings = one(api, 'AWS::ApiGateway::Stage').Properties.MethodSettings;

    const limit = (method: string) => settings.find(({ HttpMethod }) => HttpMethod === method);
    expect(limit('*')).toMatchObject({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
    expect(limit('POST')).toMatchObject({
      ResourcePath: '/~1v1~1{proxy+}',
      ThrottlingRateLimit: 10,
      LoggingLevel: 'ERROR',
    });
  });

  it('compresses, traces, and logs each request as JSON that names it', () => {
    const stage = one(api, 'AWS::ApiGateway::Stage').Properties;

    expect(stage.TracingEnabled).toBe(true);
    const line = JSON.parse(stage.AccessLogSetting.Format);
    expect(line).toMatchObject({ requestId: '$context.requestId', status: '$context.status' });
    expect(one(api, 'AWS::ApiGateway::RestApi').Properties.MinimumCompressionSize).toBe(1024);
  });

  it('refuses in the form of RFC 9457, readable from any site and kept by no cache', () => {
    const responses = Object.values(ofType(api, 'AWS::ApiGateway::GatewayResponse'));

    expect(responses.length).toBeGreaterThan(5);
    for (const { Properties } of responses) {
      const { ResponseParameters, ResponseTemplates, StatusCode } = Properties;
      expect(ResponseParameters).toMatchObject({
        'gatewayresponse.header.Content-Type': "'application/problem+json'",
        'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
        'gatewayresponse.header.Cache-Control': "'no-store'",
      });
      const [, joined] = ResponseTemplates['application/json']['Fn::Join'];
      const text = joined.map((part) => (typeof part === 'string' ? part : 'x')).join('');
      const problem = JSON.parse(text);
      expect(problem).toMatchObject({ requestId: '$context.requestId', title: expect.any(String) });
      expect(problem.type).toMatch(/^https:\/\/.*\/v1\/problems\/[a-z-]+$/);
      expect(problem.status).toBe(Number(StatusCode));
    }
  });

  it('says when to come back to who comes too often', () => {
    const throttled = Object.values(ofType(api, 'AWS::ApiGateway::GatewayResponse')).find(
      ({ Properties }) => Properties.ResponseType === 'THROTTLED',
    );

    expect(throttled?.Properties).toMatchObject({
      StatusCode: '429',
      ResponseParameters: { 'gatewayresponse.header.Retry-After': "'2'" },
    });
  });

  it('keeps the logs that API Gateway writes of itself no longer than the others', () => {
    const logs = one(api, 'AWS::Logs::LogGroup', 'ApiExecutionLogs').Properties;
    const stage = ofType(api, 'AWS::ApiGateway::Stage');

    expect(JSON.stringify(logs.LogGroupName)).toMatch(
      /"API-Gateway-Execution-Logs_",\{"Ref":"ApiRest\w+"\},"\/test"/,
    );
    expect(logs.RetentionInDays).toBe(7);
    expect(JSON.stringify(stage)).toMatch(/"DependsOn":\[[^\]]*"ApiExecutionLogs/);
  });

  it('stands behind a firewall when the stage says so, which lets long articles and long claims in', () => {
    const { api: guarded } = synth((dev) => ({
      ...dev,
      api: { ...dev.api, firewall: { requestsPerFiveMinutes: 700 } },
    }));

    const { Rules } = one(guarded, 'AWS::WAFv2::WebACL').Properties;
    expect(Rules[0]!.Statement.RateBasedStatement).toEqual({ Limit: 700, AggregateKeyType: 'IP' });
    expect(Rules[0]!.Action).toMatchObject({
      Block: {
        CustomResponse: {
          ResponseCode: 429,
          CustomResponseBodyKey: 'too-many-requests',
          ResponseHeaders: expect.arrayContaining([{ Name: 'Retry-After', Value: '60' }]),
        },
      },
    });
    const common = Rules.find(({ Name }) => Name === 'AWSManagedRulesCommonRuleSet');
    for (const Name of ['SizeRestrictions_BODY', 'SizeRestrictions_QUERYSTRING']) {
      expect(common?.Statement.ManagedRuleGroupStatement?.RuleActionOverrides).toContainEqual({
        Name,
        ActionToUse: { Count: {} },
      });
    }
    one(guarded, 'AWS::WAFv2::WebACLAssociation');
    expect(ofType(api, 'AWS::WAFv2::WebACL')).toEqual({});
  });
});
