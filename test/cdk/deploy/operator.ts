import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StageSettings } from '#cdk/config/settings.ts';
import type { Endpoint } from './endpoint.ts';
import { run } from './run.ts';

const root = join(import.meta.dirname, '../../..');
const parts = [
  'cdk',
  'cli',
  'functions',
  'shared',
  'cdk.json',
  'package.json',
  'package-lock.json',
];

/** An operator's own copy of the repository, in which they write settings and run commands. */
export function newOperator(folder: string, endpoint: Endpoint) {
  const copy = join(folder, 'quoin');
  mkdirSync(copy);
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...endpoint.env };

  return {
    copy,
    /** Writes `stages.ts` with this one stage. */
    settle(stage: string, settings: StageSettings) {
      const text = `export const stages = ${JSON.stringify({ [stage]: settings })};\n`;
      writeFileSync(join(copy, 'cdk/config/stages.ts'), text);
    },
    /** Runs the CDK CLI, by default where the app is. */
    cdk: (args: string[], cwd = copy) =>
      run(process.execPath, [join(root, 'node_modules/aws-cdk/bin/cdk'), ...args], { cwd, env }),
    /** Runs the AWS CLI, where it is installed: a command as one would type it, without `aws`. */
    aws: (line: string) =>
      run('aws', line.split(' '), {
        cwd: copy,
        // A bucket's name is no host's name on this machine.
        env: { ...env, AWS_ENDPOINT_URL_S3: endpoint.url.replace('localhost', '127.0.0.1') },
      }).catch((error: Error) => ({ code: -1, text: error.message })),
    /** Runs Quoin's own command line against the deployed table. */
    quoin: (args: string[], tableName: string, more: Record<string, string> = {}) =>
      run(process.execPath, ['cli/main.ts', ...args], {
        cwd: copy,
        env: { ...env, TABLE_NAME: tableName, ...more },
      }),
  };
}
