import { handle } from 'hono/aws-lambda';
import { readBotConfig } from '#functions/bots/config.ts';
import { gatewayRequestId } from '#functions/http/gateway.ts';
import { logTo } from '#functions/http/log.ts';
import { cachedSecret } from '#shared/secrets/secret.ts';
import { secretsManager } from '#shared/secrets/secrets-manager.ts';
import { openTable } from '#shared/store/client.ts';
import { readStore } from '#shared/store/dynamo-store.ts';
import { firstAnswers } from '#shared/store/first-answers.ts';
import { storeLibrary } from '#shared/tools/store-library.ts';
import { telegramApp } from './app.ts';
import { TelegramSecret } from './secret.ts';

const config = readBotConfig(process.env);
const { publicUrl, secretId } = config;
const table = openTable(config);
const now = Date.now;

export const handler = handle(
  telegramApp({
    library: storeLibrary({ store: readStore(table), publicUrl, random: Math.random }),
    secret: cachedSecret({ read: secretsManager(), now }, secretId, TelegramSecret),
    answers: firstAnswers(table),
    fetch,
    now,
    log: logTo(process.stdout),
    newRequestId: gatewayRequestId,
  }),
);
