import type * as z from 'zod';
import { gatewayRequestId } from '#functions/http/gateway.ts';
import { logTo } from '#functions/http/log.ts';
import { cachedSecret } from '#shared/secrets/secret.ts';
import { secretsManager } from '#shared/secrets/secrets-manager.ts';
import { openTable } from '#shared/store/client.ts';
import { readStore } from '#shared/store/dynamo-store.ts';
import { storeLibrary } from '#shared/tools/store-library.ts';
import { readBotConfig } from './config.ts';

/** What a bot's function works with in Lambda; `table` for what one bot needs beside it. */
export function lambdaDoor<S extends z.ZodType>(
  environment: Readonly<Record<string, string | undefined>>,
  secret: S,
) {
  const { publicUrl, secretId, ...config } = readBotConfig(environment);
  const table = openTable(config);
  const now = Date.now;
  const door = {
    library: storeLibrary({ store: readStore(table), publicUrl, random: Math.random }),
    secret: cachedSecret({ read: secretsManager(), now }, secretId, secret),
    publicUrl,
    fetch,
    now,
    log: logTo(process.stdout),
    newRequestId: gatewayRequestId,
  };
  return { table, door };
}
