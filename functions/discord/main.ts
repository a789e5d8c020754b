import { handle } from 'hono/aws-lambda';
import { readBotConfig } from '#functions/bots/config.ts';
import { gatewayRequestId } from '#functions/http/gateway.ts';
import { logTo } from '#functions/http/log.ts';
import { cachedSecret } from '#shared/secrets/secret.ts';
import { secretsManager } from '#shared/secrets/secrets-manager.ts';
import { openTable } from '#shared/store/client.ts';
import { readStore } from '#shared/store/dynamo-store.ts';
import { storeLibrary } from '#shared/tools/store-library.ts';
import { discordApp } from './app.ts';
import { DiscordSecret } from './secret.ts';

const config = readBotConfig(process.env);
const { publicUrl, secretId } = config;
const now = Date.now;

export const handler = handle(
  discordApp({
    library: storeLibrary({ store: readStore(openTable(config)), publicUrl, random: Math.random }),
    secret: cachedSecret({ read: secretsManager(), now }, secretId, DiscordSecret),
    now,
    log: logTo(process.stdout),
    newRequestId: gatewayRequestId,
  }),
);
