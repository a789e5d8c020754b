import { join } from 'node:path';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { type IGrantable, type IPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Alias,
  ApplicationLogLevel,
  Architecture,
  type IVersion,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs';
import { FilterPattern, LogGroup, MetricFilter, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { bundle } from '../config/bundle.ts';
import type { Settings } from '../config/settings.ts';
import { Rollout } from './rollout.ts';

const root = join(import.meta.dirname, '../..');

export interface QuoinFunctionProps {
  /** The file that exports `handler`, from the root of the repository. */
  readonly entry: string;
  readonly description: string;
  readonly settings: Settings['functions']['read'];
  readonly rollout: Settings['functions']['rollout'];
  /** An event that is logged as an error and is none of the function's: a page that is gone. */
  readonly ordinary?: string;
  /** Alarms that take a new version back, besides its own errors. */
  readonly rolledBackBy?: readonly IAlarm[];
  readonly logDays: number;
  readonly environment: Record<string, string>;
}

/**
 * Lines of errors: the function's own, which all name an event, however Lambda spells their level, and Lambda's, which
 * name none.
 */
const errorsBut = (ordinary: string | undefined) => {
  const levels = ['error', 'ERROR'].map((level) =>
    FilterPattern.stringValue('$.level', '=', level),
  );
  if (ordinary === undefined) return FilterPattern.any(...levels);
  const another = FilterPattern.stringValue('$.event', '!=', ordinary);
  const none = FilterPattern.notExists('$.event');
  return FilterPattern.any(
    ...levels.flatMap((level) => [another, none].map((event) => FilterPattern.all(level, event))),
  );
};

/** One of Quoin's functions, with a role and a log of its own, called by its alias `live`. */
export class QuoinFunction extends Construct implements IGrantable {
  readonly function: NodejsFunction;
  readonly live: Alias;
  readonly logs: LogGroup;
  readonly grantPrincipal: IPrincipal;
  /** How many errors nobody expected: each answered 500, and was logged. */
  readonly errorsLogged: MetricFilter;

  constructor(scope: Construct, id: string, props: QuoinFunctionProps) {
    super(scope, id);
    this.logs = new LogGroup(this, 'Logs', {
      retention: props.logDays satisfies RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.errorsLogged = new MetricFilter(this, 'ErrorsLogged', {
      logGroup: this.logs,
      filterPattern: errorsBut(props.ordinary),
      metricNamespace: 'Quoin',
      metricName: `${Stack.of(this).stackName}-${id.toLowerCase()}-errors`,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What Quoin's function may do: ${props.description}`,
    });
    this.grantPrincipal = role;
    this.logs.grantWrite(role);
    const { memory, timeout, reservedConcurrency } = props.settings;
    this.function = new NodejsFunction(this, 'Function', {
      entry: join(root, props.entry),
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      description: props.description,
      handler: 'handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      timeout: Duration.seconds(timeout),
      ...(reservedConcurrency && { reservedConcurrentExecutions: reservedConcurrency }),
      role,
      logGroup: this.logs,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.INFO,
      tracing: Tracing.ACTIVE,
      environment: { NODE_OPTIONS: '--enable-source-maps', ...props.environment },
      bundling: {
        format: OutputFormat.ESM,
        target: bundle.target,
        mainFields: [...bundle.mainFields],
        minify: bundle.minify,
        sourceMap: bundle.sourcemap,
        sourceMapMode: SourceMapMode.DEFAULT,
        sourcesContent: bundle.sourcesContent,
        loader: bundle.loader,
        esbuildArgs: {
          '--alias': Object.entries(bundle.alias).map(([name, file]) => `${name}=${file}`),
        },
        banner: bundle.banner,
        bundleAwsSDK: true,
      },
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'X-Ray takes trace segments without naming a resource; it is the only statement on *.',
    });
    this.live = new Alias(this, 'Live', {
      aliasName: 'live',
      version: this.function.currentVersion as IVersion,
    });
    if (props.rollout === 'canary') {
      new Rollout(this, 'Rollout', {
        alias: this.live,
        errorsLogged: (of) => this.errorsLogged.metric(of),
        alarms: props.rolledBackBy ?? [],
      });
    }
  }
}
