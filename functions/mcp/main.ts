import { readConfig } from '#functions/http/config.ts';
import { gatewayRequestId } from '#functions/http/gateway.ts';
import { logTo } from '#functions/http/log.ts';
import { checkToken } from '#shared/services/tokens.ts';
import { openTable } from '#shared/store/client.ts';
import { readStore } from '#shared/store/dynamo-store.ts';
import { tokenStore } from '#shared/store/tokens.ts';
import { storeLibrary } from '#shared/tools/store-library.ts';
import { mcpApp } from './app.ts';
import { mcpLambda } from './lambda.ts';

const config = readConfig(process.env);
const table = openTable(config);
const tokens = tokenStore(table);
const authorise = (request: Request) =>
  checkToken(tokens, request.headers.get('Authorization'), 'read');

export const handler = mcpLambda(
  mcpApp({
    library: storeLibrary({
      store: readStore(table),
      publicUrl: config.publicUrl,
      random: Math.random,
    }),
    ...(config.reads === 'token' && { authorise }),
    log: logTo(process.stdout),
    newRequestId: gatewayRequestId,
  }),
);
