import { readConfig } from '#functions/http/config.ts';
import { gatewayRequestId } from '#functions/http/gateway.ts';
import { gatewayHandler } from '#functions/http/gateway-handler.ts';
import { logTo } from '#functions/http/log.ts';
import { textOnly } from '#functions/http/text-response.ts';
import { checkToken } from '#shared/services/tokens.ts';
import { openTable } from '#shared/store/client.ts';
import { readStore } from '#shared/store/dynamo-store.ts';
import { tokenStore } from '#shared/store/tokens.ts';
import { readApp } from './app.ts';
import { keyed } from './keyed.ts';

const config = readConfig(process.env);
const table = openTable(config);
const tokens = tokenStore(table);

export const handler = gatewayHandler(
  readApp({
    deps: {
      store: readStore(table),
      publicUrl: config.publicUrl,
      random: Math.random,
      now: () => new Date(),
    },
    ...(config.reads === 'token' ? { keyed } : {}),
    authorise: (request, scope) => checkToken(tokens, request.headers.get('Authorization'), scope),
    log: logTo(process.stdout),
    newRequestId: gatewayRequestId,
    respond: textOnly,
  }),
);
