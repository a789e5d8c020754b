import { readConfig } from '#functions/http/config.ts';
import { gatewayRequestId } from '#functions/http/gateway.ts';
import { jsonLog } from '#functions/http/log.ts';
import { openTable } from '#shared/store/client.ts';
import { readStore } from '#shared/store/dynamo-store.ts';
import { storeLibrary } from '#shared/tools/store-library.ts';
import { mcpApp } from './app.ts';
import { mcpLambda } from './lambda.ts';

const config = readConfig(process.env);

export const handler = mcpLambda(
  mcpApp({
    library: storeLibrary({
      store: readStore(openTable(config)),
      publicUrl: config.publicUrl,
      random: Math.random,
    }),
    log: jsonLog((line) => process.stdout.write(`${line}\n`)),
    newRequestId: gatewayRequestId,
  }),
);
