/** What the tests read of a template's properties, by the type of the resource. `Value` is looked at as it is. */
type Value = unknown;
type Reference = { readonly Ref: string };

export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: Value;
}
interface PolicyDocument {
  readonly Statement: readonly Statement[];
}
interface Named {
  readonly Name: string;
}

export interface Shapes {
  'AWS::ApiGateway::GatewayResponse': {
    readonly ResponseType: string;
    readonly StatusCode: string;
    readonly ResponseParameters: Value;
    readonly ResponseTemplates: {
      readonly 'application/json': { readonly 'Fn::Join': readonly [string, readonly Value[]] };
    };
  };
  'AWS::ApiGateway::Method': {
    readonly HttpMethod: string;
    readonly ResourceId: Reference;
    readonly ApiKeyRequired?: boolean;
    readonly Integration: {
      readonly Type: string;
      readonly IntegrationResponses: readonly {
        readonly ResponseParameters: Readonly<Record<string, string>>;
      }[];
    };
  };
  'AWS::ApiGateway::Resource': { readonly ParentId: Reference; readonly PathPart: string };
  'AWS::ApiGateway::RestApi': {
    readonly DisableExecuteApiEndpoint: boolean;
    readonly MinimumCompressionSize: number;
    readonly Policy: PolicyDocument;
  };
  'AWS::ApiGateway::Stage': {
    readonly TracingEnabled: boolean;
    readonly AccessLogSetting: { readonly Format: string };
    readonly MethodSettings: readonly { readonly HttpMethod: string }[];
  };
  'AWS::Budgets::Budget': {
    readonly Budget: { readonly BudgetLimit: Value };
    readonly NotificationsWithSubscribers: readonly Value[];
  };
  'AWS::CertificateManager::Certificate': { readonly DomainName: string };
  'AWS::CloudFront::CachePolicy': {
    readonly CachePolicyConfig: {
      readonly ParametersInCacheKeyAndForwardedToOrigin: {
        readonly HeadersConfig: { readonly Headers: readonly string[] };
      };
    };
  };
  'AWS::CloudFront::Distribution': {
    readonly DistributionConfig: {
      readonly CustomErrorResponses: readonly {
        readonly ErrorCode: number;
        readonly ErrorCachingMinTTL: number;
      }[];
      readonly Origins: readonly [
        {
          readonly OriginPath: string;
          readonly OriginCustomHeaders: readonly [
            { readonly HeaderName: string; readonly HeaderValue: Value },
          ];
        },
      ];
    };
  };
  'AWS::CloudWatch::Alarm': {
    readonly AlarmActions: readonly Value[];
    readonly AlarmDescription: string;
    readonly ComparisonOperator: string;
    readonly DatapointsToAlarm?: number;
    readonly Dimensions: Value;
    readonly EvaluationPeriods: number;
    readonly MetricName?: string;
    readonly Metrics?: readonly {
      readonly Id: string;
      readonly Expression?: string;
      readonly MetricStat?: { readonly Metric: { readonly MetricName: string } };
    }[];
    readonly OKActions: readonly Value[];
    readonly Period: number;
    readonly Threshold: number;
    readonly TreatMissingData: string;
  };
  'AWS::CodeDeploy::DeploymentGroup': {
    readonly AlarmConfiguration: { readonly Alarms: readonly { readonly Name: Reference }[] };
  };
  'AWS::DynamoDB::GlobalTable': {
    readonly KeySchema: KeySchema;
    readonly TimeToLiveSpecification: Value;
    readonly GlobalSecondaryIndexes: readonly {
      readonly IndexName: string;
      readonly KeySchema: KeySchema;
      readonly Projection: Value;
    }[];
    readonly Replicas: readonly [{ readonly DeletionProtectionEnabled: boolean }];
  };
  'AWS::IAM::Policy': { readonly PolicyDocument: PolicyDocument };
  'AWS::IAM::Role': {
    readonly Policies: readonly { readonly PolicyDocument: PolicyDocument }[];
    readonly AssumeRolePolicyDocument: PolicyDocument;
  };
  'AWS::Lambda::EventInvokeConfig': { readonly Qualifier: Value };
  'AWS::Lambda::Function': {
    readonly Environment: { readonly Variables: Readonly<Record<string, Value>> & Variables };
    readonly LoggingConfig: { readonly LogGroup: Reference };
    readonly ReservedConcurrentExecutions?: number;
    readonly Timeout: number;
  };
  'AWS::Logs::LogGroup': { readonly LogGroupName: Value; readonly RetentionInDays: number };
  'AWS::Logs::MetricFilter': {
    readonly FilterPattern: string;
    readonly MetricTransformations: readonly [{ readonly MetricName: string }];
  };
  'AWS::Route53::RecordSet': {
    readonly Type: string;
    readonly Name: string;
    readonly HostedZoneId: string;
  };
  'AWS::S3::Bucket': {
    readonly BucketEncryption: Value;
    readonly NotificationConfiguration: { readonly QueueConfigurations: readonly Value[] };
  };
  'AWS::SQS::Queue': {
    readonly SqsManagedSseEnabled: boolean;
    readonly MessageRetentionPeriod: number;
    readonly RedrivePolicy: { readonly maxReceiveCount: number };
    readonly VisibilityTimeout: number;
  };
  'AWS::Scheduler::Schedule': {
    readonly Target: {
      readonly Arn: Value;
      readonly DeadLetterConfig: { readonly Arn: Value };
    };
  };
  'AWS::SecretsManager::Secret': { readonly SecretString: string };
  'AWS::WAFv2::WebACL': {
    readonly CustomResponseBodies: Readonly<Record<string, { readonly Content: Value }>>;
    readonly Scope: string;
    readonly Rules: readonly (Named & {
      readonly Action?: Value;
      readonly Statement: {
        readonly RateBasedStatement?: Value;
        readonly ManagedRuleGroupStatement?: { readonly RuleActionOverrides: Value };
      };
    })[];
  };
}

interface Variables {
  readonly TABLE_NAME: Value;
  readonly PUBLIC_URL: Value;
  readonly BOT_SECRET?: Value;
  readonly QUEUE_URL?: Value;
  readonly READS?: Value;
}

export type KeySchema = readonly { readonly AttributeName: string; readonly KeyType: string }[];

/** Of types that are not listed nothing is read but as a whole. */
export type Shape<Type extends string> = Type extends keyof Shapes
  ? Shapes[Type]
  : Readonly<Record<string, Value>>;
