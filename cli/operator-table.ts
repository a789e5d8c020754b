import { openTable, type Table } from '#shared/store/client.ts';
import { type CliEnvironment, cliEnvironment } from './config.ts';

/** What to do about the refusals of AWS that a fresh shell meets, by their names. */
const advice: Record<string, (table: string) => string> = {
  ResourceNotFoundException: (table) =>
    `There is no table '${table}' in this account and region: set TABLE_NAME to what the data stack gave out as TableName, and AWS_REGION to the stage's region.`,
  CredentialsProviderError: () =>
    'No AWS credentials were found: sign in, or set AWS_PROFILE, as for `cdk deploy`.',
};

/**
 * Works on the table TABLE_NAME with the operator's own AWS credentials; on a local one where DYNAMODB_ENDPOINT is set.
 *
 * @throws Error that says what to set where there is no table, region or account to be found
 */
export async function onTable<Result>(
  use: (table: Table) => Promise<Result>,
  { TABLE_NAME, DYNAMODB_ENDPOINT }: CliEnvironment = cliEnvironment(),
): Promise<Result> {
  const tableName = TABLE_NAME ?? (DYNAMODB_ENDPOINT && 'quoin');
  if (tableName === undefined) {
    throw new Error('Set TABLE_NAME to what the data stack gave out as TableName.');
  }
  const table = openTable({ tableName, endpoint: DYNAMODB_ENDPOINT });
  if (!(await table.client.config.region().catch(() => undefined))) {
    throw new Error("Set AWS_REGION to the stage's region.");
  }
  try {
    return await use(table);
  } catch (error) {
    const say = error instanceof Error ? advice[error.name] : undefined;
    throw say ? new Error(say(tableName), { cause: error }) : error;
  }
}
