import { Command } from 'commander';
import { resummariseAll } from '#shared/services/resummarise.ts';
import { openTable } from '#shared/store/client.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { cliEnvironment } from '../config.ts';

/** Runs where the table is reached with the operator's own AWS credentials, as the token commands do. */
export function resummariseCommand(): Command {
  return new Command('resummarise')
    .description('write summaries anew for all articles in TABLE_NAME; versions and ids stay')
    .action(async () => {
      const { TABLE_NAME, DYNAMODB_ENDPOINT } = cliEnvironment();
      const table = openTable({ tableName: TABLE_NAME ?? 'quoin', endpoint: DYNAMODB_ENDPOINT });
      const stores = { read: readStore(table), write: writeStore(table) };
      const { seen, changed } = await resummariseAll(stores);
      console.log(`${changed} of ${seen} articles have new summaries.`);
    });
}
