import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const server = join(root, '../shared/aws/moto_cdk.py');

/** Why the deploy test cannot run here, or nothing. */
export function lacking(): string | undefined {
  if (!existsSync(server)) return '../shared/aws is not here';
  const python = spawnSync('python3', ['-c', 'import moto.server']);
  return python.status === 0 ? undefined : 'Python with moto (its server extra) is not here';
}

export interface Call {
  function: string;
  action: string;
  resource: string;
  allowed: boolean;
}

export interface Endpoint {
  readonly url: string;
  /** What the CDK CLI and an AWS SDK need to come here; no account of anyone. */
  readonly env: Record<string, string>;
  /** The calls that functions made to DynamoDB, Secrets Manager, SQS and S3 so far. */
  calls(): Call[];
  /** Types of resources that were only noted, since the endpoint does not know them. */
  stubbed(): Promise<string[]>;
  stop(): Promise<void>;
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The access key that a deployed function calls DynamoDB with; endpoint.py makes it the same way. */
export const keyOf = (functionName: string): string =>
  `FN${createHash('sha256').update(functionName).digest('hex').slice(0, 18).toUpperCase()}`;

export async function startEndpoint(folder: string): Promise<Endpoint> {
  const port = await freePort();
  const callsFile = join(folder, 'calls.jsonl');
  const script = join(import.meta.dirname, 'endpoint.py');
  const child = spawn('python3', [script, server, String(port)], {
    // The functions run in this Node, and find no packages beside them: a bundle must bring all it needs.
    env: { ...process.env, LAMBDA_NODE: process.execPath, QUOIN_CALLS: callsFile },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk) => {
    log = `${log}${chunk}`.slice(-20_000);
  });
  const url = `http://localhost:${port}`;
  const report = `${url}/moto-cdk/report`;
  const deadline = Date.now() + 60_000;
  while (!(await fetch(report).catch(() => undefined))?.ok) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill();
      throw new Error(`The endpoint did not start:\n${log}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    env: {
      AWS_ENDPOINT_URL: url,
      AWS_ENDPOINT_URL_S3_FOR_CLOUDFORMATION: url,
      AWS_ACCESS_KEY_ID: 'testing',
      AWS_SECRET_ACCESS_KEY: 'testing',
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_EC2_METADATA_DISABLED: 'true',
      CDK_DEFAULT_ACCOUNT: '123456789012',
      CDK_DEFAULT_REGION: 'us-east-1',
      CDK_DISABLE_CLI_TELEMETRY: '1',
    },
    calls: () =>
      existsSync(callsFile)
        ? readFileSync(callsFile, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as Call)
        : [],
    stubbed: async () => {
      const { stubbed } = (await (await fetch(report)).json()) as { stubbed: object };
      return Object.keys(stubbed).toSorted();
    },
    stop: () =>
      new Promise((resolve) => {
        child.on('close', () => resolve());
        child.kill();
      }),
  };
}
