import { handle } from 'hono/aws-lambda';
import { readConfig } from '#functions/http/config.ts';
import { gatewayRequestId } from '#functions/http/gateway.ts';
import { jsonLog } from '#functions/http/log.ts';
import { checkToken } from '#shared/services/tokens.ts';
import { openTable } from '#shared/store/client.ts';
import { writeStore } from '#shared/store/dynamo-store.ts';
import { idempotencyStore } from '#shared/store/idempotency.ts';
import { tokenStore } from '#shared/store/tokens.ts';
import { writeApp } from './app.ts';

const config = readConfig(process.env);
const table = openTable(config);
const tokens = tokenStore(table);

export const handler = handle(
  writeApp({
    deps: { store: writeStore(table), publicUrl: config.publicUrl, now: () => new Date() },
    authorise: (request, scope) => checkToken(tokens, request.headers.get('Authorization'), scope),
    idempotency: idempotencyStore(table),
    log: jsonLog((line) => process.stdout.write(`${line}\n`)),
    newRequestId: gatewayRequestId,
  }),
);
