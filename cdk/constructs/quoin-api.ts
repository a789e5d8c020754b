import { CfnOutput, Duration, RemovalPolicy, Size, Stack, Validations } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  Cors,
  type CorsOptions,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  Period,
  ResponseType,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import type { Alias, IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, MetricFilter, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { problems } from '#shared/model/errors.ts';
import { accessLog } from '../config/access-log.ts';
import { gatewayProblems } from '../config/gateway-problems.ts';
import {
  type Answerer,
  type CrossOrigin,
  crossOrigin,
  crossOriginMaxAge,
  routes,
} from '../config/routes.ts';
import type { Settings } from '../config/settings.ts';
import { Firewall } from './firewall.ts';
import { whoMayAsk } from './who-may-ask.ts';

const preflight = ({ allowMethods, allowHeaders }: CrossOrigin): CorsOptions => ({
  allowOrigins: Cors.ALL_ORIGINS,
  allowMethods: [...allowMethods],
  allowHeaders: [...allowHeaders],
  maxAge: Duration.seconds(crossOriginMaxAge),
});

/** API Gateway in front of the functions: limits, logs, keys, and problems in the API's own form. */
export class QuoinApi extends Construct {
  readonly rest: RestApi;
  /** Where API Gateway itself answers. Made of names, so that a function can be told it without a circle. */
  readonly ownUrl: string;
  /** Requests that were told to come back later. */
  readonly refused: MetricFilter;
  private readonly settings: Settings;

  /** @param word what whoever asks has to show, if anything */
  constructor(scope: Construct, id: string, settings: Settings, word?: string) {
    super(scope, id);
    this.settings = settings;
    const { api, logs, stage } = settings;
    const accessLogs = new LogGroup(this, 'AccessLogs', {
      retention: logs.days satisfies RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.refused = new MetricFilter(this, 'Refused', {
      logGroup: accessLogs,
      filterPattern: FilterPattern.stringValue('$.status', '=', '429'),
      metricNamespace: 'Quoin',
      metricName: `quoin-${stage}-refused`,
    });
    const perMethod = {
      loggingLevel: MethodLoggingLevel.ERROR,
      dataTraceEnabled: false,
      metricsEnabled: false,
    };
    this.rest = new RestApi(this, 'Rest', {
      restApiName: `quoin-${stage}`,
      description: 'Quoin: summaries, attributed quotes and sections of news articles',
      endpointTypes: [EndpointType.REGIONAL],
      policy: whoMayAsk(word),
      disableExecuteApiEndpoint: api.domain !== undefined && !api.cdn,
      minCompressionSize: Size.kibibytes(1),
      cloudWatchRole: logs.gatewayRole,
      ...(logs.gatewayRole && { cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN }),
      defaultCorsPreflightOptions: preflight(crossOrigin),
      deployOptions: {
        stageName: stage,
        accessLogDestination: new LogGroupLogDestination(accessLogs),
        accessLogFormat: AccessLogFormat.custom(JSON.stringify(accessLog)),
        ...perMethod,
        tracingEnabled: true,
        throttlingRateLimit: api.requestsPerSecond,
        throttlingBurstLimit: api.burst,
        methodOptions: Object.fromEntries(
          routes.flatMap(({ path, methods }) =>
            Object.keys(methods)
              .filter((method) => methods[method] === 'write')
              .map((method) => [
                `${path}/${method}`,
                {
                  ...perMethod,
                  throttlingRateLimit: api.writesPerSecond,
                  throttlingBurstLimit: Math.min(api.writesPerSecond, api.burst),
                },
              ]),
          ),
        ),
      },
    });
    // API Gateway would make it itself, and keep it for ever.
    const executionLogs = new LogGroup(this, 'ExecutionLogs', {
      logGroupName: `API-Gateway-Execution-Logs_${this.rest.restApiId}/${stage}`,
      retention: logs.days satisfies RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.rest.deploymentStage.node.addDependency(executionLogs);
    const { region, urlSuffix } = Stack.of(this);
    this.ownUrl = `https://${this.rest.restApiId}.execute-api.${region}.${urlSuffix}/${stage}`;
    if (api.reads === 'api-key' && api.plan) this.addPlan(api.plan);
    if (api.firewall && !api.cdn) {
      new Firewall(this, 'Firewall', {
        name: `quoin-${stage}`,
        scope: 'REGIONAL',
        requestsPerFiveMinutes: api.firewall.requestsPerFiveMinutes,
        problems: `${api.domain ? `https://${api.domain.name}` : this.ownUrl}/v1/problems`,
      }).protect(this.rest.deploymentStage.stageArn);
    }
    this.acknowledge();
  }

  /** Sends each route's methods to the function that answers them; a route that nobody answers is left out. */
  serve(answerers: { readonly [name in Answerer]?: { readonly live: Alias } }): void {
    const keyNeeded = this.settings.api.reads === 'api-key';
    const integrations = new Map<string, LambdaIntegration>();
    for (const [name, { live }] of Object.entries(answerers)) {
      const handler = live as IFunction;
      integrations.set(name, new LambdaIntegration(handler, { scopePermissionToMethod: false }));
    }
    const served = routes.filter(({ methods }) =>
      Object.values(methods).some((name) => integrations.has(name)),
    );
    for (const { path, methods, keyed, step, crossOrigin: own } of served) {
      if (own) {
        const [, part = ''] = path.split('/');
        this.rest.root.addResource(part, { defaultCorsPreflightOptions: preflight(own) });
      }
      if (step && !served.some((other) => other.path.startsWith(`${path}/`))) continue;
      for (const [method, name] of Object.entries(methods)) {
        const integration = integrations.get(name);
        if (!integration) continue;
        const resource = this.rest.root.resourceForPath(path);
        resource.addMethod(method, integration, { apiKeyRequired: keyNeeded && keyed });
      }
    }
  }

  /** Has API Gateway's own refusals speak as problems, with types below `publicUrl`. */
  addProblems(publicUrl: string): void {
    for (const problem of gatewayProblems) {
      const { type, code, detail, retryAfterSeconds } = problem;
      const { status, title } = problems[code];
      const body = { type: `${publicUrl}/v1/problems/${code}`, title, status, detail, code };
      this.rest.addGatewayResponse(type, {
        type: ResponseType.of(type),
        statusCode: String(status),
        responseHeaders: {
          'Content-Type': "'application/problem+json'",
          'Access-Control-Allow-Origin': "'*'",
          'Cache-Control': "'no-store'",
          'X-Request-Id': 'context.requestId',
          ...(retryAfterSeconds && { 'Retry-After': `'${retryAfterSeconds}'` }),
        },
        templates: {
          'application/json': JSON.stringify({ ...body, requestId: '$context.requestId' }),
        },
      });
    }
  }

  private addPlan(plan: NonNullable<Settings['api']['plan']>): void {
    const made = this.rest.addUsagePlan('Plan', {
      name: `quoin-${this.settings.stage}`,
      description: 'What each API key may ask',
      throttle: { rateLimit: plan.requestsPerSecond, burstLimit: plan.burst },
      quota: { limit: plan.requestsPerMonth, period: Period.MONTH },
      apiStages: [{ stage: this.rest.deploymentStage }],
    });
    new CfnOutput(Stack.of(this), 'UsagePlan', { value: made.usagePlanId });
  }

  private acknowledge(): void {
    const { firewall, cdn } = this.settings.api;
    if (!firewall || cdn) {
      Validations.of(this.rest).acknowledge({
        id: 'AwsSolutions-APIG3',
        reason: firewall
          ? 'The firewall stands before CloudFront, where the address of the caller is known.'
          : 'A firewall costs from 9 US dollars a month: a stage has one when its settings say so.',
      });
    }
    if (this.settings.logs.gatewayRole) {
      Validations.of(this.rest).acknowledge({
        id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
        reason:
          'The policy that AWS keeps for API Gateway to write logs; the role is for that alone.',
      });
    }
    Validations.of(this.rest).acknowledge(
      {
        id: 'AwsSolutions-APIG2',
        reason: 'The functions check every request against the schemas the API is documented from.',
      },
      {
        id: 'AwsSolutions-APIG4',
        reason:
          'Reads are open or by API key; writes carry bearer tokens that the write function checks.',
      },
      {
        id: 'AwsSolutions-COG4',
        reason: 'The API has no user pool: its callers are programs with keys and tokens.',
      },
    );
  }
}
