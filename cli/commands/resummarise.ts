import { Command } from 'commander';
import { resummariseAll } from '#shared/services/resummarise.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { onTable } from '../operator-table.ts';

/** Runs where the table is reached with the operator's own AWS credentials, as the token commands do. */
export function resummariseCommand(): Command {
  return new Command('resummarise')
    .description('write summaries anew for all articles in TABLE_NAME; versions and ids stay')
    .action(async () => {
      const { seen, changed } = await onTable((table) =>
        resummariseAll({ read: readStore(table), write: writeStore(table) }),
      );
      console.log(`${changed} of ${seen} articles have new summaries.`);
    });
}
