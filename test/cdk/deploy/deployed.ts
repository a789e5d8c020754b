import type { Template } from 'aws-cdk-lib/assertions';
import type { StageSettings } from '#cdk/config/settings.ts';
import type { Call } from './endpoint.ts';
import type { Asked, invoke } from './invoke.ts';
import type { Ran } from './run.ts';

/** The deployed stage, for the parts of the deploy test: what is there once the stage is. */
export interface Deployed {
  readonly url: () => string;
  /** One of the stacks' outputs. */
  readonly output: (name: string) => string;
  readonly ask: (name: string, asked: Asked) => ReturnType<typeof invoke>;
  /** The calls to DynamoDB, Secrets Manager, SQS and S3 that one of the functions made so far. */
  readonly calls: (name: string) => Call[];
  /** A stack as it was synthesised. */
  readonly template: (stack: string) => Template;
  /** Writes the stage's settings and deploys them. @returns what the CDK CLI said. */
  readonly deploy: (settings: StageSettings) => Promise<string>;
  /** Quoin's own command line, with the operator's credentials. */
  readonly quoin: (args: string[], env?: Record<string, string>) => Promise<Ran>;
  /** The AWS CLI, likewise; skips the test where it is not installed. */
  readonly aws: (context: { skip: (why: string) => never }, line: string) => Promise<string>;
}
