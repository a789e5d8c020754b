import { Command } from 'commander';
import * as z from 'zod';
import { Scope } from '#shared/model/token.ts';
import { makeToken } from '#shared/services/tokens.ts';
import type { TokenStore } from '#shared/store/store.ts';
import { tokenStore } from '#shared/store/tokens.ts';
import { onTable } from './operator-table.ts';

const inStore = <Result>(use: (store: TokenStore) => Promise<Result>) =>
  onTable((table) => use(tokenStore(table)));

const now = () => new Date();

/** Tokens are made where the table is reached with the operator's own AWS credentials, never over HTTP. */
export function tokenCommands(): Command {
  const token = new Command('token').description('tokens for writes, in the table TABLE_NAME');
  token
    .command('create')
    .description('make a token; it is shown this once')
    .requiredOption('--name <name>', 'whom or what it is for')
    .requiredOption('--scope <scope...>', `one or more of ${Scope.options.join(', ')}`)
    .action(async ({ name, scope }: { name: string; scope: string[] }) => {
      const scopes = z
        .array(z.enum(Scope.options, `--scope must be of ${Scope.options.join(', ')}`))
        .safeParse(scope);
      if (!scopes.success) throw new Error(scopes.error.issues[0]?.message);
      const made = await inStore((store) => makeToken({ store, now }, name, scopes.data));
      console.log(`${made.token.id} ${made.token.scopes.join(',')}\n${made.secret}`);
    });
  token.command('list').action(async () => {
    for (const { id, name, scopes, createdAt, revokedAt } of await inStore((store) =>
      store.list(),
    )) {
      console.log(
        [id, createdAt, scopes.join(','), revokedAt ? 'revoked' : 'good', name].join('\t'),
      );
    }
  });
  token.command('revoke <id>').action(async (id: string) => {
    const revoked = await inStore((store) => store.revoke(id, now().toISOString()));
    if (!revoked) throw new Error(`There is no token ${id}.`);
    console.log(`${id} is revoked.`);
  });
  return token;
}
